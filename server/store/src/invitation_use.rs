//! Using a link: the spoken code is checked, the password is taken, and the link is worth nothing any more, all for one
//! person however many press at the same moment.

use domain::id::UserId;

use crate::{
    Error, Store,
    audit::{Entry, Outcome},
    db::{Rows, Tx},
    invitation::{WRONG_CODES, Waiting},
    password_rule::{NewPassword, Weakness},
    second_step::{Step, end_everything, entry},
    sql,
    store::finish,
};

/// Why a link did not lead in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotWelcome {
    /// It was used, has run out, was replaced, or never was.
    #[error("the link does not work any more")]
    Gone,
    /// The spoken code is wrong.
    #[error("the code is wrong")]
    Code { tries_left: u32 },
    /// The password cannot be used.
    #[error("this password cannot be used")]
    Password(Weakness),
    /// Try again in a moment.
    #[error("the store is busy")]
    Busy,
}

impl From<Error> for NotWelcome {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::Gone,
            Error::Busy => Self::Busy,
            other => {
                let cause = &other as &dyn std::error::Error;
                tracing::error!(error = cause, "a link could not be used for our own reasons");
                Self::Busy
            }
        }
    }
}

impl Store {
    /// Takes a password by way of a link, and says what comes next for whoever chose it.
    pub async fn accept(
        &self,
        token: &str,
        code: &str,
        password: &str,
    ) -> Result<Step, NotWelcome> {
        let (store, token) = (self.clone(), token.to_owned());
        let (code, password) = (code.to_owned(), password.to_owned());
        finish(async move { Ok(store.try_accept(&token, &code, &password).await) }).await?
    }

    async fn try_accept(
        &self,
        token: &str,
        code: &str,
        password: &str,
    ) -> Result<Step, NotWelcome> {
        let waiting = self.invitation(token).await?;
        self.check_code(&waiting, token, code).await?;
        let password = NewPassword::new(password, &waiting.name, &waiting.email);
        let password = password.map_err(NotWelcome::Password)?;
        let hash = self.hash(&password).await?;
        let mut tx = self.db().begin().await?;
        self.use_up(&mut tx, &waiting).await?;
        let user = waiting.user();
        set_password(&mut tx, user, &hash).await?;
        end_everything(&mut tx, user, self.now()).await?;
        let step = self.after_password(&mut tx, user).await?;
        self.audit_in(&mut tx, entry("account.link", user)).await?;
        self.audit_in(&mut tx, entry("account.password", user)).await?;
        tx.commit().await?;
        Ok(step)
    }

    /// Counts a try before it is made; a right code takes the count back.
    async fn check_code(
        &self,
        waiting: &Waiting,
        token: &str,
        typed: &str,
    ) -> Result<(), NotWelcome> {
        let Some(expected) = &waiting.code_hash else { return Ok(()) };
        let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
        let is_right = self.code_hash(token, &typed).as_slice() == expected.as_slice();
        let mut tx = self.db().begin().await?;
        let count = sql!(
            "update invitation set wrong_codes = case when $3 then 0 else wrong_codes + 1 end
             where invitation_id = $1 and ended_at is null and wrong_codes < $2 returning wrong_codes",
            waiting.invitation_id,
            WRONG_CODES,
            is_right
        );
        let (wrong,) = tx.optional::<(i64,)>(count).await?.ok_or(NotWelcome::Gone)?;
        if is_right {
            return Ok(tx.commit().await?);
        }
        if wrong >= WRONG_CODES {
            self.use_up(&mut tx, waiting).await?;
        }
        let refused = Entry::new("account.link", Outcome::Refused);
        self.audit_in(&mut tx, refused.on("account", waiting.user().raw())).await?;
        tx.commit().await?;
        let left = u32::try_from(WRONG_CODES - wrong).unwrap_or_default();
        if left == 0 { Err(NotWelcome::Gone) } else { Err(NotWelcome::Code { tries_left: left }) }
    }

    async fn use_up(&self, tx: &mut Tx, waiting: &Waiting) -> Result<(), Error> {
        let end = sql!(
            "update invitation set ended_at = $2
             where invitation_id = $1 and ended_at is null and until_at > $2",
            waiting.invitation_id,
            self.now()
        );
        match tx.execute(end, Rows::Any).await? {
            1 => Ok(()),
            _ => Err(Error::NotFound),
        }
    }
}

/// Puts a new hash in place of the old one.
pub(crate) async fn set_password(tx: &mut Tx, user: UserId, hash: &str) -> Result<(), Error> {
    let set = sql!(
        "update account set password = $2, version = version + 1 where account_id = $1",
        user,
        hash
    );
    tx.execute(set, Rows::One).await?;
    Ok(())
}
