//! Signing in with a password. Unknown, wrong and disabled get the same answer after the same time, and a stranger who
//! hammers on somebody's name only makes it slower, and not for a colleague on a device that is known. What follows a
//! right password is the business of `second_step`.

use chrono::{DateTime, Utc};
use domain::id::{Id, UserId};
use uuid::Uuid;

use crate::{
    Error, Store,
    audit::{Entry, Outcome},
    chance,
    db::Rows,
    password::Busy,
    second_step::Step,
    sql,
    sql::Sql,
    store::finish,
    throttle::{self, Bucket, Turn, Whence, tries_left},
};

/// Why somebody was not signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefusal {
    /// The name or the password is wrong, or the account is disabled: nobody is told which.
    #[error("the name or the password is wrong")]
    Wrong { tries_left: u32 },
    /// Too many tries.
    #[error("sign-in is paused")]
    Paused { until: DateTime<Utc> },
    /// Too many people at once: try again in a few seconds.
    #[error("too many people are signing in")]
    Busy,
}

impl From<Busy> for SignInRefusal {
    fn from(_: Busy) -> Self {
        Self::Busy
    }
}

impl From<Error> for SignInRefusal {
    fn from(error: Error) -> Self {
        if !matches!(error, Error::Busy) {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "a sign-in failed for our own reasons"
            );
        }
        Self::Busy
    }
}

struct Found {
    user: UserId,
    /// None before they have chosen one.
    password: Option<String>,
    enabled: bool,
}

impl Store {
    /// How far this email address and password lead.
    pub async fn sign_in(
        &self,
        email: &str,
        password: &str,
        from: impl Into<Whence>,
    ) -> Result<Step, SignInRefusal> {
        let (store, from) = (self.clone(), from.into());
        let (email, password) = (normal(email), password.to_owned());
        // To its end, so that hanging up early does not save a try.
        finish(async move { Ok(store.try_password(&email, &password, &from).await) }).await?
    }

    async fn try_password(
        &self,
        email: &str,
        password: &str,
        from: &Whence,
    ) -> Result<Step, SignInRefusal> {
        let found = self.account_named(email).await?;
        let known = found.as_ref().and_then(|one| self.device_bucket("account", one.user, from));
        let name = known.unwrap_or_else(|| self.bucket("account", email));
        // A known device is held up by its own tries only.
        let place = match (&from.address, known) {
            (Some(address), None) => Some(self.bucket("address", address)),
            _ => None,
        };
        let tries = self.turn(name, place, known.is_some()).await?;
        let stored = found.as_ref().and_then(|found| found.password.as_deref());
        let matches = match self.passwords().matches(password, stored).await {
            Ok(matches) => matches,
            Err(busy) => {
                self.db().execute(one_back(name), Rows::Any).await?;
                return Err(busy.into());
            }
        };
        let Some(found) = found.filter(|found| matches && found.enabled) else {
            self.note_refusal(email).await?;
            return Err(SignInRefusal::Wrong { tries_left: tries_left(tries) });
        };
        Ok(self.welcome(name, place, found, password).await?)
    }

    /// Counts this try in every bucket it falls into, or says until when to wait. A try that must wait counts in none.
    /// A known device falls into its own only.
    async fn turn(
        &self,
        name: [u8; 32],
        place: Option<[u8; 32]>,
        is_known: bool,
    ) -> Result<u32, SignInRefusal> {
        let now = self.now();
        let mut tx = self.db().begin().await?;
        if !is_known
            && let Turn::Wait(_) =
                Bucket::Everyone.take(&mut tx, self.bucket("everyone", ""), now).await?
        {
            return Err(SignInRefusal::Busy);
        }
        if let Some(place) = place
            && let Turn::Wait(until) = Bucket::Address.take(&mut tx, place, now).await?
        {
            return Err(SignInRefusal::Paused { until });
        }
        match Bucket::Account.take(&mut tx, name, now).await? {
            Turn::Wait(until) => Err(SignInRefusal::Paused { until }),
            Turn::Try(tries) => {
                tx.commit().await?;
                Ok(tries)
            }
        }
    }

    async fn account_named(&self, email: &str) -> Result<Option<Found>, Error> {
        let named = sql!(
            "select account_id, password, enabled from account where lower(email) = $1",
            email
        );
        let row: Option<(Uuid, String, bool)> = self.db().optional(named).await?;
        Ok(row.map(|(user, password, enabled)| Found {
            user: Id::new(user),
            password: Some(password).filter(|password| !password.is_empty()),
            enabled,
        }))
    }

    /// Tries at the name are forgotten. Of the address's, shared by an office, only this one: it was no guess.
    async fn welcome(
        &self,
        name: [u8; 32],
        place: Option<[u8; 32]>,
        found: Found,
        password: &str,
    ) -> Result<Step, Error> {
        let stored = found.password.unwrap_or_default();
        let better = self.better_hash(&stored, password).await;
        let mut tx = self.db().begin().await?;
        throttle::forget(&mut tx, name).await?;
        if let Some(place) = place {
            tx.execute(one_back(place), Rows::Any).await?;
        }
        if let Some(hash) = better {
            let renew = sql!(
                "update account set password = $2 where account_id = $1 and password = $3",
                found.user,
                hash,
                stored
            );
            tx.execute(renew, Rows::Any).await?;
        }
        let step = self.after_password(&mut tx, found.user).await?;
        let action = if matches!(step, Step::In(_)) { "sign_in" } else { "sign_in.password" };
        self.audit_in(&mut tx, Entry::new(action, Outcome::Done).by_account(found.user)).await?;
        tx.commit().await?;
        Ok(step)
    }

    /// Which name it was is written down under its seal, never as typed.
    async fn note_refusal(&self, email: &str) -> Result<(), Error> {
        let name = self.bucket("account", email);
        let sealed = format!("name {}", hex::encode(&name[..6]));
        self.audit(Entry::new("sign_in", Outcome::Refused).about(&[&sealed])).await
    }

    /// The password hashed as we would today, if that has changed. A crowded gate puts it off to the next time.
    async fn better_hash(&self, stored: &str, password: &str) -> Option<String> {
        if !self.passwords().is_outdated(stored) {
            return None;
        }
        self.passwords().hash(password, chance::bytes()).await.ok()
    }

    /// Names are counted under a seal, so that the table does not tell what was typed: people type passwords there.
    pub(crate) fn bucket(&self, kind: &str, name: &str) -> [u8; 32] {
        self.keys().audit.derive("waymark throttle").seal(&[
            kind.as_bytes(),
            b"\0",
            name.as_bytes(),
        ])
    }
}

/// Takes back a try that was counted and turned out not to be a guess.
fn one_back(bucket: [u8; 32]) -> Sql {
    sql!(
        "update throttle set tries = tries - 1, paused_until = null where bucket = $1 and tries > 0",
        bucket
    )
}

/// An email address as it is stored and compared.
pub(crate) fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
