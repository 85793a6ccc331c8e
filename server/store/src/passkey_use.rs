//! Showing who one is by a passkey: as the second step of signing in, and before something grave. A passkey that counts
//! its uses must have counted on since the last one; one that did not may have been copied, and opens nothing.

use domain::id::{Id, UserId};
use serde_json::Value;
use uuid::Uuid;
use webauthn_rs::prelude::{
    AuthenticationResult, PasskeyAuthentication, PublicKeyCredential, WebauthnError,
};

use crate::{
    Error, Store,
    actor::Actor,
    audit::{Entry, Outcome},
    ceremony::{Ceremony, Purpose},
    db::{Rows, Tx},
    error::Fault,
    half::Half,
    proof::{Means, Proof},
    second_step::{CodeRefusal, entry},
    sql,
    store::finish,
    throttle::{self, Whence},
};

impl Store {
    /// What to ask the browser for, after the password.
    pub async fn begin_passkey_sign_in(&self, half: Half) -> Result<Value, Error> {
        let mut tx = self.db().begin().await?;
        let user = self.owner(&mut tx, half).await?;
        self.ask_passkey(tx, &Ceremony::of_half(half, user)).await
    }

    /// What to ask the browser for, before something grave.
    pub async fn begin_passkey_proof(&self, actor: &Actor) -> Result<Value, Error> {
        let tx = self.db().begin().await?;
        self.ask_passkey(tx, &Ceremony::of(actor, Purpose::Confirm)).await
    }

    async fn ask_passkey(&self, mut tx: Tx, of: &Ceremony) -> Result<Value, Error> {
        let site = self.relying_party().ok_or(Error::NotFound)?;
        let known = self.credentials(&mut tx, of.user, &site.host).await?;
        if known.is_empty() {
            return Err(Error::NotFound);
        }
        let asked = site.webauthn.start_passkey_authentication(&known);
        let (asked, state) = asked.map_err(Fault::Passkey)?;
        self.open_ceremony(&mut tx, of, &state).await?;
        tx.commit().await?;
        Ok(serde_json::to_value(asked)?)
    }

    /// Finishes a sign-in with a passkey.
    pub async fn sign_in_by_passkey(
        &self,
        half: Half,
        answer: &str,
        from: impl Into<Whence>,
    ) -> Result<Proof, CodeRefusal> {
        let (store, answer, from) = (self.clone(), answer.to_owned(), from.into());
        finish(async move { Ok(store.try_sign_in(half, &answer, &from).await) }).await?
    }

    async fn try_sign_in(
        &self,
        half: Half,
        answer: &str,
        from: &Whence,
    ) -> Result<Proof, CodeRefusal> {
        let mut tx = self.db().begin().await?;
        let user = self.owner(&mut tx, half).await?;
        let bucket = self.code_turn(&mut tx, user, from).await?;
        if !self.take_answer(&mut tx, &Ceremony::of_half(half, user), answer).await? {
            return match self.wrong_code(tx, half, user, Means::Passkey).await? {
                None => Err(CodeRefusal::StartAgain),
                left => Err(CodeRefusal::Wrong { tries_left: left }),
            };
        }
        self.end_half(&mut tx, half).await?;
        throttle::forget(&mut tx, bucket).await?;
        let how = ["password", Means::Passkey.label()];
        self.audit_in(&mut tx, entry("sign_in", user).about(&how)).await?;
        tx.commit().await?;
        Ok(Proof::by(user, Means::Passkey))
    }

    /// Whether the passkey shows that it is them.
    pub async fn confirm_by_passkey(
        &self,
        actor: &Actor,
        answer: &str,
        from: impl Into<Whence>,
    ) -> Result<Proof, CodeRefusal> {
        let (store, actor, from) = (self.clone(), actor.clone(), from.into());
        let answer = answer.to_owned();
        finish(async move { Ok(store.try_proof(&actor, &answer, &from).await) }).await?
    }

    async fn try_proof(
        &self,
        actor: &Actor,
        answer: &str,
        from: &Whence,
    ) -> Result<Proof, CodeRefusal> {
        let mut tx = self.db().begin().await?;
        let bucket = self.code_turn(&mut tx, actor.user(), from).await?;
        let is_taken =
            self.take_answer(&mut tx, &Ceremony::of(actor, Purpose::Confirm), answer).await?;
        let outcome = if is_taken { Outcome::Done } else { Outcome::Refused };
        if is_taken {
            throttle::forget(&mut tx, bucket).await?;
        }
        let tried = Entry::new("confirm", outcome).by(actor).about(&[Means::Passkey.label()]);
        self.audit_in(&mut tx, tried).await?;
        tx.commit().await?;
        let proof = is_taken.then(|| Proof::by(actor.user(), Means::Passkey));
        proof.ok_or(CodeRefusal::Wrong { tries_left: None })
    }

    /// Whether a browser's answer is that of a passkey of theirs to what was asked. The question is spent either way.
    async fn take_answer(&self, tx: &mut Tx, of: &Ceremony, answer: &str) -> Result<bool, Error> {
        let Some(site) = self.relying_party() else { return Ok(false) };
        let asked = self.spend_ceremony::<PasskeyAuthentication>(tx, of).await?;
        let answer: Option<PublicKeyCredential> = serde_json::from_str(answer).ok();
        let Some((asked, answer)) = asked.zip(answer) else { return Ok(false) };
        match site.webauthn.finish_passkey_authentication(&answer, &asked) {
            Ok(used) if used.user_verified() => self.count_use(tx, of.user, &used).await,
            Err(WebauthnError::CredentialPossibleCompromise) => {
                self.note_copy(tx, of.user).await?;
                Ok(false)
            }
            Ok(_) | Err(_) => Ok(false),
        }
    }

    /// Notes that it was used, if it is still theirs and its counter has gone on: of two uses that began at the same
    /// count one is taken.
    async fn count_use(
        &self,
        tx: &mut Tx,
        user: UserId,
        proof: &AuthenticationResult,
    ) -> Result<bool, Error> {
        let found = sql!(
            "select passkey_id, credential from passkey
             where credential_id = $1 and account_id = $2 and removed_at is null",
            proof.cred_id().as_slice(),
            user
        );
        let found: Option<(Uuid, Vec<u8>)> = tx.optional(found).await?;
        let Some((id, sealed)) = found else { return Ok(false) };
        let mut credential = self.open_credential(Id::new(id), user, &sealed)?;
        credential.update_credential(proof);
        let count = sql!(
            "update passkey set credential = $2, counter = $3, used_at = $4
             where passkey_id = $1 and removed_at is null and (counter < $3 or (counter = 0 and $3 = 0))",
            id,
            self.seal_credential(Id::new(id), user, &credential)?,
            proof.counter(),
            self.now()
        );
        let is_counted = tx.execute(count, Rows::Any).await? == 1;
        if !is_counted {
            self.note_copy(tx, user).await?;
        }
        Ok(is_counted)
    }

    /// Its counter stands still or has gone back.
    async fn note_copy(&self, tx: &mut Tx, user: UserId) -> Result<(), Error> {
        let copy = Entry::new("passkey.counter", Outcome::Refused).by_account(user);
        self.audit_in(tx, copy.on("account", user.raw())).await
    }
}
