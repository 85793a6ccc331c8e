//! Leave at the shell. Whoever sits there with the keys of the store reaches everything in it already; the account
//! that is named answers for what is done, and the audit trail says so.

use crate::{
    Permit, Store,
    actor::{Actor, Role},
    audit::{Entry, Outcome},
    error::Error,
    permit::AtShell,
    sql,
};

/// Why there is no leave.
#[derive(Debug, thiserror::Error)]
pub enum NotAtShell {
    #[error("no account that works has this email address")]
    NoAccount,
    #[error(transparent)]
    Store(#[from] Error),
}

impl Store {
    /// Leave for one thing that can be done at the shell, in the name of this account.
    /// Where none is named, the first administrator answers.
    pub async fn permit_at_shell<A: AtShell>(
        &self,
        email: Option<&str>,
    ) -> Result<Permit<A>, NotAtShell> {
        let actor = match email {
            Some(email) => self.actor_at_shell(email).await?,
            None => self.earliest_administrator().await?,
        };
        let actor = actor.ok_or(NotAtShell::NoAccount)?;
        self.audit(Entry::new("shell", Outcome::Done).by(&actor).about(&[A::NAME])).await?;
        Ok(Permit::at_shell(actor))
    }

    async fn earliest_administrator(&self) -> Result<Option<Actor>, Error> {
        let first = sql!(
            "select email from account where role = $1 and enabled
            order by created_at, account_id limit 1",
            Role::Administrator.code()
        );
        match self.db().optional::<(String,)>(first).await? {
            Some((email,)) => self.actor_at_shell(&email).await,
            None => Ok(None),
        }
    }
}
