//! Forms: where typed strings become types, once. Each form keeps what was typed, so that a refused one comes
//! back whole; `parse` turns it into trusted values or into problems that name the answer they are about.

pub mod add_case;
pub mod country;
pub mod event;
pub mod met;
pub mod reader;
pub mod sign_in;

use serde::{Deserialize, Serialize};

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
