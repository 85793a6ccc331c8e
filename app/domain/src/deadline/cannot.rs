//! Why a rule gives no date, each reason as a sentence.

use thiserror::Error;

use crate::{
    calendar::OutsideHolidays,
    code::Nation,
    day::{Day, FIRST_YEAR, LAST_YEAR, short},
};

/// Why a date cannot be worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CannotCompute {
    /// The rule did not apply yet.
    #[error("This rule applies from {} on, and the date given is before that.", short(*.since))]
    BeforeRule { since: Day },
    /// The rule applies no longer.
    #[error("This rule applied until {}, and the date given is after that.{}", short(*.until), instead(*.now))]
    AfterRule { until: Day, now: Option<&'static str> },
    /// The rule is not law in that nation.
    #[error("This rule does not apply in {}. It applies in {}.", .nation.label(), listed(.covered))]
    NationNotCovered { nation: Nation, covered: &'static [Nation] },
    /// Working days must be counted past the last year whose bank holidays are known.
    #[error(
        "Bank holidays are known to the end of {last_year} only, so this date cannot be worked out yet."
    )]
    PastHolidays { last_year: i32 },
    /// Working days must be counted before the first year whose bank holidays are held.
    #[error("Bank holidays are held from {first_year} on, so this date cannot be worked out.")]
    BeforeHolidays { first_year: i32 },
    /// The letter gives the date.
    #[error(
        "This date is in the letter and is not worked out. Enter the date that the letter gives."
    )]
    InTheLetter,
    /// The form gives one date after another.
    #[error(
        "These dates are on the form and come again and again, so none is worked out. Enter the next one."
    )]
    Recurring,
    /// The rule is something to know.
    #[error("This rule is something to know and has no date. {means}")]
    NoDate { means: &'static str },
    /// There is no date without this answer.
    #[error("This date cannot be worked out without {name}: {means}.")]
    Needs { name: &'static str, means: &'static str },
    /// A clock cannot stop before it starts, nor go on before it stops.
    #[error(
        "The clock cannot stop before it starts, or go on before it stops. Check the order of the dates."
    )]
    PauseOutOfOrder,
    /// The rule is kept, and not used until it is confirmed.
    #[error("This rule is switched off until a legal adviser confirms it. {why}")]
    SwitchedOff { why: &'static str },
    /// The program does not have the rule.
    #[error("This program has no rule {id}. Ask the legal adviser.")]
    NoSuchRule { id: &'static str },
    /// No case has such a date.
    #[error("The date must be between {FIRST_YEAR} and {LAST_YEAR}.")]
    TriggerOutOfRange,
}

impl From<OutsideHolidays> for CannotCompute {
    fn from(outside: OutsideHolidays) -> Self {
        match outside {
            OutsideHolidays::Before { first_year } => Self::BeforeHolidays { first_year },
            OutsideHolidays::After { last_year } => Self::PastHolidays { last_year },
        }
    }
}

fn instead(now: Option<&str>) -> String {
    now.map_or_else(String::new, |rule| format!(" {rule} applies instead."))
}

fn listed(nations: &[Nation]) -> String {
    let labels: Vec<_> = nations.iter().map(|nation| nation.label()).collect();
    labels.join(", ")
}
