//! Somebody who has shown their password and nothing else yet. It makes no actor and opens no page; it is worth fifteen
//! minutes and five wrong codes.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Error, Store,
    audit::{Entry, Outcome},
    chance,
    db::{Rows, Tx},
    proof::Means,
    sql,
};

/// How long after the password the second step may take: time to fetch a phone and to set up an app.
const PATIENCE: TimeDelta = TimeDelta::minutes(15);
/// Wrong codes after which the password has to be typed again.
pub const WRONG_CODES: i64 = 5;

/// Somebody whose password was right, and no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Half(Uuid);

impl Half {
    pub(crate) const fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl Store {
    pub(crate) async fn begin_half(&self, tx: &mut Tx, user: UserId) -> Result<Half, Error> {
        let half = chance::uuid();
        let begin = sql!(
            "insert into half_sign_in (half_sign_in_id, account_id, until_at, wrong_codes, ended_at)
             values ($1, $2, $3, 0, null)",
            half,
            user,
            self.now() + PATIENCE
        );
        tx.execute(begin, Rows::One).await?;
        Ok(Half(half))
    }

    /// Whose it is, if it still counts.
    pub(crate) async fn owner(&self, tx: &mut Tx, half: Half) -> Result<UserId, Error> {
        let alive = sql!(
            "select h.account_id from half_sign_in h join account a on a.account_id = h.account_id
             where h.half_sign_in_id = $1 and h.ended_at is null and h.until_at > $2 and a.enabled",
            half.0,
            self.now()
        );
        let owner: Option<(Uuid,)> = tx.optional(alive).await?;
        owner.map(|(user,)| Id::new(user)).ok_or(Error::SignedOut)
    }

    /// Ends it, once: of many at the same moment one goes on.
    pub(crate) async fn end_half(&self, tx: &mut Tx, half: Half) -> Result<(), Error> {
        let end = sql!(
            "update half_sign_in set ended_at = $2 where half_sign_in_id = $1 and ended_at is null",
            half.0,
            self.now()
        );
        match tx.execute(end, Rows::Any).await? {
            1 => Ok(()),
            _ => Err(Error::SignedOut),
        }
    }

    /// Counts a wrong code. With none left, what the password began is over.
    pub(crate) async fn wrong_code(
        &self,
        mut tx: Tx,
        half: Half,
        user: UserId,
        means: Means,
    ) -> Result<Option<u32>, Error> {
        let count = sql!(
            "update half_sign_in set wrong_codes = wrong_codes + 1,
                ended_at = case when wrong_codes + 1 >= $2 then $3 else ended_at end
             where half_sign_in_id = $1 and ended_at is null returning wrong_codes",
            half.0,
            WRONG_CODES,
            self.now()
        );
        let wrong = tx.optional::<(i64,)>(count).await?.map_or(WRONG_CODES, |(wrong,)| wrong);
        let refused = Entry::new("sign_in.code", Outcome::Refused).on("account", user.raw());
        self.audit_in(&mut tx, refused.about(&[means.label()])).await?;
        tx.commit().await?;
        Ok(u32::try_from(WRONG_CODES - wrong).ok().filter(|left| *left > 0))
    }
}

/// Ends every half sign-in of somebody.
pub(crate) async fn end_all(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let end = sql!(
        "update half_sign_in set ended_at = $2 where account_id = $1 and ended_at is null",
        user,
        now
    );
    tx.execute(end, Rows::Any).await?;
    Ok(())
}

/// Clears out those that nobody finished.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    tx.execute(sql!("delete from half_sign_in where until_at <= $1", now), Rows::Any).await?;
    Ok(())
}
