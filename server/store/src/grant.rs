//! Leave that one person has beyond their role: to lead a team, to lead on data protection, to open a case in an
//! emergency. An administrator gives it and takes it away, to and from others; each time is a row.

use chrono::{DateTime, Utc};
use domain::{
    codes,
    id::{Id, UserId},
};
use uuid::Uuid;

use crate::{
    Store,
    actor::{Actor, Role},
    audit::{Entry, Outcome},
    chance,
    db::{Rows, Tx},
    error::{Error, Fault},
    permit::{Action as _, Permit, SetGrant},
    sql,
};

codes! {
    /// What leave can be given for.
    Grant {
        TeamLead = "TEAM_LEAD", "Leads a team";
        DataLead = "DATA_LEAD", "Leads on data protection";
        BreakGlass = "BREAK_GLASS", "Opens a case in an emergency";
    }
}

/// Somebody who works on cases, and what they were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub user: UserId,
    pub name: String,
    pub role: Role,
    pub given: Vec<Given>,
}

/// Something somebody may do, since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    pub grant: Grant,
    pub since: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct HolderRow {
    account_id: Uuid,
    name: String,
    role: String,
    kind: Option<String>,
    is_given: Option<bool>,
    set_at: Option<DateTime<Utc>>,
}

impl Grant {
    /// Whose work it belongs to.
    pub const fn suits(self, role: Role) -> bool {
        match self {
            Self::TeamLead => matches!(role, Role::Caseworker),
            Self::DataLead | Self::BreakGlass => {
                matches!(role, Role::Caseworker | Role::LegalAdviser)
            }
        }
    }
}

impl Holder {
    /// Since when they have it, if they do.
    pub fn since(&self, grant: Grant) -> Option<DateTime<Utc>> {
        self.given.iter().find(|given| given.grant == grant).map(|given| given.since)
    }
}

impl Store {
    /// Everybody who works on cases and can sign in, by name, and what each was given.
    pub async fn grants(&self, permit: Permit<SetGrant>) -> Result<Vec<Holder>, Error> {
        let all = sql!(
            "select a.account_id, a.name, a.role, g.kind, g.is_given, g.set_at from account a
                left join account_grant g on g.account_id = a.account_id and g.set_at = (
                    select max(l.set_at) from account_grant l
                    where l.account_id = a.account_id and l.kind = g.kind)
            where a.role in ('CASEWORKER', 'LEGAL_ADVISER') and a.enabled = true
            order by a.name, a.account_id, g.kind"
        );
        let rows: Vec<HolderRow> = self.db().all(all).await?;
        self.audit(permit.entry(&["grants"])).await?;
        let mut holders: Vec<Holder> = Vec::new();
        for row in rows {
            let (holder, given) = row.read()?;
            if holders.last().is_none_or(|last| last.user != holder.user) {
                holders.push(holder);
            }
            if let Some(last) = holders.last_mut() {
                last.given.extend(given);
            }
        }
        Ok(holders)
    }

    /// Gives somebody leave, or takes it away. Nobody is given what their role has no use for, and nobody anything by
    /// themselves.
    pub async fn set_grant(
        &self,
        permit: Permit<SetGrant>,
        user: UserId,
        grant: Grant,
        may: bool,
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let account = sql!(
            "update account set version = version where account_id = $1 and enabled = true
            returning role",
            user
        );
        let (role,): (String,) = tx.optional(account).await?.ok_or(Error::NotFound)?;
        let suits = Role::from_code(&role).is_some_and(|role| grant.suits(role));
        if may && !suits || user == permit.actor().user() {
            return Err(Error::NotFound);
        }
        self.write_grant(&mut tx, (user, permit.actor().user()), grant, may).await?;
        let done = if may { "given" } else { "taken" };
        let entry = permit.entry(&[done, grant.code()]).on("account", user.raw());
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await
    }

    /// Lets somebody of a demonstration lead on data protection.
    pub async fn lead_demonstration(&self, user: UserId, by: UserId) -> Result<(), Error> {
        if !self.is_demo() {
            return Err(Error::NotFound);
        }
        let mut tx = self.db().begin().await?;
        self.write_grant(&mut tx, (user, by), Grant::DataLead, true).await?;
        let entry = Entry::new(SetGrant::NAME, Outcome::Done);
        let entry = entry.about(&["given", Grant::DataLead.code()]).on("account", user.raw());
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await
    }

    async fn write_grant(
        &self,
        tx: &mut Tx,
        (user, by): (UserId, UserId),
        grant: Grant,
        may: bool,
    ) -> Result<(), Error> {
        let set = sql!(
            "insert into account_grant (account_grant_id, account_id, kind, is_given, set_by, set_at)
            values ($1, $2, $3, $4, $5, $6)",
            chance::uuid(),
            user,
            grant.code(),
            may,
            by,
            self.now()
        );
        tx.execute(set, Rows::One).await.map(drop)
    }

    /// Whether to show this person the way to what they were given leave for.
    pub async fn is_given_to(&self, actor: &Actor, grant: Grant) -> Result<bool, Error> {
        self.has_grant(actor, grant).await
    }

    /// Whether this person was given it, it was not taken away since, and their role still has a use for it. What was given
    /// and taken at one instant was taken.
    pub(crate) async fn has_grant(&self, actor: &Actor, grant: Grant) -> Result<bool, Error> {
        if !grant.suits(actor.role()) {
            return Ok(false);
        }
        let last = sql!(
            "select is_given from account_grant where account_id = $1 and kind = $2
            order by set_at desc, is_given limit 1",
            actor.user(),
            grant.code()
        );
        Ok(self.db().optional::<(bool,)>(last).await?.is_some_and(|(is_given,)| is_given))
    }
}

impl HolderRow {
    fn read(self) -> Result<(Holder, Option<Given>), Fault> {
        let role = Role::from_code(&self.role).ok_or(Fault::Code { column: "account.role" })?;
        let kind = self.kind.as_deref().filter(|_| self.is_given == Some(true));
        let grant = kind
            .map(|kind| Grant::from_code(kind).ok_or(Fault::Code { column: "account_grant.kind" }))
            .transpose()?
            .filter(|grant| grant.suits(role));
        let given = grant.zip(self.set_at).map(|(grant, since)| Given { grant, since });
        let user = Id::new(self.account_id);
        Ok((Holder { user, name: self.name, role, given: Vec::new() }, given))
    }
}
