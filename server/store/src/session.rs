//! Who is signed in, and for how long. A `sign_in` row is the truth; any number of session rows may carry it while the
//! cookie changes, and none of them outlives it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id, UserId};
use sha2::{Digest as _, Sha256};
use tower_sessions::session;
use uuid::Uuid;

use crate::{
    Error, Store,
    actor::SessionTag,
    answers,
    audit::{Entry, Outcome},
    ceremony, chance,
    clock::london_day,
    db::{Rows, Tx},
    form_key, half, import, invitation, name_shown,
    session_store::Seen,
    sql, throttle,
};

/// Signed out after this long without a page.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);
/// Signed out after this long in any case.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);
/// Somebody who is not signed in is remembered this long at most: long enough to sign in and go on.
pub(crate) const ANONYMOUS: TimeDelta = TimeDelta::hours(2);
/// How long afterwards we still know whose a lapsed session was, to keep what they were typing.
const AFTERMATH: TimeDelta = TimeDelta::hours(24);
/// Devices one person may be signed in on; the oldest gives way.
const DEVICES: i64 = 5;

impl SessionTag {
    /// The fingerprint of the session behind a cookie.
    pub fn of(id: &session::Id) -> Self {
        Self(Sha256::digest(id.0.to_le_bytes()).into())
    }
}

impl Store {
    /// Signs out: the session, and every other cookie of the same sign-in, counts no longer.
    pub async fn sign_out(&self, session: SessionTag) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let end = sql!(
            "update sign_in set ended_at = $2 where ended_at is null
             and sign_in_id = (select sign_in_id from session where session_hash = $1)
             returning account_id",
            session.0,
            self.now()
        );
        let ended: Option<(Uuid,)> = tx.optional(end).await?;
        let gone = sql!(
            "update session set ended_at = $2, data = $3 where session_hash = $1 and ended_at is null",
            session.0,
            self.now(),
            Vec::<u8>::new()
        );
        tx.execute(gone, Rows::Any).await?;
        if let Some((user,)) = ended {
            let entry = Entry::new("sign_out", Outcome::Done).by_account(Id::new(user));
            self.audit_in(&mut tx, entry).await?;
        }
        tx.commit().await
    }

    /// Signs somebody out everywhere. Returns on how many devices they were signed in.
    pub async fn sign_out_everywhere(&self, user: UserId) -> Result<u64, Error> {
        let mut tx = self.db().begin().await?;
        let ended = end_all(&mut tx, user, self.now()).await?;
        let entry = Entry::new("sign_out.everywhere", Outcome::Done).by_account(user);
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(ended)
    }

    /// Whose session it was, if it ran out on its own within the last day. What arrives late is kept for them; it
    /// signs nobody in.
    pub async fn lapsed(&self, session: SessionTag) -> Result<Option<UserId>, Error> {
        let now = self.now();
        let owner: Option<(Uuid,)> = self
            .db()
            .optional(sql!(
                "select sign_in.account_id from session
                 join sign_in on sign_in.sign_in_id = session.sign_in_id and sign_in.ended_at is null
                 join account on account.account_id = sign_in.account_id and account.enabled
                 where session_hash = $1 and session.ended_at is null
                 and (idle_until <= $2 or absolute_until <= $2) and idle_until > $3",
                session.0, now, now - AFTERMATH
            ))
            .await?;
        Ok(owner.map(|(user,)| Id::new(user)))
    }

    /// Clears out sessions, counts, typed answers and used forms that have run out. For a timer.
    pub async fn sweep(&self) -> Result<(), Error> {
        let now = self.now();
        let mut tx = self.db().begin().await?;
        name_shown::sweep(&mut tx, now).await?;
        let gone = now - AFTERMATH;
        tx.execute(sql!("delete from session where idle_until <= $1", gone), Rows::Any).await?;
        let unused = sql!(
            "delete from sign_in where (until_at <= $1 or ended_at <= $1)
             and not exists (select 1 from session where session.sign_in_id = sign_in.sign_in_id)",
            gone
        );
        tx.execute(unused, Rows::Any).await?;
        half::sweep(&mut tx, now).await?;
        ceremony::sweep(&mut tx, now).await?;
        invitation::sweep(&mut tx, now).await?;
        throttle::sweep(&mut tx, now).await?;
        answers::sweep(&mut tx, now).await?;
        form_key::sweep(&mut tx, now).await?;
        import::sweep(&mut tx, now).await?;
        tx.commit().await
    }
}

/// Begins a sign-in. Beyond the allowed number of devices the oldest is signed out.
pub(crate) async fn begin(
    tx: &mut Tx,
    user: UserId,
    whence: &Seen,
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let sign_in = chance::uuid();
    let begun = sql!(
        "insert into sign_in (sign_in_id, account_id, began_at, until_at, ended_at, proved_at, address, browser)
         values ($1, $2, $3, $4, null, $3, $5, $6)",
        sign_in,
        user,
        now,
        now + LONGEST,
        whence.address.clone(),
        whence.browser.clone()
    );
    tx.execute(begun, Rows::One).await?;
    let seen =
        sql!("update account set last_seen_on = $2 where account_id = $1", user, london_day(now));
    tx.execute(seen, Rows::One).await?;
    end_oldest(tx, user, sign_in, now).await?;
    Ok(sign_in)
}

/// Signs out where the allowed number of devices is passed. The sign-in that just began stays.
async fn end_oldest(
    tx: &mut Tx,
    user: UserId,
    newest: Uuid,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let oldest = sql!(
        "update sign_in set ended_at = $2 where sign_in_id in (
            select sign_in_id from (
                select sign_in_id, row_number() over (
                    order by case when sign_in_id = $3 then 0 else 1 end, began_at desc, sign_in_id
                ) as place
                from sign_in where account_id = $1 and ended_at is null and until_at > $2
            ) as newest where place > $4
        )",
        user,
        now,
        newest,
        DEVICES
    );
    tx.execute(oldest, Rows::Any).await
}

/// Ends every sign-in of one person.
pub(crate) async fn end_all(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<u64, Error> {
    let end = sql!(
        "update sign_in set ended_at = $2 where account_id = $1 and ended_at is null and until_at > $2",
        user,
        now
    );
    tx.execute(end, Rows::Any).await
}
