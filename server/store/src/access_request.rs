//! That the person asked for what is held of them: an entry of the record like any other, by which the rules work out the
//! date to answer by.

use domain::{
    event::{Day, Fact, Started, When},
    id::FormKey,
};

use crate::{
    Store,
    error::Error,
    form_key::{self, Form, Press},
    outgoing::hold,
    permit::{Permit, RecordEvent},
    store::finish,
    view::NewEvent,
};

/// The rule that such a request starts.
pub const RULE: &str = "SAR_1M";

impl Store {
    /// Writes down that the person asked for what is held of them: the date to answer by is worked out by the rules.
    pub async fn log_access_request(
        &self,
        permit: Permit<RecordEvent>,
        on: Day,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.log_access(permit, on, form).await }).await
    }

    async fn log_access(
        &self,
        permit: Permit<RecordEvent>,
        on: Day,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), "access.log", &(case, on))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, permit.reach()?, case).await?;
        let started = Started { rule: RULE.to_owned(), ..Started::default() };
        let (fact, when) = (Fact::Started(started), When::dated(on));
        let new = NewEvent { fact, when, corrects: None, note: None, next: None };
        self.add_beside(&mut tx, &permit, new).await?;
        form_key::answer(&mut tx, key, &()).await?;
        tx.commit().await
    }
}
