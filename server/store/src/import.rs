//! Brings cases in from a sheet: each through the same rules as the pages, saved with all that follows from it. Rows
//! are checked while others are written; the file itself is never held whole.

mod kept;
mod landed;
mod line;
mod memory;
mod people;
mod prepare;
mod run;
mod take_back;
mod write;

use domain::{
    id::{CaseId, ImportId, SheetId},
    sheet::CaseSheet,
};
use tokio::sync::mpsc;

use crate::{
    Store, chance,
    error::{Error, Fault},
    permit::{ImportCases, Permit},
};
pub(crate) use kept::sweep;
pub use kept::{KeptSheet, Stage};
pub use landed::{Landed, NotTaken, Tally};
pub use memory::KeptMap;
pub use run::{FOR_DAYS, ImportLine};
pub use take_back::{NotTakenBack, TakenBack};

/// One row of a sheet, read.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Its place in the file, as the person who made it counts.
    pub row: u64,
    /// Everything that stands in it. The same text twice is the same case.
    pub text: String,
    /// The case it would be.
    pub id: CaseId,
    pub case: CaseSheet,
}

/// Whether anything is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Everything is checked and nothing is saved.
    Dry,
    /// Saved, as part of this import.
    Real(ImportId),
}

impl How {
    const fn is_dry(self) -> bool {
        matches!(self, Self::Dry)
    }
}

/// Rows in one transaction: people go on working in between.
const TOGETHER: usize = 100;

/// Batches that are checked and wait to be written.
const AHEAD: usize = 2;

impl Store {
    /// Notes that an import begins. What follows can be taken back under this name.
    pub async fn begin_import(&self, permit: &Permit<ImportCases>) -> Result<ImportId, Error> {
        let id = chance::id();
        self.note_beginning(permit, id).await?;
        Ok(id)
    }

    /// Brings in the rows one after another, and tells what became of each. Of a sheet that a page waits for, how far
    /// it has come is noted.
    pub async fn import(
        &self,
        permit: Permit<ImportCases>,
        (how, sheet): (How, Option<SheetId>),
        rows: Box<dyn Iterator<Item = Offered> + Send>,
        tell: &mut (dyn FnMut(u64, &Landed) + Send),
    ) -> Result<Tally, Error> {
        let mut pen = write::Pen::new(self, permit, how).await?;
        let (sender, mut batches) = mpsc::channel(AHEAD);
        let (today, terms) = (self.today(), self.terms());
        let reading = tokio::task::spawn_blocking(move || {
            let mut rows = rows;
            loop {
                let batch: Vec<_> = rows.by_ref().take(TOGETHER).collect();
                let prepare = |row| prepare::prepare(row, today, terms.clone());
                let prepared: Vec<_> = batch.into_iter().map(prepare).collect();
                if prepared.is_empty() || sender.blocking_send(prepared).is_err() {
                    return;
                }
            }
        });
        while let Some(batch) = batches.recv().await {
            for (row, landed) in pen.write(batch).await? {
                tell(row, &landed);
            }
            if let Some(sheet) = sheet {
                self.note_read(sheet, pen.read()).await?;
            }
        }
        reading.await.map_err(|_| Fault::Stopped)?;
        pen.end().await
    }
}
