//! Documents as they lie in their tables, and reading them: the list of a case, one alone, what one says. Each reading is
//! in the audit trail before anything is handed out.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    document::{DocumentKind, Format},
    id::{CaseId, DocumentId, EventId, Id},
};
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry, Outcome},
    db::Tx,
    document::{Aside, Document, DocumentSheet, Documents, OneDocument},
    document_part::{Content, Sealing},
    error::{Error, Fault},
    event_row,
    permit::{Permit, ReadDocument, WriteDocument},
    policy::{Reach, visible_case},
    sql,
};

#[derive(sqlx::FromRow)]
struct DocumentRow {
    number: i64,
    kind: String,
    format: String,
    size: i64,
    dated_on: Option<NaiveDate>,
    event_id: Option<Uuid>,
    about: Option<String>,
    added_by: String,
    added_at: DateTime<Utc>,
    reason: Option<String>,
    set_by: Option<String>,
    set_at: Option<DateTime<Utc>>,
}

impl Store {
    /// The documents of a case.
    pub async fn documents(&self, permit: Permit<ReadDocument>) -> Result<Documents, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let documents = of(&mut tx, case).await?;
        let events = event_row::history(&mut tx, case).await?;
        drop(tx);
        self.audit(permit.entry(&["documents"])).await?;
        Ok(Documents { case, reference, code_name, documents, events })
    }

    /// One document, with what it was called.
    pub async fn document(
        &self,
        permit: Permit<ReadDocument>,
        number: u32,
    ) -> Result<OneDocument, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let is_it = |one: &Document| one.number == number;
        let document = of(&mut tx, case).await?.into_iter().find(is_it).ok_or(Error::NotFound)?;
        let (sealing, name, _) = self.open_document(&mut tx, permit.reach()?, case, number).await?;
        let events = event_row::history(&mut tx, case).await?;
        drop(tx);
        let event = events.into_iter().find(|one| Some(one.id) == document.event);
        let file_name = sealing.read_name(&name)?;
        self.audit(permit.entry(&["document", &number.to_string(), "file_name"])).await?;
        Ok(OneDocument { case, reference, code_name, document, file_name, event })
    }

    /// What a document says.
    pub async fn document_content(
        &self,
        permit: Permit<ReadDocument>,
        number: u32,
    ) -> Result<Content, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, _) = named(&mut tx, permit.reach()?, case).await?;
        let (sealing, _, file) = self.open_document(&mut tx, permit.reach()?, case, number).await?;
        drop(tx);
        self.audit(permit.entry(&["document", &number.to_string(), "content"])).await?;
        Content::begin(self.clone(), sealing, (reference, number), file).await
    }

    /// What somebody has to see before they add one: the record it may belong to.
    pub async fn document_sheet(
        &self,
        permit: Permit<WriteDocument>,
    ) -> Result<DocumentSheet, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let events = event_row::history(&mut tx, case).await?;
        drop(tx);
        let reading = Entry::new("document_sheet.read", Outcome::Done).by(permit.actor());
        self.audit(reading.on("case", case.raw()).about(&["events"])).await?;
        Ok(DocumentSheet { case, reference, code_name, events })
    }

    async fn open_document(
        &self,
        tx: &mut Tx,
        reach: Reach,
        case: CaseId,
        number: u32,
    ) -> Result<(Sealing, Vec<u8>, (Format, u64)), Error> {
        let id = find(tx, reach, case, number).await?;
        let sealed = sql!(
            "select wrapped_key, file_name, format, size from document where document_id = $1",
            id
        );
        let (wrapped, name, format, size): (Vec<u8>, Vec<u8>, String, i64) = tx.one(sealed).await?;
        let sealing = Sealing::unwrap(id, &self.document_key(), &wrapped)?;
        Ok((sealing, name, (format_of(&format)?, length(size))))
    }
}

async fn named(tx: &mut Tx, reach: Reach, case: CaseId) -> Result<(String, String), Error> {
    let file = sql!(
        concat!(
            "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
            visible_case!()
        ),
        reach.id(),
        case
    );
    tx.optional(file).await?.ok_or(Error::NotFound)
}

/// The documents of a case that somebody may see, the latest first.
pub(crate) async fn of(tx: &mut Tx, case: CaseId) -> Result<Vec<Document>, Error> {
    let all = sql!(
        "select d.number, d.kind, d.format, d.size, d.dated_on, d.event_id, d.about,
            a.name as added_by, d.added_at, s.reason, b.name as set_by, s.set_at
        from document d join account a on a.account_id = d.added_by
            left join document_set_aside s on s.document_id = d.document_id
            left join account b on b.account_id = s.set_by
        where d.case_id = $1 order by d.number desc",
        case
    );
    let rows: Vec<DocumentRow> = tx.all(all).await?;
    rows.into_iter().map(DocumentRow::document).collect()
}

/// The document with this number, if this person may see its case.
pub(crate) async fn find(
    tx: &mut Tx,
    reach: Reach,
    case: CaseId,
    number: u32,
) -> Result<DocumentId, Error> {
    let one = sql!(
        concat!(
            "select d.document_id from document d join case_file c on c.case_id = d.case_id
            where d.case_id = $2 and d.number = $3 and ",
            visible_case!()
        ),
        reach.id(),
        case,
        number
    );
    let found: Option<(Uuid,)> = tx.optional(one).await?;
    Ok(Id::new(found.ok_or(Error::NotFound)?.0))
}

/// A document can only show an entry of its own case.
pub(crate) async fn must_be_of(tx: &mut Tx, case: CaseId, event: EventId) -> Result<(), Error> {
    let one = sql!("select event_id from event where event_id = $1 and case_id = $2", event, case);
    let found: Option<(Uuid,)> = tx.optional(one).await?;
    found.map(drop).ok_or(Error::NotFound)
}

/// Who set it aside before.
pub(crate) async fn aside_by(tx: &mut Tx, id: DocumentId) -> Result<Error, Error> {
    let first = sql!(
        "select a.name, s.set_at from document_set_aside s
            join account a on a.account_id = s.set_by where s.document_id = $1",
        id
    );
    let (by, at): (String, DateTime<Utc>) = tx.one(first).await?;
    Ok(Error::Conflict { by, at })
}

fn format_of(code: &str) -> Result<Format, Fault> {
    Format::from_code(code).ok_or(Fault::Code { column: "document.format" })
}

fn length(size: i64) -> u64 {
    u64::try_from(size).unwrap_or_default()
}

impl DocumentRow {
    fn document(self) -> Result<Document, Error> {
        let kind = DocumentKind::from_code(&self.kind);
        let said = self.reason.zip(self.set_by).zip(self.set_at);
        Ok(Document {
            number: u32::try_from(self.number).unwrap_or(u32::MAX),
            kind: kind.ok_or(Fault::Code { column: "document.kind" })?,
            format: format_of(&self.format)?,
            size: length(self.size),
            dated: self.dated_on,
            event: self.event_id.map(Id::new),
            about: self.about,
            by: self.added_by,
            at: self.added_at,
            aside: said.map(|((reason, by), at)| Aside { reason, by, at }),
        })
    }
}
