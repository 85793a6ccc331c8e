//! The form that records what happened in a case; the same form, filled in, corrects an event.

mod fill;
pub mod given;
mod judge;
pub mod question;
mod read;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use domain::{
    check::Field,
    day::TypedDay,
    event::{Fact, When},
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};

use super::{Slot, Typed, next_step::NextForm};
use crate::island::kind::Kind;

pub use given::Given;
pub use judge::{Judged, enter, explain, judge};

/// What was typed. Unchosen radios are not posted at all, so every answer may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventForm {
    pub case: String,
    /// The version of the case that the page showed.
    pub version: String,
    /// The one-time key.
    pub form: String,
    /// The number of the event this corrects; empty for a new one.
    pub corrects: String,
    /// Why it is corrected.
    pub why: String,
    pub kind: String,
    pub on: TypedDay,
    pub decided: TypedDay,
    pub sent: TypedDay,
    pub received: TypedDay,
    pub arrived: String,
    pub certain: String,
    /// Another day, and the source that gives it.
    pub other: TypedDay,
    pub other_source: String,
    /// The document it rests on.
    pub document: String,
    /// Why it is right although it looks odd.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub although: String,
    pub note: String,
    /// Asked on the page that shows what changes.
    #[serde(flatten)]
    pub onward: NextForm,
    /// The answers to the further questions, each under its own name.
    #[serde(flatten)]
    pub more: BTreeMap<String, Given>,
}

/// The hidden part: which case, as it was when the page was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub case: CaseId,
    pub version: i64,
    pub form: FormKey,
    /// The number of the event to correct.
    pub corrects: Option<u32>,
}

/// What the answers add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub kind: Kind,
    pub fact: Fact,
    pub when: When,
    pub note: Option<String>,
    /// Why an earlier event is corrected.
    pub why: Option<String>,
}

impl EventForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        let corrects = match self.corrects.as_str() {
            "" => None,
            number => Some(number.parse().ok()?),
        };
        Some(Aim {
            case: self.case.parse().ok()?,
            version: self.version.parse().ok()?,
            form: self.form.parse().ok()?,
            corrects,
        })
    }
}

impl Typed for EventForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|aim| match aim.corrects {
            None => Slot::Event(aim.case),
            Some(number) => Slot::Correction(aim.case, number),
        })
    }

    fn question(&self, field: Field) -> (&'static str, String) {
        judge::question(field, Kind::from_code(&self.kind))
    }
}
