//! Legal notes: written once, read by the advisers of the case and by nobody else, sealed in the database under a key
//! of their own.

use std::fs;

use crate::both::{House, day, each, form};
use domain::{
    id::CaseId,
    legal::{LegalKind, NewLegalAmendment, NewLegalNote},
    note::NewTask,
};
use store::{
    Error, OpenError, Store,
    answers::Holder,
    db::{Db, Rows},
    legal::LegalFile,
    permit::{ReadLegal, ReadSeen, WriteLegal},
    sql,
    sql::Sql,
};

/// Words that stand nowhere else.
const CANARY: &str = "quillfeather";

fn note(shared: Option<NewTask>) -> NewLegalNote {
    NewLegalNote {
        kind: LegalKind::Merits,
        on: day("2026-11-20"),
        body: format!("{CANARY}: the grounds are good."),
        shared,
    }
}

fn amendment(body: &str) -> NewLegalAmendment {
    NewLegalAmendment { body: body.into(), reason: format!("{CANARY} said so") }
}

/// Amina's case, on which Farah advises.
async fn advised(house: &House) -> CaseId {
    let case = house.amina().await;
    house.name_farah(case).await;
    case
}

async fn write(house: &House, case: CaseId, new: NewLegalNote) {
    let permit = house.may(&house.farah, case).await;
    house.store.write_legal(permit, new, form()).await.unwrap();
}

async fn read(house: &House, case: CaseId) -> LegalFile {
    house.store.legal_notes(house.may(&house.farah, case).await).await.unwrap()
}

#[tokio::test]
async fn a_legal_note_is_written_once_and_what_it_shares_is_a_task_of_whoever_holds_the_case() {
    each(async |house| {
        let case = advised(&house).await;
        let key = form();
        let shared = NewTask { what: "Ask the GP for a letter".into(), due: day("2026-11-27") };
        for _ in 0..2 {
            let permit = house.may(&house.farah, case).await;
            let new = note(Some(shared.clone()));
            house.store.write_legal(permit, new, key).await.unwrap();
        }

        let file = read(&house, case).await;

        let [one] = &file.rows[..] else { panic!("one note: {file:?}") };
        assert_eq!((one.number, one.by.as_str(), one.kind), (1, "Farah", LegalKind::Merits));
        assert_eq!((one.now(), &one.shared), (note(None).body.as_str(), &Some(shared)));
        let seen = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        let tasks: Vec<_> =
            seen.day.tasks.iter().map(|task| (task.what.as_str(), task.owner)).collect();
        assert_eq!(tasks[0], ("Ask the GP for a letter", house.rosa.user()));
        assert!(!format!("{seen:?}").contains(CANARY));
    })
    .await;
}

#[tokio::test]
async fn nobody_but_a_legal_adviser_on_the_case_reads_or_writes_them_or_knows_how_many_there_are() {
    each(async |house| {
        let case = house.amina().await;
        assert!(
            house.store.permit::<ReadLegal>(&house.farah, case).await.is_err(),
            "not yet on it"
        );
        house.name_farah(case).await;
        write(&house, case, note(None)).await;

        for who in [&house.rosa, &house.tom, &house.grace, &house.idris] {
            let read = house.store.permit::<ReadLegal>(who, case).await;
            let write = house.store.permit::<WriteLegal>(who, case).await;
            assert!(matches!((read, write), (Err(Error::NotFound), Err(Error::NotFound))));
        }
        let work =
            async |who| house.store.case(house.may(who, case).await).await.unwrap().day.work.legal;
        assert_eq!((work(&house.rosa).await, work(&house.farah).await), (None, Some(1)));
        let none = house.store.legal_note(house.may(&house.farah, case).await, 2).await;
        assert!(matches!(none, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn an_amendment_stands_beside_the_first_wording_and_the_second_of_two_is_told() {
    each(async |house| {
        let case = advised(&house).await;
        write(&house, case, note(None)).await;
        let amend = async |body: &str, expected| {
            let permit = house.may(&house.farah, case).await;
            house.store.amend_legal(permit, 1, amendment(body), expected, form()).await
        };

        amend("They are weak.", 0).await.unwrap();
        let second = amend("They are fair.", 0).await;
        assert!(matches!(second, Err(Error::Conflict { by, .. }) if by == "Farah"));
        amend("They are fair.", 1).await.unwrap();

        let permit = house.may(&house.farah, case).await;
        let file = house.store.legal_note(permit, 1).await.unwrap();
        let wordings: Vec<_> =
            file.rows[0].amendments.iter().map(|one| one.body.as_str()).collect();
        assert_eq!(wordings, ["They are weak.", "They are fair."]);
        assert_eq!((file.rows[0].now(), file.rows.len()), ("They are fair.", 1));
        let permit = house.may(&house.farah, case).await;
        let none = house.store.amend_legal(permit, 9, amendment("x"), 0, form()).await;
        assert!(matches!(none, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn nothing_written_is_ever_changed_or_deleted() {
    each(async |house| {
        let case = advised(&house).await;
        write(&house, case, note(None)).await;

        let db = house.db().await;
        for change in [sql!("update legal_note set number = 2"), sql!("delete from legal_note")] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn who_has_seen_a_case_does_not_tell_whether_an_adviser_read_or_wrote() {
    each(async |house| {
        let case = advised(&house).await;
        write(&house, case, note(None)).await;
        read(&house, case).await;

        let seen = house.store.seen(house.may::<ReadSeen>(&house.rosa, case).await).await.unwrap();

        let did: Vec<_> = seen.days.iter().flat_map(|day| &day.did).collect();
        let legal: Vec<_> = did.iter().filter(|(action, _)| action.starts_with("legal")).collect();
        assert_eq!(legal, [&&("legal.read".to_owned(), 2)]);
    })
    .await;
}

/// Every value of every table, as text: what whoever holds the database without the keys can read.
async fn everything(house: &House, db: &Db) -> String {
    let ask = |text: String| Sql::new(text.leak(), Vec::new());
    let tables = if house.is_postgres() {
        "select tablename::text, 't::text' from pg_tables where schemaname = current_schema()"
    } else {
        "select m.name, group_concat('quote(\"' || p.name || '\")', ' || ')
        from sqlite_schema m join pragma_table_info(m.name) p where m.type = 'table' group by m.name"
    };
    let tables: Vec<(String, String)> = db.all(ask(tables.to_owned())).await.unwrap();
    assert!(tables.len() > 40, "{tables:?}");
    let mut all = String::new();
    for (table, columns) in tables {
        let rows = ask(format!("select {columns} from \"{table}\" t"));
        let rows: Vec<(String,)> = db.all(rows).await.unwrap();
        all.extend(rows.into_iter().map(|(row,)| row.to_lowercase() + "\n"));
    }
    all
}

#[tokio::test]
async fn no_word_of_a_legal_note_stands_in_the_database_not_even_while_it_is_typed() {
    each(async |house| {
        let case = advised(&house).await;
        let shared = NewTask { what: "Ask the GP".into(), due: day("2026-11-27") };
        write(&house, case, note(Some(shared))).await;
        let permit = house.may(&house.farah, case).await;
        let new = amendment(CANARY);
        house.store.amend_legal(permit, 1, new, 0, form()).await.unwrap();
        let holder = Holder::User(house.farah.user());
        let typed = serde_json::json!({ "body": CANARY });
        for name in [format!("legal/{case}"), format!("legal/{case}/1")] {
            house.store.keep_answers(&holder, &name, &typed).await.unwrap();
            let again = house.store.peek_answers(&holder, &name).await.unwrap();
            assert_eq!(again, Some(typed.clone()), "{name}");
        }

        let db = house.db().await;
        let all = everything(&house, &db).await;
        db.close().await;

        assert!(all.contains("ask the gp"), "what is shared is there to be read");
        for spelled in [CANARY.to_owned(), hex::encode(CANARY)] {
            assert!(!all.contains(&spelled), "{spelled} in the database");
        }
        let name = format!("legal/{case}");
        let taken = house.store.take_answers(&holder, &name).await.unwrap();
        assert_eq!(taken, Some(typed));
    })
    .await;
}

async fn reopened(house: &House) -> Result<Store, OpenError> {
    Store::open(&house.place, house.kind, house.clock.clone()).await
}

#[tokio::test]
async fn without_its_key_or_with_another_the_store_does_not_open() {
    each(async |house| {
        house.store.close().await;
        let key = house.place.keys().join("legal.key");
        let kept = fs::read(&key).unwrap();
        fs::remove_file(&key).unwrap();

        let missing = reopened(&house).await.err().unwrap();
        assert!(matches!(missing, OpenError::NoKey(ref path) if *path == key), "{missing:?}");
        assert!(!key.exists(), "another one would read nothing");
        fs::copy(house.place.keys().join("salt.key"), &key).unwrap();
        let other = reopened(&house).await.err().unwrap();
        assert!(matches!(other, OpenError::WrongKey(ref path) if *path == key), "{other:?}");

        fs::remove_file(&key).unwrap();
        fs::write(&key, kept).unwrap();
        let mode = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o400);
        fs::set_permissions(&key, mode).unwrap();
        reopened(&house).await.unwrap().close().await;
    })
    .await;
}

#[tokio::test]
async fn a_store_from_before_there_were_legal_notes_gets_a_key_of_its_own() {
    each(async |mut house| {
        house.store.close().await;
        let db = house.db().await;
        db.execute(sql!("delete from meta where name = 'legal'"), Rows::One).await.unwrap();
        db.close().await;
        let key = house.place.keys().join("legal.key");
        fs::remove_file(&key).unwrap();

        house.reopen().await;

        let case = advised(&house).await;
        write(&house, case, note(None)).await;
        house.reopen().await;
        assert_eq!(read(&house, case).await.rows.len(), 1);
        let other = house.place.keys().join("audit.key");
        assert_ne!(fs::read(&key).unwrap(), fs::read(other).unwrap());
    })
    .await;
}
