//! Typed answers on the server: of a refused form, of one that came after its session had ended, of one that is being
//! checked. They wait for their owner until they are saved or given up, and a page shows them as they were typed.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, FormKey};
use serde::{Deserialize, Serialize};
use store::{
    Actor, Error, Store,
    answers::{Holder, NotKept},
};

use super::{Problem, Slot, Typed};

/// What was typed, and why it was not taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept<F> {
    pub typed: F,
    pub problems: Vec<Problem>,
    pub notice: Option<Notice>,
}

/// Something to know that no single answer can put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// Somebody else saved first.
    Changed { by: String, at: DateTime<Utc> },
    /// The NRM reference is in use; by this case, if they may know it.
    Known { case: Option<(CaseId, String)> },
    /// Somebody was looked for: these people are known.
    Looked { found: Vec<KnownPerson> },
    /// The form was saved before with other answers.
    SavedBefore,
}

/// A case of somebody who is perhaps the same person, by the names that may be spoken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownPerson {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    /// In words, why it was found.
    pub why: String,
}

impl<F: Typed> Kept<F> {
    /// Answers nothing is wrong with.
    pub fn whole(typed: F) -> Self {
        Self { typed, problems: Vec::new(), notice: None }
    }

    /// Answers with something to put right.
    pub fn with_problems(typed: F, problems: Vec<Problem>) -> Self {
        Self { typed, problems, notice: None }
    }

    /// Answers that are right and yet were not taken.
    pub fn with_notice(typed: F, notice: Notice) -> Self {
        Self { typed, problems: Vec::new(), notice: Some(notice) }
    }

    /// Puts a draft where the page of the form finds it, unless the form was saved meanwhile.
    pub async fn draft(
        &self,
        store: &Store,
        holder: &Holder,
        slot: Slot,
        key: FormKey,
    ) -> Result<(), NotKept> {
        let answers = serde_json::to_value(self).map_err(Error::from)?;
        store.keep_draft(holder, &slot.to_string(), &answers, key).await
    }

    /// Puts them where the page of the form finds them.
    pub async fn keep(&self, store: &Store, holder: &Holder, slot: Slot) -> Result<(), NotKept> {
        let answers = serde_json::to_value(self).map_err(Error::from)?;
        store.keep_answers(holder, &slot.to_string(), &answers).await
    }

    /// What waits in this slot. Answers of a form that has changed its questions since are let go.
    pub async fn waiting(store: &Store, actor: &Actor, slot: Slot) -> Result<Option<Self>, Error> {
        let holder = Holder::User(actor.user());
        let answers = store.peek_answers(&holder, &slot.to_string()).await?;
        Ok(answers.and_then(|answers| serde_json::from_value(answers).ok()))
    }

    /// What has to be put right in the answer to this question.
    pub fn problem(&self, field: &str) -> Option<String> {
        let problem = self.problems.iter().find(|problem| problem.field == field);
        problem.map(|problem| problem.say.clone())
    }

    /// The problems as the error summary lists them.
    pub fn summary(&self) -> impl Iterator<Item = (&str, &str)> {
        self.problems.iter().map(|problem| (problem.at.as_str(), problem.say.as_str()))
    }
}

/// Lets go of what waits in this slot.
pub async fn forget(store: &Store, actor: &Actor, slot: Slot) -> Result<(), Error> {
    store.take_answers(&Holder::User(actor.user()), &slot.to_string()).await.map(drop)
}
