//! The second step of signing in: after the password, a code of the person's app, or a recovery code. Where a charity
//! asks everybody for a second step and somebody has none yet, setting it up takes the place of the code.

use chrono::{DateTime, Utc};
use domain::id::UserId;

use crate::{
    Error, Store,
    audit::{Entry, Outcome},
    db::Tx,
    half::{self, Half},
    passkey,
    proof::Answer,
    recovery_code, second_step_reset, session,
    store::finish,
    throttle::{self, Whence},
    totp::{self, Offer},
    ways::Asked,
};

/// How far somebody got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// In.
    In(UserId),
    /// A code or a passkey is asked for next.
    Code(Half),
    /// They have no second step, and cannot go on without.
    SetUp(Half),
}

/// What somebody who is half signed in has to do next.
#[derive(Clone, PartialEq, Eq)]
pub enum Missing {
    Step(Asked),
    SetUp(Offer),
}

/// Why a code was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefusal {
    /// It is wrong, or too old, or was used before. Where tries are not counted, none are named.
    #[error("the code is wrong")]
    Wrong { tries_left: Option<u32> },
    /// Too many wrong codes, or too late: from the password on again.
    #[error("sign in again")]
    StartAgain,
    /// It is some time since they showed who they are.
    #[error("it must be confirmed who this is")]
    NotProved,
    /// A code of an app does not do here.
    #[error("a passkey is asked for")]
    Passkey,
    /// Too many tries.
    #[error("codes are paused")]
    Paused { until: DateTime<Utc> },
    /// Try again in a moment.
    #[error("the store is busy")]
    Busy,
}

impl From<Error> for CodeRefusal {
    fn from(error: Error) -> Self {
        match error {
            Error::SignedOut => Self::StartAgain,
            Error::NotProved => Self::NotProved,
            Error::Busy => Self::Busy,
            other => {
                let cause = &other as &dyn std::error::Error;
                tracing::error!(error = cause, "a code could not be checked for our own reasons");
                Self::Busy
            }
        }
    }
}

/// A second step was set up: whose, and their recovery codes, readable only here.
#[derive(Debug, Clone)]
pub struct Enrolled {
    pub user: UserId,
    pub codes: Vec<String>,
}

impl Store {
    /// Whether everybody needs a second step. In a demonstration, where the password is public, only who set one up.
    pub fn needs_second_step(&self) -> bool {
        !self.is_demo()
    }

    /// The password was right: what comes next.
    pub(crate) async fn after_password(&self, tx: &mut Tx, user: UserId) -> Result<Step, Error> {
        let has_one = self.ways(tx, user).await?.is_some();
        if !has_one && !self.needs_second_step() {
            return Ok(Step::In(user));
        }
        let half = self.begin_half(tx, user).await?;
        if has_one {
            return Ok(Step::Code(half));
        }
        self.make_offer(tx, user).await?;
        Ok(Step::SetUp(half))
    }

    /// What is missing for somebody to be in. `SignedOut` if it took too long.
    pub async fn missing(&self, half: Half) -> Result<Missing, Error> {
        let mut tx = self.db().snapshot().await?;
        let user = self.owner(&mut tx, half).await?;
        let ways = self.ways(&mut tx, user).await?;
        drop(tx);
        if let Some(ways) = ways {
            return Ok(Missing::Step(ways));
        }
        self.offer_of(user).await?.map(Missing::SetUp).ok_or(Error::SignedOut)
    }

    /// Finishes a sign-in with a code of the app or a recovery code.
    pub async fn second_step(
        &self,
        half: Half,
        typed: &str,
        from: impl Into<Whence>,
    ) -> Result<UserId, CodeRefusal> {
        let (store, typed, from) = (self.clone(), Answer::read(typed), from.into());
        finish(async move { Ok(store.try_code(half, &typed, &from).await) }).await?
    }

    async fn try_code(
        &self,
        half: Half,
        typed: &Answer,
        from: &Whence,
    ) -> Result<UserId, CodeRefusal> {
        let mut tx = self.db().begin().await?;
        let user = self.owner(&mut tx, half).await?;
        let bucket = self.code_turn(&mut tx, user, from).await?;
        let Some(how) = self.spend(&mut tx, user, typed).await? else {
            return match self.wrong_code(tx, half, user, typed.means()).await? {
                None => Err(CodeRefusal::StartAgain),
                left => Err(CodeRefusal::Wrong { tries_left: left }),
            };
        };
        self.end_half(&mut tx, half).await?;
        throttle::forget(&mut tx, bucket).await?;
        self.audit_in(&mut tx, entry("sign_in", user).about(&["password", how.label()])).await?;
        tx.commit().await?;
        Ok(user)
    }

    /// Finishes a sign-in by setting up the second step that was missing.
    pub async fn set_up(&self, half: Half, typed: &str) -> Result<Enrolled, CodeRefusal> {
        let (store, typed) = (self.clone(), Answer::read(typed));
        finish(async move { Ok(store.try_set_up(half, &typed).await) }).await?
    }

    async fn try_set_up(&self, half: Half, typed: &Answer) -> Result<Enrolled, CodeRefusal> {
        let mut tx = self.db().begin().await?;
        let user = self.owner(&mut tx, half).await?;
        // Somebody who has a second step passes by showing it, never by setting up another.
        if self.ways(&mut tx, user).await?.is_some() {
            return Err(CodeRefusal::StartAgain);
        }
        let codes = self.enrol_with_codes(&mut tx, user, typed).await?;
        self.end_half(&mut tx, half).await?;
        self.audit_in(&mut tx, entry("second_step.enrol", user)).await?;
        self.audit_in(&mut tx, entry("sign_in", user).about(&["password", "enrolment"])).await?;
        tx.commit().await?;
        Ok(Enrolled { user, codes })
    }

    /// Takes the key on offer into use and makes recovery codes to go with it.
    pub(crate) async fn enrol_with_codes(
        &self,
        tx: &mut Tx,
        user: UserId,
        typed: &Answer,
    ) -> Result<Vec<String>, CodeRefusal> {
        let Answer::Digits(code) = typed else {
            return Err(CodeRefusal::Wrong { tries_left: None });
        };
        if !self.enrol(tx, user, code).await? {
            return Err(CodeRefusal::Wrong { tries_left: None });
        }
        Ok(self.renew_codes(tx, user).await?)
    }
}

/// Takes somebody's second step away, and ends everything that was begun with it.
pub(crate) async fn take_away(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<(), Error> {
    totp::forget(tx, user).await?;
    passkey::forget(tx, user, now).await?;
    recovery_code::forget(tx, user).await?;
    second_step_reset::forget(tx, user).await?;
    end_everything(tx, user, now).await
}

/// Ends every sign-in of somebody, the half ones too.
pub(crate) async fn end_everything(
    tx: &mut Tx,
    user: UserId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    half::end_all(tx, user, now).await?;
    session::end_all(tx, user, now).await.map(drop)
}

/// Something somebody did to their own account.
pub(crate) fn entry(action: &'static str, user: UserId) -> Entry {
    Entry::new(action, Outcome::Done).by_account(user).on("account", user.raw())
}
