//! Forms: where typed strings become types, once. Each form keeps what was typed, so that a refused one comes
//! back whole; `parse` turns it into trusted values or into problems that name the answer they are about.

pub mod access;
pub mod add_case;
pub mod amend;
pub mod amend_incident;
pub mod case_review;
pub mod contact;
pub mod country;
pub mod document;
pub mod emergency;
pub mod erasing;
pub mod event;
pub mod evidence;
pub mod find;
pub mod holder;
pub mod incident;
pub mod judge_rule;
pub mod kept;
pub mod legal;
pub mod likely;
pub mod log;
pub mod merge;
pub mod met;
pub mod moved;
pub mod news;
pub mod next_step;
pub mod notice;
pub mod number;
pub mod outgoing;
pub mod pack;
pub mod plan;
pub mod reader;
pub mod retention;
pub mod review;
pub mod risk;
pub mod saved;
pub mod services;
pub mod slot;
pub mod task;
pub mod view;

use domain::{check, id::FormKey};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use kept::{Kept, Notice};
pub use slot::Slot;

use super::words::problem;

/// What somebody typed into one of our forms.
pub trait Typed: Serialize + DeserializeOwned + Clone + Send + Sync {
    /// Where it waits when it cannot be taken. None when the page it came from was not ours.
    fn slot(&self) -> Option<Slot>;

    /// Its one-time key. None when the page it came from was not ours.
    fn key(&self) -> Option<FormKey>;

    /// The question that the rules mean: its id, and what it is called on the page.
    fn question(&self, field: check::Field) -> (&'static str, String);
}

/// Something to put right: where, and the sentence that says how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The question it is about: "on".
    pub field: String,
    /// The box to go to: "on-month".
    pub at: String,
    /// "Date on the letter must include a month".
    pub say: String,
}

impl Problem {
    /// A problem with a question of one box.
    pub fn with(field: &str, say: impl Into<String>) -> Self {
        Self { field: field.to_owned(), at: field.to_owned(), say: say.into() }
    }

    /// A problem with one box of a question of several.
    pub fn within(field: &str, part: &str, say: impl Into<String>) -> Self {
        Self { field: field.to_owned(), at: format!("{field}-{part}"), say: say.into() }
    }
}

/// The problems the rules found, each with the question of this form it is about: its id, and what it is called.
pub fn refusals(
    found: &[check::Problem],
    question: impl Fn(check::Field) -> (&'static str, String),
) -> Vec<Problem> {
    let refusal = |found: &check::Problem| {
        let (field, label) = question(found.field);
        let say = problem::say(&found.why, &label);
        match found.field {
            check::Field::Kind
            | check::Field::Consent
            | check::Field::Starts
            | check::Field::Days
            | check::Field::Deadline
            | check::Field::Although
            | check::Field::Reason
            | check::Field::Corrects => Problem::with(field, say),
            _ => Problem::within(field, "day", say),
        }
    };
    found.iter().map(refusal).collect()
}
