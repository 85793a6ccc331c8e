//! Who may see exact figures: managers to whom an administrator gave leave. Giving and taking away are rows.

use chrono::{DateTime, Utc};
use domain::id::{Id, UserId};
use uuid::Uuid;

use crate::{
    Store,
    actor::{Actor, Role},
    audit::{Entry, Outcome},
    chance,
    db::Rows,
    error::Error,
    permit::{GrantInternal, Permit},
    sql,
};

/// A manager, and whether they may see exact figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InternalReader {
    pub user: UserId,
    pub name: String,
    pub may: bool,
    /// When that was last set.
    pub since: Option<DateTime<Utc>>,
}

type ReaderRow = (Uuid, String, Option<bool>, Option<DateTime<Utc>>);

/// Why nobody was given leave at the shell.
#[derive(Debug, thiserror::Error)]
pub enum NotGranted {
    #[error("no manager has this email address")]
    NoManager,
    #[error(transparent)]
    Store(#[from] Error),
}

impl Store {
    /// Every manager with an account that works.
    pub async fn internal_readers(
        &self,
        permit: Permit<GrantInternal>,
    ) -> Result<Vec<InternalReader>, Error> {
        drop(permit);
        self.readers().await
    }

    /// Gives a manager leave to see exact figures, or takes it away. What is so already stays as it is.
    pub async fn set_internal(
        &self,
        permit: Permit<GrantInternal>,
        user: UserId,
        may: bool,
    ) -> Result<(), Error> {
        let readers = self.readers().await?;
        let reader = readers.iter().find(|reader| reader.user == user).ok_or(Error::NotFound)?;
        if reader.may == may {
            return Ok(());
        }
        let entry = permit.entry(&[if may { "given" } else { "taken" }]).on("account", user.raw());
        self.set_leave(user, may, Some(permit.actor().user()), entry).await
    }

    /// Gives leave at the shell: whoever has the keys of the store is there already.
    pub async fn grant_internal_at_shell(&self, email: &str) -> Result<(), NotGranted> {
        let manager = sql!(
            "select account_id from account where lower(email) = lower($1) and role = $2 and enabled",
            email,
            Role::Manager.code()
        );
        let found: Option<(Uuid,)> = self.db().optional(manager).await?;
        let (user,) = found.ok_or(NotGranted::NoManager)?;
        let entry = Entry::new("internal.grant", Outcome::Done).about(&["given"]);
        Ok(self.set_leave(Id::new(user), true, None, entry.on("account", user)).await?)
    }

    /// Whether this person was given leave, and it was not taken away since.
    pub(crate) async fn has_internal_grant(&self, actor: &Actor) -> Result<bool, Error> {
        let last = sql!(
            "select is_given from internal_grant where account_id = $1
             order by set_at desc, internal_grant_id desc limit 1",
            actor.user()
        );
        Ok(self.db().optional::<(bool,)>(last).await?.is_some_and(|(is_given,)| is_given))
    }

    async fn set_leave(
        &self,
        user: UserId,
        may: bool,
        by: Option<UserId>,
        entry: Entry,
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let set = sql!(
            "insert into internal_grant (internal_grant_id, account_id, is_given, set_by, set_at)
             values ($1, $2, $3, $4, $5)",
            chance::uuid(),
            user,
            may,
            by,
            self.now()
        );
        tx.execute(set, Rows::One).await?;
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await
    }

    async fn readers(&self) -> Result<Vec<InternalReader>, Error> {
        let all = sql!(
            "select a.account_id, a.name, g.is_given, g.set_at from account a
                left join internal_grant g on g.account_id = a.account_id and g.set_at = (
                    select max(l.set_at) from internal_grant l where l.account_id = a.account_id
                )
             where a.role = $1 and a.enabled order by a.name, a.account_id",
            Role::Manager.code()
        );
        let rows: Vec<ReaderRow> = self.db().all(all).await?;
        let reader = |(user, name, given, since): ReaderRow| InternalReader {
            user: Id::new(user),
            name,
            may: given.unwrap_or(false),
            since,
        };
        Ok(rows.into_iter().map(reader).collect())
    }
}
