//! The audit trail: who did what, each row sealed to the one before. A row is written in the transaction of the
//! thing it records; field names may be in it, values never.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::{
    Store,
    actor::{Actor, SessionTag},
    db::{Rows, Tx},
    error::Error,
    key::Key,
    sql,
};

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Refused,
}

impl Outcome {
    const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }
}

/// One row to be.
#[derive(Debug, Clone)]
pub struct Entry {
    account: Option<UserId>,
    session: Option<SessionTag>,
    action: &'static str,
    target: Option<(&'static str, Uuid)>,
    outcome: Outcome,
    detail: String,
}

impl Entry {
    /// Something was done, or refused. By nobody yet: sign-ins and jobs have no actor.
    pub(crate) fn new(action: &'static str, outcome: Outcome) -> Self {
        Self { account: None, session: None, action, target: None, outcome, detail: "[]".into() }
    }

    pub(crate) fn by(self, actor: &Actor) -> Self {
        // Nobody signs in at the shell.
        let session = (!actor.is_at_shell()).then(|| actor.session());
        Self { account: Some(actor.user()), session, ..self }
    }

    pub(crate) fn by_account(self, account: UserId) -> Self {
        Self { account: Some(account), ..self }
    }

    pub(crate) fn on(self, kind: &'static str, id: Uuid) -> Self {
        Self { target: Some((kind, id)), ..self }
    }

    /// The names of the fields that were read or written. Names, never values.
    pub(crate) fn about(self, fields: &[&str]) -> Self {
        Self { detail: serde_json::Value::from(fields).to_string(), ..self }
    }
}

/// A row as it is sealed and stored.
#[derive(sqlx::FromRow, Clone)]
pub(crate) struct Sealed {
    pub seq: i64,
    pub written_at: DateTime<Utc>,
    pub account_id: Option<Uuid>,
    pub session_hash: Option<Vec<u8>>,
    pub action: String,
    pub target_kind: Option<String>,
    pub target_id: Option<Uuid>,
    pub outcome: String,
    pub detail: String,
    pub prev: Vec<u8>,
    pub mac: Vec<u8>,
}

impl Sealed {
    fn new(entry: Entry, seq: i64, at: DateTime<Utc>, prev: Vec<u8>, key: &Key) -> Self {
        let mut row = Self {
            seq,
            written_at: at,
            account_id: entry.account.map(UserId::raw),
            session_hash: entry.session.map(|tag| tag.0.to_vec()),
            action: entry.action.into(),
            target_kind: entry.target.map(|(kind, _)| kind.into()),
            target_id: entry.target.map(|(_, id)| id),
            outcome: entry.outcome.code().into(),
            detail: entry.detail,
            prev,
            mac: Vec::new(),
        };
        row.mac = row.seal(key);
        row
    }

    /// The seal this row must have: over every field, each with its length, and the seal before.
    pub(crate) fn seal(&self, key: &Key) -> Vec<u8> {
        let mut text = Vec::with_capacity(256);
        let mut field = |value: Option<&[u8]>| {
            let length = value.map_or(u32::MAX, |v| u32::try_from(v.len()).unwrap_or(u32::MAX - 1));
            text.extend(length.to_be_bytes());
            text.extend(value.unwrap_or_default());
        };
        field(Some(&self.seq.to_be_bytes()));
        field(Some(&self.written_at.timestamp_millis().to_be_bytes()));
        field(self.account_id.as_ref().map(|id| id.as_bytes().as_slice()));
        field(self.session_hash.as_deref());
        field(Some(self.action.as_bytes()));
        field(self.target_kind.as_deref().map(str::as_bytes));
        field(self.target_id.as_ref().map(|id| id.as_bytes().as_slice()));
        field(Some(self.outcome.as_bytes()));
        field(Some(self.detail.as_bytes()));
        key.seal(&[b"waymark audit 1", &text, &self.prev]).to_vec()
    }
}

/// The key that seals the trail.
pub(crate) fn key(store_key: &Key) -> Key {
    store_key.derive("waymark audit chain")
}

/// Appends rows to the trail. Last in every transaction: it holds the head of the chain until the commit.
pub(crate) async fn append(
    tx: &mut Tx,
    key: &Key,
    at: DateTime<Utc>,
    entries: Vec<Entry>,
) -> Result<(), Error> {
    let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    let take = sql!("update audit_head set seq = seq + $1 returning seq, mac", count);
    let (last, mut mac): (i64, Vec<u8>) = tx.one(take).await?;
    for (entry, seq) in entries.into_iter().zip(last - count + 1..) {
        let row = Sealed::new(entry, seq, at, mac, key);
        mac = row.mac.clone();
        tx.execute(insert(row), Rows::One).await?;
    }
    tx.execute(sql!("update audit_head set mac = $1 where seq = $2", mac, last), Rows::One).await?;
    Ok(())
}

fn insert(row: Sealed) -> sql::Sql {
    sql!(
        "insert into audit (seq, written_at, account_id, session_hash, action, target_kind,
            target_id, outcome, detail, prev, mac)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.seq,
        row.written_at,
        row.account_id,
        row.session_hash,
        row.action,
        row.target_kind,
        row.target_id,
        row.outcome,
        row.detail,
        row.prev,
        row.mac
    )
}

impl Store {
    /// Writes a row about a read or a refusal, and returns when it is on disk. If it cannot be, nothing is shown.
    pub(crate) async fn audit(&self, entry: Entry) -> Result<(), Error> {
        self.trail().write(entry).await
    }

    /// Appends the row of a write to its own transaction.
    pub(crate) async fn audit_in(&self, tx: &mut Tx, entry: Entry) -> Result<(), Error> {
        append(tx, self.trail().key(), self.now(), vec![entry]).await
    }
}
