//! What a browser was asked about a passkey a moment ago. The question stays on the server, belongs to the session or the
//! half sign-in that asked it, and is spent by whatever comes as its answer, once, within five minutes.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::UserId;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Error, Store,
    actor::Actor,
    db::{Rows, Tx},
    error::Fault,
    half::Half,
    key::Key,
    sql,
};

/// How long an answer is waited for.
pub const LASTS: TimeDelta = TimeDelta::minutes(5);

/// What the answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Add,
    SignIn,
    Confirm,
}

impl Purpose {
    const fn code(self) -> &'static str {
        match self {
            Self::Add => "ADD",
            Self::SignIn => "SIGN_IN",
            Self::Confirm => "CONFIRM",
        }
    }
}

/// Who asked, and what for.
pub(crate) struct Ceremony {
    bound_to: Vec<u8>,
    pub user: UserId,
    purpose: Purpose,
}

impl Ceremony {
    /// One of somebody who is signed in.
    pub fn of(actor: &Actor, purpose: Purpose) -> Self {
        Self { bound_to: actor.session().0.to_vec(), user: actor.user(), purpose }
    }

    /// One of somebody whose password was right, and no more.
    pub fn of_half(half: Half, user: UserId) -> Self {
        Self { bound_to: half.bytes().to_vec(), user, purpose: Purpose::SignIn }
    }

    /// What is encrypted for one session, person and purpose cannot be moved to another.
    fn place(&self) -> Vec<u8> {
        let purpose = self.purpose.code().as_bytes();
        let user = self.user.raw();
        [b"ceremony ".as_slice(), purpose, user.as_bytes(), &self.bound_to].concat()
    }
}

impl Store {
    /// Writes down what was asked, in place of what this session asked before.
    pub(crate) async fn open_ceremony(
        &self,
        tx: &mut Tx,
        of: &Ceremony,
        state: &impl Serialize,
    ) -> Result<(), Error> {
        let state = self.passkey_key().encrypt(&of.place(), &serde_json::to_vec(state)?);
        let open = sql!(
            "insert into passkey_ceremony (bound_to, account_id, purpose, state, until_at)
             values ($1, $2, $3, $4, $5)
             on conflict (bound_to) do update set account_id = excluded.account_id,
                purpose = excluded.purpose, state = excluded.state, until_at = excluded.until_at",
            of.bound_to.clone(),
            of.user,
            of.purpose.code(),
            state,
            self.now() + LASTS
        );
        tx.execute(open, Rows::One).await?;
        Ok(())
    }

    /// What was asked, if it was and the time is not over. Asking for it spends it: of many at once one is given it.
    pub(crate) async fn spend_ceremony<T: DeserializeOwned>(
        &self,
        tx: &mut Tx,
        of: &Ceremony,
    ) -> Result<Option<T>, Error> {
        let spend = sql!(
            "delete from passkey_ceremony where bound_to = $1 and account_id = $2 and purpose = $3
             returning state, until_at",
            of.bound_to.clone(),
            of.user,
            of.purpose.code()
        );
        let taken: Option<(Vec<u8>, DateTime<Utc>)> = tx.optional(spend).await?;
        let Some((state, _)) = taken.filter(|(_, until)| self.now() < *until) else {
            return Ok(None);
        };
        let state = self.passkey_key().decrypt(&of.place(), &state).map_err(Fault::from)?;
        Ok(Some(serde_json::from_slice(&state)?))
    }

    /// What passkeys and questions about them are encrypted under.
    pub(crate) fn passkey_key(&self) -> Key {
        self.keys().audit.derive("waymark passkey")
    }
}

/// Forgets what somebody was asked.
pub(crate) async fn forget(tx: &mut Tx, user: UserId) -> Result<(), Error> {
    tx.execute(sql!("delete from passkey_ceremony where account_id = $1", user), Rows::Any).await?;
    Ok(())
}

/// Clears out questions that nobody answered.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    tx.execute(sql!("delete from passkey_ceremony where until_at <= $1", now), Rows::Any).await?;
    Ok(())
}
