//! Legal notes: written, amended and read by the legal advisers of a case, and by nobody else. No word of one stands
//! outside its seal; a line the adviser shares is a task like any other.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, FormKey, Id, UserId},
    legal::{LegalKind, NewLegalAmendment, NewLegalNote},
    note::NewTask,
};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    key::Key,
    legal_read,
    legal_seal::{self, Where},
    permit::{Permit, WriteLegal},
    plan::Who,
    policy::visible_case,
    sql,
    store::finish,
    task,
};

/// A legal note as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalNote {
    pub number: u32,
    pub kind: LegalKind,
    pub on: NaiveDate,
    /// As it was first written.
    pub body: String,
    /// What was asked of whoever holds the case.
    pub shared: Option<NewTask>,
    pub by: String,
    pub at: DateTime<Utc>,
    /// In the order they were made.
    pub amendments: Vec<LegalAmendment>,
}

/// Another wording of a legal note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalAmendment {
    pub body: String,
    pub reason: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl LegalNote {
    /// The wording that counts now.
    pub fn now(&self) -> &str {
        self.amendments.last().map_or(&self.body, |last| &last.body)
    }
}

/// Legal notes of one case: all of them, or the one that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalFile {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    /// Who holds the case, and does what an adviser shares.
    pub worker: String,
    /// The latest first.
    pub rows: Vec<LegalNote>,
}

impl Store {
    /// Writes a legal note, and sets what is shared as a task for whoever holds the case. The same form twice writes it
    /// once.
    pub async fn write_legal(
        &self,
        permit: Permit<WriteLegal>,
        new: NewLegalNote,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.write_legal_with(permit, new, form).await }).await
    }

    async fn write_legal_with(
        &self,
        permit: Permit<WriteLegal>,
        new: NewLegalNote,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let asked = legal_seal::asked(self.legal_key(), &(case, &new))?;
        let form = Form::new(key, permit.actor(), "legal.write", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        let holder = hold(&mut tx, &permit).await?;
        let (by, at) = (permit.actor().user(), self.now());
        let number = next_number(&mut tx, case).await?;
        insert(&mut tx, self.legal_key(), (case, number, 0), &new, (by, at)).await?;
        if let Some(shared) = &new.shared {
            task::insert(&mut tx, case, shared, holder, by, at).await?;
        }
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["legal"])).await?;
        tx.commit().await
    }

    /// Puts another wording beside a legal note, if nobody else did since `expected` amendments were read.
    pub async fn amend_legal(
        &self,
        permit: Permit<WriteLegal>,
        number: u32,
        new: NewLegalAmendment,
        expected: u32,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.amend_legal_with(permit, number, new, expected, form).await })
            .await
    }

    async fn amend_legal_with(
        &self,
        permit: Permit<WriteLegal>,
        number: u32,
        new: NewLegalAmendment,
        expected: u32,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let asked = legal_seal::asked(self.legal_key(), &(case, number, &new))?;
        let form = Form::new(key, permit.actor(), "legal.amend", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        let last = legal_read::last_wording(&mut tx, case, number).await?;
        if last.wording > expected {
            return Err(Error::Conflict { by: last.by, at: last.at });
        }
        let place = (case, number, last.wording + 1);
        let who = (permit.actor().user(), self.now());
        insert(&mut tx, self.legal_key(), place, &new, who).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["legal"])).await?;
        tx.commit().await
    }
}

/// Holds the case until the commit. Says who holds it among the people.
async fn hold(tx: &mut Tx, permit: &Permit<WriteLegal>) -> Result<UserId, Error> {
    let hold = sql!(
        concat!(
            "update case_file as c set note_count = note_count where c.case_id = $2 and ",
            visible_case!(),
            " returning held_by"
        ),
        permit.reach()?.id(),
        permit.target()
    );
    let (holder,): (Uuid,) = tx.optional(hold).await?.ok_or(Error::NotFound)?;
    Ok(Id::new(holder))
}

async fn next_number(tx: &mut Tx, case: CaseId) -> Result<u32, Error> {
    let last = sql!("select coalesce(max(number), 0) from legal_note where case_id = $1", case);
    let (last,): (i64,) = tx.one(last).await?;
    Ok(u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1))
}

/// Writes one wording down, sealed.
pub(crate) async fn insert(
    tx: &mut Tx,
    legal: &Key,
    place: Where,
    words: &impl Serialize,
    (by, at): Who,
) -> Result<(), Error> {
    let sealed = legal_seal::seal(legal, place, words)?;
    let (case, number, wording) = place;
    let add = sql!(
        "insert into legal_note (case_id, number, wording, wrapped_key, sealed, written_by,
            written_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        case,
        number,
        wording,
        sealed.wrapped_key,
        sealed.words,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}
