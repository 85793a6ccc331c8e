//! The dates of an event, how the news came, and what it rests on. Limits run from different days, so all are kept.

use serde::{Deserialize, Serialize};

use super::Day;
use crate::code::Arrival;

/// When something happened, and how we know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The day it happened; for a decision, the date on the letter.
    pub on: Day,
    /// The day of the decision, where the letter gives another than its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<Arrival>,
    /// False when somebody told us and the letter has not been seen.
    pub certain: bool,
    /// The document it rests on: "Letter SCA/44, scan in the case folder".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Another source that gives another day for the same thing. The earlier of the two counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<OtherDay>,
    /// Why it is right although it looked odd when it was saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub although: Option<String>,
}

/// What another source says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherDay {
    pub day: Day,
    /// As in "According to the postmark it was ...".
    pub says: String,
}

impl When {
    /// A day in writing, and nothing else known.
    pub const fn dated(on: Day) -> Self {
        Self {
            on,
            decided: None,
            sent: None,
            received: None,
            arrived: None,
            certain: true,
            document: None,
            other: None,
            although: None,
        }
    }

    /// What another source says of this day, if it is the day the other source speaks of.
    pub fn otherwise(&self, day: Day) -> Option<&OtherDay> {
        self.other.as_ref().filter(|_| day == self.on)
    }

    /// The day of the decision: what limits that run from a decision count from.
    pub fn decided(&self) -> Day {
        self.decided.unwrap_or(self.on)
    }
}
