//! The steps from an empty database to today's tables. They are in the binary, run in order, and never go back.

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
    let (version,): (Option<i64>,) =
        tx.one(sql!("select max(version) from schema_version")).await?;
    let version = version.unwrap_or(0);
    let known = steps.last().map_or(0, |step| step.version);
    if version > known {
        return Err(OpenError::Newer { found: version, known });
    }
    for step in steps.iter().filter(|step| step.version > version) {
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
