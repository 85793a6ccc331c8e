//! What a handover for a solicitor is drawn up from. That one was drawn up is in the audit trail, and so among what the
//! page says of who has seen a case.

use crate::{
    Store,
    error::Error,
    permit::{Permit, ReadChronology},
    view::CaseFile,
};

impl Store {
    /// The file a handover is drawn up from.
    pub async fn chronology(&self, permit: Permit<ReadChronology>) -> Result<CaseFile, Error> {
        let file = self.file(permit.reach()?, permit.target()).await?;
        self.audit(permit.entry(&["file", "events"])).await?;
        Ok(file)
    }
}
