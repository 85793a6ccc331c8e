//! Works everything derived out again from the events. Any difference found is a bug, in the rules or in us.

use domain::{id::CaseId, terms::Terms};
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry, Outcome},
    db::{Rows, Tx},
    derived::Derived,
    error::Error,
    event_row, sql,
    store::finish,
};

/// What a rebuild found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RebuildReport {
    pub cases: u64,
    /// Cases whose tables said something else than their events. Put right unless only checked.
    pub different: Vec<CaseId>,
}

/// Cases in one transaction: people go on working in between.
const PAGE: i64 = 200;

impl Store {
    /// Compares the tables with the events and, unless only checking, puts the tables right.
    pub async fn rebuild(&self, check_only: bool) -> Result<RebuildReport, Error> {
        let store = self.clone();
        finish(async move { store.rebuild_all(check_only).await }).await
    }

    async fn rebuild_all(&self, check_only: bool) -> Result<RebuildReport, Error> {
        let mut report = RebuildReport::default();
        let mut last = Uuid::nil();
        loop {
            let mut tx =
                if check_only { self.db().snapshot().await? } else { self.db().begin().await? };
            let page = sql!(
                "select case_id from case_file where case_id > $1 and taken_back_at is null
                order by case_id limit $2",
                last,
                PAGE
            );
            let page: Vec<(Uuid,)> = tx.all(page).await?;
            let Some((end,)) = page.last() else { return Ok(report) };
            last = *end;
            let terms = self.terms_in(&mut tx).await?;
            for (case,) in &page {
                let case = CaseId::new(*case);
                rebuild_one(&mut tx, case, check_only, &mut report, &terms).await?;
            }
            if !check_only {
                let done = Entry::new("rebuild", Outcome::Done).about(&["derived"]);
                self.audit_in(&mut tx, done).await?;
                tx.commit().await?;
            }
        }
    }
}

async fn rebuild_one(
    tx: &mut Tx,
    case: CaseId,
    check_only: bool,
    report: &mut RebuildReport,
    terms: &Terms,
) -> Result<(), Error> {
    report.cases += 1;
    if !check_only {
        // Holds the case, so that nothing is recorded between reading its events and writing what follows from them.
        let hold = sql!("update case_file set version = version where case_id = $1", case);
        tx.execute(hold, Rows::One).await?;
    }
    let expected = Derived::from(&event_row::history(tx, case).await?, terms)?;
    if Derived::stored(tx, case).await? == expected {
        return Ok(());
    }
    report.different.push(case);
    if check_only { Ok(()) } else { expected.replace(tx, case).await }
}
