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

/// The steps of the case store.
pub(crate) const CASES: &[Migration] = &[
    Migration {
        version: 1,
        name: "start",
        shared: include_str!("../../../migrations/0001_start.sql"),
        sqlite: include_str!("../../../migrations/sqlite/0001_start.sql"),
        postgres: include_str!("../../../migrations/postgres/0001_start.sql"),
    },
    Migration {
        version: 2,
        name: "door",
        shared: include_str!("../../../migrations/0002_door.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 3,
        name: "close",
        shared: include_str!("../../../migrations/0003_close.sql"),
        sqlite: include_str!("../../../migrations/sqlite/0003_close.sql"),
        postgres: include_str!("../../../migrations/postgres/0003_close.sql"),
    },
    Migration {
        version: 10,
        name: "reports",
        shared: include_str!("../../../migrations/0010_reports.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 11,
        name: "next",
        shared: include_str!("../../../migrations/0011_next.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 12,
        name: "rules",
        shared: include_str!("../../../migrations/0012_rules.sql"),
        sqlite: include_str!("../../../migrations/sqlite/0012_rules.sql"),
        postgres: include_str!("../../../migrations/postgres/0012_rules.sql"),
    },
    Migration {
        version: 13,
        name: "notice",
        shared: include_str!("../../../migrations/0013_notice.sql"),
        sqlite: include_str!("../../../migrations/sqlite/0013_notice.sql"),
        postgres: include_str!("../../../migrations/postgres/0013_notice.sql"),
    },
    Migration {
        version: 20,
        name: "second_step",
        shared: include_str!("../../../migrations/0020_second_step.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 21,
        name: "invitation",
        shared: include_str!("../../../migrations/0021_invitation.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 30,
        name: "benchmark",
        shared: include_str!("../../../migrations/0030_benchmark.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 31,
        name: "tally",
        shared: include_str!("../../../migrations/0031_tally.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 32,
        name: "declaration",
        shared: include_str!("../../../migrations/0032_declaration.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 60,
        name: "feed",
        shared: include_str!("../../../migrations/0060_feed.sql"),
        sqlite: "",
        postgres: "",
    },
];

/// The steps of the protected store.
pub(crate) const PROTECTED: &[Migration] = &[
    Migration {
        version: 1,
        name: "start",
        shared: include_str!("../../../migrations/protected/0001_start.sql"),
        sqlite: include_str!("../../../migrations/protected/sqlite/0001_start.sql"),
        postgres: include_str!("../../../migrations/protected/postgres/0001_start.sql"),
    },
    Migration {
        version: 10,
        name: "register",
        shared: include_str!("../../../migrations/protected/0010_register.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        version: 30,
        name: "releases",
        shared: include_str!("../../../migrations/protected/0030_releases.sql"),
        sqlite: include_str!("../../../migrations/protected/sqlite/0030_releases.sql"),
        postgres: include_str!("../../../migrations/protected/postgres/0030_releases.sql"),
    },
];

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
}
