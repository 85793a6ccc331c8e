//! The fact that the answers add up to.

use domain::{
    code::{
        AgeGroup, AskedBy, Authority, ClosureReason, Consent, DeclineReason, Exploitation,
        ExploitationAge, ExploitationPlace, Facts, FirstResponder, Gender, Grounds, HoldReason,
        Nation, NegativeReason, Outcome, ReconsiderationAnswer, ReferralEnd, ReferralForm,
        ResponderAnswer, Stage,
    },
    event::{Fact, Referral, Request, Started},
};

use super::{
    super::{ask::Ask, kind::Kind},
    Details,
};

impl Details {
    /// The fact these answers add up to; none while one that it needs is missing.
    pub fn fact(&self, kind: Kind) -> Option<Fact> {
        use Outcome::{Negative, Positive};
        let reason = self.one(Ask::Reason, NegativeReason::from_code);
        Some(match kind {
            Kind::FirstPositive => Fact::FirstDecision { outcome: Positive, reason: None },
            Kind::FirstNegative => Fact::FirstDecision { outcome: Negative, reason },
            Kind::FinalPositive => Fact::FinalDecision { outcome: Positive, reason: None },
            Kind::FinalNegative => Fact::FinalDecision { outcome: Negative, reason },
            Kind::BothPositive => Fact::BothDecided { outcome: Positive, reason: None },
            Kind::BothNegative => Fact::BothDecided { outcome: Negative, reason },
            Kind::AskedFirst => self.asked(Stage::First),
            Kind::AskedFinal => self.asked(Stage::Final),
            Kind::AcceptedFirst => Fact::ReconsiderationAccepted { stage: Stage::First },
            Kind::AcceptedFinal => Fact::ReconsiderationAccepted { stage: Stage::Final },
            Kind::AnswerFirst => self.answered(Stage::First)?,
            Kind::AnswerFinal => self.answered(Stage::Final)?,
            Kind::QuashedFirst => Fact::DecisionQuashed { stage: Stage::First },
            Kind::QuashedFinal => Fact::DecisionQuashed { stage: Stage::Final },
            Kind::Opened => self.opened()?,
            Kind::Closed => {
                Fact::CaseClosed { reason: self.one(Ask::Closure, ClosureReason::from_code)? }
            }
            Kind::DateStarted => Fact::Started(self.started()?),
            Kind::Reopened => Fact::CaseReopened,
            Kind::Mistake => Fact::RecordedByMistake,
            Kind::DeadlineMet => Fact::DeadlineMet {
                key: self.met.clone()?,
                evidence: self.text(Ask::Evidence).unwrap_or_default(),
            },
            other => {
                let beside = || self.beside(other).or_else(|| self.stay(other));
                return self.course(other).or_else(beside);
            }
        })
    }

    fn opened(&self) -> Option<Fact> {
        Some(Fact::CaseOpened {
            nation: self.one(Ask::Nation, Nation::from_code)?,
            gender: self.one(Ask::Gender, Gender::from_code)?,
            age_group: self.one(Ask::AgeGroup, AgeGroup::from_code)?,
            nationality: self.nationality(),
            born: self.day(Ask::Born),
        })
    }

    /// One, two, or none where it is not known.
    fn nationality(&self) -> Vec<String> {
        let mut all: Vec<_> =
            [Ask::Nationality, Ask::Second].into_iter().filter_map(|ask| self.text(ask)).collect();
        all.dedup();
        all
    }

    fn started(&self) -> Option<Started> {
        Some(Started {
            rule: self.text(Ask::Starts)?,
            from: self.day(Ask::Counted),
            hour: self.hour(Ask::Hour),
            gives: self.day(Ask::Gives),
            days: self.months(Ask::Days),
            decided: self.day(Ask::GrantedOn),
            stopped: self.day(Ask::Stopped),
            resumed: self.day(Ask::Restarted),
        })
    }

    fn asked(&self, stage: Stage) -> Fact {
        let request = Request {
            grounds: self.one(Ask::Grounds, Grounds::from_code),
            by: self.one(Ask::AskedBy, AskedBy::from_code),
            late: self.text(Ask::Late),
        };
        Fact::ReconsiderationAsked { stage, request }
    }

    fn answered(&self, stage: Stage) -> Option<Fact> {
        let answer = self.one(Ask::Answer, ReconsiderationAnswer::from_code)?;
        Some(Fact::ReconsiderationDecided { stage, answer })
    }

    /// The course of a referral.
    fn course(&self, kind: Kind) -> Option<Fact> {
        let authority = || self.one(Ask::Authority, Authority::from_code);
        let responder = || self.one(Ask::Responder, FirstResponder::from_code);
        let exploitation = || self.many(Ask::Exploitation, Exploitation::from_code);
        let reasons = || self.many(Ask::Reasons, DeclineReason::from_code);
        Some(match kind {
            Kind::Identified => Fact::Identified { suspected: exploitation() },
            Kind::Declined => {
                Fact::Declined { reasons: reasons(), review_on: self.day(Ask::Review) }
            }
            Kind::Notified => Fact::Notified { by: responder()? },
            Kind::RequestedReferral => Fact::ReferralRequested {
                of: responder()?,
                organisation: self.text(Ask::Organisation),
                consent: self.many(Ask::Consent, Consent::from_code),
            },
            Kind::Responded => Fact::ResponderAnswered {
                answer: self.one(Ask::Responded, ResponderAnswer::from_code)?,
            },
            Kind::Referral => Fact::ReferralReceived {
                authority: authority()?,
                referral: Referral {
                    by: responder(),
                    form: self.one(Ask::Paper, ReferralForm::from_code),
                    exploitation: exploitation(),
                    place: self.one(Ask::Place, ExploitationPlace::from_code),
                    age_then: self.one(Ask::AgeThen, ExploitationAge::from_code),
                    facts: self.one(Ask::Facts, Facts::from_code),
                },
            },
            Kind::Transferred => Fact::Transferred { to: authority()? },
            Kind::OnHold => Fact::Suspended { reason: self.one(Ask::Hold, HoldReason::from_code) },
            Kind::Resumed => Fact::Resumed,
            Kind::Withdrawn => Fact::Withdrawn { reasons: reasons() },
            Kind::ReferralClosed => {
                Fact::ReferralClosed { reason: self.one(Ask::ReferralEnd, ReferralEnd::from_code)? }
            }
            Kind::ClaimRefused => Fact::ClaimRefused,
            _ => return None,
        })
    }
}
