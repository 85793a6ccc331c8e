//! Authenticator apps (RFC 6238: SHA-1, six digits, half a minute, one step of slack either way). A code is taken once:
//! its step is spent in the same statement that asks whether it was spent before.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

use crate::{
    Error, Store, chance,
    db::{Rows, Tx},
    error::Fault,
    key::Key,
    second_step::entry,
    sql,
};

/// What apps write above the code.
const ISSUER: &str = "Waymark";
/// 160 bits, as RFC 4226 (4, R6) recommends.
const LENGTH: usize = 20;

/// A key that is shown to be put into an app. Not in use before a code of it was typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Offer {
    /// The key in groups of four, for typing it by hand.
    pub key: String,
    /// The same as an address that apps read from a picture.
    pub address: String,
}

impl Store {
    /// The key on offer to somebody, if there is one.
    pub(crate) async fn offer_of(&self, user: UserId) -> Result<Option<Offer>, Error> {
        let row: Option<(Vec<u8>, String)> = self
            .db()
            .optional(sql!(
                "select o.secret, a.email from totp_offer o join account a on a.account_id = o.account_id
                 where o.account_id = $1",
                user
            ))
            .await?;
        row.map(|(secret, email)| self.offer(user, &secret, &email)).transpose()
    }

    /// Offers somebody a key, unless one is on offer.
    pub(crate) async fn make_offer(&self, tx: &mut Tx, user: UserId) -> Result<(), Error> {
        let secret: [u8; LENGTH] = chance::bytes();
        let offer = sql!(
            "insert into totp_offer (account_id, secret, offered_at) values ($1, $2, $3) on conflict do nothing",
            user,
            self.totp_key().encrypt(&place(user), &secret),
            self.now()
        );
        tx.execute(offer, Rows::Any).await?;
        Ok(())
    }

    /// Takes the key on offer into use, if the code is one of it. That code is spent.
    pub(crate) async fn enrol(&self, tx: &mut Tx, user: UserId, code: &str) -> Result<bool, Error> {
        let offered = sql!("delete from totp_offer where account_id = $1 returning secret", user);
        let Some((secret,)) = tx.optional::<(Vec<u8>,)>(offered).await? else { return Ok(false) };
        let Some(step) = self.step(user, &secret, code)? else {
            self.offer_again(tx, user, secret).await?;
            return Ok(false);
        };
        let take = sql!(
            "insert into totp (account_id, secret, last_step, enrolled_at) values ($1, $2, $3, $4)
             on conflict (account_id) do update set
                secret = excluded.secret, last_step = excluded.last_step, enrolled_at = excluded.enrolled_at",
            user,
            secret,
            step,
            self.now()
        );
        tx.execute(take, Rows::One).await?;
        Ok(true)
    }

    /// Spends a code. False if it is wrong, or was spent, or the person has no app.
    pub(crate) async fn spend_totp(
        &self,
        tx: &mut Tx,
        user: UserId,
        code: &str,
    ) -> Result<bool, Error> {
        let secret = sql!("select secret from totp where account_id = $1", user);
        let Some((secret,)) = tx.optional::<(Vec<u8>,)>(secret).await? else { return Ok(false) };
        let Some(step) = self.step(user, &secret, code)? else { return Ok(false) };
        let spend = sql!(
            "update totp set last_step = $2 where account_id = $1 and last_step < $2 and secret = $3",
            user,
            step,
            secret
        );
        Ok(tx.execute(spend, Rows::Any).await? == 1)
    }

    async fn offer_again(&self, tx: &mut Tx, user: UserId, secret: Vec<u8>) -> Result<(), Error> {
        let again = sql!(
            "insert into totp_offer (account_id, secret, offered_at) values ($1, $2, $3)",
            user,
            secret,
            self.now()
        );
        tx.execute(again, Rows::One).await?;
        Ok(())
    }

    fn offer(&self, user: UserId, secret: &[u8], email: &str) -> Result<Offer, Error> {
        let totp = self.totp(user, secret, email)?;
        let key = totp.secret().to_base32();
        let groups: Vec<_> =
            key.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four)).collect();
        let address = totp.to_url().map_err(|_| Fault::Secret)?;
        Ok(Offer { key: groups.join(" "), address })
    }

    /// The half minute of a code, if it is right now.
    fn step(&self, user: UserId, secret: &[u8], code: &str) -> Result<Option<i64>, Error> {
        let totp = self.totp(user, secret, "")?;
        let step = totp.check(code, seconds(self.now()));
        Ok(step.and_then(|step| i64::try_from(step).ok()))
    }

    fn totp(&self, user: UserId, secret: &[u8], email: &str) -> Result<Totp, Error> {
        let secret = self.totp_key().decrypt(&place(user), secret).map_err(Fault::from)?;
        totp(secret, email)
    }

    fn totp_key(&self) -> Key {
        self.keys().audit.derive("waymark second step")
    }

    /// Puts a known key into use, for accounts of the demonstration. A real store refuses.
    pub async fn enrol_demonstration(&self, user: UserId, secret: &str) -> Result<(), Error> {
        if !self.is_demo() {
            return Err(Fault::Secret.into());
        }
        let secret = Secret::try_from_base32(secret).map_err(|_| Fault::Secret)?;
        let mut tx = self.db().begin().await?;
        let take = sql!(
            "insert into totp (account_id, secret, last_step, enrolled_at) values ($1, $2, 0, $3)",
            user,
            self.totp_key().encrypt(&place(user), secret.as_bytes()),
            self.now()
        );
        tx.execute(take, Rows::One).await?;
        self.audit_in(&mut tx, entry("second_step.enrol", user)).await?;
        tx.commit().await
    }
}

/// Whether somebody has an app.
pub(crate) async fn is_enrolled(tx: &mut Tx, user: UserId) -> Result<bool, Error> {
    let enrolled = sql!("select account_id from totp where account_id = $1", user);
    Ok(tx.optional::<(Uuid,)>(enrolled).await?.is_some())
}

/// Forgets somebody's app.
pub(crate) async fn forget(tx: &mut Tx, user: UserId) -> Result<(), Error> {
    tx.execute(sql!("delete from totp where account_id = $1", user), Rows::Any).await?;
    tx.execute(sql!("delete from totp_offer where account_id = $1", user), Rows::Any).await?;
    Ok(())
}

fn totp(secret: Vec<u8>, email: &str) -> Result<Totp, Error> {
    // A colon ends the issuer in such an address.
    let label = email.replace(':', " ");
    let builder = Builder::new().with_secret(secret).with_issuer(Some(ISSUER));
    let built = builder.with_account_name(label).build();
    built.map_err(|_| Fault::Secret.into())
}

fn seconds(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp()).unwrap_or_default()
}

/// A key belongs to one account and cannot be moved to another's row.
fn place(user: UserId) -> Vec<u8> {
    [b"totp ", user.raw().as_bytes().as_slice()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the last six digits of the codes for SHA-1.
    #[test]
    fn codes_are_those_of_the_standard() {
        let app = totp(b"12345678901234567890".to_vec(), "rosa@harbour-light.example").unwrap();

        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(app.check(code, seconds), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_code_is_taken_half_a_minute_early_or_late_and_no_more() {
        let app = totp(b"12345678901234567890".to_vec(), "").unwrap();

        assert!(app.check("005924", 1_234_567_890 - 30).is_some());
        assert!(app.check("005924", 1_234_567_890 + 30).is_some());
        assert!(app.check("005924", 1_234_567_890 + 61).is_none());
        assert!(app.check("005924", 1_234_567_890 - 61).is_none());
    }

    #[test]
    fn what_apps_read_names_us_and_the_person() {
        let app = totp(b"12345678901234567890".to_vec(), "a:b@harbour-light.example").unwrap();

        let address = app.to_url().unwrap();

        assert!(address.starts_with("otpauth://totp/Waymark:"), "{address}");
        assert!(address.contains("issuer=Waymark"), "{address}");
    }
}
