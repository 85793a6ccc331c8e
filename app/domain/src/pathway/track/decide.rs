//! The decisions on a referral, and who makes them.

use super::Track;
use crate::{
    check::Why,
    code::{Authority, Outcome},
    event::Day,
    picture::CaseStage::{
        AwaitingFinal, AwaitingFirst, Declined, FinalAskedAgain, FinalNegative, FinalPositive,
        FirstNegative, Identified, NoReferral,
    },
};

impl Track {
    pub(super) fn decide_first(self, outcome: Outcome, on: Day) -> Result<Self, Why> {
        let now = self.running()?;
        match (now.stage, outcome) {
            (AwaitingFirst, Outcome::Positive) => {
                Ok(Self { first: Some(on), ..now }.believed(on).at(AwaitingFinal, on))
            }
            (AwaitingFirst, Outcome::Negative) => {
                Ok(Self { first: Some(on), ..now }.at(FirstNegative, on))
            }
            (NoReferral | Identified | Declined, _) => Err(Why::NoReferral),
            _ => Err(Why::SecondFirstDecision { first: now.first.unwrap_or(now.since) }),
        }
    }

    pub(super) fn decide_final(self, outcome: Outcome, on: Day) -> Result<Self, Why> {
        let now = self.running()?;
        match now.stage {
            AwaitingFinal => Ok(now.decided_finally(outcome, on)),
            FinalPositive | FinalNegative | FinalAskedAgain => {
                Err(Why::SecondFinalDecision { first: now.last.unwrap_or(now.since) })
            }
            _ => Err(Why::FinalBeforeFirst),
        }
    }

    /// A panel for children may find reasonable grounds and decide finally on one day (domain reference 1.4).
    pub(super) fn decide_both(self, outcome: Outcome, on: Day) -> Result<Self, Why> {
        if self.authority.is_some_and(|authority| authority != Authority::Panel) {
            return Err(Why::NotAPanel);
        }
        Ok(self.decide_first(Outcome::Positive, on)?.decided_finally(outcome, on))
    }

    pub(super) fn transfer(self, to: Authority) -> Result<Self, Why> {
        let Some(from) = self.authority else { return Err(Why::NoReferral) };
        // A referral on hold can change hands.
        let running = Self { on_hold: None, ..self }.running();
        running?;
        if from == to {
            return Err(Why::SameAuthority);
        }
        Ok(Self { authority: Some(to), ..self })
    }

    pub(super) fn believed(self, on: Day) -> Self {
        Self { positive: Some(on), had_positive: true, ..self }
    }

    pub(super) fn decided_finally(self, outcome: Outcome, on: Day) -> Self {
        let stage = match outcome {
            Outcome::Positive => FinalPositive,
            Outcome::Negative => FinalNegative,
        };
        Self { last: Some(on), ..self }.at(stage, on)
    }
}
