//! Records an event: checked by the rules inside the transaction, saved with everything that follows from it and its
//! audit row, or not at all.

use chrono::{DateTime, Utc};
use domain::{change::changes, check::check_by, event::Event, id::FormKey, pathway::picture_by};

use crate::{
    Store, chance,
    db::Tx,
    derived::Derived,
    error::Error,
    event_row,
    form_key::{self, Form, Press},
    permit::{Action, Permit, RecordEvent},
    policy::visible_case,
    sql,
    store::finish,
    view::{NewEvent, Recorded},
};

impl Store {
    /// Records an event onto the version of the case that was read. The same form twice saves once.
    pub async fn record(
        &self,
        permit: Permit<RecordEvent>,
        new: NewEvent,
        expected_version: i64,
        form: FormKey,
    ) -> Result<Recorded, Error> {
        let store = self.clone();
        finish(async move { store.save(permit, new, expected_version, form).await }).await
    }

    async fn save(
        &self,
        permit: Permit<RecordEvent>,
        new: NewEvent,
        expected_version: i64,
        key: FormKey,
    ) -> Result<Recorded, Error> {
        let form = Form::new(key, permit.actor(), RecordEvent::NAME, &(permit.target(), &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(recorded) = self.press(&mut tx, &form).await? {
            return Ok(recorded);
        }
        let version = self.take_version(&mut tx, &permit, expected_version).await?;
        let recorded = self.add_event(&mut tx, &permit, new, version).await?;
        form_key::answer(&mut tx, key, &recorded).await?;
        self.audit_in(&mut tx, permit.entry(&["events"])).await?;
        tx.commit().await?;
        Ok(recorded)
    }

    /// Moves the case to its next version if it is still the one that was read. Holds the case until the commit.
    async fn take_version(
        &self,
        tx: &mut Tx,
        permit: &Permit<RecordEvent>,
        expected: i64,
    ) -> Result<i64, Error> {
        let take = sql!(
            concat!(
                "update case_file as c set version = version + 1, changed_by = $4, changed_at = $5
                where c.case_id = $2 and c.version = $3 and ",
                visible_case!(),
                " returning version"
            ),
            permit.reach()?.id(),
            permit.target(),
            expected,
            permit.actor().user(),
            self.now()
        );
        match tx.optional::<(i64,)>(take).await? {
            Some((version,)) => Ok(version),
            None => Err(overtaken(tx, permit).await?),
        }
    }

    async fn add_event(
        &self,
        tx: &mut Tx,
        permit: &Permit<RecordEvent>,
        new: NewEvent,
        version: i64,
    ) -> Result<Recorded, Error> {
        let case = permit.target();
        let mut history = event_row::history(tx, case).await?;
        let note = new.note.clone();
        let event = self.numbered(new, &history);
        let terms = self.terms_in(tx).await?;
        let verdict = check_by(&history, &event, self.today(), &terms);
        if !verdict.is_accepted() {
            return Err(Error::Refused(verdict));
        }
        let before = picture_by(&history, &terms);
        let by = permit.actor().user();
        event_row::insert(tx, case, &event, note.as_deref(), by, self.now()).await?;
        let (id, number) = (event.id, event.number);
        history.push(event);
        let after = picture_by(&history, &terms);
        Derived::of(&after, &history)?.replace(tx, case).await?;
        let changes = changes(&before, &after);
        Ok(Recorded { case, event: id, number, version, at: self.now(), changes })
    }

    fn numbered(&self, new: NewEvent, history: &[Event]) -> Event {
        Event {
            id: chance::id(),
            number: history.last().map_or(1, |last| last.number + 1),
            fact: new.fact,
            when: new.when,
            recorded_on: self.today(),
            corrects: new.corrects,
        }
    }
}

/// Why the case did not move to its next version: somebody saved first, or it is not theirs.
async fn overtaken(tx: &mut Tx, permit: &Permit<RecordEvent>) -> Result<Error, Error> {
    let last = sql!(
        concat!(
            "select a.name, c.changed_at from case_file c
                join account a on a.account_id = c.changed_by
            where c.case_id = $2 and ",
            visible_case!()
        ),
        permit.reach()?.id(),
        permit.target()
    );
    let last: Option<(String, DateTime<Utc>)> = tx.optional(last).await?;
    Ok(last.map_or(Error::NotFound, |(by, at)| Error::Conflict { by, at }))
}
