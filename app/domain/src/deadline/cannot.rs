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
    #[error("This rule applied until {}, and the date given is after that.", short(*.until))]
    AfterRule { until: Day },
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

fn listed(nations: &[Nation]) -> String {
    let labels: Vec<_> = nations.iter().map(|nation| nation.label()).collect();
    labels.join(", ")
}
