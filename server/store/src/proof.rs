//! Showing again who one is, for what is too grave to leave to an unlocked screen: a code, or the password where there
//! is no second step. It counts for five minutes, for this sign-in only.

use chrono::TimeDelta;
use domain::{codes, id::UserId};

use crate::{
    Error, Store,
    actor::{Actor, SessionTag},
    audit::{Entry, Outcome},
    db::{Rows, Tx},
    second_step::{CodeRefusal, entry},
    sql,
    store::finish,
    throttle::{self, Bucket, Turn, Whence},
    ways::Asked,
};

/// How long it counts.
pub const FRESH: TimeDelta = TimeDelta::minutes(5);

/// What was typed where a code is asked for.
#[derive(Clone)]
pub(crate) enum Answer {
    /// Six digits: of an app.
    Digits(String),
    /// Anything else: a recovery code, or a password where that is asked for.
    Text(String),
}

impl Answer {
    pub(crate) fn read(typed: &str) -> Self {
        let close: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let is_code = close.len() == 6 && close.bytes().all(|byte| byte.is_ascii_digit());
        if is_code { Self::Digits(close) } else { Self::Text(typed.to_owned()) }
    }

    /// What it would be, if it were right.
    pub(crate) const fn means(&self) -> Means {
        match self {
            Self::Digits(_) => Means::Code,
            Self::Text(_) => Means::RecoveryCode,
        }
    }
}

codes! {
    /// By what somebody shows who they are. The label is how the audit trail calls it.
    Means {
        Password = "PASSWORD", "password";
        Code = "CODE", "code";
        RecoveryCode = "RECOVERY_CODE", "recovery_code";
        Passkey = "PASSKEY", "passkey";
    }
}

/// Somebody has just shown who they are. Only the store makes one; it is worth a moment.
#[derive(Debug)]
pub struct Proof {
    user: UserId,
    by: Means,
}

impl Proof {
    pub(crate) const fn by(user: UserId, by: Means) -> Self {
        Self { user, by }
    }

    /// Whose it is.
    pub const fn user(&self) -> UserId {
        self.user
    }
}

impl Store {
    /// Whether what was typed shows that it is them.
    pub async fn confirm(
        &self,
        actor: &Actor,
        typed: &str,
        from: impl Into<Whence>,
    ) -> Result<Proof, CodeRefusal> {
        let (store, actor, from) = (self.clone(), actor.clone(), from.into());
        let typed = typed.to_owned();
        finish(async move { Ok(store.try_confirm(&actor, &typed, &from).await) }).await?
    }

    async fn try_confirm(
        &self,
        actor: &Actor,
        typed: &str,
        from: &Whence,
    ) -> Result<Proof, CodeRefusal> {
        let user = actor.user();
        let (asked, answer) = (self.asked_of(actor).await?, Answer::read(typed));
        if asked == Asked::Password {
            self.own_password(actor, typed, from).await?;
            let confirmed = Entry::new("confirm", Outcome::Done).by(actor).about(&["password"]);
            self.audit(confirmed).await?;
            return Ok(Proof::by(user, Means::Password));
        }
        if asked == Asked::Passkey && matches!(answer, Answer::Digits(_)) {
            return Err(CodeRefusal::Passkey);
        }
        let mut tx = self.db().begin().await?;
        let bucket = self.code_turn(&mut tx, user, from).await?;
        let how = self.spend(&mut tx, user, &answer).await?;
        let outcome = if how.is_some() { Outcome::Done } else { Outcome::Refused };
        if how.is_some() {
            throttle::forget(&mut tx, bucket).await?;
        }
        let how_named = how.map(Means::label);
        let tried = Entry::new("confirm", outcome).by(actor).about(how_named.as_slice());
        self.audit_in(&mut tx, tried).await?;
        tx.commit().await?;
        how.map(|how| Proof::by(user, how)).ok_or(CodeRefusal::Wrong { tries_left: None })
    }

    /// Whether this is the password of somebody who is signed in. Tries are counted like those of codes.
    pub(crate) async fn own_password(
        &self,
        actor: &Actor,
        typed: &str,
        from: &Whence,
    ) -> Result<(), CodeRefusal> {
        let mut tx = self.db().begin().await?;
        let bucket = self.code_turn(&mut tx, actor.user(), from).await?;
        tx.commit().await?;
        let stored = sql!("select password from account where account_id = $1", actor.user());
        let (stored,): (String,) = self.db().one(stored).await?;
        let matches = self.passwords().matches(typed, Some(&stored)).await;
        if !matches.map_err(|_| CodeRefusal::Busy)? {
            let refused = Entry::new("confirm", Outcome::Refused).by(actor).about(&["password"]);
            self.audit(refused).await?;
            return Err(CodeRefusal::Wrong { tries_left: None });
        }
        let mut tx = self.db().begin().await?;
        throttle::forget(&mut tx, bucket).await?;
        Ok(tx.commit().await?)
    }

    /// Notes it on the sign-in that this session carries. The cookie was changed before.
    pub async fn note_proof(&self, session: SessionTag, proof: Proof) -> Result<(), Error> {
        let note = sql!(
            "update sign_in set proved_at = $3, proved_by = $4 where account_id = $2 and ended_at is null
             and sign_in_id = (
                select sign_in_id from session where session_hash = $1 and ended_at is null
             )",
            session.0,
            proof.user,
            self.now(),
            proof.by.code()
        );
        match self.db().execute(note, Rows::Any).await? {
            1 => Ok(()),
            _ => Err(Error::SignedOut),
        }
    }

    /// Counts one try to show a code of this person, or says until when to wait. Returns what it was counted under.
    pub(crate) async fn code_turn(
        &self,
        tx: &mut Tx,
        user: UserId,
        from: &Whence,
    ) -> Result<[u8; 32], CodeRefusal> {
        let own = self.device_bucket("code", user, from);
        let bucket = own.unwrap_or_else(|| self.bucket("code", &user.to_string()));
        match Bucket::Account.take(tx, bucket, self.now()).await? {
            Turn::Wait(until) => Err(CodeRefusal::Paused { until }),
            Turn::Try(_) => Ok(bucket),
        }
    }

    /// Spends a code of the app or a recovery code, and says which it was.
    pub(crate) async fn spend(
        &self,
        tx: &mut Tx,
        user: UserId,
        typed: &Answer,
    ) -> Result<Option<Means>, Error> {
        let spent = match typed {
            Answer::Digits(code) => self.spend_totp(tx, user, code).await?.then_some(Means::Code),
            Answer::Text(code) => {
                self.spend_recovery_code(tx, user, code).await?.then_some(Means::RecoveryCode)
            }
        };
        if spent == Some(Means::RecoveryCode) {
            self.audit_in(tx, entry("recovery_code.use", user)).await?;
        }
        Ok(spent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_are_a_code_however_they_are_spaced() {
        for typed in ["123456", " 123 456 ", "12 34 56"] {
            assert!(matches!(Answer::read(typed), Answer::Digits(code) if code == "123456"));
        }
        for typed in ["", "12345", "1234567", "12345a", "0123-4567-89AB"] {
            assert!(matches!(Answer::read(typed), Answer::Text(_)), "{typed}");
        }
    }
}
