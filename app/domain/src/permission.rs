//! Permission to stay: what was granted or refused, for how long, and what holds today (domain reference 3.3).

use serde::{Deserialize, Serialize};

use crate::{code::Route, codes, event::Day, id::EventId};

codes! {
    /// How long a permission was given for (domain reference 3.3).
    LengthBand {
        Under12 = "LT12", "Less than 12 months";
        From12To24 = "12_LT24", "12 months to less than 24";
        From24To30 = "24_LT30", "24 months to less than 30";
        Thirty = "EQ30", "30 months";
        From30To60 = "GT30_LT60", "More than 30 months, less than 60";
        Sixty = "EQ60", "60 months";
        Over60 = "GT60", "More than 60 months";
    }
}

/// One decision on permission to stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    pub event: EventId,
    pub route: Route,
    pub decided_on: Day,
    pub certain: bool,
    pub answer: Answer,
}

/// What the letter said. Both days are copied from it, never computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    Granted { from: Day, until: Day, length: LengthBand },
    Refused,
}
