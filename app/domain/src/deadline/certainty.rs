//! How sure a date is: what it rests on, and which other dates it could be.

use serde::{Deserialize, Serialize};

use crate::day::Day;

/// What keeps a date from being certain. Nothing does when it is the default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Certainty {
    /// The trigger day was told to us and not seen in writing.
    pub told: bool,
    /// Every reading of a trigger that is not known exactly, the earliest date first. That one is used.
    pub readings: Vec<Reading>,
    /// The latest date that can be argued in law, where bank holidays differ between nations and the
    /// rule does not say whose count (domain reference 4.1).
    pub legal_latest: Option<Day>,
    /// Second inputs that could still change the date and are not known, by name.
    pub not_given: Vec<String>,
}

/// What the date would be if the trigger were this day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Who or what says so: "the postmark".
    pub says: String,
    pub trigger: Day,
    pub due: Day,
}

impl Certainty {
    /// Whether this is the one and only date.
    pub fn is_certain(&self) -> bool {
        *self == Self::default()
    }

    /// The latest date that could be argued, where that is not the one shown.
    pub fn latest_arguable(&self) -> Option<Day> {
        let read = self.readings.iter().map(|reading| reading.due).max();
        read.max(self.legal_latest)
    }
}
