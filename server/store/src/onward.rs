//! Services somebody is referred on to. What is shared for one needs a consent that is alive on that day and for those
//! it goes to; this is looked at in the transaction that records the sending.

use chrono::{DateTime, Utc};
use domain::{
    consent::NotShared,
    id::{CaseId, ConsentId, FormKey, OnwardId},
    onward::{NewAnswer, NewOnward, Standing},
};
use serde::{Deserialize, Serialize};

pub use crate::onward_read::{Answer, Onward, Services};
use crate::{
    Store, chance, consent,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    permit::{Permit, WriteServices},
    plan::Who,
    sql,
    store::finish,
    task_change::hold,
};

/// Whether somebody was referred on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sending {
    Sent,
    /// Nothing was sent, and nothing is recorded.
    NotSent(NotShared),
}

impl Store {
    /// Refers somebody on, if what is shared may be shared. The same form twice does it once.
    pub async fn refer_on(
        &self,
        permit: Permit<WriteServices>,
        new: NewOnward,
        form: FormKey,
    ) -> Result<Sending, Error> {
        let store = self.clone();
        finish(async move { store.refer_on_with(permit, new, form).await }).await
    }

    async fn refer_on_with(
        &self,
        permit: Permit<WriteServices>,
        new: NewOnward,
        key: FormKey,
    ) -> Result<Sending, Error> {
        let form = Form::new(key, permit.actor(), "service.refer", &(permit.target(), &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(Sending::Sent);
        }
        hold(&mut tx, &permit).await?;
        let consent = match &new.shared {
            None => None,
            Some(shared) => {
                let known = consent::of(&mut tx, permit.target()).await?;
                match consent::covers(&known, shared.consent, &new.whom, new.asked_on) {
                    Ok(consent) => Some(consent),
                    Err(why) => return Ok(Sending::NotSent(why)),
                }
            }
        };
        let (id, who) = (chance::id(), (permit.actor().user(), self.now()));
        insert(&mut tx, (permit.target(), id), (new, consent), who).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["services"])).await?;
        tx.commit().await?;
        Ok(Sending::Sent)
    }

    /// Records what came of it, if nobody has since this many steps were read.
    pub async fn answer_onward(
        &self,
        permit: Permit<WriteServices>,
        onward: (OnwardId, u32),
        new: NewAnswer,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.answer_onward_with(permit, onward, new, form).await }).await
    }

    async fn answer_onward_with(
        &self,
        permit: Permit<WriteServices>,
        (id, read): (OnwardId, u32),
        new: NewAnswer,
        key: FormKey,
    ) -> Result<(), Error> {
        let asked = (permit.target(), id, &new);
        let form = Form::new(key, permit.actor(), "service.answer", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        let (number, by, at) = last_step(&mut tx, permit.target(), id).await?;
        if number != i64::from(read) {
            return Err(Error::Conflict { by, at });
        }
        insert_step(&mut tx, (id, read + 1), new, (permit.actor().user(), self.now())).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["services"])).await?;
        tx.commit().await
    }
}

pub(crate) async fn insert(
    tx: &mut Tx,
    (case, id): (CaseId, OnwardId),
    (new, consent): (NewOnward, Option<ConsentId>),
    who: Who,
) -> Result<(), Error> {
    let (by, at) = who;
    let add = sql!(
        "insert into onward (onward_id, case_id, service, whom, asked_on, shared, consent_id,
            sent_by, sent_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        case,
        new.service.code(),
        new.whom,
        new.asked_on,
        new.shared.map(|shared| shared.what),
        consent,
        by,
        at
    );
    tx.execute(add, Rows::One).await?;
    let asked = NewAnswer { standing: Standing::Asked, on: new.asked_on, outcome: None };
    insert_step(tx, (id, 1), asked, who).await
}

pub(crate) async fn insert_step(
    tx: &mut Tx,
    (id, number): (OnwardId, u32),
    new: NewAnswer,
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into onward_step (onward_id, number, standing, happened_on, outcome, taken_by,
            taken_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        number,
        new.standing.code(),
        new.on,
        new.outcome,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

async fn last_step(
    tx: &mut Tx,
    case: CaseId,
    id: OnwardId,
) -> Result<(i64, String, DateTime<Utc>), Error> {
    let last = sql!(
        "select s.number, a.name, s.taken_at from onward o
            join onward_step s on s.onward_id = o.onward_id
            join account a on a.account_id = s.taken_by
        where o.onward_id = $1 and o.case_id = $2 order by s.number desc limit 1",
        id,
        case
    );
    tx.optional(last).await?.ok_or(Error::NotFound)
}
