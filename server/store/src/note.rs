//! Writes notes, and with one a next step and the tasks it ticks off: all of it in one transaction, or none. What is
//! written is only ever added to, so two people writing at once lose nothing.

use chrono::{DateTime, Utc};
use domain::{
    id::{CaseId, FormKey, TaskId, UserId},
    note::{NewAmendment, NewNote, NewTask},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    load_notes,
    note_read::may_open,
    permit::{Permit, WriteNote},
    policy::visible_case,
    sql,
    store::finish,
    task,
};
pub use crate::{
    note_view::{Amendment, CaseDay, LogSheet, Note, NotePage, OneNote},
    task::{CaseTask, Step, Task},
    task_change::{Onward, TaskChange},
    task_sheet::TaskSheet,
};

/// What is logged at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLog {
    pub note: NewNote,
    /// The next step, for whoever writes.
    pub next: Option<NewTask>,
    /// Tasks of the same case that are done by it.
    pub done: Vec<TaskId>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    /// The number of the note in its case.
    pub number: u32,
    /// How many tasks were ticked off: fewer than asked where somebody was faster.
    pub done: u32,
}

impl Store {
    /// Writes a note. The same form twice writes it once.
    pub async fn log(
        &self,
        permit: Permit<WriteNote>,
        new: NewLog,
        form: FormKey,
    ) -> Result<Logged, Error> {
        let store = self.clone();
        finish(async move { store.log_with(permit, new, form).await }).await
    }

    async fn log_with(
        &self,
        permit: Permit<WriteNote>,
        new: NewLog,
        key: FormKey,
    ) -> Result<Logged, Error> {
        let asked = (permit.target(), &new);
        let form = Form::new(key, permit.actor(), "note.log", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(logged) = self.press(&mut tx, &form).await? {
            return Ok(logged);
        }
        let number = next_number(&mut tx, &permit, &new.note).await?;
        let (place, by) = ((permit.target(), number), permit.actor().user());
        load_notes::insert(&mut tx, place, &new.note, by, self.now()).await?;
        let mut done = 0;
        for id in &new.done {
            done += u32::from(task::tick(&mut tx, &permit, *id, self.now()).await?);
        }
        if let Some(next) = &new.next {
            task::insert(&mut tx, place.0, next, by, by, self.now()).await?;
        }
        if done > 0 {
            crate::next::must_come(&mut tx, place.0, self.today()).await?;
        }
        let logged = Logged { number, done };
        form_key::answer(&mut tx, key, &logged).await?;
        self.audit_in(&mut tx, permit.entry(&["note", "tasks"])).await?;
        tx.commit().await?;
        Ok(logged)
    }

    /// Puts another wording beside a note, if nobody else did since `expected` amendments were read.
    pub async fn amend(
        &self,
        permit: Permit<WriteNote>,
        number: u32,
        new: NewAmendment,
        expected: u32,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.amend_with(permit, number, new, expected, form).await }).await
    }

    async fn amend_with(
        &self,
        permit: Permit<WriteNote>,
        number: u32,
        new: NewAmendment,
        expected: u32,
        key: FormKey,
    ) -> Result<(), Error> {
        let asked = (permit.target(), number, &new);
        let form = Form::new(key, permit.actor(), "note.amend", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, permit.target()).await?;
        let note =
            may_open(&mut tx, permit.reach()?, permit.actor(), permit.target(), number).await?;
        if let Some(conflict) = since(&mut tx, note, expected).await? {
            return Err(conflict);
        }
        self.add_amendment(&mut tx, (note, expected + 1), new, permit.actor().user()).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["note", "amendment"])).await?;
        tx.commit().await
    }

    async fn add_amendment(
        &self,
        tx: &mut Tx,
        (note, number): (Uuid, u32),
        new: NewAmendment,
        by: UserId,
    ) -> Result<u64, Error> {
        let add = sql!(
            "insert into note_amendment (note_id, number, body, describes_harm, reason, written_by,
                written_at)
            values ($1, $2, $3, $4, $5, $6, $7)",
            note,
            number,
            new.body,
            new.describes_harm,
            new.reason,
            by,
            self.now()
        );
        tx.execute(add, Rows::One).await
    }
}

/// The number of the next note. Holds the case until the commit, so that no two notes get one number.
async fn next_number(
    tx: &mut Tx,
    permit: &Permit<WriteNote>,
    note: &NewNote,
) -> Result<u32, Error> {
    let heard = note.contact.is_some_and(|contact| contact.is_two_way);
    let take = sql!(
        concat!(
            "update case_file as c set note_count = note_count + 1,
                last_note_on = case when last_note_on > $3 then last_note_on else $3 end,
                last_contact_on = case when $4 = false or last_contact_on > $3
                    then last_contact_on else $3 end
            where c.case_id = $2 and ",
            visible_case!(),
            " returning note_count"
        ),
        permit.reach()?.id(),
        permit.target(),
        note.on,
        heard
    );
    let (count,): (i64,) = tx.optional(take).await?.ok_or(Error::NotFound)?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

async fn hold(tx: &mut Tx, case: CaseId) -> Result<(), Error> {
    let hold = sql!("update case_file set note_count = note_count where case_id = $1", case);
    tx.execute(hold, Rows::One).await?;
    Ok(())
}

/// Who amended the note since, if anybody did.
async fn since(tx: &mut Tx, note: Uuid, expected: u32) -> Result<Option<Error>, Error> {
    let last = sql!(
        "select a.name, m.written_at from note_amendment m
            join account a on a.account_id = m.written_by
        where m.note_id = $1 and m.number > $2 order by m.number desc limit 1",
        note,
        expected
    );
    let last: Option<(String, DateTime<Utc>)> = tx.optional(last).await?;
    Ok(last.map(|(by, at)| Error::Conflict { by, at }))
}
