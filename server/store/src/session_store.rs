//! Sessions as tower-sessions keeps them, in our own table: the cookie's secret only as a hash, a user in a column of
//! its own, and saving that can only change what is there. A session that was ended can therefore never come back.

use std::{collections::HashMap, fmt};

use async_trait::async_trait;
use chrono::TimeDelta;
use domain::id::{Id, UserId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;
use tower_sessions::{
    SessionStore,
    session::{self, Record},
    session_store,
};

use crate::{
    Error, Store,
    actor::SessionTag,
    chance,
    db::Rows,
    session_row::{Said, SessionRow},
    sql,
    store::finish,
};

/// Under this key of a session stands who is signed in. Put it there after [`Store::sign_in`] and `cycle_id`.
pub const USER: &str = "user";
/// Under this key stands where they signed in, when they do: see [`Seen`].
pub const SEEN: &str = "seen";
/// Under this key we keep which sign-in it belongs to. Nobody else touches it.
const SIGN_IN: &str = "sign_in";
/// Seen again within this time, a session is not written again.
const TOUCH: TimeDelta = TimeDelta::minutes(1);

/// Where somebody signed in, in words they recognise: "Chrome on Windows", and the network address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub address: Option<String>,
    pub browser: Option<String>,
}

/// The sessions of a store.
#[derive(Clone)]
pub struct Sessions(Store);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

impl Store {
    /// The sessions, for tower-sessions' layer.
    pub fn sessions(&self) -> Sessions {
        Sessions(self.clone())
    }
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let said = Said::by(record)?;
        // Always a new secret: a record that was flushed still carries its old one.
        record.id = session::Id(i128::from_le_bytes(chance::bytes()));
        let (store, tag) = (self.0.clone(), SessionTag::of(&record.id));
        let sign_in =
            finish(async move { store.add_session(tag, said).await }).await.map_err(backend)?;
        if let Some(sign_in) = sign_in {
            record.data.insert(SIGN_IN.to_owned(), Value::String(sign_in.to_string()));
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let said = Said::by(record)?;
        let (store, tag) = (self.0.clone(), SessionTag::of(&record.id));
        finish(async move { store.save_session(tag, said).await }).await.map_err(backend)
    }

    async fn load(&self, id: &session::Id) -> session_store::Result<Option<Record>> {
        let (now, tag) = (self.0.now(), SessionTag::of(id));
        let Some(row) = self.0.live_session(tag, now).await.map_err(backend)? else {
            return Ok(None);
        };
        if now - row.last_seen_at >= TOUCH
            && !self.0.touch(tag, &row, now).await.map_err(backend)?
        {
            return Ok(None);
        }
        row.record(*id).map(Some)
    }

    /// The row stays until it is swept, so that signing out by this cookie still finds the sign-in it carried.
    async fn delete(&self, id: &session::Id) -> session_store::Result<()> {
        let end = sql!(
            "update session set ended_at = $2, data = $3 where session_hash = $1 and ended_at is null",
            SessionTag::of(id).0,
            self.0.now(),
            Vec::<u8>::new()
        );
        self.0.db().execute(end, Rows::Any).await.map_err(backend)?;
        Ok(())
    }
}

impl Said {
    fn by(record: &Record) -> session_store::Result<Self> {
        let mut data = record.data.clone();
        let user = text(data.remove(USER)).map(|text| text.parse()).transpose().map_err(encode)?;
        let sign_in =
            text(data.remove(SIGN_IN)).map(|text| text.parse()).transpose().map_err(encode)?;
        let seen = data.remove(SEEN).map(serde_json::from_value).transpose().map_err(encode)?;
        let data = serde_json::to_vec(&data).map_err(encode)?;
        Ok(Self { user, sign_in, seen: seen.unwrap_or_default(), data })
    }
}

impl SessionRow {
    fn record(self, id: session::Id) -> session_store::Result<Record> {
        let decode = |error: serde_json::Error| session_store::Error::Decode(error.to_string());
        let mut data: HashMap<String, Value> =
            serde_json::from_slice(&self.data).map_err(decode)?;
        if let (Some(user), Some(sign_in)) = (self.account_id, self.sign_in_id) {
            let user: UserId = Id::new(user);
            data.insert(USER.to_owned(), Value::String(user.to_string()));
            data.insert(SIGN_IN.to_owned(), Value::String(sign_in.to_string()));
        }
        let until = self.idle_until.min(self.absolute_until).timestamp();
        let expiry_date = OffsetDateTime::from_unix_timestamp(until).map_err(encode)?;
        Ok(Record { id, data, expiry_date })
    }
}

fn text(value: Option<Value>) -> Option<String> {
    value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

fn encode(error: impl fmt::Display) -> session_store::Error {
    session_store::Error::Encode(error.to_string())
}

/// The layer answers a failed save with an error page, which is right: the request's session is gone.
#[expect(clippy::needless_pass_by_value, reason = "the shape `map_err` asks for")]
fn backend(error: Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}
