//! What sets clocks running. Several facts can be the same occasion: a decision, and a decision changed afterwards.

use crate::{
    code::{Authority, Outcome, ReconsiderationAnswer, Route, Stage},
    event::{Age, Disqualification, Fact},
    permission::{Ruled, letter},
};

/// An occasion that rules count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Occasion {
    /// A date of birth became known.
    Birth,
    Referral,
    /// A panel for children received the referral: it has an aim of its own.
    PanelReferral,
    PositiveFirst,
    /// Positive again, about the same things as an earlier positive decision (NABA 2022 s.62): no second recovery
    /// period by itself. Known only from the record.
    FurtherPositiveFirst,
    PositiveFinal,
    /// A first or final decision.
    Negative,
    /// The same, of somebody who is supported under the care contract. Known only from the record.
    NegativeInSupport,
    /// Asked about, and negative all the same.
    StillNegative,
    /// Protection as a victim was taken away.
    Disqualified,
    /// Protection was granted, and asylum support ends.
    ProtectionGranted,
}

impl Occasion {
    /// The occasion a fact is on its own.
    pub fn of(fact: &Fact) -> Option<Self> {
        use Outcome::{Negative, Positive};
        Some(match fact {
            Fact::CaseOpened { .. } | Fact::Age(Age::Disputed { .. } | Age::Assessed { .. }) => {
                Self::Birth
            }
            Fact::ReferralReceived { authority: Authority::Panel, .. } => Self::PanelReferral,
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
            Fact::ReconsiderationDecided { .. } => Self::StillNegative,
            Fact::Disqualification(Disqualification::Made { .. }) => Self::Disqualified,
            fact => return is_protection(fact).then_some(Self::ProtectionGranted),
        })
    }
}

fn is_protection(fact: &Fact) -> bool {
    letter(fact).is_some_and(|letter| {
        letter.ruled == Ruled::Granted
            && matches!(
                letter.route,
                Route::Refugee | Route::Humanitarian | Route::Protection | Route::TempRefugee
            )
    })
}
