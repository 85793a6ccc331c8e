//! The state machine of one referral (domain reference 1.8), with the file's own opening and closing beside it.

use crate::{
    check::Why,
    code::{Outcome, ReconsiderationAnswer, Stage},
    event::{Day, Fact},
    picture::CaseStage,
};

use CaseStage::{
    AwaitingFinal, AwaitingFirst, FinalAskedAgain, FinalNegative, FinalPositive, FirstAskedAgain,
    FirstNegative, NoReferral, Withdrawn,
};

/// Where the referral and the file stand. Being on hold and being closed lie over the stage and hide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    stage: CaseStage,
    /// The day the stage was reached.
    since: Day,
    pub on_hold: Option<Day>,
    pub closed: Option<Day>,
    /// The present referral.
    pub received: Option<Day>,
    /// Its first and final decision.
    first: Option<Day>,
    last: Option<Day>,
    /// The day the first decision was positive: the recovery period begins.
    pub positive: Option<Day>,
}

impl State {
    pub const NEW: Self = Self {
        stage: NoReferral,
        since: Day::MIN,
        on_hold: None,
        closed: None,
        received: None,
        first: None,
        last: None,
        positive: None,
    };

    /// What people see.
    pub fn shown(&self) -> CaseStage {
        match (self.closed, self.on_hold) {
            (Some(_), _) => CaseStage::Closed,
            (None, Some(_)) => CaseStage::Suspended,
            (None, None) => self.stage,
        }
    }

    /// The stage beneath a hold or a closing.
    pub fn beneath(&self) -> CaseStage {
        self.stage
    }

    /// The state after this fact, or why it cannot follow.
    pub fn follow(self, fact: &Fact, on: Day) -> Result<Self, Why> {
        match fact {
            Fact::ReferralReceived { .. } => self.receive(on),
            Fact::FirstDecision { outcome, .. } => self.decide_first(*outcome, on),
            Fact::FinalDecision { outcome, .. } => self.decide_final(*outcome, on),
            Fact::ReconsiderationAsked { stage } => self.ask_again(*stage, on),
            Fact::ReconsiderationDecided { stage, answer } => self.answer(*stage, *answer, on),
            Fact::Suspended => self.suspend(on),
            Fact::Resumed => {
                self.on_hold.map(|_| Self { on_hold: None, ..self }).ok_or(Why::NotOnHold)
            }
            Fact::Withdrawn => self.withdraw(on),
            Fact::CaseClosed { .. } => match self.closed {
                None => Ok(Self { closed: Some(on), ..self }),
                Some(on) => Err(Why::CaseClosed { on }),
            },
            Fact::CaseReopened => {
                self.closed.map(|_| Self { closed: None, ..self }).ok_or(Why::NotClosed)
            }
            Fact::CaseOpened { .. }
            | Fact::PermissionGranted { .. }
            | Fact::PermissionRefused { .. }
            | Fact::ClaimRefused
            | Fact::DeadlineMet { .. }
            | Fact::RecordedByMistake => Ok(self),
        }
    }

    fn at(self, stage: CaseStage, on: Day) -> Self {
        Self { stage, since: on, ..self }
    }

    fn receive(self, on: Day) -> Result<Self, Why> {
        match self.stage {
            NoReferral | FirstNegative | FinalNegative | Withdrawn => {
                let fresh = Self { closed: self.closed, received: Some(on), ..Self::NEW };
                Ok(fresh.at(AwaitingFirst, on))
            }
            FinalPositive => Err(Why::ReferralDecided { on: self.last.unwrap_or(self.since) }),
            _ => Err(Why::ReferralRunning { since: self.received.unwrap_or(self.since) }),
        }
    }

    fn decide_first(self, outcome: Outcome, on: Day) -> Result<Self, Why> {
        self.not_on_hold()?;
        match (self.stage, outcome) {
            (AwaitingFirst, Outcome::Positive) => {
                Ok(Self { first: Some(on), positive: Some(on), ..self }.at(AwaitingFinal, on))
            }
            (AwaitingFirst, Outcome::Negative) => {
                Ok(Self { first: Some(on), ..self }.at(FirstNegative, on))
            }
            (NoReferral, _) => Err(Why::NoReferral),
            (Withdrawn, _) => Err(Why::AlreadyWithdrawn { on: self.since }),
            _ => Err(Why::SecondFirstDecision { first: self.first.unwrap_or(self.since) }),
        }
    }

    fn decide_final(self, outcome: Outcome, on: Day) -> Result<Self, Why> {
        self.not_on_hold()?;
        match (self.stage, outcome) {
            (AwaitingFinal, Outcome::Positive) => {
                Ok(Self { last: Some(on), ..self }.at(FinalPositive, on))
            }
            (AwaitingFinal, Outcome::Negative) => {
                Ok(Self { last: Some(on), ..self }.at(FinalNegative, on))
            }
            (FinalPositive | FinalNegative | FinalAskedAgain, _) => {
                Err(Why::SecondFinalDecision { first: self.last.unwrap_or(self.since) })
            }
            (Withdrawn, _) => Err(Why::AlreadyWithdrawn { on: self.since }),
            _ => Err(Why::FinalBeforeFirst),
        }
    }

    fn ask_again(self, stage: Stage, on: Day) -> Result<Self, Why> {
        self.not_on_hold()?;
        match (stage, self.stage) {
            (Stage::First, FirstNegative) => Ok(self.at(FirstAskedAgain, on)),
            (Stage::Final, FinalNegative) => Ok(self.at(FinalAskedAgain, on)),
            (Stage::First, FirstAskedAgain) | (Stage::Final, FinalAskedAgain) => {
                Err(Why::AlreadyAsked { on: self.since })
            }
            _ => Err(Why::NothingToAskAgain { stage }),
        }
    }

    fn answer(self, stage: Stage, answer: ReconsiderationAnswer, on: Day) -> Result<Self, Why> {
        let overturned = answer == ReconsiderationAnswer::Overturned;
        match (stage, self.stage, overturned) {
            (Stage::First, FirstAskedAgain, true) => {
                Ok(Self { positive: Some(on), ..self }.at(AwaitingFinal, on))
            }
            (Stage::First, FirstAskedAgain, false) => Ok(self.at(FirstNegative, on)),
            (Stage::Final, FinalAskedAgain, true) => {
                Ok(Self { last: Some(on), ..self }.at(FinalPositive, on))
            }
            (Stage::Final, FinalAskedAgain, false) => Ok(self.at(FinalNegative, on)),
            _ => Err(Why::NothingAsked { stage }),
        }
    }

    fn suspend(self, on: Day) -> Result<Self, Why> {
        self.not_on_hold()?;
        match self.stage {
            AwaitingFirst | AwaitingFinal => Ok(Self { on_hold: Some(on), ..self }),
            _ => Err(Why::NotWaiting),
        }
    }

    fn withdraw(self, on: Day) -> Result<Self, Why> {
        match self.stage {
            AwaitingFirst | AwaitingFinal | FirstAskedAgain | FinalAskedAgain => {
                Ok(Self { on_hold: None, ..self }.at(Withdrawn, on))
            }
            Withdrawn => Err(Why::AlreadyWithdrawn { on: self.since }),
            _ => Err(Why::NothingToWithdraw),
        }
    }

    fn not_on_hold(self) -> Result<(), Why> {
        self.on_hold.map_or(Ok(()), |since| Err(Why::OnHold { since }))
    }
}
