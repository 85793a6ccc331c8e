//! Adding a passkey to one's own account, and removing one. Both ask first for a fresh proof of who it is; the last way
//! to take the second step cannot be removed.

use domain::id::{PasskeyId, UserId};
use serde_json::Value;
use uuid::Uuid;
use webauthn_rs::prelude::{
    CredentialID, Passkey as Credential, PasskeyRegistration, RegisterPublicKeyCredential,
};

use crate::{
    Error, Store,
    actor::Actor,
    audit::{Entry, Outcome},
    ceremony::{self, Ceremony, Purpose},
    chance,
    db::{Rows, Tx},
    error::Fault,
    half,
    own_account::own,
    passkey,
    relying_party::RelyingParty,
    second_step::CodeRefusal,
    sign_ins::end_others,
    sql,
    store::finish,
    throttle::{self, Whence},
    totp,
};

/// How long a name may be, in characters.
pub const LONGEST_NAME: usize = 60;

/// What somebody calls a passkey: something they tell their devices apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyName(String);

impl PasskeyName {
    /// Reads a name as typed. None where nothing that can be read was typed, or too much.
    pub fn new(typed: &str) -> Option<Self> {
        let name = typed.trim();
        let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME;
        (fits && !name.chars().any(char::is_control)).then(|| Self(name.to_owned()))
    }
}

/// What became of a removal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    Done,
    /// It is their only second step, and stays.
    Last,
}

impl Store {
    /// What to ask the browser for, to make a passkey.
    pub async fn begin_passkey(&self, actor: &Actor) -> Result<Value, Error> {
        let site = self.site_for(actor).await?;
        let owner = sql!("select email from account where account_id = $1", actor.user());
        let mut tx = self.db().begin().await?;
        let (email,): (String,) = tx.one(owner).await?;
        let known = self.credentials(&mut tx, actor.user(), &site.host).await?;
        let known: Vec<CredentialID> = known.iter().map(|one| one.cred_id().clone()).collect();
        let (asked, state) = site
            .webauthn
            .start_passkey_registration(actor.user().raw(), &email, actor.name(), Some(known))
            .map_err(Fault::Passkey)?;
        self.open_ceremony(&mut tx, &Ceremony::of(actor, Purpose::Add), &state).await?;
        tx.commit().await?;
        Ok(serde_json::to_value(asked)?)
    }

    /// Takes the passkey that a browser made. Who had no second step before is given recovery codes.
    pub async fn add_passkey(
        &self,
        actor: &Actor,
        name: PasskeyName,
        answer: &str,
        from: impl Into<Whence>,
    ) -> Result<Vec<String>, CodeRefusal> {
        let (store, actor, from) = (self.clone(), actor.clone(), from.into());
        let answer = answer.to_owned();
        finish(async move { Ok(store.try_add(&actor, name, &answer, &from).await) }).await?
    }

    async fn try_add(
        &self,
        actor: &Actor,
        name: PasskeyName,
        answer: &str,
        from: &Whence,
    ) -> Result<Vec<String>, CodeRefusal> {
        let site = self.site_for(actor).await?;
        let mut tx = self.db().begin().await?;
        let bucket = self.code_turn(&mut tx, actor.user(), from).await?;
        let Some(made) = self.made(&mut tx, site, actor, answer).await? else {
            return self.refuse(tx, actor).await;
        };
        let is_first = self.ways(&mut tx, actor.user()).await?.is_none();
        if !self.insert(&mut tx, (actor.user(), site.host.as_str()), name, &made).await? {
            return self.refuse(tx, actor).await;
        }
        let codes =
            if is_first { self.renew_codes(&mut tx, actor.user()).await? } else { Vec::new() };
        throttle::forget(&mut tx, bucket).await?;
        self.audit_in(&mut tx, own("passkey.add", actor)).await?;
        tx.commit().await?;
        Ok(codes)
    }

    /// The new key, if the browser's answer belongs to what it was asked. The question is spent either way.
    async fn made(
        &self,
        tx: &mut Tx,
        site: &RelyingParty,
        actor: &Actor,
        answer: &str,
    ) -> Result<Option<Credential>, Error> {
        let of = Ceremony::of(actor, Purpose::Add);
        let asked = self.spend_ceremony::<PasskeyRegistration>(tx, &of).await?;
        let answer: Option<RegisterPublicKeyCredential> = serde_json::from_str(answer).ok();
        let both = asked.zip(answer);
        Ok(both.and_then(|(asked, answer)| {
            site.webauthn.finish_passkey_registration(&answer, &asked).ok()
        }))
    }

    /// False if this key is known already.
    async fn insert(
        &self,
        tx: &mut Tx,
        (user, host): (UserId, &str),
        name: PasskeyName,
        made: &Credential,
    ) -> Result<bool, Error> {
        let id: PasskeyId = chance::id();
        let add = sql!(
            "insert into passkey (passkey_id, account_id, name, host, credential_id, credential, counter,
                added_at, used_at, removed_at)
             values ($1, $2, $3, $4, $5, $6, 0, $7, null, null) on conflict do nothing returning passkey_id",
            id,
            user,
            name.0,
            host,
            made.cred_id().as_slice(),
            self.seal_credential(id, user, made)?,
            self.now()
        );
        Ok(tx.optional::<(Uuid,)>(add).await?.is_some())
    }

    async fn refuse<T>(&self, mut tx: Tx, actor: &Actor) -> Result<T, CodeRefusal> {
        let refused = Entry::new("passkey.add", Outcome::Refused).by(actor);
        self.audit_in(&mut tx, refused.on("account", actor.user().raw())).await?;
        tx.commit().await?;
        Err(CodeRefusal::Wrong { tries_left: None })
    }

    /// Removes one, and signs out the other devices: one of them may be the reason.
    pub async fn remove_passkey(&self, actor: &Actor, id: PasskeyId) -> Result<Removed, Error> {
        if !self.has_shown(actor).await? {
            return Err(Error::NotProved);
        }
        let user = actor.user();
        let mut tx = self.db().begin().await?;
        hold(&mut tx, user).await?;
        let remove = sql!(
            "update passkey set removed_at = $3
             where passkey_id = $1 and account_id = $2 and removed_at is null",
            id,
            user,
            self.now()
        );
        if tx.execute(remove, Rows::Any).await? == 0 {
            return Err(Error::NotFound);
        }
        if passkey::count(&mut tx, user).await? == 0 && !totp::is_enrolled(&mut tx, user).await? {
            return Ok(Removed::Last);
        }
        ceremony::forget(&mut tx, user).await?;
        half::end_all(&mut tx, user, self.now()).await?;
        end_others(&mut tx, user, actor.session(), self.now()).await?;
        self.audit_in(&mut tx, own("passkey.remove", actor)).await?;
        tx.commit().await?;
        Ok(Removed::Done)
    }

    /// This site, for somebody who showed just now who they are.
    async fn site_for(&self, actor: &Actor) -> Result<&RelyingParty, Error> {
        if !self.has_shown(actor).await? {
            return Err(Error::NotProved);
        }
        self.relying_party().ok_or(Error::NotFound)
    }
}

/// One change of somebody's second steps at a time: of two at once each could take the other's for what is left.
async fn hold(tx: &mut Tx, user: UserId) -> Result<(), Error> {
    let hold = sql!("update account set enabled = enabled where account_id = $1", user);
    tx.execute(hold, Rows::One).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_something_that_can_be_read() {
        assert_eq!(PasskeyName::new("  Rosa's phone "), Some(PasskeyName("Rosa's phone".into())));
        for typed in ["", "   ", "a\u{7}", &"x".repeat(61)] {
            assert_eq!(PasskeyName::new(typed), None, "{typed:?}");
        }
    }
}
