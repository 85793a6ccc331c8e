//! What can happen to a referral, in short, and how each state is reached.

use crate::{
    cast::{asked, closed, first, held, last, left, referral},
    code::{
        Authority, Consent, DeclineReason, Facts, FirstResponder, Outcome,
        Outcome::{Negative, Positive},
        ReferralEnd, ResponderAnswer, Stage,
    },
    event::{Fact, Referral},
    picture::CaseStage::{self, *},
};

pub(super) fn requested() -> Fact {
    Fact::ReferralRequested {
        of: FirstResponder::Police,
        organisation: None,
        consent: vec![Consent::Referral],
    }
}

pub(super) fn declined() -> Fact {
    Fact::Declined { reasons: vec![DeclineReason::FearTrafficker], review_on: None }
}

pub(super) fn identified() -> Fact {
    Fact::Identified { suspected: vec![] }
}

pub(super) fn responded(answer: ResponderAnswer) -> Fact {
    Fact::ResponderAnswered { answer }
}

pub(super) fn again(facts: Facts) -> Fact {
    let referral = Referral { facts: Some(facts), ..Referral::default() };
    Fact::ReferralReceived { authority: Authority::Sca, referral }
}

pub(super) fn accepted(stage: Stage) -> Fact {
    Fact::ReconsiderationAccepted { stage }
}

pub(super) fn ended() -> Fact {
    Fact::ReferralClosed { reason: ReferralEnd::Duplicate }
}

pub(super) fn to(to: Authority) -> Fact {
    Fact::Transferred { to }
}

pub(super) fn both(outcome: Outcome) -> Fact {
    Fact::BothDecided { outcome, reason: None }
}

pub(super) fn panel() -> Fact {
    Fact::referral_to(Authority::Panel)
}

pub(super) fn notified() -> Fact {
    Fact::Notified { by: FirstResponder::Charity }
}

/// How each state of the reference is reached.
pub(super) fn reached(stage: CaseStage) -> Vec<Fact> {
    let negative = vec![referral(), first(Negative)];
    let believed = vec![referral(), first(Positive)];
    match stage {
        NoReferral => vec![],
        Identified => vec![identified()],
        Declined => vec![identified(), declined()],
        Requested => vec![identified(), requested()],
        AwaitingFirst => vec![referral()],
        FirstNegative => negative,
        FirstAskedAgain => [negative, vec![asked(Stage::First)]].concat(),
        AwaitingFinal => believed,
        Suspended => vec![referral(), held()],
        FinalPositive => [believed, vec![last(Positive)]].concat(),
        FinalNegative => [believed, vec![last(Negative)]].concat(),
        FinalAskedAgain => [believed, vec![last(Negative), asked(Stage::Final)]].concat(),
        Withdrawn => vec![referral(), left()],
        ReferralClosed => vec![referral(), ended()],
        Closed => vec![referral(), closed()],
    }
}
