//! Links by which somebody chooses a password for their account: a new colleague, one who forgot theirs, the first
//! administrator. With a link from a colleague goes a code that is spoken, so that a message read by somebody else is
//! not enough. Using one is the business of `invitation_use`.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id, UserId};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    Error, Store, chance,
    db::{Rows, Tx},
    sql,
};

/// Wrong codes after which a link is worth nothing.
pub const WRONG_CODES: i64 = 5;

/// What a link is for, which decides how long it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A colleague who has no password yet.
    Invite,
    /// A colleague who lost theirs.
    Reset,
    /// Made by whoever sits at the server. No code is spoken: there is nobody to speak it.
    Shell,
}

impl Purpose {
    const fn lasts(self) -> TimeDelta {
        match self {
            Self::Invite => TimeDelta::hours(72),
            Self::Reset => TimeDelta::hours(24),
            Self::Shell => TimeDelta::hours(1),
        }
    }
}

/// A link and the code to say with it. Readable only when it is made.
#[derive(Clone)]
pub struct Invitation {
    /// The end of the link.
    pub token: String,
    /// Six digits to say by phone or face to face.
    pub code: Option<String>,
    pub until: DateTime<Utc>,
}

/// What the page behind a link says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Welcome {
    pub asks_code: bool,
    /// The account had a password before.
    pub is_reset: bool,
}

/// A link that counts.
#[derive(sqlx::FromRow)]
pub(crate) struct Waiting {
    pub invitation_id: Uuid,
    account_id: Uuid,
    pub code_hash: Option<Vec<u8>>,
    pub name: String,
    pub email: String,
    pub password: String,
}

impl Waiting {
    pub(crate) fn user(&self) -> UserId {
        Id::new(self.account_id)
    }
}

impl Store {
    /// Makes a link for an account. Those made before are worth nothing from now on.
    pub(crate) async fn invite_in(
        &self,
        tx: &mut Tx,
        user: UserId,
        purpose: Purpose,
        by: Option<UserId>,
    ) -> Result<Invitation, Error> {
        end_all(tx, user, self.now()).await?;
        let token = URL_SAFE_NO_PAD.encode(chance::bytes::<32>());
        let code = (purpose != Purpose::Shell).then(spoken_code);
        let until = self.now() + purpose.lasts();
        let add = sql!(
            "insert into invitation
                (invitation_id, account_id, link_hash, code_hash, wrong_codes, made_by, made_at, until_at, ended_at)
             values ($1, $2, $3, $4, 0, $5, $6, $7, null)",
            chance::uuid(),
            user,
            link_hash(&token),
            code.as_deref().map(|code| self.code_hash(&token, code).to_vec()),
            by,
            self.now(),
            until
        );
        tx.execute(add, Rows::One).await?;
        Ok(Invitation { token, code, until })
    }

    /// What the page behind a link says. Looking uses nothing up: some programs open links before people do.
    pub async fn welcome_at(&self, token: &str) -> Result<Welcome, Error> {
        let waiting = self.invitation(token).await?;
        Ok(Welcome {
            asks_code: waiting.code_hash.is_some(),
            is_reset: !waiting.password.is_empty(),
        })
    }

    /// The link of this token, if it counts.
    pub(crate) async fn invitation(&self, token: &str) -> Result<Waiting, Error> {
        let waiting = sql!(
            "select i.invitation_id, i.account_id, i.code_hash, a.name, a.email, a.password
             from invitation i join account a on a.account_id = i.account_id
             where i.link_hash = $1 and i.ended_at is null and i.until_at > $2 and a.enabled",
            link_hash(token),
            self.now()
        );
        self.db().optional(waiting).await?.ok_or(Error::NotFound)
    }

    /// Six digits are guessed in no time by whoever reads the database, unless a key takes part.
    pub(crate) fn code_hash(&self, token: &str, code: &str) -> [u8; 32] {
        let key = self.keys().audit.derive("waymark spoken code");
        key.seal(&[&link_hash(token), code.as_bytes()])
    }
}

/// Ends the links of an account.
pub(crate) async fn end_all(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let end = sql!(
        "update invitation set ended_at = $2 where account_id = $1 and ended_at is null",
        user,
        now
    );
    tx.execute(end, Rows::Any).await?;
    Ok(())
}

/// Clears out links that nobody can use any more.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    tx.execute(sql!("delete from invitation where until_at <= $1", now), Rows::Any).await?;
    Ok(())
}

fn link_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A million codes, each as likely as the next but for one part in a million million.
fn spoken_code() -> String {
    format!("{:06}", u64::from_le_bytes(chance::bytes()) % 1_000_000)
}
