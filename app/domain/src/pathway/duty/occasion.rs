//! What sets clocks running. Several facts can be the same occasion: a decision, and a decision changed afterwards.

use crate::{
    code::{Outcome, ReconsiderationAnswer, Stage},
    event::{Age, Fact},
};

/// An occasion that rules count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Occasion {
    /// A date of birth became known.
    Birth,
    Referral,
    PositiveFirst,
    /// Positive again, about the same things as an earlier positive decision (NABA 2022 s.62): no second recovery
    /// period by itself. Known only from the record.
    FurtherPositiveFirst,
    PositiveFinal,
    /// A first or final decision.
    Negative,
}

impl Occasion {
    /// The occasion a fact is on its own.
    pub fn of(fact: &Fact) -> Option<Self> {
        use Outcome::{Negative, Positive};
        Some(match fact {
            Fact::CaseOpened { .. } | Fact::Age(Age::Disputed { .. } | Age::Assessed { .. }) => {
                Self::Birth
            }
            Fact::ReferralReceived { .. } => Self::Referral,
            Fact::FirstDecision { outcome: Positive, .. } => Self::PositiveFirst,
            Fact::FinalDecision { outcome: Positive, .. }
            | Fact::BothDecided { outcome: Positive, .. } => Self::PositiveFinal,
            Fact::FirstDecision { outcome: Negative, .. }
            | Fact::FinalDecision { outcome: Negative, .. }
            | Fact::BothDecided { outcome: Negative, .. } => Self::Negative,
            Fact::ReconsiderationDecided { stage, answer: ReconsiderationAnswer::Overturned } => {
                match stage {
                    Stage::First => Self::PositiveFirst,
                    Stage::Final => Self::PositiveFinal,
                }
            }
            _ => return None,
        })
    }
}
