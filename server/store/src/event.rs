//! Records an event: checked by the rules inside the transaction, saved with everything that follows from it and its
//! audit row, or not at all.

use chrono::{DateTime, Utc};
use domain::{
    change::changes,
    check::check_by,
    event::Event,
    id::{CaseId, EventId, FormKey, UserId},
    pathway::picture_by,
    terms::Terms,
};

use crate::{
    Store, chance,
    db::Tx,
    derived::Derived,
    error::Error,
    event_row,
    form_key::{self, Form, Press},
    next::{self, NextStep},
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

    /// Records an event and, where it was said, what comes next. An open case is never left with nothing next.
    async fn add_event(
        &self,
        tx: &mut Tx,
        permit: &Permit<RecordEvent>,
        mut new: NewEvent,
        version: i64,
    ) -> Result<Recorded, Error> {
        let case = permit.target();
        let mut history = event_row::history(tx, case).await?;
        let terms = self.terms_in(tx).await?;
        let before = picture_by(&history, &terms);
        let next = new.next.take().map(|next| next.recorded(self.today()));
        let (event, number) = self.append(tx, permit, (new, &terms), &mut history).await?;
        if let Some(next) = next {
            self.append(tx, permit, (next, &terms), &mut history).await?;
        }
        let after = picture_by(&history, &terms);
        Derived::of(&after, &history)?.replace(tx, case).await?;
        next::must_come(tx, case, self.today()).await?;
        let changes = changes(&before, &after);
        Ok(Recorded { case, event, number, version, at: self.now(), changes })
    }

    /// One more entry at the end of the record, if the rules let it be.
    async fn append(
        &self,
        tx: &mut Tx,
        permit: &Permit<RecordEvent>,
        (new, terms): (NewEvent, &Terms),
        history: &mut Vec<Event>,
    ) -> Result<(EventId, u32), Error> {
        let note = new.note.clone();
        let event = self.numbered(new, history);
        let verdict = check_by(history, &event, self.today(), terms).explained(&event);
        if !verdict.is_accepted() {
            return Err(Error::Refused(verdict));
        }
        let (case, by) = (permit.target(), permit.actor().user());
        event_row::insert(tx, case, &event, note.as_deref(), by, self.now()).await?;
        let entered = (event.id, event.number);
        history.push(event);
        Ok(entered)
    }

    /// Records what comes next in a case that somebody holds until the commit for another reason.
    pub(crate) async fn go_on(
        &self,
        tx: &mut Tx,
        permit: &Permit<RecordEvent>,
        next: NextStep,
    ) -> Result<(), Error> {
        self.add_beside(tx, permit, next.recorded(self.today())).await
    }

    /// Records an event in a case that somebody holds until the commit for another reason.
    pub(crate) async fn add_beside(
        &self,
        tx: &mut Tx,
        permit: &Permit<RecordEvent>,
        new: NewEvent,
    ) -> Result<(), Error> {
        let version = next_version(tx, permit.target(), permit.actor().user(), self.now()).await?;
        self.add_event(tx, permit, new, version).await?;
        self.audit_in(tx, permit.entry(&["events"])).await
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

/// Moves a case that is held to its next version.
pub(crate) async fn next_version(
    tx: &mut Tx,
    case: CaseId,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<i64, Error> {
    let next = sql!(
        "update case_file set version = version + 1, changed_by = $2, changed_at = $3
        where case_id = $1 returning version",
        case,
        by,
        at
    );
    let (version,): (i64,) = tx.optional(next).await?.ok_or(Error::NotFound)?;
    Ok(version)
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
