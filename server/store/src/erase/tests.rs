//! The files without their encryption: what was erased stands in no byte of them, and before it did.

use std::{collections::BTreeSet, fs, path::Path};

use chrono::{DateTime, Utc};
use domain::erasure::ErasureReason;
use tempfile::TempDir;

use super::*;
use crate::{
    connect,
    db::Db,
    migrate::{self, CASES},
    tombstone::digest,
};

/// Stands in everything that is written about one person, and nowhere else.
const CANARY: &str = "quillfeather";
const NOW: DateTime<Utc> = DateTime::UNIX_EPOCH;

/// A store of two people whose rows lie between each other's.
struct House {
    folder: TempDir,
    db: Db,
    team: Uuid,
    account: Uuid,
}

impl House {
    async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let db = connect::open_plain(&folder.path().join("plain.db")).await.unwrap();
        migrate::migrate(&db, CASES, NOW).await.unwrap();
        let (team, account) = (chance::uuid(), chance::uuid());
        let house = Self { folder, db, team, account };
        let add = sql!("insert into team (team_id, name) values ($1, 'North')", team);
        house.write(add).await;
        let add = sql!(
            "insert into account (account_id, email, name, role, team_id, password, enabled,
                version, created_at)
            values ($1, 'rosa@example.org', 'Rosa', 'CASEWORKER', $2, 'none', true, 1, $3)",
            account,
            team,
            NOW
        );
        house.write(add).await;
        house
    }

    async fn write(&self, sql: sql::Sql) {
        self.db.execute(sql, Rows::One).await.unwrap();
    }

    async fn person(&self, word: &str) -> CaseId {
        let (case, person) = (chance::uuid(), chance::uuid());
        let name = format!("Amina {word}");
        let add = sql!(
            "insert into person (person_id, name, record_key) values ($1, $2, $3)",
            person,
            &name,
            chance::bytes::<16>()
        );
        self.write(add).await;
        let add = sql!(
            "insert into name_part (person_id, part, sound) values ($1, $2, $2)",
            person,
            word
        );
        self.write(add).await;
        let add = sql!(
            "insert into case_file (case_id, person_id, reference, code_name, team_id, held_by,
                language, safe_contact, opened_on, version, changed_by, changed_at, is_open, nation,
                age_group, stage, due_order, last_entry_on)
            values ($1, $2, $3, 'Kestrel', $4, $5, 'English', $6, '2026-03-04', 1, $5, $7, true,
                'EW', 'ADULT', 'NEW', '9999-12-31', '2026-03-04')",
            case,
            person,
            chance::reference(),
            self.team,
            self.account,
            format!("Ask for {word}"),
            NOW
        );
        self.write(add).await;
        CaseId::new(case)
    }

    /// A note, an event and a document of so many letters.
    async fn tell(&self, case: CaseId, number: i64, word: &str) {
        let text = format!("{word} ").repeat(usize::try_from(number % 7).unwrap() * 150 + 3);
        let note = sql!(
            "insert into note (note_id, case_id, number, kind, happened_on, body, describes_harm,
                written_by, written_at)
            values ($1, $2, $3, 'PROGRESS', '2026-03-04', $4, false, $5, $6)",
            chance::uuid(),
            case,
            number,
            &text,
            self.account,
            NOW
        );
        self.write(note).await;
        let event = sql!(
            "insert into event (event_id, case_id, number, fact, dates, recorded_on, recorded_by,
                recorded_at, note)
            values ($1, $2, $3, '{}', '{}', '2026-03-04', $4, $5, $6)",
            chance::uuid(),
            case,
            number,
            self.account,
            NOW,
            &text
        );
        self.write(event).await;
        let document = chance::uuid();
        let add = sql!(
            "insert into document (document_id, case_id, number, kind, format, size, wrapped_key,
                file_name, added_by, added_at)
            values ($1, $2, $3, 'LETTER', 'TXT', 1, $4, $5, $6, $7)",
            document,
            case,
            number,
            text.as_bytes(),
            text.as_bytes(),
            self.account,
            NOW
        );
        self.write(add).await;
        let part = sql!(
            "insert into document_part (document_id, position, sealed) values ($1, 0, $2)",
            document,
            text.repeat(9).into_bytes()
        );
        self.write(part).await;
    }

    fn found(&self, word: &str) -> Vec<String> {
        let files = fs::read_dir(self.folder.path()).unwrap();
        let names = files.map(|file| file.unwrap().path());
        let holds = |file: &Path| {
            let bytes = fs::read(file).unwrap();
            bytes.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
        };
        let held = names.filter(|file| holds(file));
        held.map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }
}

fn stone(records: &[CaseId]) -> Tombstone {
    Tombstone {
        id: chance::uuid(),
        reason: ErasureReason::PersonAsked,
        proposed_by: chance::uuid(),
        proposed_at: NOW,
        confirmed_by: chance::uuid(),
        erased_at: NOW,
        records: records.iter().map(|record| digest(*record)).collect::<BTreeSet<_>>(),
        counts: BTreeMap::new(),
    }
}

#[tokio::test]
async fn no_byte_of_what_was_erased_is_left_in_any_file() {
    let house = House::new().await;
    let (gone, stays) = (house.person(CANARY).await, house.person("Rainwater").await);
    for number in 1..120 {
        house.tell(gone, number, CANARY).await;
        house.tell(stays, number, "Rainwater").await;
    }
    house.db.wipe().await.unwrap();
    assert_eq!(house.found(CANARY), ["plain.db"], "the test sees what is there");

    let mut tx = house.db.begin().await.unwrap();
    let counts = erase(&mut tx, &stone(&[gone]), &[gone]).await.unwrap();
    tx.commit().await.unwrap();
    house.db.wipe().await.unwrap();

    assert_eq!((counts["note"], counts["event"], counts["document_part"]), (119, 119, 119));
    assert_eq!((counts["person"], counts["name_part"], counts["case_file"]), (1, 1, 1));
    assert_eq!(house.found(CANARY), [""; 0]);
    assert_eq!(house.found("Rainwater"), ["plain.db"]);
    house.db.close().await;
}

#[tokio::test]
async fn the_way_is_open_for_the_record_alone_and_nothing_commits_while_it_is() {
    let house = House::new().await;
    let (gone, stays) = (house.person(CANARY).await, house.person("Rainwater").await);
    house.tell(gone, 1, CANARY).await;
    house.tell(stays, 1, "Rainwater").await;
    let of = |case| sql!("delete from note where case_id = $1", case);

    let mut tx = house.db.begin().await.unwrap();
    assert!(tx.execute(of(gone), Rows::One).await.is_err(), "the way is shut");
    drop(tx);

    let mut tx = house.db.begin().await.unwrap();
    let under_none = open(&mut tx, chance::uuid(), gone).await;
    assert!(under_none.is_err(), "it opens under a tombstone only");
    drop(tx);

    let mut tx = house.db.begin().await.unwrap();
    let alone = Tombstone { confirmed_by: Uuid::nil(), proposed_by: Uuid::nil(), ..stone(&[gone]) };
    assert!(alone.insert(&mut tx).await.is_err(), "a tombstone names two people");
    drop(tx);

    let mut tx = house.db.begin().await.unwrap();
    let tombstone = stone(&[gone]);
    tombstone.insert(&mut tx).await.unwrap();
    open(&mut tx, tombstone.id, gone).await.unwrap();
    assert!(tx.execute(of(stays), Rows::One).await.is_err(), "nobody else's rows go");
    drop(tx);

    let mut tx = house.db.begin().await.unwrap();
    tombstone.insert(&mut tx).await.unwrap();
    open(&mut tx, tombstone.id, gone).await.unwrap();
    tx.execute(of(gone), Rows::One).await.unwrap();
    assert!(tx.commit().await.is_err(), "nothing commits while it is open");
    let (left,): (i64,) =
        house.db.one(sql!("select count(*) from note where case_id = $1", gone)).await.unwrap();
    assert_eq!(left, 1);
    house.db.close().await;
}
