//! A sheet on its way in, between the steps of the page: encrypted in the database and never in a file of its own, for
//! whoever brought it and nobody else. After a day it is gone.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    codes,
    id::{Id, ImportId, SheetId},
};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::{Error, Fault},
    key::Key,
    permit::{ImportCases, Permit},
    sql,
};

/// How long a sheet is kept.
const FOR: TimeDelta = TimeDelta::hours(24);

codes! {
    /// How far a sheet has come.
    Stage {
        Kept = "KEPT", "Chosen";
        Checking = "CHECKING", "Being checked";
        Checked = "CHECKED", "Checked";
        Importing = "IMPORTING", "Being brought in";
        Done = "DONE", "Brought in";
        Broken = "BROKEN", "Could not be read";
    }
}

/// A sheet on its way in.
pub struct KeptSheet {
    pub id: SheetId,
    pub content: Vec<u8>,
    /// What the page wrote beside it.
    pub notes: String,
    pub stage: Stage,
    /// Rows read so far in this stage.
    pub read: i64,
    pub import: Option<ImportId>,
}

type KeptRow = (Vec<u8>, Vec<u8>, String, i64, Option<Uuid>);

impl Store {
    /// Keeps a sheet.
    pub async fn keep_sheet(
        &self,
        permit: &Permit<ImportCases>,
        content: &[u8],
        notes: &str,
    ) -> Result<SheetId, Error> {
        let id: SheetId = chance::id();
        let (key, place) = (self.sheet_key(), id.raw());
        let keep = sql!(
            "insert into import_sheet (import_sheet_id, account_id, content, notes, stage, rows_read,
                kept_at)
            values ($1, $2, $3, $4, $5, 0, $6)",
            id,
            permit.actor().user(),
            key.encrypt(place.as_bytes(), content),
            key.encrypt(place.as_bytes(), notes.as_bytes()),
            Stage::Kept.code(),
            self.now()
        );
        let mut tx = self.db().begin().await?;
        tx.execute(keep, Rows::One).await?;
        self.audit_in(&mut tx, permit.entry(&["sheet"])).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// A sheet that this person brought.
    pub async fn kept_sheet(
        &self,
        permit: &Permit<ImportCases>,
        id: SheetId,
    ) -> Result<KeptSheet, Error> {
        let kept = sql!(
            "select content, notes, stage, rows_read, import_id from import_sheet
            where import_sheet_id = $1 and account_id = $2 and kept_at > $3",
            id,
            permit.actor().user(),
            self.now() - FOR
        );
        let row: Option<KeptRow> = self.db().optional(kept).await?;
        let (content, notes, stage, read, import) = row.ok_or(Error::NotFound)?;
        let (key, place) = (self.sheet_key(), id.raw());
        let open = |sealed: &[u8]| key.decrypt(place.as_bytes(), sealed).map_err(Fault::from);
        let notes = String::from_utf8(open(&notes)?).map_err(|_| Fault::Secret)?;
        let stage = Stage::from_code(&stage).ok_or(Fault::Code { column: "import_sheet.stage" })?;
        let import = import.map(Id::new);
        Ok(KeptSheet { id, content: open(&content)?, notes, stage, read, import })
    }

    /// Moves a sheet of this person to a stage it may come to from these, with what is known of it now. False when
    /// somebody pressed twice.
    pub async fn move_sheet(
        &self,
        permit: &Permit<ImportCases>,
        id: SheetId,
        from: &[Stage],
        to: (Stage, &str, Option<ImportId>),
    ) -> Result<bool, Error> {
        let (stage, notes, import) = to;
        let mut tx = self.db().begin().await?;
        let now = sql!(
            "select stage from import_sheet where import_sheet_id = $1 and account_id = $2",
            id,
            permit.actor().user()
        );
        let (now,): (String,) = tx.optional(now).await?.ok_or(Error::NotFound)?;
        if !from.iter().any(|one| one.code() == now) {
            return Ok(false);
        }
        let change = sql!(
            "update import_sheet set stage = $2, notes = $3, import_id = $4, rows_read = 0
            where import_sheet_id = $1 and stage = $5",
            id,
            stage.code(),
            self.sheet_key().encrypt(id.raw().as_bytes(), notes.as_bytes()),
            import,
            now
        );
        let moved = tx.execute(change, Rows::Any).await? == 1;
        tx.commit().await?;
        Ok(moved)
    }

    /// Runs work to its end beside everything else.
    pub fn beside(&self, work: impl Future<Output = ()> + Send + 'static) {
        tokio::spawn(work);
    }

    /// Does work that keeps a processor busy where it holds nobody up.
    pub async fn think<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        tokio::task::spawn_blocking(work).await.map_err(|_| Fault::Stopped.into())
    }

    pub(super) async fn note_read(&self, id: SheetId, read: u64) -> Result<(), Error> {
        let note = sql!(
            "update import_sheet set rows_read = $2 where import_sheet_id = $1",
            id,
            i64::try_from(read).unwrap_or(i64::MAX)
        );
        self.db().execute(note, Rows::Any).await.map(drop)
    }

    fn sheet_key(&self) -> Key {
        self.keys().audit.derive("waymark import sheet")
    }
}

/// Forgets the sheets of yesterday.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    let old = sql!("delete from import_sheet where kept_at <= $1", now - FOR);
    tx.execute(old, Rows::Any).await.map(drop)
}
