//! What became of one date, other than that it was kept: more time, another date, a pause, an end.

use serde::{Deserialize, Serialize};

use super::{Day, DeadlineKey};
use crate::{codes, deadline::Dates, terms::Basis};

/// Something recorded about one date. What it rests on is the document of the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    pub key: DeadlineKey,
    pub news: News,
    /// Why, in the words of whoever recorded it; for a date that was missed, what was done about it.
    pub why: String,
}

/// What was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "snake_case")]
pub enum News {
    /// More time was asked for. The limit stands until there is an answer.
    TimeAsked,
    TimeRefused,
    /// Another date counts from now on.
    NewDate {
        how: HowSet,
        due: Day,
        /// The date that was worked out when this was recorded: when that moves later, people are asked again.
        instead_of: Day,
    },
    /// Whoever owes it has stopped deciding. Looked at again on that day.
    Paused {
        check_on: Day,
    },
    Resumed,
    NotNeeded,
    /// It passed and was not kept.
    Missed,
    /// It comes out differently by newer bank holidays or a newer version of its rule, and counts so from now on.
    Recounted {
        by: Basis,
    },
    /// The same, and it stays as it was. `now` is what it would have been; nothing where it would have had no date.
    Kept {
        by: Basis,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        now: Option<Dates>,
    },
}

codes! {
    /// Where a date comes from that was not worked out.
    HowSet {
        Given = "GIVEN", "More time given";
        ByHand = "BY_HAND", "Date set by hand";
    }
}
