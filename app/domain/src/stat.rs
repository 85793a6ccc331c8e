//! Facts for the reports: no identity, one per unit counted, from effective events only.

mod declined;
mod exploitation;
mod group;

use serde::{Deserialize, Serialize};

use crate::{
    code::{Gender, Outcome, ReconsiderationAnswer},
    codes,
    event::Day,
    id::EventId,
};

pub use self::group::{Age, DeclineReason, Exploitation, GrantLength, PermissionAnswer, Region};

codes! {
    /// What kind of happening a report counts.
    Family {
        Declined = "declined", "Referrals declined";
        Referral = "referral", "Referrals";
        FirstDecision = "rg", "First decisions";
        Reconsideration = "recon", "Answers to requests to look again";
        FinalDecision = "cg", "Final decisions";
        Permission = "leave", "Decisions on permission to stay";
        Grant = "grant", "Permissions granted";
    }
}

/// One thing a report may count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatFact {
    /// The event as first recorded: a correction is not a second happening.
    pub event: EventId,
    pub on: Day,
    pub who: Who,
    pub what: What,
}

/// The person a fact is about, as coarsely as reports ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    pub gender: Gender,
    /// None when no nationality is known.
    pub region: Option<Region>,
    pub age: Age,
    /// None when nothing is recorded.
    pub exploitation: Option<Exploitation>,
}

/// What happened, as coarsely as reports ask. Waits are whole days, where both ends are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    Declined { reason: DeclineReason },
    Referred,
    FirstDecision { outcome: Outcome, days: Option<u32> },
    Reconsidered { answer: ReconsiderationAnswer },
    FinalDecision { outcome: Outcome, days: Option<u32> },
    Permission { answer: PermissionAnswer, days: Option<u32> },
    Granted { length: GrantLength },
}

impl What {
    /// Where it is counted.
    pub const fn family(self) -> Family {
        match self {
            Self::Declined { .. } => Family::Declined,
            Self::Referred => Family::Referral,
            Self::FirstDecision { .. } => Family::FirstDecision,
            Self::Reconsidered { .. } => Family::Reconsideration,
            Self::FinalDecision { .. } => Family::FinalDecision,
            Self::Permission { .. } => Family::Permission,
            Self::Granted { .. } => Family::Grant,
        }
    }

    /// How it went, as a stored code.
    pub const fn answer(self) -> Option<&'static str> {
        match self {
            Self::Declined { reason } => Some(reason.code()),
            Self::Referred => None,
            Self::FirstDecision { outcome, .. } | Self::FinalDecision { outcome, .. } => {
                Some(outcome.code())
            }
            Self::Reconsidered { answer } => Some(answer.code()),
            Self::Permission { answer, .. } => Some(answer.code()),
            Self::Granted { length } => Some(length.code()),
        }
    }

    /// How long it was waited for.
    pub const fn days(self) -> Option<u32> {
        match self {
            Self::FirstDecision { days, .. }
            | Self::FinalDecision { days, .. }
            | Self::Permission { days, .. } => days,
            _ => None,
        }
    }

    /// Puts the stored parts together again; nothing if they do not belong together.
    pub fn read(family: Family, answer: Option<&str>, days: Option<u32>) -> Option<Self> {
        Some(match family {
            Family::Declined => Self::Declined { reason: DeclineReason::from_code(answer?)? },
            Family::Referral => Self::Referred,
            Family::FirstDecision => {
                Self::FirstDecision { outcome: Outcome::from_code(answer?)?, days }
            }
            Family::Reconsideration => {
                Self::Reconsidered { answer: ReconsiderationAnswer::from_code(answer?)? }
            }
            Family::FinalDecision => {
                Self::FinalDecision { outcome: Outcome::from_code(answer?)?, days }
            }
            Family::Permission => {
                Self::Permission { answer: PermissionAnswer::from_code(answer?)?, days }
            }
            Family::Grant => Self::Granted { length: GrantLength::from_code(answer?)? },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{DeclineReason, Family, GrantLength, PermissionAnswer, What};
    use crate::code::{Outcome, ReconsiderationAnswer};

    #[test]
    fn every_happening_is_read_back_as_it_was_stored() {
        let (outcome, days) = (Outcome::Negative, Some(831));
        let all = [
            What::Declined { reason: DeclineReason::Mistrust },
            What::Referred,
            What::FirstDecision { outcome, days },
            What::Reconsidered { answer: ReconsiderationAnswer::Overturned },
            What::FinalDecision { outcome, days: None },
            What::Permission { answer: PermissionAnswer::Refused, days },
            What::Granted { length: GrantLength::Thirty },
        ];

        for (what, family) in all.into_iter().zip(Family::ALL) {
            assert_eq!(what.family(), *family);
            assert_eq!(What::read(*family, what.answer(), what.days()), Some(what));
        }
        assert_eq!(What::read(Family::FirstDecision, None, days), None);
        assert_eq!(What::read(Family::Grant, Some("FOREVER"), None), None);
    }
}
