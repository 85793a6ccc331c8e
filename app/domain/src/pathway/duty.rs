//! Which dates each fact raises on its own, and how each is worked out. The table says which; this file says how.

mod occasion;
mod table;

use crate::{
    calendar::Holidays,
    code::Nation,
    deadline::{Working, compute_with},
    event::{Age, Day, Fact, When},
    permission::Latest,
    rule::{self, Given, Kind, OwedBy, Rule},
};

use super::stay;

pub(super) use occasion::Occasion;
pub(super) use table::{
    AGE_18, APPLY_BY, ASYLUM_MOVE_ON, COURT, EXIT, MOVE_ON, NOT_BEFORE, RECON, SUPPORT_NI,
    SUPPORT_SCT, TARGETS,
};
use table::{Duty, From, TABLE};

/// One date raised by one fact: the rule, the day it counts from, and the day that chooses the rule's version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cause {
    pub rule: &'static str,
    pub trigger: Day,
    selector: Option<Day>,
    pub certain: bool,
    pub latest: Latest,
}

/// The dates this fact raises on its own.
pub(crate) fn raised(fact: &Fact, when: &When, nation: Nation) -> Vec<Cause> {
    let owed = Occasion::of(fact).map(|occasion| raised_by(occasion, fact, when, nation));
    let owed = owed.into_iter().flatten().chain(stay::raised(fact, when, nation));
    owed.chain(started(fact, when)).collect()
}

/// The date that an entry starts by naming its rule.
pub(super) fn started(fact: &Fact, when: &When) -> Option<Cause> {
    let Fact::Started(started) = fact else { return None };
    let rule = started.rule()?;
    let trigger = started.from.unwrap_or(when.on);
    let selector = rule.selecting_day(trigger, &started.given());
    Some(Cause { selector, ..Cause::new(rule.id, trigger, when.certain) })
}

/// The dates this fact raises, taken as that occasion.
pub(super) fn raised_by(
    occasion: Occasion,
    fact: &Fact,
    when: &When,
    nation: Nation,
) -> Vec<Cause> {
    let duties = TABLE.iter().filter(|duty| duty.after == occasion && duty.is_owed_in(nation));
    duties.filter_map(|duty| duty.cause(fact, when, nation)).collect()
}

impl Duty {
    fn cause(&self, fact: &Fact, when: &When, nation: Nation) -> Option<Cause> {
        match self.from {
            From::Happened => self.counted(when.on, when.certain, nation),
            From::Decided => self.counted(when.decided(), when.certain, nation),
            From::Told => {
                let told = when.received.or(when.sent);
                let cause =
                    self.counted(told.unwrap_or(when.on), when.certain && told.is_some(), nation)?;
                // What was not law yet when it was granted is no date of that grant.
                rule::version_for(self.rule, when.on)?;
                Some(Cause { selector: Some(when.on), ..cause })
            }
            From::Birth => {
                let born = born(fact).filter(|born| is_under_18(*born, when.on))?;
                Some(Cause { selector: None, ..self.counted(born, true, nation)? })
            }
        }
    }

    /// Of a chain, the rule in force on that day; nothing where it was not in force in that nation.
    fn counted(&self, day: Day, certain: bool, nation: Nation) -> Option<Cause> {
        let rule = if self.chain {
            let rule = rule::applying(self.rule, day)?;
            rule.nations.contains(&nation).then_some(rule.id)?
        } else {
            self.rule
        };
        Some(Cause { rule, ..Cause::new(self.rule, day, certain) })
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
        Self { rule, trigger, selector: Some(trigger), certain, latest: Latest::Same }
    }

    /// The same, where the trigger may have been as late as this.
    pub const fn or_as_late_as(self, latest: Latest) -> Self {
        Self { latest, ..self }
    }

    /// The same, where it may have been as early as this.
    pub fn or_as_early_as(self, earliest: Day) -> Self {
        Self { trigger: self.trigger.min(earliest), ..self }
    }

    /// The version in force on the selecting day; failing that the present one, which will say that it does not apply.
    fn rule(&self) -> Option<&'static Rule> {
        let in_force = self.selector.and_then(|day| rule::version_for(self.rule, day));
        in_force.or_else(|| rule::rule(self.rule))
    }

    /// The date with its working by this list of bank holidays, if there is one.
    pub fn working(&self, nation: Nation, given: &Given, holidays: &Holidays) -> Option<Working> {
        compute_with(self.rule()?, self.trigger, nation, given, holidays).ok()
    }

    /// The day that chooses the version of the rule, if one does.
    pub const fn selector(&self) -> Option<Day> {
        self.selector
    }

    /// A limit in law that we must keep.
    pub fn is_our_limit(&self) -> bool {
        rule::rule(self.rule)
            .is_none_or(|rule| rule.kind == Kind::LegalLimit && rule.owed_by == OwedBy::We)
    }
}
