//! Nothing is forgotten when a record is erased: no table, no row, no word; and what belongs to others stays.

use std::collections::{BTreeMap, BTreeSet};

use crate::both::{
    House, each, each_demo,
    periods::{close, declare, period, referred},
};
use crate::erasing::{Leads, erase, leads};
use domain::{
    day::ymd,
    disclosure::Table,
    id::{CaseId, UserId},
};
use store::{
    Kind,
    arg::Arg,
    db::{Db, Rows},
    demo::{self, Hands},
    erasure::tables,
    sql,
    sql::Sql,
};
use uuid::Uuid;

/// A table that leads to a record, however far, is emptied of it: whoever adds one says so in `erase_rows`.
#[tokio::test]
async fn every_table_that_leads_to_a_record_is_emptied_of_it() {
    /// Where the records stand that are being erased: shut again before the commit.
    const THE_WAY: &str = "erasing";
    let house = House::new(Kind::Real, None).await;
    let db = house.db().await;
    let columns = sql!(
        "select m.name from sqlite_master m join pragma_table_info(m.name) p
        where m.type = 'table' and p.name in ('case_id', 'person_id')"
    );
    let links = sql!(
        "select m.name, f.\"table\" from sqlite_master m join pragma_foreign_key_list(m.name) f
        where m.type = 'table'"
    );
    let columns: Vec<(String,)> = db.all(columns).await.unwrap();
    let links: Vec<(String, String)> = db.all(links).await.unwrap();

    let mut leading: BTreeSet<String> = columns.into_iter().map(|(table,)| table).collect();
    loop {
        let further: Vec<String> = links
            .iter()
            .filter(|(from, to)| leading.contains(to) && !leading.contains(from))
            .map(|(from, _)| from.clone())
            .collect();
        if further.is_empty() {
            break;
        }
        leading.extend(further);
    }

    leading.remove(THE_WAY);
    assert!(leading.len() > 40, "{leading:?}");
    let emptied: BTreeSet<_> = tables().into_iter().map(str::to_owned).collect();
    let forgotten: Vec<_> = leading.difference(&emptied).collect();
    assert!(forgotten.is_empty(), "not emptied: {forgotten:?}");
    house.opened.close().await;
}

/// Everything in all tables as text, by table.
async fn everything(house: &House, db: &Db) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for table in names(house, db).await {
        let ask = if house.is_postgres() {
            format!("select t::text from \"{table}\" t")
        } else {
            let columns = "select name from pragma_table_info($1)";
            let columns = Sql::new(columns, vec![Arg::from(table.as_str())]);
            let columns: Vec<(String,)> = db.all(columns).await.unwrap();
            let quoted: Vec<_> = columns.iter().map(|(one,)| format!("quote(\"{one}\")")).collect();
            format!("select {} from \"{table}\"", quoted.join(" || ',' || "))
        };
        let rows: Vec<(String,)> = db.all(Sql::new(ask.leak(), Vec::new())).await.unwrap();
        let rows: Vec<_> = rows.into_iter().map(|(row,)| row.to_lowercase()).collect();
        found.insert(table, rows.join("\n"));
    }
    found
}

async fn names(house: &House, db: &Db) -> Vec<String> {
    let names = if house.is_postgres() {
        "select tablename::text from pg_tables where schemaname = current_schema()"
    } else {
        "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
    };
    let names: Vec<(String,)> = db.all(Sql::new(names, Vec::new())).await.unwrap();
    names.into_iter().map(|(name,)| name).collect()
}

async fn count(db: &Db, table: &str) -> i64 {
    let ask = format!("select count(*) from \"{table}\"");
    db.one::<(i64,)>(Sql::new(ask.leak(), Vec::new())).await.unwrap().0
}

/// What the demonstration has no rows of, for one of its cases.
#[expect(clippy::too_many_lines, reason = "one statement a table, and many tables")]
async fn fill(db: &Db, case: CaseId, other: CaseId, who: UserId, team: Uuid) {
    let at = crate::both::at("2026-11-20T09:00:00Z");
    let day = crate::both::day("2026-11-01");
    let [id, next] = [store::chance::uuid(), store::chance::uuid()];
    let form = format!("event/{case}");
    for statement in [
        sql!("insert into answers (holder, form, answers, kept_at) values ($1, $2, '{}', $3)", b"u".as_slice(), &form, at),
        sql!("insert into saved_view (view_id, account_id, name, query, saved_at)
            select $1, $2, 'One', 'q=' || c.reference, $3 from case_file c where c.case_id = $4", id, who, at, case),
        sql!("insert into form_key (form_key, account_id, action, asked, answer, used_at)
            values ($1, $2, 'case.add', $3, $4, $5)", id, who, id.as_bytes().as_slice(), format!("\"{case}\""), at),
        sql!("insert into legal_hold (hold_id, case_id, ground, why, review_on, set_by, set_at, ended_by, ended_at)
            values ($1, $2, 'CRIMINAL', 'Over', '2026-11-01', $3, $4, $3, $4)", id, case, who, at),
        sql!("insert into case_merge (merge_id, kept_id, merged_id, why, counted, merged_by, merged_at)
            values ($1, $2, $3, 'Same', '[]', $4, $5)", id, case, other, who, at),
        sql!("insert into case_unmerge (merge_id, undone_by, undone_at) values ($1, $2, $3)", id, who, at),
        sql!("insert into import_run (import_id, begun_by, begun_at, rows_read, rows_added) values ($1, $2, $3, 1, 1)", id, who, at),
        sql!("insert into import_case (case_id, import_id, row_digest, version) values ($1, $2, $3, 1)", case, id, id.as_bytes().as_slice()),
        sql!("insert into import_sheet (import_sheet_id, account_id, content, notes, stage, rows_read, import_id, kept_at)
            values ($1, $2, $3, $3, 'DONE', 1, $1, $4)", id, who, id.as_bytes().as_slice(), at),
        sql!("insert into handover (case_id, number, from_id, to_id, handed_by, handed_at) values ($1, 90, $2, $2, $2, $3)", case, who, at),
        sql!("insert into transfer (transfer_id, case_id, to_team, why, offered_by, offered_at, is_open)
            values ($1, $2, $3, 'Moved', $4, $5, false)", next, case, team, who, at),
        sql!("insert into transfer_answer (transfer_id, answer, answered_by, answered_at) values ($1, 'REFUSED', $2, $3)", next, who, at),
        sql!("insert into reminder_seen (case_id, deadline_id, due, step, seen_by, seen_at)
            values ($1, $2, '2026-11-01', 0, $3, $4)", case, id, who, at),
        sql!("insert into pack_part (case_id, number, part, body, answered_by, answered_at)
            values ($1, 90, 'person', '{}', $2, $3)", case, who, at),
        sql!("insert into incident (case_id, number, kind, happened_on, body, minutes_to_read, describes_harm, told, done, recorded_by, recorded_at)
            values ($1, 90, 'OTHER', '2026-11-01', 'A door', 1, false, 'Nobody', 'Shut', $2, $3)", case, who, at),
        sql!("insert into incident_amendment (case_id, incident, number, body, told, done, describes_harm, minutes_to_read, reason, written_by, written_at)
            values ($1, 90, 1, 'A door', 'Nobody', 'Shut', false, 1, 'Wrong', $2, $3)", case, who, at),
        sql!("insert into note_amendment (note_id, number, body, describes_harm, reason, written_by, written_at)
            select n.note_id, 90, 'Else', false, 'Wrong', $2, $3 from note n where n.case_id = $1 and n.number = 1", case, who, at),
        sql!("insert into document_set_aside (document_id, reason, set_by, set_at)
            select d.document_id, 'Twice', $2, $3 from document d where d.case_id = $1 and d.number = 1", case, who, at),
        sql!("insert into outgoing (case_id, number, requester, basis, detail, asked_on, prepared_by, prepared_at)
            values ($1, 1, 'POLICE', 'CRIME', 'Letter', '2026-11-01', $2, $3)", case, who, at),
        sql!("insert into outgoing_part (case_id, outgoing, kind, number) values ($1, 1, 'note', 1)", case),
        sql!("insert into outgoing_approval (case_id, outgoing, approved_by, approved_at) values ($1, 1, $2, $3)", case, who, at),
        sql!("insert into stat_period (period, programme, frozen_by, frozen_at) values ('2019', 'S', $1, $2)", who, at),
        sql!("insert into stat_event (event_id, family, period, person_id, gender, counted)
            select $1, 'referral', '2019', c.person_id, 'FEMALE', true from case_file c where c.case_id = $2", id, case),
        sql!("insert into case_review (case_id, number, reviewed_on, reviewed_by, agreed, next_on, recorded_by, recorded_at)
            values ($1, 90, '2026-11-01', 'Grace', 'Go on', '2026-12-01', $2, $3)", case, who, at),
        sql!("insert into consent_withdrawal (consent_id, withdrawn_on, recorded_by, recorded_at)
            select c.consent_id, $4, $2, $3 from consent c where c.case_id = $1
            and not exists (select 1 from consent_withdrawal w where w.consent_id = c.consent_id) limit 1", case, who, at, day),
        sql!("insert into onward (onward_id, case_id, service, whom, asked_on, sent_by, sent_at)
            values ($1, $2, 'HEALTH', 'A surgery', '2026-11-01', $3, $4)", id, case, who, at),
        sql!("insert into onward_step (onward_id, number, standing, happened_on, taken_by, taken_at)
            values ($1, 90, 'TAKEN', '2026-11-01', $2, $3)", id, who, at),
        sql!("insert into contact (contact_id, case_id, body, added_by, added_at)
            values ($1, $2, '{\"Named\":{\"kind\":\"BIRTH\",\"name\":\"Else\"}}', $3, $4)", id, case, who, at),
        sql!("insert into other_name_part (contact_id, case_id, part, sound) values ($1, $2, 'else', 'ALS')", id, case),
        sql!("insert into other_number (contact_id, case_id, kind, tidy) values ($1, $2, 'NHS', '90')", id, case),
        sql!("insert into restricted_to (restricted_to_id, case_id, account_id, named_by, named_at, ended_by, ended_at)
            values ($1, $2, $3, $3, $4, $3, $4)", id, case, who, at),
        sql!("insert into case_block (case_block_id, case_id, account_id, reason, set_by, set_at, lifted_by, lifted_at)
            values ($1, $2, $3, 'OTHER', $3, $4, $3, $4)", id, case, who, at),
        sql!("insert into glass (glass_id, case_id, account_id, reason, opened_at, until_at)
            values ($1, $2, $3, 'At the door', $4, $4)", id, case, who, at),
        sql!("insert into told (about_id, account_id, seen_at) values ($1, $2, $3)", id, who, at),
        sql!("insert into name_shown (sign_in_id, case_id, until_at)
            select s.sign_in_id, $1, $2 from sign_in s limit 1", case, at),
    ] {
        db.execute(statement, Rows::Any).await.unwrap();
    }
}

/// A demonstration, filled in every table; its cases, with the words by which each is known.
async fn furnished(house: &House) -> Vec<(CaseId, Vec<String>)> {
    let hands = Hands { worker: house.rosa.user(), adviser: house.farah.user() };
    let stories: Vec<_> = demo::stories(24, 1, 1, ymd(2026, 11, 22)).collect();
    let words = |story: &demo::Story| {
        let (case, person) = (story.case.raw(), story.person.raw());
        let ids = [case, person].map(|id| [id.simple().to_string(), id.hyphenated().to_string()]);
        let mut words = ids.as_flattened().to_vec();
        words.extend([story.name.to_lowercase(), story.reference.to_lowercase()]);
        words.extend(story.nrm_reference.iter().map(|nrm| nrm.to_lowercase()));
        words
    };
    let known = stories.iter().map(|story| (story.case, words(story))).collect();
    let now = house.store.now();
    let told: Vec<_> = stories.into_iter().map(|story| story.told(hands, now)).collect();
    house.store.load_stories(told).await.unwrap();
    known
}

async fn erase_all(house: &House, leads: &Leads, cases: &[(CaseId, Vec<String>)]) {
    for (case, _) in cases {
        erase(house, leads, *case).await;
    }
}

#[tokio::test]
async fn no_row_and_no_word_of_those_who_were_erased_is_left_and_others_lose_nothing() {
    each_demo(async |house| {
        let db = house.db().await;
        let known = furnished(&house).await;
        let (team,): (Uuid,) = db
            .one(sql!("select team_id from account where account_id = $1", house.rosa.user()))
            .await
            .unwrap();
        let leads = leads(&house).await;
        fill(&db, known[0].0, known[1].0, house.rosa.user(), team).await;
        let (gone, stay) = known.split_at(known.len() - 1);
        // The proposal is made when the record is erased.
        for table in tables().into_iter().filter(|table| *table != "erasure_proposal") {
            assert!(count(&db, table).await > 0, "no row of {table} to erase");
        }
        let own = own_rows(&house, &db, stay[0].0).await;
        assert!(own.values().sum::<i64>() > 10, "{own:?}");

        erase_all(&house, &leads, gone).await;

        assert_eq!(own_rows(&house, &db, stay[0].0).await, own);
        let left = everything(&house, &db).await;
        for (case, words) in gone {
            for (table, text) in left.iter().filter(|(table, _)| *table != "audit") {
                for word in words {
                    assert!(!text.contains(word), "{word} of {case} in {table}");
                }
            }
            for word in &words[4..] {
                assert!(!left["audit"].contains(word), "{word} in the audit trail");
            }
        }
        let rebuilt = house.store.rebuild(true).await.unwrap();
        assert_eq!((rebuilt.cases, rebuilt.different.len()), (1, 0));
        assert_eq!(house.store.verify_audit().await.unwrap().finding, None);

        erase_all(&house, &leads, stay).await;
        // Pressing a form twice is still noticed: a key says which form was sent, and nothing of a case.
        for table in tables().into_iter().filter(|table| *table != "form_key") {
            assert_eq!(count(&db, table).await, 0, "{table}");
        }
    })
    .await;
}

/// Rows of one case in every table that names cases.
async fn own_rows(house: &House, db: &Db, case: CaseId) -> BTreeMap<String, i64> {
    let mut own = BTreeMap::new();
    for table in names(house, db).await {
        let ask = format!("select count(*) from \"{table}\" where case_id = $1");
        if let Ok((rows,)) = db.one::<(i64,)>(Sql::new(ask.leak(), vec![case.into()])).await {
            own.insert(table, rows);
        }
    }
    own
}

#[tokio::test]
async fn closed_periods_stay_to_the_last_number_and_open_ones_count_without_the_person() {
    each(async |house| {
        declare(&house).await;
        let mut cases = Vec::new();
        for number in 0..40 {
            let on = format!("2025-{:02}-{:02}", 7 + number % 6, 1 + number / 6);
            cases.push(referred(&house, &on).await.0);
        }
        close(&house, "2025H2").await.unwrap();
        let report = async || {
            let permit = house.may(&house.grace, ()).await;
            let table =
                house.store.report(permit, Table::Gender, &[period("2025H2")]).await.unwrap();
            format!("{table:?}")
        };
        let before = report().await;
        let late = referred(&house, "2026-02-03").await.0;
        let leads = leads(&house).await;

        erase(&house, &leads, cases[0]).await;
        erase(&house, &leads, late).await;

        assert_eq!(report().await, before, "what was closed stays");
        let db = house.db().await;
        assert_eq!(count(&db, "stat_event").await, 39);
        close(&house, "2026H1").await.unwrap();
        assert_eq!(count(&db, "stat_event").await, 39, "nobody else is in the next one");
        assert_eq!(count(&db, "tally").await, own_tally(&db, &cases[1..]).await);
    })
    .await;
}

/// Rows the internal tables count of these cases.
async fn own_tally(db: &Db, cases: &[CaseId]) -> i64 {
    let mut rows = 0;
    for case in cases {
        let own = sql!("select count(*) from tally where case_id = $1", *case);
        rows += db.one::<(i64,)>(own).await.unwrap().0;
    }
    rows
}
