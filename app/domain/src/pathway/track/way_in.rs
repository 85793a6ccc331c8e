//! From the first signs to a referral that the authority has received.

use super::Track;
use crate::{
    check::Why,
    code::{Authority, Facts, ResponderAnswer},
    event::Day,
    picture::CaseStage::{
        AwaitingFirst, Declined, FinalNegative, FinalPositive, FirstNegative, Identified,
        NoReferral, ReferralClosed, Withdrawn,
    },
};

impl Track {
    pub(super) fn identify(self, on: Day) -> Result<Self, Why> {
        self.free().map(|free| free.at(Identified, on))
    }

    /// Declining ends a request that was under way.
    pub(super) fn decline(self, on: Day) -> Result<Self, Why> {
        self.free().map(|free| Self { requested: None, ..free }.at(Declined, on))
    }

    pub(super) fn notify(self) -> Result<Self, Why> {
        if self.stage == Declined { Ok(self) } else { Err(Why::NothingDeclined) }
    }

    pub(super) fn request(self, on: Day) -> Result<Self, Why> {
        match (self.requested, self.stage) {
            (Some(on), _) => Err(Why::AlreadyRequested { on }),
            (None, FirstNegative | FinalNegative | FinalPositive) => {
                Ok(Self { requested: Some(on), ..self })
            }
            _ => self.free().map(|free| Self { requested: Some(on), ..free }),
        }
    }

    pub(super) fn respond(self, answer: ResponderAnswer) -> Result<Self, Why> {
        let asked = self.requested.ok_or(Why::NobodyAskedToRefer)?;
        let requested = (answer != ResponderAnswer::WillNot).then_some(asked);
        Ok(Self { requested, ..self })
    }

    /// After a positive final decision only something new can be referred.
    pub(super) fn receive(
        self,
        authority: Authority,
        facts: Option<Facts>,
        on: Day,
    ) -> Result<Self, Why> {
        match (self.stage, facts) {
            (
                NoReferral | Identified | Declined | Withdrawn | ReferralClosed | FirstNegative
                | FinalNegative,
                _,
            )
            | (FinalPositive, Some(Facts::New)) => {
                let known = Self { had_positive: self.had_positive, ..Self::NEW };
                let authority = Some(authority);
                Ok(Self { received: Some(on), authority, facts, ..known }.at(AwaitingFirst, on))
            }
            (FinalPositive, _) => Err(Why::ReferralDecided { on: self.last.unwrap_or(self.since) }),
            _ => Err(Why::ReferralRunning { since: self.received.unwrap_or(self.since) }),
        }
    }

    /// Free for a first or a further referral.
    fn free(self) -> Result<Self, Why> {
        if self.is_before() || self.has_ended() {
            return Ok(self);
        }
        Err(Why::ReferralRunning { since: self.received.unwrap_or(self.since) })
    }
}
