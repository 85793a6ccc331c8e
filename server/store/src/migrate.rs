//! The steps from an empty database to today's tables. They are in the binary, run in order, and never go back.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::{
    db::{Db, Rows},
    error::{Error, Fault},
    place::OpenError,
    sql,
};

pub(crate) struct Migration {
    version: i64,
    name: &'static str,
    shared: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// One step: its number, its name, its folder and its file. Where the databases need words of their own, the file stands
/// in a folder of each too.
macro_rules! step {
    ($version:literal, $name:literal, $folder:literal, $file:literal) => {
        step!($version, $name, $folder, $file; "", "")
    };
    ($version:literal, $name:literal, $folder:literal, $file:literal, "with triggers") => {
        step!(
            $version, $name, $folder, $file;
            include_str!(concat!("../../../migrations/", $folder, "sqlite/", $file, ".sql")),
            include_str!(concat!("../../../migrations/", $folder, "postgres/", $file, ".sql"))
        )
    };
    ($version:literal, $name:literal, $folder:literal, $file:literal; $sqlite:expr, $postgres:expr) => {
        Migration {
            version: $version,
            name: $name,
            shared: include_str!(concat!("../../../migrations/", $folder, $file, ".sql")),
            sqlite: $sqlite,
            postgres: $postgres,
        }
    };
}

/// The steps of the case store.
pub(crate) const CASES: &[Migration] = &[
    step!(1, "start", "", "0001_start", "with triggers"),
    step!(2, "door", "", "0002_door"),
    step!(3, "close", "", "0003_close", "with triggers"),
    step!(10, "reports", "", "0010_reports"),
    step!(11, "next", "", "0011_next"),
    step!(12, "rules", "", "0012_rules", "with triggers"),
    step!(13, "notice", "", "0013_notice", "with triggers"),
    step!(14, "holiday", "", "0014_holiday", "with triggers"),
    step!(20, "second_step", "", "0020_second_step"),
    step!(21, "invitation", "", "0021_invitation"),
    step!(30, "benchmark", "", "0030_benchmark"),
    step!(31, "tally", "", "0031_tally"),
    step!(32, "declaration", "", "0032_declaration"),
    step!(40, "import", "", "0040_import"),
    step!(41, "import sheet", "", "0041_import_sheet"),
    step!(45, "note", "", "0045_note", "with triggers"),
    step!(46, "risk", "", "0046_risk", "with triggers"),
    step!(47, "contact", "", "0047_contact"),
    step!(48, "name", "", "0048_name"),
    step!(60, "feed", "", "0060_feed"),
    step!(70, "keeping", "", "0070_keeping", "with triggers"),
    step!(85, "handover", "", "0085_handover", "with triggers"),
    step!(87, "saved view", "", "0087_saved_view"),
    step!(88, "home office number", "", "0088_home_office_number"),
    step!(90, "document", "", "0090_document", "with triggers"),
    step!(95, "plan", "", "0095_plan", "with triggers"),
    step!(96, "onward", "", "0096_onward", "with triggers"),
    step!(97, "incident", "", "0097_incident", "with triggers"),
    step!(100, "pack", "", "0100_pack", "with triggers"),
    step!(101, "merge", "", "0101_merge", "with triggers"),
    step!(102, "incident amendment", "", "0102_incident_amendment", "with triggers"),
    step!(110, "import map", "", "0110_import_map"),
    step!(120, "legal note", "", "0120_legal_note", "with triggers"),
    step!(121, "evidence", "", "0121_evidence", "with triggers"),
    step!(130, "reminder", "", "0130_reminder"),
    step!(131, "digest", "", "0131_digest"),
    step!(132, "other name", "", "0132_other_name"),
    step!(140, "need to know", "", "0140_need"),
    step!(141, "glass", "", "0141_glass"),
    step!(142, "reading", "", "0142_reading"),
    step!(151, "erasure", "", "0151_erasure", "with triggers"),
    step!(152, "retention", "", "0152_retention", "with triggers"),
    step!(153, "outgoing", "", "0153_outgoing", "with triggers"),
    step!(160, "passkey", "", "0160_passkey"),
    step!(161, "name shown", "", "0161_name_shown"),
    step!(170, "report reader", "", "0170_report_reader", "with triggers"),
];

/// The steps of the protected store.
pub(crate) const PROTECTED: &[Migration] = &[
    step!(1, "start", "protected/", "0001_start", "with triggers"),
    step!(10, "register", "protected/", "0010_register"),
    step!(30, "releases", "protected/", "0030_releases", "with triggers"),
];

/// The last step of the case store that this program knows.
pub fn newest_schema() -> i64 {
    CASES.last().map_or(0, |step| step.version)
}

/// The schema found in the database; none if nothing of ours is there.
pub(crate) async fn found(db: &Db) -> Result<Option<i64>, OpenError> {
    let found = db.one::<(Option<i64>,)>(sql!("select max(version) from schema_version")).await;
    match found {
        Ok((version,)) => Ok(version),
        Err(Error::Fault(Fault::Database(sqlx::Error::Database(_)))) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Brings the database from the schema it has to the one this binary knows, all or nothing.
pub(crate) async fn migrate(
    db: &Db,
    steps: &[Migration],
    now: DateTime<Utc>,
) -> Result<(), OpenError> {
    let mut tx = db.begin().await?;
    if db.is_postgres() {
        // Several app servers may start at once on one database.
        tx.script("select pg_advisory_xact_lock(20261123)").await?;
    }
    tx.script(
        "create table if not exists schema_version (version bigint primary key, name text not null, applied_at timestamptz not null)",
    )
    .await?;
    let taken: Vec<(i64,)> = tx.all(sql!("select version from schema_version")).await?;
    let taken: BTreeSet<i64> = taken.into_iter().map(|(version,)| version).collect();
    for step in missing(steps, &taken)? {
        tx.script(step.shared).await?;
        tx.script(if db.is_postgres() { step.postgres } else { step.sqlite }).await?;
        let done = sql!(
            "insert into schema_version (version, name, applied_at) values ($1, $2, $3)",
            step.version,
            step.name,
            now
        );
        tx.execute(done, Rows::One).await?;
    }
    Ok(tx.commit().await?)
}

/// The steps not taken yet, in order. Numbers have gaps, and a gap may be filled by a later release: what counts is
/// which steps were taken, not how far they went. A step this binary does not know was taken by a newer one.
fn missing<'a>(
    steps: &'a [Migration],
    taken: &BTreeSet<i64>,
) -> Result<Vec<&'a Migration>, OpenError> {
    let known: BTreeSet<i64> = steps.iter().map(|step| step.version).collect();
    if let Some(&found) = taken.difference(&known).last() {
        let known = known.last().copied().unwrap_or(0);
        return Err(OpenError::Newer { found, known });
    }
    Ok(steps.iter().filter(|step| !taken.contains(&step.version)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(version: i64) -> Migration {
        Migration { version, name: "step", shared: "", sqlite: "", postgres: "" }
    }

    fn versions(taken: &[i64]) -> Option<Vec<i64>> {
        let steps = [step(1), step(2), step(20)];
        let taken = taken.iter().copied().collect();
        missing(&steps, &taken).ok().map(|steps| steps.iter().map(|step| step.version).collect())
    }

    #[test]
    fn every_step_is_taken_once_and_a_gap_can_be_filled_later() {
        assert_eq!(versions(&[]), Some(vec![1, 2, 20]));
        assert_eq!(versions(&[1, 2]), Some(vec![20]));
        assert_eq!(versions(&[1, 20]), Some(vec![2]));
        assert_eq!(versions(&[1, 2, 20]), Some(Vec::new()));
    }

    #[test]
    fn a_step_of_a_newer_release_is_refused_even_in_a_gap() {
        assert_eq!(versions(&[1, 2, 21]), None);
        assert_eq!(versions(&[1, 2, 10, 20]), None);
    }

    #[test]
    fn steps_are_listed_in_the_order_they_are_taken() {
        for steps in [CASES, PROTECTED] {
            assert!(steps.is_sorted_by(|one, next| one.version < next.version));
        }
    }

    /// SQLite makes the table of accounts anew to let another role in: nobody and nothing may be lost on the way.
    #[tokio::test]
    async fn accounts_and_all_that_refers_to_them_stay_when_a_role_is_added() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("waymark.db");
        let key = crate::key::Key::fresh();
        let db = crate::connect::open_sqlite(&file, &key, folder.path(), true).await.unwrap();
        let place = CASES.iter().position(|step| step.version == 170).unwrap();
        let now = DateTime::UNIX_EPOCH;
        migrate(&db, &CASES[..place], now).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.script(
            "insert into team (team_id, name) values (x'01', 'North');
             insert into account (account_id, email, name, role, team_id, password, enabled, version, created_at)
                values (x'02', 'a@b.example', 'A', 'CASEWORKER', x'01', '', true, 7, '2026-01-01T00:00:00Z');
             insert into account_grant (account_grant_id, account_id, kind, is_given, set_by, set_at)
                values (x'03', x'02', 'TEAM_LEAD', true, x'02', '2026-01-01T00:00:00Z');",
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();

        migrate(&db, CASES, now).await.unwrap();

        let kept = sql!(
            "select a.name, a.version from account a join account_grant g on g.account_id = a.account_id"
        );
        assert_eq!(db.one::<(String, i64)>(kept).await.unwrap(), ("A".to_owned(), 7));
        let broken = sql!("select count(*) from pragma_foreign_key_check");
        assert_eq!(db.one::<(i64,)>(broken).await.unwrap(), (0,));
        let mut tx = db.begin().await.unwrap();
        tx.script("update account set role = 'REPORT_READER'").await.unwrap();
        assert!(tx.script("update account set role = 'TRUSTEE'").await.is_err());
        drop(tx);
        let mut tx = db.begin().await.unwrap();
        assert!(tx.script("delete from account").await.is_err(), "it is still referred to");
        drop(tx);
        db.close().await;
    }
}
