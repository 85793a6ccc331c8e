//! Documents of a case: added once, read with an audit row each time, never changed. One that turned out wrong is set
//! aside, with who said so and why. What a document says is encrypted under a key of its own; only a file that was looked
//! at can be added.

use chrono::{DateTime, Utc};
use domain::{
    document::{DocumentKind, Format, NewDocument},
    event::{Day, Event},
    id::{CaseId, DocumentId, EventId, FormKey, UserId},
};
use paper::Checked;
use sha2::{Digest, Sha256};

use crate::{
    Store, chance,
    db::{Rows, Tx},
    document_part::Sealing,
    document_row,
    error::Error,
    form_key::{self, Form, Press},
    key::Key,
    permit::{Permit, WriteDocument},
    policy::visible_case,
    sql,
    store::finish,
};
pub use crate::{document_part::Content, load_documents::Filed};

/// One document as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The number people know it by, in its case.
    pub number: u32,
    pub kind: DocumentKind,
    pub format: Format,
    /// In bytes.
    pub size: u64,
    /// The day on the document itself.
    pub dated: Option<Day>,
    /// The entry of the record that it shows.
    pub event: Option<EventId>,
    /// What it is, in the words of whoever added it.
    pub about: Option<String>,
    pub by: String,
    pub at: DateTime<Utc>,
    pub aside: Option<Aside>,
}

/// That a document is not to be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    pub reason: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// All documents of one case, the latest first, and the record they belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct Documents {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub documents: Vec<Document>,
    pub events: Vec<Event>,
}

/// One document, and what it was called where it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct OneDocument {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub document: Document,
    pub file_name: String,
    /// The entry of the record that it shows.
    pub event: Option<Event>,
}

/// What is known of a case before a document is added to it.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentSheet {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub events: Vec<Event>,
}

/// A document ready to be written: everything but its number.
pub(crate) struct Sealed {
    pub new: NewDocument,
    pub format: Format,
    pub size: u64,
    pub id: DocumentId,
    pub wrapped_key: Vec<u8>,
    pub file_name: Vec<u8>,
    pub parts: Vec<Vec<u8>>,
}

impl Store {
    /// Adds a document. The same form twice adds it once. Says which number it has.
    pub async fn add_document(
        &self,
        permit: Permit<WriteDocument>,
        new: NewDocument,
        file: Checked,
        form: FormKey,
    ) -> Result<u32, Error> {
        let store = self.clone();
        finish(async move { store.add_document_with(permit, new, file, form).await }).await
    }

    async fn add_document_with(
        &self,
        permit: Permit<WriteDocument>,
        new: NewDocument,
        file: Checked,
        key: FormKey,
    ) -> Result<u32, Error> {
        let store_key = self.document_key();
        let asked = (permit.target(), new.clone());
        let work =
            move || (hex::encode(Sha256::digest(file.content())), seal(new, &file, &store_key));
        let (digest, sealed) = self.think(work).await?;
        let form = Form::new(key, permit.actor(), "document.add", &(asked, digest))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(number) = self.press(&mut tx, &form).await? {
            return Ok(number);
        }
        let number = next_number(&mut tx, &permit).await?;
        if let Some(event) = sealed.new.event {
            document_row::must_be_of(&mut tx, permit.target(), event).await?;
        }
        let place = (permit.target(), number);
        insert(&mut tx, place, sealed, permit.actor().user(), self.now()).await?;
        form_key::answer(&mut tx, key, &number).await?;
        self.audit_in(&mut tx, permit.entry(&["document", &number.to_string()])).await?;
        tx.commit().await?;
        Ok(number)
    }

    /// Says that a document is not to be used. Whoever says it second is told who was first.
    pub async fn set_document_aside(
        &self,
        permit: Permit<WriteDocument>,
        number: u32,
        reason: String,
        form: FormKey,
    ) -> Result<(), Error> {
        let asked = (permit.target(), number, &reason);
        let pressed = Form::new(form, permit.actor(), "document.set_aside", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &pressed).await? {
            return Ok(());
        }
        let id = document_row::find(&mut tx, permit.reach()?, permit.target(), number).await?;
        let add = sql!(
            "insert into document_set_aside (document_id, reason, set_by, set_at)
            values ($1, $2, $3, $4) on conflict do nothing",
            id,
            reason,
            permit.actor().user(),
            self.now()
        );
        if tx.execute(add, Rows::Any).await? == 0 {
            return Err(document_row::aside_by(&mut tx, id).await?);
        }
        form_key::answer(&mut tx, form, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["set_aside", &number.to_string()])).await?;
        tx.commit().await
    }

    /// What the keys of all documents are encrypted under. It stays when the key of the files is changed.
    pub(crate) fn document_key(&self) -> Key {
        self.keys().audit.derive("waymark document")
    }
}

/// Encrypts a document under a key that nobody has had before.
pub(crate) fn seal(new: NewDocument, file: &Checked, store_key: &Key) -> Sealed {
    let id = chance::id();
    let sealing = Sealing::fresh(id);
    Sealed {
        new,
        format: file.format(),
        size: file.content().len() as u64,
        id,
        wrapped_key: sealing.wrapped(store_key),
        file_name: sealing.name(file.name()),
        parts: sealing.parts(file.content()),
    }
}

/// The number of the next document. Holds the case until the commit.
async fn next_number(tx: &mut Tx, permit: &Permit<WriteDocument>) -> Result<u32, Error> {
    let take = sql!(
        concat!(
            "update case_file as c set document_count = document_count + 1
            where c.case_id = $2 and ",
            visible_case!(),
            " returning document_count"
        ),
        permit.reach()?.id(),
        permit.target()
    );
    let (count,): (i64,) = tx.optional(take).await?.ok_or(Error::NotFound)?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Writes a document under its number.
pub(crate) async fn insert(
    tx: &mut Tx,
    (case, number): (CaseId, u32),
    sealed: Sealed,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let Sealed { new, format, size, id, wrapped_key, file_name, parts } = sealed;
    let add = sql!(
        "insert into document (document_id, case_id, number, kind, format, event_id, dated_on, about,
            size, wrapped_key, file_name, added_by, added_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        id,
        case,
        number,
        new.kind.code(),
        format.code(),
        new.event,
        new.dated,
        new.about,
        i64::try_from(size).unwrap_or(i64::MAX),
        wrapped_key,
        file_name,
        by,
        at
    );
    tx.execute(add, Rows::One).await?;
    for (part, position) in parts.into_iter().zip(0_u32..) {
        let add = sql!(
            "insert into document_part (document_id, position, sealed) values ($1, $2, $3)",
            id,
            position,
            part
        );
        tx.execute(add, Rows::One).await?;
    }
    Ok(())
}
