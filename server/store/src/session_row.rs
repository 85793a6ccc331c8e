//! The rows of sessions. Adding and changing are different statements, and only live rows can be read or changed.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::{
    Error, Store,
    actor::SessionTag,
    db::{Rows, Tx},
    session::{ANONYMOUS, IDLE, begin},
    session_store::Seen,
    sql,
};

/// Sessions of people who are not signed in. Beyond it the oldest give way.
const MOST_ANONYMOUS: i64 = 10_000;

/// What a record says, with who it is for taken out of its data.
pub(crate) struct Said {
    pub user: Option<UserId>,
    pub sign_in: Option<Uuid>,
    pub seen: Seen,
    pub data: Vec<u8>,
}

#[derive(sqlx::FromRow)]
pub(crate) struct SessionRow {
    pub account_id: Option<Uuid>,
    pub sign_in_id: Option<Uuid>,
    pub data: Vec<u8>,
    pub last_seen_at: DateTime<Utc>,
    pub idle_until: DateTime<Utc>,
    pub absolute_until: DateTime<Utc>,
}

impl Store {
    /// Adds a session. With a user and no sign-in yet, this is where the sign-in begins; with both, the cookie was
    /// renewed, and the sign-in must still count.
    pub(crate) async fn add_session(
        &self,
        tag: SessionTag,
        said: Said,
    ) -> Result<Option<Uuid>, Error> {
        let now = self.now();
        let mut tx = self.db().begin().await?;
        let sign_in = match (said.user, said.sign_in) {
            (Some(user), Some(sign_in)) => Some(still_counts(&mut tx, user, sign_in, now).await?),
            (Some(user), None) => Some(begin(&mut tx, user, &said.seen, now).await?),
            (None, _) => None,
        };
        if sign_in.is_none() {
            make_room(&mut tx, now).await?;
        }
        insert(&mut tx, tag, &said, sign_in, now).await?;
        tx.commit().await?;
        Ok(sign_in)
    }

    /// Changes a session that is there and counts. Anything else means that it was ended meanwhile.
    pub(crate) async fn save_session(&self, tag: SessionTag, said: Said) -> Result<(), Error> {
        let save = sql!(
            "update session set data = $2
             where session_hash = $1 and ended_at is null and idle_until > $3 and absolute_until > $3
             and account_id is not distinct from $4 and sign_in_id is not distinct from $5
             and (sign_in_id is null or exists (
                select 1 from sign_in where sign_in.sign_in_id = session.sign_in_id and sign_in.ended_at is null
             ))",
            tag.0, said.data, self.now(), said.user, said.sign_in
        );
        match self.db().execute(save, Rows::Any).await? {
            0 => Err(Error::SignedOut),
            _ => Ok(()),
        }
    }

    pub(crate) async fn live_session(
        &self,
        tag: SessionTag,
        now: DateTime<Utc>,
    ) -> Result<Option<SessionRow>, Error> {
        let live = sql!(
            "select session.account_id, session.sign_in_id, data, last_seen_at, idle_until, absolute_until
             from session left join sign_in on sign_in.sign_in_id = session.sign_in_id
             where session_hash = $1 and session.ended_at is null and idle_until > $2 and absolute_until > $2
             and (session.sign_in_id is null or (sign_in.sign_in_id is not null and sign_in.ended_at is null))",
            tag.0, now
        );
        self.db().optional(live).await
    }

    /// Seen again: the idle time begins anew. No row means that it was ended since it was read.
    pub(crate) async fn touch(
        &self,
        tag: SessionTag,
        row: &SessionRow,
        now: DateTime<Utc>,
    ) -> Result<bool, Error> {
        let seen = sql!(
            "update session set last_seen_at = $2, idle_until = $3
             where session_hash = $1 and ended_at is null and idle_until > $2 and absolute_until > $2",
            tag.0, now, row.absolute_until.min(now + IDLE)
        );
        match self.db().execute(seen, Rows::Any).await {
            // A store too busy to note it is no reason to sign anybody out.
            Err(Error::Busy) => Ok(true),
            noted => noted.map(|rows| rows == 1),
        }
    }
}

async fn still_counts(
    tx: &mut Tx,
    user: UserId,
    sign_in: Uuid,
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let counts: Option<(Uuid,)> = tx
        .optional(sql!(
            "select sign_in_id from sign_in
             where sign_in_id = $1 and account_id = $2 and ended_at is null and until_at > $3",
            sign_in,
            user,
            now
        ))
        .await?;
    counts.map(|(sign_in,)| sign_in).ok_or(Error::SignedOut)
}

async fn insert(
    tx: &mut Tx,
    tag: SessionTag,
    said: &Said,
    sign_in: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let add = sql!(
        "insert into session
            (session_hash, account_id, sign_in_id, data, created_at, last_seen_at, idle_until, absolute_until, ended_at)
         values ($1, $2, $3, $4, $5, $5, $6, coalesce((select until_at from sign_in where sign_in_id = $3), $7), null)",
        tag.0, said.user, sign_in, said.data.clone(), now, now + IDLE, now + ANONYMOUS
    );
    tx.execute(add, Rows::One).await?;
    Ok(())
}

/// Nobody can fill the disk with sessions that are not signed in.
async fn make_room(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    let lapsed = sql!(
        "delete from session where sign_in_id is null and (idle_until <= $1 or ended_at is not null)",
        now
    );
    tx.execute(lapsed, Rows::Any).await?;
    let oldest = sql!(
        "delete from session where session_hash in (
            select session_hash from (
                select session_hash, row_number() over (order by created_at desc, session_hash) as place
                from session where sign_in_id is null
            ) as newest where place >= $1
        )",
        MOST_ANONYMOUS
    );
    tx.execute(oldest, Rows::Any).await?;
    Ok(())
}
