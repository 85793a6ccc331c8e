//! Which dates each fact raises on its own, and how each is worked out. The table says which; this file says how.

mod occasion;
mod table;

use crate::{
    code::Nation,
    deadline::{CannotCompute, Working, compute},
    event::{Age, Day, Fact, When},
    rule::{self, Kind, OwedBy, Rule},
};

use super::stay;

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
    let owed = Occasion::of(fact).map(|occasion| raised_by(occasion, fact, when, nation));
    owed.into_iter().flatten().chain(stay::raised(fact, when, nation)).collect()
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
        Some(match self.from {
            From::Happened => counted(when.on, when.certain),
            From::Decided => counted(when.decided(), when.certain),
            From::Birth => {
                let born = born(fact).filter(|born| is_under_18(*born, when.on))?;
                Cause { selector: None, ..counted(born, true) }
            }
        })
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
    /// A date counted from this day, which also chooses the version of the rule.
    pub const fn new(rule: &'static str, trigger: Day, certain: bool) -> Self {
        Self { rule, trigger, selector: Some(trigger), certain }
    }

    /// The version in force on the selecting day; failing that the present one, which will say that it does not apply.
    pub fn rule(&self) -> Option<&'static Rule> {
        let in_force = self.selector.and_then(|day| rule::version_for(self.rule, day));
        in_force.or_else(|| rule::rule(self.rule))
    }

    /// The date with its working, if there is one.
    pub fn working(&self, nation: Nation) -> Option<Working> {
        compute(self.rule()?, self.trigger, nation).ok()
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
