//! The answers to the further questions of a kind, and the fact they add up to.

use domain::{
    code::{
        Authority, ClosureReason, NegativeReason, Outcome, ReconsiderationAnswer, Route, Stage,
    },
    event::{Day, DeadlineKey, Fact},
};

use super::kind::Kind;

/// What the further questions were answered with, as far as they were.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    pub authority: Option<Authority>,
    pub reason: Option<NegativeReason>,
    pub answer: Option<ReconsiderationAnswer>,
    pub route: Option<Route>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    pub closure: Option<ClosureReason>,
    pub met: Option<DeadlineKey>,
    pub evidence: String,
}

impl Details {
    /// The fact these answers add up to; none while one that it needs is missing.
    pub fn fact(self, kind: Kind) -> Option<Fact> {
        use Outcome::{Negative, Positive};
        let reason = self.reason;
        Some(match kind {
            Kind::Referral => Fact::referral_to(self.authority?),
            Kind::FirstPositive => Fact::FirstDecision { outcome: Positive, reason: None },
            Kind::FirstNegative => Fact::FirstDecision { outcome: Negative, reason },
            Kind::FinalPositive => Fact::FinalDecision { outcome: Positive, reason: None },
            Kind::FinalNegative => Fact::FinalDecision { outcome: Negative, reason },
            Kind::AskedFirst => Fact::asked_about(Stage::First),
            Kind::AskedFinal => Fact::asked_about(Stage::Final),
            Kind::AnswerFirst => answered(Stage::First, self.answer?),
            Kind::AnswerFinal => answered(Stage::Final, self.answer?),
            Kind::OnHold => Fact::Suspended { reason: None },
            Kind::Resumed => Fact::Resumed,
            Kind::Withdrawn => Fact::Withdrawn { reasons: Vec::new() },
            Kind::PermissionGranted => {
                Fact::PermissionGranted { route: self.route?, from: self.from?, until: self.until? }
            }
            Kind::PermissionRefused => Fact::PermissionRefused { route: self.route? },
            Kind::ClaimRefused => Fact::ClaimRefused,
            Kind::Closed => Fact::CaseClosed { reason: self.closure? },
            Kind::Reopened => Fact::CaseReopened,
            Kind::Mistake => Fact::RecordedByMistake,
            Kind::DeadlineMet => Fact::DeadlineMet { key: self.met?, evidence: self.evidence },
        })
    }
}

const fn answered(stage: Stage, answer: ReconsiderationAnswer) -> Fact {
    Fact::ReconsiderationDecided { stage, answer }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        code::{Authority, ClosureReason, Route},
        day::ymd,
        event::DeadlineKey,
        id::Id,
    };

    fn all_answered() -> Details {
        Details {
            authority: Some(Authority::Sca),
            answer: Some(ReconsiderationAnswer::Upheld),
            route: Some(Route::Vts),
            from: Some(ymd(2026, 1, 8)),
            until: Some(ymd(2027, 1, 8)),
            closure: Some(ClosureReason::SupportEnded),
            met: Some(DeadlineKey {
                trigger: Id::new(uuid::Uuid::nil()),
                rule: "RECON_30CD".into(),
            }),
            ..Details::default()
        }
    }

    #[test]
    fn every_kind_makes_a_fact_that_is_of_that_kind() {
        for kind in Kind::ALL {
            let fact = all_answered().fact(*kind).expect("all questions are answered");

            assert_eq!(Kind::of(&fact), Some(*kind));
        }
    }

    #[test]
    fn a_permission_without_its_last_day_is_not_a_fact_yet() {
        let unfinished = Details { until: None, ..all_answered() };

        assert_eq!(unfinished.fact(Kind::PermissionGranted), None);
    }
}
