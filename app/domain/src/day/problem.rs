//! Why the boxes of a date question do not make a day, and what to do about it.

use serde::{Deserialize, Serialize};

use super::{FIRST_YEAR, LAST_YEAR};

/// One box of a date question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    Day,
    Month,
    Year,
}

/// Why the boxes do not make a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayProblem {
    /// Nothing was typed and an answer is needed.
    AllMissing,
    /// Some boxes are empty: these.
    PartMissing(Vec<Part>),
    /// The year has fewer than four figures. We never guess the century.
    YearShort,
    /// The year is before 1900 or after 2100.
    YearFar,
    /// No calendar has this day.
    NotReal,
}

impl DayProblem {
    /// What to do about it, for a date called for example "date on the letter".
    pub fn sentence(&self, name: &str) -> String {
        let start = capitalised(name);
        match self {
            Self::AllMissing => format!("Enter the {name}"),
            Self::PartMissing(parts) => format!("{start} must include {}", listed(parts)),
            Self::YearShort => format!("{start} must have a year of four figures, like 2026"),
            Self::YearFar => {
                format!("{start} must have a year between {FIRST_YEAR} and {LAST_YEAR}")
            }
            Self::NotReal => format!("{start} must be a real date"),
        }
    }
}

fn listed(parts: &[Part]) -> String {
    let words: Vec<_> = parts
        .iter()
        .map(|part| match part {
            Part::Day => "a day",
            Part::Month => "a month",
            Part::Year => "a year",
        })
        .collect();
    words.join(" and ")
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_says_what_to_do() {
        let says = |problem: DayProblem| problem.sentence("date on the letter");

        assert_eq!(says(DayProblem::AllMissing), "Enter the date on the letter");
        assert_eq!(says(DayProblem::NotReal), "Date on the letter must be a real date");
        assert_eq!(
            says(DayProblem::PartMissing(vec![Part::Month])),
            "Date on the letter must include a month"
        );
        assert!(says(DayProblem::YearShort).ends_with("like 2026"));
        assert!(says(DayProblem::YearFar).ends_with("between 1900 and 2100"));
    }
}
