//! Takes a whole import back. No event is changed or deleted: the cases are put out of everybody's reach, and what was
//! derived from them is no longer counted. A case that anybody has worked on since stays, and is named.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::ImportId;

use super::run::FOR_DAYS;
use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    permit::{ImportCases, Permit},
    sql,
    store::finish,
};

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    pub cases: u64,
    /// The references of cases that stay, because somebody has recorded something since.
    pub kept: Vec<String>,
}

/// Why nothing was.
#[derive(Debug, thiserror::Error)]
pub enum NotTakenBack {
    #[error("an import can be taken back for seven days, and they are over")]
    TooLate,
    #[error(transparent)]
    Store(#[from] Error),
}

impl Store {
    /// Takes back the cases of an import that nobody has worked on since. Only whoever brought them in may.
    pub async fn take_import_back(
        &self,
        permit: Permit<ImportCases>,
        import: ImportId,
    ) -> Result<TakenBack, NotTakenBack> {
        let begun = sql!(
            "select begun_at from import_run where import_id = $1 and begun_by = $2",
            import,
            permit.actor().user()
        );
        let begun: Option<(DateTime<Utc>,)> = self.db().optional(begun).await?;
        let (begun,) = begun.ok_or(Error::NotFound)?;
        if self.now() > begun + TimeDelta::days(FOR_DAYS) {
            return Err(NotTakenBack::TooLate);
        }
        let store = self.clone();
        Ok(finish(async move { store.take_back_now(permit, import).await }).await?)
    }

    async fn take_back_now(
        &self,
        permit: Permit<ImportCases>,
        import: ImportId,
    ) -> Result<TakenBack, Error> {
        let mut tx = self.db().begin().await?;
        let kept = worked_on(&mut tx, import).await?;
        let cases = put_away(&mut tx, import, self.now()).await?;
        clear(&mut tx, import).await?;
        let note = sql!(
            "update import_run set taken_back_at = $2, taken_back_by = $3 where import_id = $1",
            import,
            self.now(),
            permit.actor().user()
        );
        tx.execute(note, Rows::One).await?;
        let entry = permit.entry(&["taken_back"]).on("import", import.raw());
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(TakenBack { cases, kept })
    }
}

/// The references of cases in which anything but reading was done since.
async fn worked_on(tx: &mut Tx, import: ImportId) -> Result<Vec<String>, Error> {
    let worked = sql!(
        "select c.reference from import_case i join case_file c on c.case_id = i.case_id
        where i.import_id = $1 and c.taken_back_at is null and c.is_restricted = false
            and (c.version <> i.version or exists (
                select 1 from audit a where a.target_id = c.case_id and a.outcome = 'done'
                    and a.action not like '%.read' and a.action <> 'case.import'))
        order by c.reference",
        import
    );
    let worked: Vec<(String,)> = tx.all(worked).await?;
    Ok(worked.into_iter().map(|(reference,)| reference).collect())
}

/// Puts the others out of reach. Their references are free again: the same file can be brought in once more.
async fn put_away(tx: &mut Tx, import: ImportId, now: DateTime<Utc>) -> Result<u64, Error> {
    let away = sql!(
        "update case_file as c set taken_back_at = $2,
            reference = 'taken back ' || cast($3 as text) || ' ' || reference
        where c.taken_back_at is null and c.case_id in (
            select i.case_id from import_case i where i.import_id = $1 and i.version = c.version)
            and not exists (
                select 1 from audit a where a.target_id = c.case_id and a.outcome = 'done'
                    and a.action not like '%.read' and a.action <> 'case.import')",
        import,
        now,
        import.to_string()
    );
    tx.execute(away, Rows::Any).await
}

/// What was derived from cases that nobody reaches is neither due nor counted.
async fn clear(tx: &mut Tx, import: ImportId) -> Result<(), Error> {
    let deadlines = sql!(
        "delete from deadline where case_id in (
            select c.case_id from import_case i join case_file c on c.case_id = i.case_id
            where i.import_id = $1 and c.taken_back_at is not null)",
        import
    );
    let facts = sql!(
        "delete from stat_fact where case_id in (
            select c.case_id from import_case i join case_file c on c.case_id = i.case_id
            where i.import_id = $1 and c.taken_back_at is not null)",
        import
    );
    let tally = sql!(
        "delete from tally where case_id in (
            select c.case_id from import_case i join case_file c on c.case_id = i.case_id
            where i.import_id = $1 and c.taken_back_at is not null)",
        import
    );
    for each in [deadlines, facts, tally] {
        tx.execute(each, Rows::Any).await?;
    }
    Ok(())
}
