//! What somebody typed and we could not take, or not yet: refused forms, drafts, and what arrives after the session ran
//! out. It waits here, in the encrypted store, and never in an address, a cookie or the browser.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{FormKey, UserId};
use serde_json::Value;

use crate::{
    Error, Store,
    actor::SessionTag,
    db::{Rows, Tx},
    form_key, legal_seal, sql,
};

/// What the name of a form begins with whose answers nobody but a legal adviser may read, in the database neither.
const PRIVILEGED: &str = "legal/";

/// How long typed answers wait for their owner.
const WAIT: TimeDelta = TimeDelta::days(14);
/// How long they wait for somebody who is not signed in.
const WAIT_ANONYMOUS: TimeDelta = TimeDelta::hours(2);
/// The most that is kept of one form.
pub const LARGEST: usize = 256 * 1024;

/// Whose answers they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Somebody with an account: the answers outlive the session.
    User(UserId),
    /// Somebody who is not signed in.
    Session(SessionTag),
}

impl Holder {
    pub(crate) fn key(self) -> Vec<u8> {
        match self {
            Self::User(user) => [b"u", user.raw().as_bytes().as_slice()].concat(),
            Self::Session(tag) => [b"s", tag.0.as_slice()].concat(),
        }
    }

    fn oldest(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::User(_) => now - WAIT,
            Self::Session(_) => now - WAIT_ANONYMOUS,
        }
    }
}

/// More was typed than we keep.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    #[error("the answers are too long to keep")]
    TooLong,
    #[error(transparent)]
    Store(#[from] Error),
}

impl Store {
    /// Keeps what was typed into a form, in place of what was kept for it before. `form` names the form and, where
    /// there is one, its target: `event/<case>`.
    pub async fn keep_answers(
        &self,
        holder: &Holder,
        form: &str,
        answers: &Value,
    ) -> Result<(), NotKept> {
        let text = answers.to_string();
        if text.len() > LARGEST {
            return Err(NotKept::TooLong);
        }
        let text = if form.starts_with(PRIVILEGED) {
            legal_seal::seal_answers(self.legal_key(), form, &text)
        } else {
            text
        };
        let keep = sql!(
            "insert into answers (holder, form, answers, kept_at) values ($1, $2, $3, $4)
             on conflict (holder, form) do update set answers = excluded.answers, kept_at = excluded.kept_at",
            holder.key(), form, text, self.now()
        );
        self.db().execute(keep, Rows::One).await?;
        Ok(())
    }

    /// Keeps a draft, unless its form was saved meanwhile: a draft sent before the save may arrive after it.
    pub async fn keep_draft(
        &self,
        holder: &Holder,
        form: &str,
        answers: &Value,
        key: FormKey,
    ) -> Result<(), NotKept> {
        if form_key::is_used(self.db(), key).await? {
            return Ok(());
        }
        self.keep_answers(holder, form, answers).await?;
        if form_key::is_used(self.db(), key).await? {
            self.take_answers(holder, form).await?;
        }
        Ok(())
    }

    /// Takes the kept answers away and gives them back: once, even to two requests at the same time.
    pub async fn take_answers(&self, holder: &Holder, form: &str) -> Result<Option<Value>, Error> {
        if self.peek_answers(holder, form).await?.is_none() {
            return Ok(None);
        }
        let mut tx = self.db().begin().await?;
        let taken: Option<(String,)> = tx
            .optional(sql!(
                "delete from answers where holder = $1 and form = $2 and kept_at > $3 returning answers",
                holder.key(), form, holder.oldest(self.now())
            ))
            .await?;
        tx.commit().await?;
        self.read_answers(form, taken)
    }

    /// The kept answers, which stay where they are.
    pub async fn peek_answers(&self, holder: &Holder, form: &str) -> Result<Option<Value>, Error> {
        let kept: Option<(String,)> = self
            .db()
            .optional(sql!(
                "select answers from answers where holder = $1 and form = $2 and kept_at > $3",
                holder.key(),
                form,
                holder.oldest(self.now())
            ))
            .await?;
        self.read_answers(form, kept)
    }

    pub(crate) fn read_answers(
        &self,
        form: &str,
        kept: Option<(String,)>,
    ) -> Result<Option<Value>, Error> {
        let Some((text,)) = kept else { return Ok(None) };
        let text = if form.starts_with(PRIVILEGED) {
            legal_seal::open_answers(self.legal_key(), form, &text)?
        } else {
            text
        };
        Ok(Some(serde_json::from_str(&text)?))
    }

    /// The forms for which something waits, the latest first: "you were typing".
    pub async fn kept_forms(&self, holder: &Holder) -> Result<Vec<(String, DateTime<Utc>)>, Error> {
        let kept = sql!(
            "select form, kept_at from answers where holder = $1 and kept_at > $2 order by kept_at desc, form",
            holder.key(),
            holder.oldest(self.now())
        );
        self.db().all(kept).await
    }
}

/// Clears out what nobody came back for.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    tx.execute(sql!("delete from answers where kept_at <= $1", now - WAIT), Rows::Any).await?;
    Ok(())
}
