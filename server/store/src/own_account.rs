//! What people do to their own account: another password, another second step, new recovery codes.

use crate::{
    Error, Store,
    actor::Actor,
    audit::{Entry, Outcome},
    half,
    invitation_use::set_password,
    password_rule::{NewPassword, Weakness},
    proof::Answer,
    second_step::CodeRefusal,
    sign_ins::{SignIn, end_others},
    sql,
    store::finish,
    throttle::Whence,
    totp::Offer,
};

/// Why a password was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The one they have now is another.
    #[error(transparent)]
    Old(CodeRefusal),
    /// The new one cannot be used.
    #[error("this password cannot be used")]
    New(Weakness),
}

impl From<Error> for NotTaken {
    fn from(error: Error) -> Self {
        Self::Old(error.into())
    }
}

/// What the account page says of how somebody signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAccount {
    pub email: String,
    /// An app, a passkey, or both.
    pub has_second_step: bool,
    pub has_app: bool,
    pub passkeys: usize,
    pub codes_left: usize,
    pub sign_ins: Vec<SignIn>,
}

impl Store {
    /// How this person signs in, and where they are signed in.
    pub async fn own_account(&self, actor: &Actor) -> Result<OwnAccount, Error> {
        let user = actor.user();
        let own = sql!(
            "select a.email, f.account_id is not null, (
                select count(*) from passkey p where p.account_id = a.account_id and p.removed_at is null
             ) from account a
             left join totp f on f.account_id = a.account_id where a.account_id = $1",
            user
        );
        let (email, has_app, passkeys): (String, bool, i64) = self.db().one(own).await?;
        let (has_second_step, passkeys) =
            (has_app || passkeys > 0, usize::try_from(passkeys).unwrap_or_default());
        let codes_left = self.codes_left(user).await?;
        let sign_ins = self.sign_ins(actor).await?;
        Ok(OwnAccount { email, has_second_step, has_app, passkeys, codes_left, sign_ins })
    }

    /// Changes somebody's own password, and signs out their other devices.
    pub async fn change_password(
        &self,
        actor: &Actor,
        (now, new): (&str, &str),
        from: impl Into<Whence>,
    ) -> Result<(), NotTaken> {
        let (store, actor, from) = (self.clone(), actor.clone(), from.into());
        let (now, new) = (now.to_owned(), new.to_owned());
        finish(async move { Ok(store.try_change(&actor, &now, &new, &from).await) }).await?
    }

    async fn try_change(
        &self,
        actor: &Actor,
        now: &str,
        new: &str,
        from: &Whence,
    ) -> Result<(), NotTaken> {
        let email = sql!("select email from account where account_id = $1", actor.user());
        let (email,): (String,) = self.db().one(email).await?;
        let new = NewPassword::new(new, actor.name(), &email).map_err(NotTaken::New)?;
        self.own_password(actor, now, from).await.map_err(NotTaken::Old)?;
        let hash = self.hash(&new).await?;
        let mut tx = self.db().begin().await?;
        set_password(&mut tx, actor.user(), &hash).await?;
        half::end_all(&mut tx, actor.user(), self.now()).await?;
        end_others(&mut tx, actor.user(), actor.session(), self.now()).await?;
        self.audit_in(&mut tx, own("account.password", actor)).await?;
        Ok(tx.commit().await?)
    }

    /// Offers a key for another app, if there is none on offer. Who did not just show who they are is asked to.
    pub async fn offer_second_step(&self, actor: &Actor) -> Result<(), Error> {
        self.just_proved(actor).await?;
        let mut tx = self.db().begin().await?;
        self.make_offer(&mut tx, actor.user()).await?;
        tx.commit().await
    }

    /// The key on offer.
    pub async fn offered(&self, actor: &Actor) -> Result<Option<Offer>, Error> {
        self.just_proved(actor).await?;
        self.offer_of(actor.user()).await
    }

    /// Takes the key on offer into use in place of the old one. Other devices are signed out. Returns recovery codes.
    pub async fn change_second_step(
        &self,
        actor: &Actor,
        typed: &str,
    ) -> Result<Vec<String>, CodeRefusal> {
        self.just_proved(actor).await?;
        let mut tx = self.db().begin().await?;
        let codes = self.enrol_with_codes(&mut tx, actor.user(), &Answer::read(typed)).await?;
        half::end_all(&mut tx, actor.user(), self.now()).await?;
        end_others(&mut tx, actor.user(), actor.session(), self.now()).await?;
        self.audit_in(&mut tx, own("second_step.enrol", actor)).await?;
        tx.commit().await?;
        Ok(codes)
    }

    /// Makes new recovery codes in place of the old ones.
    pub async fn new_codes(&self, actor: &Actor) -> Result<Vec<String>, Error> {
        self.just_proved(actor).await?;
        let mut tx = self.db().begin().await?;
        if self.ways(&mut tx, actor.user()).await?.is_none() {
            return Err(Error::NotFound);
        }
        let codes = self.renew_codes(&mut tx, actor.user()).await?;
        self.audit_in(&mut tx, own("recovery_code.renew", actor)).await?;
        tx.commit().await?;
        Ok(codes)
    }

    async fn just_proved(&self, actor: &Actor) -> Result<(), Error> {
        if self.has_shown(actor).await? { Ok(()) } else { Err(Error::NotProved) }
    }
}

pub(crate) fn own(action: &'static str, actor: &Actor) -> Entry {
    Entry::new(action, Outcome::Done).by(actor).on("account", actor.user().raw())
}
