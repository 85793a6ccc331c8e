//! Facts for the reports: no identity, one per unit counted, from effective events only.

use serde::{Deserialize, Serialize};

use crate::{
    code::{Gender, Outcome},
    codes,
    event::Day,
    id::EventId,
};

codes! {
    /// What kind of happening a report counts.
    Family {
        Referral = "referral", "Referrals";
        FirstDecision = "rg", "First decisions";
    }
}

/// One thing a report may count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatFact {
    pub family: Family,
    /// The event as first recorded: a correction is not a second happening.
    pub event: EventId,
    pub on: Day,
    pub gender: Gender,
    /// For decisions.
    pub outcome: Option<Outcome>,
}
