//! A negative decision looked at again: by the authority when asked, or by a court.

use super::Track;
use crate::{
    check::Why,
    code::{Outcome, ReconsiderationAnswer, Stage},
    event::Day,
    picture::CaseStage::{
        self, AwaitingFinal, AwaitingFirst, FinalAskedAgain, FinalNegative, FirstAskedAgain,
        FirstNegative,
    },
};

impl Track {
    pub(super) fn ask_again(self, stage: Stage, on: Day) -> Result<Self, Why> {
        let now = self.running()?;
        match (stage, now.stage) {
            (Stage::First, FirstNegative) => Ok(now.asking(FirstAskedAgain, on)),
            (Stage::Final, FinalNegative) => Ok(now.asking(FinalAskedAgain, on)),
            (Stage::First, FirstAskedAgain) | (Stage::Final, FinalAskedAgain) => {
                Err(Why::AlreadyAsked { on: now.since })
            }
            _ => Err(Why::NothingToAskAgain { stage }),
        }
    }

    pub(super) fn accept(self, stage: Stage, on: Day) -> Result<Self, Why> {
        let now = self.being_asked(stage)?;
        let accepted = now.accepted.map_or(Ok(on), |on| Err(Why::AlreadyAccepted { on }))?;
        Ok(Self { accepted: Some(accepted), ..now })
    }

    /// What was accepted is looked at: it cannot be refused as late any more.
    pub(super) fn answer(
        self,
        stage: Stage,
        answer: ReconsiderationAnswer,
        on: Day,
    ) -> Result<Self, Why> {
        use ReconsiderationAnswer::{NotAccepted, Overturned, TooLate, Upheld};
        let now = self.being_asked(stage)?;
        match (answer, now.accepted, stage) {
            (TooLate | NotAccepted, Some(on), _) => Err(Why::AlreadyAccepted { on }),
            (Overturned, _, Stage::First) => Ok(now.believed(on).at(AwaitingFinal, on)),
            (Overturned, _, Stage::Final) => Ok(now.decided_finally(Outcome::Positive, on)),
            (TooLate | NotAccepted | Upheld, _, Stage::First) => Ok(now.at(FirstNegative, on)),
            (TooLate | NotAccepted | Upheld, _, Stage::Final) => Ok(now.at(FinalNegative, on)),
        }
    }

    /// A court quashed a negative decision: the authority must decide afresh.
    pub(super) fn quash(self, stage: Stage, on: Day) -> Result<Self, Why> {
        let now = self.running()?;
        match (stage, now.stage) {
            (Stage::First, FirstNegative | FirstAskedAgain) => {
                Ok(Self { first: None, ..now }.at(AwaitingFirst, on))
            }
            (Stage::Final, FinalNegative | FinalAskedAgain) => {
                Ok(Self { last: None, ..now }.at(AwaitingFinal, on))
            }
            _ => Err(Why::NothingToQuash { stage }),
        }
    }

    fn asking(self, stage: CaseStage, on: Day) -> Self {
        Self { accepted: None, ..self }.at(stage, on)
    }

    fn being_asked(self, stage: Stage) -> Result<Self, Why> {
        match (stage, self.stage) {
            (Stage::First, FirstAskedAgain) | (Stage::Final, FinalAskedAgain) => Ok(self),
            _ => Err(Why::NothingAsked { stage }),
        }
    }
}
