//! The state machine of one referral after the other (domain reference 1.8).

mod again;
mod decide;
mod end;
mod way_in;

use crate::{
    check::Why,
    code::{Authority, Facts},
    event::{Day, Fact},
    picture::CaseStage,
};

/// Where the referral stands. Being on hold lies over the stage and hides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Track {
    stage: CaseStage,
    /// The day the stage was reached.
    since: Day,
    pub on_hold: Option<Day>,
    /// A first responder was asked to refer.
    requested: Option<Day>,
    /// The present referral, who decides it, and what a further one is about.
    pub received: Option<Day>,
    authority: Option<Authority>,
    pub facts: Option<Facts>,
    /// Its first and final decision.
    first: Option<Day>,
    last: Option<Day>,
    /// The day the first decision was positive: the recovery period begins.
    pub positive: Option<Day>,
    /// Whether any referral ever had a positive first decision.
    pub had_positive: bool,
    /// The authority agreed to look again.
    accepted: Option<Day>,
}

impl Track {
    pub const NEW: Self = Self {
        stage: CaseStage::NoReferral,
        since: Day::MIN,
        on_hold: None,
        requested: None,
        received: None,
        authority: None,
        facts: None,
        first: None,
        last: None,
        positive: None,
        had_positive: false,
        accepted: None,
    };

    /// What people see. A request to be referred again does not hide how the last referral ended.
    pub fn shown(&self) -> CaseStage {
        match (self.on_hold, self.requested) {
            (Some(_), _) => CaseStage::Suspended,
            (None, Some(_)) if self.is_before() || self.has_ended() => CaseStage::Requested,
            _ => self.stage,
        }
    }

    /// The stage beneath a hold.
    pub fn beneath(&self) -> CaseStage {
        self.stage
    }

    /// The track after this fact, or why it cannot follow. What is no matter of a referral changes nothing.
    pub fn follow(self, fact: &Fact, on: Day) -> Result<Self, Why> {
        match fact {
            Fact::Identified { .. } => self.identify(on),
            Fact::Declined { .. } => self.decline(on),
            Fact::Notified { .. } => self.notify(),
            Fact::ReferralRequested { .. } => self.request(on),
            Fact::ResponderAnswered { answer } => self.respond(*answer),
            Fact::ReferralReceived { authority, referral } => {
                self.receive(*authority, referral.facts, on)
            }
            Fact::FirstDecision { outcome, .. } => self.decide_first(*outcome, on),
            Fact::FinalDecision { outcome, .. } => self.decide_final(*outcome, on),
            Fact::BothDecided { outcome, .. } => self.decide_both(*outcome, on),
            Fact::ReconsiderationAsked { stage, .. } => self.ask_again(*stage, on),
            Fact::ReconsiderationAccepted { stage } => self.accept(*stage, on),
            Fact::ReconsiderationDecided { stage, answer } => self.answer(*stage, *answer, on),
            Fact::DecisionQuashed { stage } => self.quash(*stage, on),
            Fact::Transferred { to } => self.transfer(*to),
            Fact::Suspended { .. } => self.suspend(on),
            Fact::Resumed => {
                self.on_hold.map(|_| Self { on_hold: None, ..self }).ok_or(Why::NotOnHold)
            }
            Fact::Withdrawn { .. } => self.withdraw(on),
            Fact::ReferralClosed { .. } => self.end(on),
            _ => Ok(self),
        }
    }

    fn at(self, stage: CaseStage, on: Day) -> Self {
        Self { stage, since: on, ..self }
    }

    /// No referral yet.
    fn is_before(&self) -> bool {
        use CaseStage::{Declined, Identified, NoReferral};
        matches!(self.stage, NoReferral | Identified | Declined)
    }

    /// Nothing more comes of the present referral.
    fn has_ended(&self) -> bool {
        matches!(self.stage, CaseStage::Withdrawn | CaseStage::ReferralClosed)
    }

    /// What keeps a decision about a referral from coming.
    fn running(self) -> Result<Self, Why> {
        match (self.on_hold, self.stage) {
            (Some(since), _) => Err(Why::OnHold { since }),
            (None, CaseStage::Withdrawn) => Err(Why::AlreadyWithdrawn { on: self.since }),
            (None, CaseStage::ReferralClosed) => Err(Why::ReferralEnded { on: self.since }),
            _ => Ok(self),
        }
    }
}
