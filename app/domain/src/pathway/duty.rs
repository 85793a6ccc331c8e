//! Which dates each fact raises on its own, and how each is worked out. The table says which; this file says how.

mod occasion;
mod table;

use crate::{
    code::Nation,
    deadline::{CannotCompute, Working, compute},
    event::{Age, Day, Fact, When},
    rule::{self, Kind, OwedBy, Rule},
};

pub(super) use occasion::Occasion;
pub(super) use table::{AGE_18, APPLY_BY, NOT_BEFORE, RECON, RG_TARGET};
use table::{Duty, From, TABLE};

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
    Occasion::of(fact).map_or_else(Vec::new, |occasion| raised_by(occasion, fact, when, nation))
}

/// The dates this fact raises, taken as that occasion.
pub(super) fn raised_by(
    occasion: Occasion,
    fact: &Fact,
    when: &When,
    nation: Nation,
) -> Vec<Cause> {
    let duties = TABLE.iter().filter(|duty| duty.after == occasion && duty.is_owed_in(nation));
    duties.filter_map(|duty| duty.cause(fact, when)).collect()
}

impl Duty {
    fn cause(&self, fact: &Fact, when: &When) -> Option<Cause> {
        let counted =
            |day, certain| Cause { rule: self.rule, trigger: day, selector: Some(day), certain };
        // A day that is not known: the date on the letter is the earliest it can have been.
        let known = |day: Option<Day>| {
            day.map_or(counted(when.on, false), |day| counted(day, when.certain))
        };
        Some(match self.from {
            From::Happened => counted(when.on, when.certain),
            From::Decided => counted(when.decided(), when.certain),
            From::Sent => known(when.sent),
            From::LastDay => counted(last_day(fact)?, when.certain),
            From::Birth => {
                let born = born(fact).filter(|born| is_under_18(*born, when.on))?;
                Cause { selector: None, ..counted(born, true) }
            }
        })
    }
}

fn last_day(fact: &Fact) -> Option<Day> {
    match fact {
        Fact::PermissionGranted { until, .. } => Some(*until),
        _ => None,
    }
}

fn born(fact: &Fact) -> Option<Day> {
    match fact {
        Fact::CaseOpened { born, .. } | Fact::Age(Age::Assessed { born, .. }) => *born,
        Fact::Age(Age::Disputed { claimed, .. }) => *claimed,
        _ => None,
    }
}

/// Turning 18 matters to a file that was opened before (domain reference 1.6).
fn is_under_18(born: Day, on: Day) -> bool {
    on.years_since(born).is_none_or(|years| years < 18)
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
