//! What was typed by somebody who was not signed in goes to whoever signs in with the same browser.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use serde_json::Value;

use crate::{
    Error, Store,
    actor::SessionTag,
    answers::Holder,
    db::{Rows, Tx},
    sql,
};

/// What waits for one form, as it is kept.
#[derive(sqlx::FromRow)]
struct Waiting {
    form: String,
    answers: String,
    kept_at: DateTime<Utc>,
}

impl Store {
    /// Hands what was typed before signing in to the person who signed in. What they have already stays theirs, but for
    /// an older state of the same form on the same page: nobody else knows the number of that form, and its last words
    /// came when the session had ended.
    pub async fn adopt_answers(&self, from: SessionTag, user: UserId) -> Result<(), Error> {
        self.move_answers(Holder::Session(from), Holder::User(user)).await
    }

    /// Carries what was typed before signing in along when the cookie changes half-way.
    pub async fn carry_answers(&self, from: SessionTag, to: SessionTag) -> Result<(), Error> {
        self.move_answers(Holder::Session(from), Holder::Session(to)).await
    }

    async fn move_answers(&self, from: Holder, to: Holder) -> Result<(), Error> {
        let (from, to) = (from.key(), to.key());
        let mut tx = self.db().begin().await?;
        let all =
            sql!("select form, answers, kept_at from answers where holder = $1", from.clone());
        let all: Vec<Waiting> = tx.all(all).await?;
        for waiting in all {
            self.move_one(&mut tx, waiting, &to).await?;
        }
        tx.execute(sql!("delete from answers where holder = $1", from), Rows::Any).await?;
        tx.commit().await
    }

    async fn move_one(&self, tx: &mut Tx, waiting: Waiting, to: &[u8]) -> Result<(), Error> {
        let known = sql!(
            "select form, answers, kept_at from answers where holder = $1 and form = $2",
            to.to_vec(),
            waiting.form.as_str()
        );
        let known: Option<Waiting> = tx.optional(known).await?;
        let stays = match &known {
            None => false,
            Some(known) => known.kept_at > waiting.kept_at || !self.are_one(known, &waiting)?,
        };
        if stays {
            return Ok(());
        }
        let keep = sql!(
            "insert into answers (holder, form, answers, kept_at) values ($1, $2, $3, $4)
             on conflict (holder, form) do update set answers = excluded.answers, kept_at = excluded.kept_at",
            to.to_vec(),
            waiting.form,
            waiting.answers,
            waiting.kept_at
        );
        tx.execute(keep, Rows::One).await.map(drop)
    }

    /// Whether both came from the same form on the same page: it has a number that nobody can guess.
    fn are_one(&self, known: &Waiting, waiting: &Waiting) -> Result<bool, Error> {
        let number = |one: &Waiting| -> Result<Option<String>, Error> {
            let read = self.read_answers(&one.form, Some((one.answers.clone(),)))?;
            Ok(read.as_ref().and_then(number_of))
        };
        let number_known = number(known)?;
        Ok(number_known.is_some() && number_known == number(waiting)?)
    }
}

fn number_of(answers: &Value) -> Option<String> {
    let number = answers.get("typed")?.get("form")?.as_str()?;
    (!number.is_empty()).then(|| number.to_owned())
}
