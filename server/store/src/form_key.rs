//! One-time keys of forms: a double press, a retry or a second tab saves once, and gets the first answer again.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::FormKey;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    db::{Db, Rows, Tx},
    error::Error,
    sql,
};

/// A page left open for longer than this asks for a fresh form.
const OPEN_AT_MOST: TimeDelta = TimeDelta::hours(48);

/// A form about to be answered: whose, which, and what it says.
pub(crate) struct Form<'a> {
    pub key: FormKey,
    pub actor: &'a Actor,
    pub action: &'static str,
    asked: [u8; 32],
}

/// Whether this press is the first.
pub(crate) enum Press<T> {
    First,
    Again(T),
}

impl<'a> Form<'a> {
    /// `asked` is all that was sent: the same key with other words is another form.
    pub(crate) fn new(
        key: FormKey,
        actor: &'a Actor,
        action: &'static str,
        asked: &impl Serialize,
    ) -> Result<Self, Error> {
        let asked = Sha256::digest(serde_json::to_vec(asked)?).into();
        Ok(Self { key, actor, action, asked })
    }
}

#[derive(sqlx::FromRow)]
struct FormRow {
    account_id: Uuid,
    action: String,
    asked: Vec<u8>,
    answer: String,
}

impl Store {
    /// Takes the key for this transaction. A parallel press waits here until the first has committed.
    pub(crate) async fn press<T: DeserializeOwned>(
        &self,
        tx: &mut Tx,
        form: &Form<'_>,
    ) -> Result<Press<T>, Error> {
        let take = sql!(
            "insert into form_key (form_key, account_id, action, asked, answer, used_at)
            values ($1, $2, $3, $4, '', $5) on conflict do nothing returning form_key",
            form.key,
            form.actor.user(),
            form.action,
            form.asked,
            self.now()
        );
        if tx.optional::<(Uuid,)>(take).await?.is_some() {
            return Ok(Press::First);
        }
        let used = sql!(
            "select account_id, action, asked, answer from form_key where form_key = $1",
            form.key
        );
        let row: FormRow = tx.one(used).await?;
        let same = row.account_id == form.actor.user().raw()
            && row.action == form.action
            && row.asked == form.asked;
        if same {
            Ok(Press::Again(serde_json::from_str(&row.answer)?))
        } else {
            Err(Error::FormReused)
        }
    }
}

/// Whether a form with this key was saved.
pub(crate) async fn is_used(db: &Db, key: FormKey) -> Result<bool, Error> {
    let used = sql!("select form_key from form_key where form_key = $1", key);
    Ok(db.optional::<(Uuid,)>(used).await?.is_some())
}

/// Forgets the forms nobody can still have open.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    let old = sql!("delete from form_key where used_at <= $1", now - OPEN_AT_MOST);
    tx.execute(old, Rows::Any).await?;
    Ok(())
}

/// Keeps the answer for whoever presses again.
pub(crate) async fn answer(
    tx: &mut Tx,
    key: FormKey,
    answer: &impl Serialize,
) -> Result<(), Error> {
    let answer = serde_json::to_string(answer)?;
    let keep = sql!("update form_key set answer = $1 where form_key = $2", answer, key);
    tx.execute(keep, Rows::One).await?;
    Ok(())
}
