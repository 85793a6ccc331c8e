//! The facts of what stands beside a referral, from their answers.

use domain::{
    code::{
        AgainWhere, AgeFinding, ClaimScheme, ClaimStage, ContactKind, Defence, Destination,
        DisqualificationAnswer, Disqualifier, DoubtedBy, Exploitation, LiftedBy, NeedsStep,
        RemovalScheme, ReportedTo, ReturnKind, Scheme, SupportEnd, SupportType, SurvivorStage,
        TraffickedAgain, TraffickerStage,
    },
    event::{Age, Disqualification, Fact, Justice, Safety, Support},
};

use super::{
    super::{ask::Ask, kind::Kind},
    Details,
};

impl Details {
    /// What stands beside a referral.
    pub(super) fn beside(&self, kind: Kind) -> Option<Fact> {
        let flag = self.disqualification(kind).map(Fact::Disqualification);
        let age = || self.age(kind).map(Fact::Age);
        let support = || self.support(kind).map(Fact::Support);
        let safety = || self.safety(kind).map(Fact::Safety);
        let justice = || self.justice(kind).map(Fact::Justice);
        flag.or_else(age).or_else(support).or_else(safety).or_else(justice)
    }

    fn disqualification(&self, kind: Kind) -> Option<Disqualification> {
        let ground = || self.one(Ask::FlagGround, Disqualifier::from_code);
        Some(match kind {
            Kind::Minded => Disqualification::Minded { ground: ground()? },
            Kind::Weighed => {
                Disqualification::Weighed { risk: self.one(Ask::Risk, TraffickedAgain::from_code)? }
            }
            Kind::Dropped => Disqualification::Dropped,
            Kind::Disqualified => Disqualification::Made { ground: ground()? },
            Kind::LiftAsked => Disqualification::AskedAgain,
            Kind::LiftAnswered => Disqualification::Answered {
                answer: self.one(Ask::Lifting, DisqualificationAnswer::from_code)?,
            },
            Kind::Lifted => {
                Disqualification::Lifted { by: self.one(Ask::LiftedBy, LiftedBy::from_code)? }
            }
            _ => return None,
        })
    }

    fn age(&self, kind: Kind) -> Option<Age> {
        Some(match kind {
            Kind::AgeDisputed => Age::Disputed {
                by: self.one(Ask::DoubtedBy, DoubtedBy::from_code)?,
                claimed: self.day(Ask::Claimed),
            },
            Kind::AgeAssessed => Age::Assessed {
                finding: self.one(Ask::Finding, AgeFinding::from_code)?,
                born: self.day(Ask::Assessed),
            },
            _ => return None,
        })
    }

    fn support(&self, kind: Kind) -> Option<Support> {
        let scheme = || self.one(Ask::Scheme, Scheme::from_code);
        Some(match kind {
            Kind::SupportStarted => Support::Started {
                scheme: scheme()?,
                form: self.one(Ask::Support, SupportType::from_code),
                provider: self.text(Ask::Provider),
            },
            Kind::NeedsAssessed => Support::Needs {
                step: self.one(Ask::Needs, NeedsStep::from_code)?,
                until: self.day(Ask::Longer),
            },
            Kind::AsylumLetter => Support::AsylumLetter,
            Kind::SupportEnded => Support::Ended {
                scheme: scheme()?,
                reason: self.one(Ask::Exit, SupportEnd::from_code)?,
                to: self.one(Ask::Destination, Destination::from_code),
            },
            _ => return None,
        })
    }

    fn safety(&self, kind: Kind) -> Option<Safety> {
        let country = || self.text(Ask::Country);
        Some(match kind {
            Kind::Missing => Safety::Missing {
                reported_to: self.one(Ask::ReportedTo, ReportedTo::from_code)?,
                reported: self.day(Ask::Reported),
            },
            Kind::Found => Safety::Found,
            Kind::TraffickerContact => {
                Safety::TraffickerContact { kind: self.one(Ask::Contact, ContactKind::from_code)? }
            }
            Kind::ExploitedAgain => Safety::ExploitedAgain {
                place: self.one(Ask::Again, AgainWhere::from_code)?,
                exploitation: self.many(Ask::Exploitation, Exploitation::from_code),
            },
            Kind::Arrived => Safety::Arrived { alone: self.one(Ask::Alone, yes_or_no) },
            Kind::RemovalNotice => Safety::RemovalNotice {
                scheme: self.one(Ask::Removal, RemovalScheme::from_code)?,
                country: country(),
            },
            Kind::Returned => Safety::Returned {
                how: self.one(Ask::Left, ReturnKind::from_code)?,
                country: country(),
            },
            _ => return None,
        })
    }

    fn justice(&self, kind: Kind) -> Option<Justice> {
        Some(match kind {
            Kind::CompensationClaim => Justice::Compensation {
                scheme: self.one(Ask::Claim, ClaimScheme::from_code)?,
                stage: self.one(Ask::ClaimStage, ClaimStage::from_code)?,
                award: self.money(Ask::Award),
            },
            Kind::TraffickerCase => Justice::Trafficker {
                stage: self.one(Ask::Trafficker, TraffickerStage::from_code)?,
            },
            Kind::SurvivorCase => Justice::Survivor {
                stage: self.one(Ask::Survivor, SurvivorStage::from_code)?,
                defence: self.one(Ask::Defence, Defence::from_code),
            },
            _ => return None,
        })
    }
}

/// The codes of a question with two answers.
pub fn yes_or_no(code: &str) -> Option<bool> {
    match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
