//! Passkeys somebody has, and who has to use one. Those who look after accounts, and those who may take cases out, do:
//! once they have one for this site, what is grave asks for it, and a code alone does not do.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id, PasskeyId, UserId};
use uuid::Uuid;
use webauthn_rs::prelude::Passkey as Credential;

use crate::{
    Error, Store,
    actor::{Actor, Role},
    ceremony,
    db::{Rows, Tx},
    error::Fault,
    sql,
    sql::Sql,
};

/// How long its owner still sees one that was removed.
const SHOWN: TimeDelta = TimeDelta::days(30);

/// A passkey, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    /// The host name it works under.
    pub host: String,
    pub added_at: DateTime<Utc>,
    pub used_at: Option<DateTime<Utc>>,
    pub removed_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct PasskeyRow {
    passkey_id: Uuid,
    name: String,
    host: String,
    added_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    removed_at: Option<DateTime<Utc>>,
}

impl Store {
    /// The host name that passkeys are made for; none where the site is reached by a number.
    pub fn passkey_host(&self) -> Option<&str> {
        self.relying_party().map(|site| site.host.as_str())
    }

    /// Somebody's own passkeys, the newest first, and after them those removed lately.
    pub async fn passkeys(&self, actor: &Actor) -> Result<Vec<Passkey>, Error> {
        let own = sql!(
            "select passkey_id, name, host, added_at, used_at, removed_at from passkey
             where account_id = $1 and (removed_at is null or removed_at > $2)
             order by case when removed_at is null then 0 else 1 end, added_at desc, passkey_id",
            actor.user(),
            self.now() - SHOWN
        );
        let rows: Vec<PasskeyRow> = self.db().all(own).await?;
        Ok(rows.into_iter().map(PasskeyRow::read).collect())
    }

    /// Whether somebody should add one: they are entrusted with much, and have none for this site.
    pub async fn passkey_is_wanted(&self, actor: &Actor) -> Result<bool, Error> {
        Ok(self.passkey_host().is_some()
            && self.is_entrusted(actor).await?
            && !self.has_passkey_here(actor.user()).await?)
    }

    /// Whether they may add and remove passkeys now, or must show first who they are.
    pub async fn may_change_passkeys(&self, actor: &Actor) -> Result<bool, Error> {
        self.has_shown(actor).await
    }

    /// Whether they showed who they are lately, and by a passkey where they owe one. A recovery code stands in for a
    /// passkey that was lost: it is written down each time, and works once.
    pub(crate) async fn has_shown(&self, actor: &Actor) -> Result<bool, Error> {
        Ok(actor.has_proved(self.now())
            && (actor.is_proof_strong() || !self.owes_passkey(actor).await?))
    }

    /// Whether a code of an app is not enough for what they may do.
    pub(crate) async fn owes_passkey(&self, actor: &Actor) -> Result<bool, Error> {
        Ok(self.passkey_host().is_some()
            && self.is_entrusted(actor).await?
            && self.has_passkey_here(actor.user()).await?)
    }

    async fn is_entrusted(&self, actor: &Actor) -> Result<bool, Error> {
        match actor.role() {
            Role::Administrator => Ok(true),
            Role::Caseworker => self.has_export_leave(actor).await,
            Role::LegalAdviser | Role::Manager | Role::ReportReader => Ok(false),
        }
    }

    async fn has_passkey_here(&self, user: UserId) -> Result<bool, Error> {
        let Some(host) = self.passkey_host() else { return Ok(false) };
        Ok(self.db().optional::<(Uuid,)>(of_host(user, host)).await?.is_some())
    }

    /// The keys by which somebody can be known at this site.
    pub(crate) async fn credentials(
        &self,
        tx: &mut Tx,
        user: UserId,
        host: &str,
    ) -> Result<Vec<Credential>, Error> {
        let held = sql!(
            "select passkey_id, credential from passkey
             where account_id = $1 and host = $2 and removed_at is null order by added_at, passkey_id",
            user,
            host
        );
        let rows: Vec<(Uuid, Vec<u8>)> = tx.all(held).await?;
        rows.iter().map(|(id, sealed)| self.open_credential(Id::new(*id), user, sealed)).collect()
    }

    pub(crate) fn seal_credential(
        &self,
        id: PasskeyId,
        user: UserId,
        credential: &Credential,
    ) -> Result<Vec<u8>, Error> {
        let plain = serde_json::to_vec(credential)?;
        Ok(self.passkey_key().encrypt(&place(id, user), &plain))
    }

    pub(crate) fn open_credential(
        &self,
        id: PasskeyId,
        user: UserId,
        sealed: &[u8],
    ) -> Result<Credential, Error> {
        let plain = self.passkey_key().decrypt(&place(id, user), sealed).map_err(Fault::from)?;
        Ok(serde_json::from_slice(&plain)?)
    }
}

impl PasskeyRow {
    fn read(self) -> Passkey {
        Passkey {
            id: Id::new(self.passkey_id),
            name: self.name,
            host: self.host,
            added_at: self.added_at,
            used_at: self.used_at,
            removed_at: self.removed_at,
        }
    }
}

/// A passkey belongs to one account and cannot be moved to another's row.
fn place(id: PasskeyId, user: UserId) -> Vec<u8> {
    [b"passkey ".as_slice(), id.raw().as_bytes(), user.raw().as_bytes()].concat()
}

fn of_host(user: UserId, host: &str) -> Sql {
    sql!(
        "select passkey_id from passkey where account_id = $1 and host = $2 and removed_at is null",
        user,
        host
    )
}

/// Whether somebody has one for this site.
pub(crate) async fn works_at(tx: &mut Tx, user: UserId, host: &str) -> Result<bool, Error> {
    Ok(tx.optional::<(Uuid,)>(of_host(user, host)).await?.is_some())
}

/// How many somebody has, whatever name of the site they were made for.
pub(crate) async fn count(tx: &mut Tx, user: UserId) -> Result<i64, Error> {
    let all =
        sql!("select count(*) from passkey where account_id = $1 and removed_at is null", user);
    let (all,): (i64,) = tx.one(all).await?;
    Ok(all)
}

/// Takes all of them away.
pub(crate) async fn forget(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let remove = sql!(
        "update passkey set removed_at = $2 where account_id = $1 and removed_at is null",
        user,
        now
    );
    tx.execute(remove, Rows::Any).await?;
    ceremony::forget(tx, user).await
}
