//! Imports as they are remembered: who began them, when, and how many rows became cases.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id, ImportId};
use uuid::Uuid;

use super::Tally;
use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    permit::{ImportCases, Permit},
    sql,
};

/// So many days an import can be taken back.
pub const FOR_DAYS: i64 = 7;

/// Imports on the page, the latest first.
const MOST: u32 = 20;

/// One import of this person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    pub id: ImportId,
    pub begun_at: DateTime<Utc>,
    pub read: i64,
    pub added: i64,
    /// Nothing while it runs, or when it was broken off.
    pub ended_at: Option<DateTime<Utc>>,
    pub taken_back_at: Option<DateTime<Utc>>,
    /// The last moment at which it can be taken back.
    pub until: DateTime<Utc>,
}

type RunRow = (Uuid, DateTime<Utc>, i64, i64, Option<DateTime<Utc>>, Option<DateTime<Utc>>);

impl Store {
    pub(super) async fn note_beginning(
        &self,
        permit: &Permit<ImportCases>,
        id: ImportId,
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let begin = sql!(
            "insert into import_run (import_id, begun_by, begun_at, rows_read, rows_added)
            values ($1, $2, $3, 0, 0)",
            id,
            permit.actor().user(),
            self.now()
        );
        tx.execute(begin, Rows::One).await?;
        self.audit_in(&mut tx, permit.entry(&["begin"]).on("import", id.raw())).await?;
        tx.commit().await
    }

    /// The imports of this person, the latest first.
    pub async fn imports(&self, permit: Permit<ImportCases>) -> Result<Vec<ImportLine>, Error> {
        let latest = sql!(
            "select import_id, begun_at, rows_read, rows_added, ended_at, taken_back_at
            from import_run where begun_by = $1 order by begun_at desc, import_id limit $2",
            permit.actor().user(),
            MOST
        );
        let rows: Vec<RunRow> = self.db().all(latest).await?;
        Ok(rows.into_iter().map(line).collect())
    }
}

fn line((id, begun_at, read, added, ended_at, taken_back_at): RunRow) -> ImportLine {
    let until = begun_at + TimeDelta::days(FOR_DAYS);
    ImportLine { id: Id::new(id), begun_at, read, added, ended_at, taken_back_at, until }
}

/// Says how far an import has come.
pub(super) async fn note_progress(tx: &mut Tx, id: ImportId, tally: Tally) -> Result<(), Error> {
    let note = sql!(
        "update import_run set rows_read = $2, rows_added = $3 where import_id = $1",
        id,
        i64::try_from(tally.read).unwrap_or(i64::MAX),
        i64::try_from(tally.added).unwrap_or(i64::MAX)
    );
    tx.execute(note, Rows::One).await.map(drop)
}
