//! Reads notes: the latest few for the page of a case, a page of them, one alone. A statement is opened on its own page
//! only, by whoever works on the case, and each opening is in the audit trail.

use chrono::NaiveDate;
use domain::id::CaseId;
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    audit::{Entry, Outcome},
    contact,
    db::Tx,
    error::Error,
    note_row::between,
    note_view::{CaseDay, LogSheet, NotePage, OneNote},
    permit::{Permit, ReadNotes, WriteNote},
    policy::{Reach, visible_case},
    sql, task,
};

/// Notes on one page.
const PAGE: u32 = 20;
/// Notes on the page of the case.
const LATEST: u32 = 3;

impl Store {
    /// A page of the notes of a case, the latest first. A page beyond the last is the last.
    pub async fn notes(&self, permit: Permit<ReadNotes>, page: u32) -> Result<NotePage, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name, total) = named(&mut tx, permit.reach()?, case).await?;
        let pages = total.div_ceil(PAGE).max(1);
        let page = page.clamp(1, pages);
        let last = total.saturating_sub((page - 1) * PAGE);
        let notes = between(&mut tx, case, (last.saturating_sub(PAGE - 1), last), false).await?;
        drop(tx);
        self.audit(permit.entry(&["notes"])).await?;
        Ok(NotePage { case, reference, code_name, notes, total, page, pages })
    }

    /// One note with all its wordings.
    pub async fn note(&self, permit: Permit<ReadNotes>, number: u32) -> Result<OneNote, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name, _) = named(&mut tx, permit.reach()?, case).await?;
        may_open(&mut tx, permit.reach()?, permit.actor(), case, number).await?;
        let mut notes = between(&mut tx, case, (number, number), true).await?;
        let note = notes.pop().ok_or(Error::NotFound)?;
        drop(tx);
        self.audit(permit.entry(&["note", note.kind.code()])).await?;
        Ok(OneNote { case, reference, code_name, note })
    }

    /// What somebody has to know before they log something: the safe way to make contact, and what is to be done.
    pub async fn log_sheet(&self, permit: Permit<WriteNote>) -> Result<LogSheet, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, c.safe_contact from case_file c
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let row: Option<(String, String, String)> = tx.optional(file).await?;
        let (reference, code_name, safe_contact) = row.ok_or(Error::NotFound)?;
        let tasks = task::open(&mut tx, case).await?;
        let contacts = contact::holding(&mut tx, case).await?;
        drop(tx);
        let reading = Entry::new("note.open", Outcome::Done).by(permit.actor());
        let reading = reading.on("case", case.raw()).about(&["safe_contact", "contacts", "tasks"]);
        self.audit(reading).await?;
        Ok(LogSheet { case, reference, code_name, safe_contact, contacts, tasks })
    }
}

/// The latest notes and the open tasks of a case somebody may see.
pub(crate) async fn day(
    tx: &mut Tx,
    case: CaseId,
    note_count: i64,
    last_contact_on: Option<NaiveDate>,
) -> Result<CaseDay, Error> {
    let note_count = u32::try_from(note_count).unwrap_or(u32::MAX);
    let latest = (note_count.saturating_sub(LATEST - 1), note_count);
    let notes = between(tx, case, latest, false).await?;
    let tasks = task::open(tx, case).await?;
    Ok(CaseDay { notes, note_count, last_contact_on, tasks, ..CaseDay::default() })
}

async fn named(tx: &mut Tx, reach: Reach, case: CaseId) -> Result<(String, String, u32), Error> {
    let file = sql!(
        concat!(
            "select c.reference, c.code_name, c.note_count from case_file c
            where c.case_id = $2 and ",
            visible_case!()
        ),
        reach.id(),
        case
    );
    let row: Option<(String, String, i64)> = tx.optional(file).await?;
    let (reference, code_name, count) = row.ok_or(Error::NotFound)?;
    Ok((reference, code_name, u32::try_from(count).unwrap_or(u32::MAX)))
}

/// The note, if this person may open it: a statement is for whoever holds the case, advises on it or wrote it.
pub(crate) async fn may_open(
    tx: &mut Tx,
    reach: Reach,
    actor: &Actor,
    case: CaseId,
    number: u32,
) -> Result<Uuid, Error> {
    let note = sql!(
        concat!(
            "select n.note_id from note n join case_file c on c.case_id = n.case_id
            where n.case_id = $2 and n.number = $3
                and (n.kind <> 'STATEMENT' or n.written_by = $4 or c.held_by = $4
                    or c.case_id in (select y.case_id from case_access y where y.account_id = $4))
                and ",
            visible_case!()
        ),
        reach.id(),
        case,
        number,
        actor.user()
    );
    let found: Option<(Uuid,)> = tx.optional(note).await?;
    Ok(found.ok_or(Error::NotFound)?.0)
}
