//! Why leave ended.

use serde::{Deserialize, Serialize};

use crate::event::Day;

/// Why leave that ended did not continue, or stopped continuing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "lapse", rename_all = "snake_case")]
pub enum Lapse {
    NothingAsked,
    AskedLate {
        on: Day,
    },
    /// The application was rejected as not valid on this day: it never counted.
    NotValid {
        on: Day,
    },
    /// Decided while the permission still ran: nothing was left to continue.
    DecidedBefore {
        on: Day,
    },
    Withdrawn {
        on: Day,
    },
    /// Refused, and not challenged by this last day.
    NotChallenged {
        on: Day,
    },
    /// Challenged after the last day. Leave comes back from that day if more time is given.
    ChallengedLate {
        last: Day,
        on: Day,
    },
    /// The decision allows nothing that keeps leave, or no challenge is left.
    Exhausted {
        on: Day,
    },
    AppealWon {
        on: Day,
    },
    CutShort {
        on: Day,
    },
    LeftCountry {
        on: Day,
    },
    /// It goes on. Never shown: leave that goes on has not ended.
    NotLapsed,
}
