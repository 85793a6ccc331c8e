//! A referral put on hold, left by the person, or closed by the authority without a decision.

use super::Track;
use crate::{
    check::Why,
    event::Day,
    picture::CaseStage::{
        AwaitingFinal, AwaitingFirst, FinalAskedAgain, FirstAskedAgain, ReferralClosed, Withdrawn,
    },
};

impl Track {
    pub(super) fn suspend(self, on: Day) -> Result<Self, Why> {
        if let Some(since) = self.on_hold {
            return Err(Why::OnHold { since });
        }
        match self.stage {
            AwaitingFirst | AwaitingFinal => Ok(Self { on_hold: Some(on), ..self }),
            _ => Err(Why::NotWaiting),
        }
    }

    pub(super) fn withdraw(self, on: Day) -> Result<Self, Why> {
        match self.stage {
            AwaitingFirst | AwaitingFinal | FirstAskedAgain | FinalAskedAgain => {
                Ok(Self { on_hold: None, ..self }.at(Withdrawn, on))
            }
            Withdrawn => Err(Why::AlreadyWithdrawn { on: self.since }),
            _ => Err(Why::NothingToWithdraw),
        }
    }

    pub(super) fn end(self, on: Day) -> Result<Self, Why> {
        if self.is_before() {
            return Err(Why::NoReferral);
        }
        let now = Self { on_hold: None, ..self }.running()?;
        Ok(now.at(ReferralClosed, on))
    }
}
