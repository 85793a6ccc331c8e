//! What was recorded about a date while it runs: another date, a request for more time, a pause.

use serde::{Deserialize, Serialize};

use crate::{
    deadline::Dates,
    event::{Day, HowSet},
    id::EventId,
};

/// Everything that stands beside the worked-out date. Nothing, for most dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Course {
    /// The date that counts instead of the one worked out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<SetDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<TimeAsked>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused: Option<Pause>,
    /// It would come out differently now, and was kept all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<KeptDate>,
}

/// A date from a letter, or set by hand. No recalculation moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetDate {
    pub how: HowSet,
    pub due: Day,
    pub act_by: Day,
    /// The worked-out date when it was set.
    pub instead_of: Day,
    pub on: Day,
    pub by: EventId,
}

/// A request for more time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeAsked {
    pub on: Day,
    pub by: EventId,
    /// The day the answer was no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Day>,
}

/// Whoever owes it has stopped deciding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    pub since: Day,
    /// The day to look again.
    pub check_on: Day,
    pub by: EventId,
}

/// A date that was kept although newer bank holidays, or a newer version of its rule, give another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDate {
    pub on: Day,
    pub by: EventId,
    /// What it would be now; nothing where there would be no date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Dates>,
}

impl Course {
    /// Whether nothing stands beside the worked-out date.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}
