//! What the last save did, kept on the server for the case page to say, once.

use chrono::{DateTime, Utc};
use domain::{change::Change, id::CaseId};
use serde::{Deserialize, Serialize};
use store::{Actor, Error, Store, answers::Holder, view::Recorded};

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Saved {
    /// A case was added: its reference and code name were made just now.
    Case,
    /// An event was recorded, and this is what it changed.
    Event { changes: Vec<Change> },
    /// A date was marked as done, by the entry with this number.
    Done { number: u32, changes: Vec<Change> },
    /// An event was corrected.
    Correction { changes: Vec<Change> },
    /// A note was written: how many tasks it ticked off, and whether it set one.
    Note { done: u32, has_next: bool },
    /// A document was added, under this number.
    Document { number: u32 },
    /// The numbers by which others know the person.
    Numbers,
    /// The case went to a colleague.
    Handed,
    /// It was offered to the team of whoever reads this, and taken.
    Taken,
    /// The form was sent twice. It was saved once, at this time.
    Already { at: DateTime<Utc> },
}

impl Saved {
    /// What a recording did. `version` is that of the case before: a form that was sent twice finds it moved on.
    pub fn from(recorded: Recorded, version: i64, is_correction: bool) -> Self {
        let changes = recorded.changes;
        if recorded.version <= version {
            Self::Already { at: recorded.at }
        } else if is_correction {
            Self::Correction { changes }
        } else {
            Self::Event { changes }
        }
    }

    /// What marking a date as done did.
    pub fn done(recorded: Recorded, version: i64) -> Self {
        let number = recorded.number;
        match Self::from(recorded, version, false) {
            Self::Event { changes } => Self::Done { number, changes },
            other => other,
        }
    }

    /// Leaves word for the case page. Not being able to is no reason to call a saved event unsaved.
    pub async fn leave(&self, store: &Store, actor: &Actor, case: CaseId) {
        let Ok(word) = serde_json::to_value(self) else { return };
        let holder = Holder::User(actor.user());
        if store.keep_answers(&holder, &name(case), &word).await.is_err() {
            tracing::warn!("the notice of a save could not be kept");
        }
    }

    /// The word left for this page, taken away.
    pub async fn take(store: &Store, actor: &Actor, case: CaseId) -> Result<Option<Self>, Error> {
        let word = store.take_answers(&Holder::User(actor.user()), &name(case)).await?;
        Ok(word.and_then(|word| serde_json::from_value(word).ok()))
    }
}

fn name(case: CaseId) -> String {
    format!("saved/{case}")
}
