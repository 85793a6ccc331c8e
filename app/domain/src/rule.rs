//! The rules as data: what starts a limit, how it is counted, who owes it, and where that is written.
//! The files in `rules/` are read when the program is built; see `build/` for how strictly.

mod by_entry;
mod given;
mod input;
mod kinds;
mod list;
mod standing;
mod support;

pub use by_entry::{by_entry, started_by};
pub use given::{Given, GivenProblem, Value};
pub use input::{Input, InputKind, Role};
pub use kinds::{ActBy, Cutoff, FirstDay, Kind, Length, OwedBy, Place, Selector, TriggerDate};
pub use list::{applying, examples, rule, rules, version, version_for};
pub use standing::{Said, Standing, Statement};
pub use support::{Confidence, SignOff};

use chrono::TimeDelta;

use crate::{calendar::CalendarKind, code::Nation, day::Day};

/// How long the reading of a source is relied on.
const CHECK_EVERY: TimeDelta = TimeDelta::days(120);

/// One version of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name for ever: "`RECON_30CD`".
    pub id: &'static str,
    pub version: u16,
    /// What must be done or what happens: "Ask for reconsideration".
    pub title: &'static str,
    /// What starts it: "the date on the decision letter".
    pub trigger: &'static str,
    /// The first sentence of the working, with `{day}` where the day goes.
    pub starts: &'static str,
    /// Which date of a letter or an event the trigger is.
    pub counts_from: TriggerDate,
    pub length: Length,
    pub first_day: FirstDay,
    /// Days added (or taken, when negative) once the count has ended.
    pub then_days: i16,
    /// The calendar whose next working day the date moves to. Without one it never moves.
    pub roll: Option<CalendarKind>,
    pub act_by: ActBy,
    pub cutoff: Cutoff,
    pub nations: &'static [Nation],
    /// Where the person must be for the rule to be theirs.
    pub place: Place,
    /// What else must or may be known.
    pub inputs: &'static [Input],
    /// Which date chooses between versions.
    pub selector: Selector,
    pub effective_from: Option<Day>,
    pub effective_to: Option<Day>,
    pub effective_note: &'static str,
    /// The rule that applies after this one has ended.
    pub replaced_by: Option<&'static str>,
    /// Why it raises no dates until somebody has confirmed it; nothing when it is in use.
    pub off_because: Option<&'static str>,
    pub owed_by: OwedBy,
    /// For what others owe, who should do what: "The Home Office aims to decide".
    pub expects: Option<&'static str>,
    pub kind: Kind,
    /// Whether more time can be had.
    pub extension: &'static str,
    /// What follows when it is missed.
    pub consequence: &'static str,
    /// A last sentence for the working; may be empty.
    pub remark: &'static str,
    pub source: &'static str,
    pub paragraph: &'static str,
    /// The day the source was last read; nothing when the rule is from knowledge alone.
    pub read_on: Option<Day>,
    pub confidence: Confidence,
    pub confidence_note: &'static str,
    pub sign_off: SignOff,
    /// Days before (negative) or after the due day on which somebody is told.
    pub alerts: &'static [i16],
    /// The alert at which a second person is told, if nobody has answered.
    pub escalate: Option<i16>,
}

/// A worked example: from this day, in each of these nations, the rule gives these two days.
#[derive(Debug, PartialEq, Eq)]
pub struct Example {
    pub rule: &'static str,
    pub version: u16,
    /// Where it is written.
    pub paragraph: &'static str,
    pub from: Day,
    /// The second inputs.
    pub given: &'static [(&'static str, Value)],
    pub nations: &'static [Nation],
    pub due: Day,
    pub act_by: Day,
    pub note: &'static str,
}

impl Rule {
    /// The calendar in which its days are counted, when only working days count.
    pub const fn counting(&self) -> Option<CalendarKind> {
        match self.length {
            Length::WorkingDays(_, calendar) => Some(calendar),
            Length::InTheLetter(calendar) => calendar,
            _ => None,
        }
    }

    /// Source, paragraph and the day it was read, in one line.
    pub fn citation(&self) -> String {
        let read = self.read_on.map_or_else(
            || "from knowledge, not read again at the source".to_owned(),
            |day| format!("read {}", crate::day::short(day)),
        );
        format!("{}, {} ({read})", self.source, self.paragraph)
    }

    /// The day that chooses the version: the one the rule names, or else the trigger.
    /// A date of birth chooses nothing: the law of that day is not what counts.
    pub fn selecting_day(&self, trigger: Day, given: &Given) -> Option<Day> {
        let named = self.inputs.iter().find(|input| input.role == Role::SelectsVersion);
        let counted = (self.counts_from != TriggerDate::Born).then_some(trigger);
        named.and_then(|input| given.day(input.name)).or(counted)
    }

    /// The days on which somebody is told of a date of this rule, the earliest first.
    pub fn alert_days(&self, due: Day) -> Vec<Day> {
        let away = |days: &i16| due.checked_add_signed(TimeDelta::days((*days).into()));
        self.alerts.iter().filter_map(away).collect()
    }

    /// The day from which a second person is told, if nobody has answered.
    pub fn escalates_on(&self, due: Day) -> Option<Day> {
        due.checked_add_signed(TimeDelta::days(self.escalate?.into()))
    }

    /// The day by which its source must be read again; nothing when it was never read.
    pub fn check_by(&self) -> Option<Day> {
        self.read_on.map(|read| read + CHECK_EVERY)
    }

    /// Whether its source was not read lately enough to rely on.
    pub fn is_stale(&self, today: Day) -> bool {
        self.check_by().is_none_or(|day| day < today)
    }

    /// Whether working days of any calendar decide where it ends.
    pub fn needs_holidays(&self) -> bool {
        self.roll.is_some() || self.counting().is_some()
    }

    /// Whether this version applies to a case whose selecting date is this day.
    pub fn applies_on(&self, selector: Day) -> bool {
        self.effective_from.is_none_or(|start| start <= selector)
            && self.effective_to.is_none_or(|end| selector <= end)
    }
}
