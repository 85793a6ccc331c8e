//! Which dates each fact raises on its own, and how each is worked out.

use crate::{
    code::{Nation, Outcome, ReconsiderationAnswer, Stage},
    deadline::{CannotCompute, Working, compute},
    event::{Day, Fact, When},
    rule::{self, Kind, OwedBy, Rule},
};

pub(crate) const RG_TARGET: &str = "NRM_RG_TARGET_5WD";
pub(crate) const RECOVERY: &str = "RECOVERY_MIN_END_30D";
pub(crate) const NOT_BEFORE: &str = "CG_NOT_BEFORE";
pub(crate) const RECON: &str = "RECON_30CD";
pub(crate) const MOVE_ON: &str = "MSVCC_MOVE_ON_45D";
pub(crate) const APPLY_BY: &str = "LEAVE_EXPIRY_APPLY_BY";
pub(crate) const JUDICIAL_REVIEW: &str = "JR_UT_3M";
pub(crate) const APPEAL: &str = "FTT_APPEAL_IN_UK_14D";
pub(crate) const AGE_18: &str = "AGE_18";

/// One date raised by one fact: the rule, the day it counts from, and the day that chooses the rule's version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cause {
    pub rule: &'static str,
    pub trigger: Day,
    selector: Option<Day>,
    pub certain: bool,
}

/// The dates this fact raises on its own.
pub(crate) fn raised(fact: &Fact, when: &When, nation: Nation) -> Vec<Cause> {
    let from =
        |rule| Cause { rule, trigger: when.on, selector: Some(when.on), certain: when.certain };
    match fact {
        Fact::CaseOpened { born: Some(born), .. } => {
            coming_of_age(*born, when.on).into_iter().collect()
        }
        Fact::ReferralReceived { .. } => vec![from(RG_TARGET)],
        Fact::FirstDecision { outcome: Outcome::Positive, .. }
        | Fact::ReconsiderationDecided {
            stage: Stage::First,
            answer: ReconsiderationAnswer::Overturned,
        } => {
            vec![from(RECOVERY), from(NOT_BEFORE)]
        }
        Fact::FinalDecision { outcome: Outcome::Positive, .. }
        | Fact::ReconsiderationDecided {
            stage: Stage::Final,
            answer: ReconsiderationAnswer::Overturned,
        } if nation == Nation::EnglandWales => {
            vec![from(MOVE_ON)]
        }
        Fact::FirstDecision { outcome: Outcome::Negative, .. }
        | Fact::FinalDecision { outcome: Outcome::Negative, .. } => vec![from(RECON)],
        Fact::PermissionGranted { until, .. } => {
            vec![Cause { trigger: *until, selector: Some(*until), ..from(APPLY_BY) }]
        }
        Fact::PermissionRefused { .. } => vec![from(JUDICIAL_REVIEW)],
        Fact::ClaimRefused => vec![appeal(when, from(APPEAL))],
        _ => Vec::new(),
    }
}

/// Turning 18 matters to a file that was opened before (domain reference 1.6).
fn coming_of_age(born: Day, opened: Day) -> Option<Cause> {
    let under_18 = opened.years_since(born).is_none_or(|years| years < 18);
    under_18.then_some(Cause { rule: AGE_18, trigger: born, selector: None, certain: true })
}

/// Time to appeal runs from the day the decision was sent (SI 2014/2604 r.19(2)).
/// Not knowing that day, the date on the letter is the earliest it can have been.
fn appeal(when: &When, from: Cause) -> Cause {
    match when.sent {
        Some(sent) => Cause { trigger: sent, selector: Some(sent), ..from },
        None => Cause { certain: false, ..from },
    }
}

impl Cause {
    /// The version in force on the selecting day; failing that the present one, which will say that it does not apply.
    pub fn rule(&self) -> Option<&'static Rule> {
        let in_force = self.selector.and_then(|day| rule::version_for(self.rule, day));
        in_force.or_else(|| rule::rule(self.rule))
    }

    /// The date with its working, or a sentence why there is none.
    pub fn compute(&self, nation: Nation) -> Result<Working, String> {
        let Some(rule) = self.rule() else {
            return Err(format!("This program has no rule {}. Ask the legal adviser.", self.rule));
        };
        compute(rule, self.trigger, nation).map_err(|refusal: CannotCompute| refusal.to_string())
    }

    /// A limit in law that we must keep.
    pub fn is_our_limit(&self) -> bool {
        rule::rule(self.rule)
            .is_none_or(|rule| rule.kind == Kind::LegalLimit && rule.owed_by == OwedBy::We)
    }
}
