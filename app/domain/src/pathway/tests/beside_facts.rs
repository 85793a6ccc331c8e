//! What can happen beside a referral, in short.

use crate::{
    code::{
        AgainWhere, AgeFinding, ClaimScheme, ClaimStage, Destination, DisqualificationAnswer,
        Disqualifier, DoubtedBy, LiftedBy, NeedsStep, ReportedTo, ReturnKind, Scheme, SupportEnd,
        SurvivorStage, TraffickedAgain, TraffickerStage,
    },
    event::{Age, Day, Disqualification, Fact, Justice, Safety, Support},
};

pub(super) fn made() -> Fact {
    Fact::Disqualification(Disqualification::Made { ground: Disqualifier::PublicOrder })
}

pub(super) fn minded() -> Fact {
    Fact::Disqualification(Disqualification::Minded { ground: Disqualifier::PublicOrder })
}

pub(super) fn weighed() -> Fact {
    Fact::Disqualification(Disqualification::Weighed { risk: TraffickedAgain::AtRisk })
}

pub(super) fn asylum_letter() -> Fact {
    Fact::Support(Support::AsylumLetter)
}

pub(super) fn asked() -> Fact {
    Fact::Disqualification(Disqualification::AskedAgain)
}

pub(super) fn answered(answer: DisqualificationAnswer) -> Fact {
    Fact::Disqualification(Disqualification::Answered { answer })
}

pub(super) fn lifted() -> Fact {
    Fact::Disqualification(Disqualification::Lifted { by: LiftedBy::Court })
}

pub(super) fn started(scheme: Scheme) -> Fact {
    Fact::Support(Support::Started { scheme, form: None, provider: None })
}

pub(super) fn ended(scheme: Scheme) -> Fact {
    let to = Some(Destination::Own);
    Fact::Support(Support::Ended { scheme, reason: SupportEnd::MovedOn, to })
}

pub(super) fn needs(step: NeedsStep) -> Fact {
    Fact::Support(Support::Needs { step, until: None })
}

pub(super) fn missing() -> Fact {
    Fact::Safety(Safety::Missing { reported_to: ReportedTo::Police, reported: None })
}

pub(super) fn found() -> Fact {
    Fact::Safety(Safety::Found)
}

pub(super) fn arrived() -> Fact {
    Fact::Safety(Safety::Arrived { alone: Some(true) })
}

pub(super) fn returned() -> Fact {
    Fact::Safety(Safety::Returned { how: ReturnKind::Enforced, country: Some("AL".to_owned()) })
}

pub(super) fn exploited_again(place: AgainWhere) -> Fact {
    Fact::Safety(Safety::ExploitedAgain { place, exploitation: vec![] })
}

pub(super) fn claim(stage: ClaimStage) -> Fact {
    Fact::Justice(Justice::Compensation { scheme: ClaimScheme::Cica, stage, award: None })
}

pub(super) fn trafficker(stage: TraffickerStage) -> Fact {
    Fact::Justice(Justice::Trafficker { stage })
}

pub(super) fn survivor(stage: SurvivorStage) -> Fact {
    Fact::Justice(Justice::Survivor { stage, defence: None })
}

pub(super) fn disputed() -> Fact {
    Fact::Age(Age::Disputed { by: DoubtedBy::HomeOffice, claimed: None })
}

pub(super) fn assessed(finding: AgeFinding, born: Option<Day>) -> Fact {
    Fact::Age(Age::Assessed { finding, born })
}
