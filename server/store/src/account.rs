//! The people who work here: adding them, closing their accounts, giving them another password. Whoever loses an
//! account or a password is signed out everywhere in the same moment.

use std::collections::HashMap;

use domain::id::{Id, TeamId, UserId};
use uuid::Uuid;

use crate::{
    Error, Store,
    actor::Role,
    audit::{Entry, Outcome},
    chance,
    db::{Rows, Tx},
    error::Fault,
    invitation_use::set_password,
    password_rule::{NewPassword, Weakness},
    second_step::end_everything,
    sign_in::normal,
    sql,
};

/// The longest address mail can be sent to (RFC 5321, 4.5.3.1.3).
const LONGEST_EMAIL: usize = 254;

/// Somebody who is to have an account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Their work email address: what they sign in with.
    pub email: String,
    /// The name colleagues know them by.
    pub name: String,
    /// What the account is for.
    pub role: Role,
    /// Whose cases they see. Caseworkers need one.
    pub team: Option<TeamId>,
    /// The password as typed.
    pub password: String,
}

/// Why an account was not added or not changed.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// Not an email address.
    #[error("that is not an email address")]
    Email,
    /// The name is empty.
    #[error("the account needs a name")]
    Name,
    /// Somebody has an account with this address.
    #[error("there is an account with this email address already")]
    EmailTaken,
    /// Caseworkers see the cases of their team.
    #[error("a caseworker needs a team")]
    NeedsTeam,
    /// The password cannot be used.
    #[error("this password cannot be used")]
    Password(Weakness),
    /// There is no such account.
    #[error("there is no such account")]
    NoAccount,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
}

/// One account, for lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    pub user: UserId,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub enabled: bool,
}

impl Store {
    /// Adds an account, from the command line.
    pub async fn add_account(&self, new: NewAccount) -> Result<UserId, NotDone> {
        let (email, password) = new.check()?;
        let hash = self.hash(&password).await?;
        let mut tx = self.db().begin().await?;
        let user = self.add_in(&mut tx, &email, &new, hash).await?;
        tx.commit().await?;
        Ok(user)
    }

    /// Adds everybody of a demonstration, in one go. Their password is printed on the screen, so it is hashed once: a
    /// salt for each would guard nothing, and take a minute at 20,000 cases. A real store refuses.
    pub async fn add_demonstration(&self, people: &[NewAccount]) -> Result<Vec<UserId>, NotDone> {
        if !self.is_demo() {
            return Err(Error::from(Fault::Secret).into());
        }
        let mut known: HashMap<&str, String> = HashMap::new();
        for new in people {
            let (_, password) = new.check()?;
            if !known.contains_key(new.password.as_str()) {
                known.insert(&new.password, self.hash(&password).await?);
            }
        }
        let mut tx = self.db().begin().await?;
        let mut added = Vec::with_capacity(people.len());
        for new in people {
            let hash = known[new.password.as_str()].clone();
            added.push(self.add_in(&mut tx, &normal(&new.email), new, hash).await?);
        }
        tx.commit().await?;
        Ok(added)
    }

    async fn add_in(
        &self,
        tx: &mut Tx,
        email: &str,
        new: &NewAccount,
        hash: String,
    ) -> Result<UserId, NotDone> {
        let user: UserId = chance::id();
        let add = sql!(
            "insert into account (account_id, email, name, role, team_id, password, enabled, version, created_at)
             values ($1, $2, $3, $4, $5, $6, true, 1, $7) on conflict do nothing returning account_id",
            user, email, new.name.trim(), new.role.code(), new.team, hash, self.now()
        );
        if tx.optional::<(Uuid,)>(add).await?.is_none() {
            return Err(NotDone::EmailTaken);
        }
        self.audit_in(tx, entry("account.add", user)).await?;
        Ok(user)
    }

    /// The team of this name, added if there is none.
    pub async fn team(&self, name: &str) -> Result<TeamId, Error> {
        let mut tx = self.db().begin().await?;
        let add = sql!(
            "insert into team (team_id, name) values ($1, $2) on conflict do nothing",
            chance::uuid(),
            name
        );
        tx.execute(add, Rows::Any).await?;
        let (team,): (Uuid,) =
            tx.one(sql!("select team_id from team where name = $1", name)).await?;
        tx.commit().await?;
        Ok(Id::new(team))
    }

    /// Closes or reopens an account. Closing takes effect on the next request of whoever has it.
    pub async fn enable_account(&self, user: UserId, enabled: bool) -> Result<(), NotDone> {
        let mut tx = self.db().begin().await?;
        let set = sql!(
            "update account set enabled = $2, version = version + 1 where account_id = $1",
            user,
            enabled
        );
        if tx.execute(set, Rows::Any).await? == 0 {
            return Err(NotDone::NoAccount);
        }
        if !enabled {
            end_everything(&mut tx, user, self.now()).await?;
        }
        let action = if enabled { "account.enable" } else { "account.disable" };
        self.audit_in(&mut tx, entry(action, user)).await?;
        Ok(tx.commit().await?)
    }

    /// Gives an account another password, and signs it out everywhere.
    pub async fn set_password(&self, user: UserId, typed: &str) -> Result<(), NotDone> {
        let owner = sql!("select name, email from account where account_id = $1", user);
        let owner: Option<(String, String)> = self.db().optional(owner).await?;
        let (name, email) = owner.ok_or(NotDone::NoAccount)?;
        let password = NewPassword::new(typed, &name, &email).map_err(NotDone::Password)?;
        let hash = self.hash(&password).await?;
        let mut tx = self.db().begin().await?;
        set_password(&mut tx, user, &hash).await?;
        end_everything(&mut tx, user, self.now()).await?;
        self.audit_in(&mut tx, entry("account.password", user)).await?;
        Ok(tx.commit().await?)
    }

    /// Everybody with an account, by name.
    pub async fn accounts(&self) -> Result<Vec<AccountLine>, Error> {
        let rows: Vec<(Uuid, String, String, String, bool)> = self
            .db()
            .all(sql!(
                "select account_id, email, name, role, enabled from account order by name, email"
            ))
            .await?;
        rows.into_iter().map(line).collect()
    }

    /// Whose address this is.
    pub async fn account_of(&self, email: &str) -> Result<Option<UserId>, Error> {
        let named = sql!("select account_id from account where lower(email) = $1", normal(email));
        let found: Option<(Uuid,)> = self.db().optional(named).await?;
        Ok(found.map(|(user,)| Id::new(user)))
    }

    pub(crate) async fn hash(&self, password: &NewPassword) -> Result<String, Error> {
        let hash = self.passwords().hash(password.expose(), chance::bytes()).await;
        hash.map_err(|_| Error::Busy)
    }
}

/// Whether somebody of this address and name could be given an account.
pub fn acceptable(email: &str, name: &str) -> Result<(), NotDone> {
    match () {
        () if !is_email(&normal(email)) => Err(NotDone::Email),
        () if name.trim().is_empty() => Err(NotDone::Name),
        () => Ok(()),
    }
}

impl NewAccount {
    /// Whether it could be added, before there is anything to add it to.
    pub fn acceptable(&self) -> Result<(), NotDone> {
        self.check().map(drop)
    }

    fn check(&self) -> Result<(String, NewPassword), NotDone> {
        acceptable(&self.email, &self.name)?;
        let email = normal(&self.email);
        match () {
            () if self.role == Role::Caseworker && self.team.is_none() => Err(NotDone::NeedsTeam),
            () => {
                let password = NewPassword::new(&self.password, &self.name, &email);
                Ok((email, password.map_err(NotDone::Password)?))
            }
        }
    }
}

fn is_email(text: &str) -> bool {
    let unseen = |c: char| c.is_whitespace() || c.is_control();
    let halves = text.rsplit_once('@');
    text.len() <= LONGEST_EMAIL
        && !text.contains(unseen)
        && halves.is_some_and(|(name, domain)| !name.is_empty() && !domain.is_empty())
}

fn line(
    (user, email, name, role, enabled): (Uuid, String, String, String, bool),
) -> Result<AccountLine, Error> {
    let role = Role::from_code(&role).ok_or(Fault::Code { column: "account.role" })?;
    Ok(AccountLine { user: Id::new(user), email, name, role, enabled })
}

fn entry(action: &'static str, user: UserId) -> Entry {
    Entry::new(action, Outcome::Done).on("account", user.raw())
}
