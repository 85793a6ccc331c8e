//! Protection taken away for public order or bad faith (NABA 2022 s.63). The referral goes on beside it.

use serde::{Deserialize, Serialize};

use crate::code::{DisqualificationAnswer, Disqualifier, LiftedBy, TraffickedAgain};

/// One step in the history of a disqualification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "disqualification", rename_all = "snake_case")]
pub enum Disqualification {
    /// The authority wrote that it is minded to, and asked for representations.
    Minded { ground: Disqualifier },
    /// The authority weighed whether this person is at risk of being trafficked again, as it must before it decides.
    Weighed { risk: TraffickedAgain },
    /// The authority decided not to after all.
    Dropped,
    /// The person is disqualified.
    Made { ground: Disqualifier },
    /// Somebody asked to look at it again.
    AskedAgain,
    /// The answer to that.
    Answered { answer: DisqualificationAnswer },
    /// It was lifted, asked or not.
    Lifted { by: LiftedBy },
}
