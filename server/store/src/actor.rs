//! A signed-in person. Only a live session in the database makes one, and it is asked again for every request, so
//! that closing an account or signing out takes effect at once.

use chrono::{DateTime, Utc};
use domain::{
    codes,
    id::{Id, TeamId, UserId},
};
use uuid::Uuid;

use crate::{
    Store,
    error::{Error, Fault},
    feed::Link,
    proof::{FRESH, Means},
    sql,
};

codes! {
    /// What an account is for.
    Role {
        Caseworker = "CASEWORKER", "Caseworker";
        LegalAdviser = "LEGAL_ADVISER", "Legal adviser";
        Manager = "MANAGER", "Manager";
        ReportReader = "REPORT_READER", "Report reader";
        Administrator = "ADMINISTRATOR", "Administrator";
    }
}

/// The hash under which a session is kept. The token itself is only in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SessionTag(pub [u8; 32]);

/// A signed-in person. Private fields: nobody outside the store can make or change one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    user: UserId,
    session: SessionTag,
    name: String,
    role: Role,
    team: Option<TeamId>,
    proved_at: Option<DateTime<Utc>>,
    proved_by: Option<Means>,
    at_shell: bool,
}

impl Actor {
    /// Who it is.
    pub const fn user(&self) -> UserId {
        self.user
    }

    /// The name colleagues know them by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What their account is for.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Whether they showed who they are within the last five minutes.
    pub(crate) fn has_proved(&self, now: DateTime<Utc>) -> bool {
        self.proved_at.is_some_and(|at| now < at + FRESH)
    }

    /// The same, and after something that asked for it.
    pub(crate) fn has_proved_since(&self, asked: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        self.has_proved(now) && self.proved_at.is_some_and(|at| at > asked)
    }

    /// Whether it was by something that no false site can use, or by the code that stands in for it.
    pub(crate) const fn is_proof_strong(&self) -> bool {
        matches!(self.proved_by, Some(Means::Passkey | Means::RecoveryCode))
    }

    pub(crate) const fn session(&self) -> SessionTag {
        self.session
    }

    /// Whether they sit at the server, where whoever has the keys of the store reaches everything.
    pub(crate) const fn is_at_shell(&self) -> bool {
        self.at_shell
    }

    pub(crate) const fn team(&self) -> Option<TeamId> {
        self.team
    }
}

#[derive(sqlx::FromRow)]
struct ActorRow {
    name: String,
    role: String,
    team_id: Option<Uuid>,
    proved_at: Option<DateTime<Utc>>,
    proved_by: Option<String>,
}

/// Whose link it is.
#[derive(sqlx::FromRow)]
struct OwnerRow {
    account_id: Uuid,
    #[sqlx(flatten)]
    actor: ActorRow,
}

impl ActorRow {
    fn actor(self, user: UserId, session: SessionTag) -> Result<Actor, Error> {
        let role = Role::from_code(&self.role).ok_or(Fault::Code { column: "account.role" })?;
        let team = self.team_id.map(Id::new);
        let (name, proved_at) = (self.name, self.proved_at);
        let proved_by = self.proved_by.as_deref().and_then(Means::from_code);
        Ok(Actor { user, session, name, role, team, proved_at, proved_by, at_shell: false })
    }
}

impl Store {
    /// The person behind a session, if it is alive and the account is enabled.
    pub async fn actor(&self, user: UserId, session: SessionTag) -> Result<Actor, Error> {
        let alive = sql!(
            "select a.name, a.role, a.team_id, i.proved_at, i.proved_by
            from session s join account a on a.account_id = s.account_id
                left join sign_in i on i.sign_in_id = s.sign_in_id
            where s.session_hash = $1 and a.account_id = $2 and a.enabled
                and s.ended_at is null and s.idle_until > $3 and s.absolute_until > $3
                and i.ended_at is null",
            session.0,
            user,
            self.now()
        );
        let row: ActorRow = self.db().optional(alive).await?.ok_or(Error::SignedOut)?;
        row.actor(user, session)
    }

    /// The person whose private calendar link this is, without a session and without any proof. It stays in the store.
    pub(crate) async fn actor_by_link(&self, link: &Link) -> Result<Actor, Error> {
        let owner = sql!(
            "select a.name, a.role, a.team_id, cast(null as timestamptz) as proved_at,
                cast(null as text) as proved_by, a.account_id
            from feed f join account a on a.account_id = f.account_id
            where f.link_hash = $1 and f.ended_at is null and a.enabled",
            link.hash()
        );
        let owner: Option<OwnerRow> = self.db().optional(owner).await?;
        let OwnerRow { account_id, actor } = owner.ok_or(Error::NotFound)?;
        actor.actor(Id::new(account_id), SessionTag(link.hash()))
    }

    /// The person an e-mail is written to, without a session and without any proof. It stays in the store.
    pub(crate) async fn actor_written_to(&self, user: UserId) -> Result<Actor, Error> {
        let account = sql!(
            "select a.name, a.role, a.team_id, cast(null as timestamptz) as proved_at,
                cast(null as text) as proved_by
            from account a where a.account_id = $1 and a.enabled = true",
            user
        );
        let row: ActorRow = self.db().optional(account).await?.ok_or(Error::NotFound)?;
        row.actor(user, SessionTag([0; 32]))
    }

    /// Whoever answers for what is done at the shell.
    pub(crate) async fn actor_at_shell(&self, email: &str) -> Result<Option<Actor>, Error> {
        let account = sql!(
            "select account_id, name, role, team_id from account
            where lower(email) = lower($1) and enabled",
            email.trim()
        );
        let row: Option<(Uuid, String, String, Option<Uuid>)> = self.db().optional(account).await?;
        let Some((user, name, role, team)) = row else { return Ok(None) };
        let role = Role::from_code(&role).ok_or(Fault::Code { column: "account.role" })?;
        let (user, team, session) = (Id::new(user), team.map(Id::new), SessionTag([0; 32]));
        let (proved_at, proved_by) = (None, None);
        Ok(Some(Actor { user, session, name, role, team, proved_at, proved_by, at_shell: true }))
    }
}
