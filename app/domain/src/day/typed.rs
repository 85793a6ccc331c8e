//! The three boxes of a date question, as typed, and the day they mean or what is wrong with them.

use serde::{Deserialize, Serialize};

use super::{Day, DayProblem, FIRST_YEAR, LAST_YEAR, MONTHS, Part};

/// A day as somebody typed it: three boxes, kept as they are so that a refused form can show them again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedDay {
    pub day: String,
    /// A number, a name ("October") or the beginning of one ("Oct").
    pub month: String,
    pub year: String,
}

impl From<Day> for TypedDay {
    fn from(day: Day) -> Self {
        use chrono::Datelike;
        Self {
            day: day.day().to_string(),
            month: day.month().to_string(),
            year: day.year().to_string(),
        }
    }
}

/// The day that was typed, or nothing when all three boxes are empty.
pub fn parse(typed: &TypedDay) -> Result<Option<Day>, DayProblem> {
    let boxes = [typed.day.trim(), typed.month.trim(), typed.year.trim()];
    if boxes.iter().all(|text| text.is_empty()) {
        return Ok(None);
    }
    let missing = missing(boxes);
    if !missing.is_empty() {
        return Err(DayProblem::PartMissing(missing));
    }
    real(boxes).map(Some)
}

/// As [`parse`], where an answer is needed.
pub fn required(typed: &TypedDay) -> Result<Day, DayProblem> {
    parse(typed)?.ok_or(DayProblem::AllMissing)
}

fn missing(boxes: [&str; 3]) -> Vec<Part> {
    [Part::Day, Part::Month, Part::Year]
        .into_iter()
        .zip(boxes)
        .filter_map(|(part, text)| text.is_empty().then_some(part))
        .collect()
}

fn real([day, month, year]: [&str; 3]) -> Result<Day, DayProblem> {
    let day = number(day, 2).ok_or(DayProblem::NotReal)?;
    let month = month_number(month).ok_or(DayProblem::NotReal)?;
    let year = year_number(year)?;
    Day::from_ymd_opt(year, month, day).ok_or(DayProblem::NotReal)
}

fn year_number(text: &str) -> Result<i32, DayProblem> {
    let year = number(text, 4).ok_or(DayProblem::NotReal)?;
    if text.len() < 4 {
        return Err(DayProblem::YearShort);
    }
    i32::try_from(year)
        .ok()
        .filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
        .ok_or(DayProblem::YearFar)
}

fn month_number(text: &str) -> Option<u32> {
    number(text, 2).or_else(|| {
        let text = text.trim_end_matches('.').to_lowercase();
        let begins = |name: &str| text.len() >= 3 && name.to_lowercase().starts_with(&text);
        let place = MONTHS.iter().position(|name| begins(name))?;
        u32::try_from(place + 1).ok()
    })
}

/// Figures only: a sign or a point is a slip to ask about, not to read past.
fn number(text: &str, longest: usize) -> Option<u32> {
    let figures = text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit());
    figures.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::day::ymd;

    fn typed(day: &str, month: &str, year: &str) -> TypedDay {
        TypedDay { day: day.into(), month: month.into(), year: year.into() }
    }

    #[test]
    fn a_month_may_be_a_number_a_name_or_the_start_of_one() {
        let months = ["10", "Oct", "oct.", "october", "OCTOBER", " Octob "];

        for month in months {
            let day = parse(&typed("21", month, "2026"));

            assert_eq!(day, Ok(Some(ymd(2026, 10, 21))), "{month}");
        }
    }

    #[test]
    fn a_letter_or_two_is_not_enough_to_name_a_month() {
        for month in ["j", "ma", "", "13", "0", "Octoberfest", "-1", "１０"] {
            assert!(required(&typed("1", month, "2026")).is_err(), "{month}");
        }
    }

    #[test]
    fn three_empty_boxes_are_no_answer_rather_than_a_wrong_one() {
        assert_eq!(parse(&typed(" ", "", "\t")), Ok(None));
        assert_eq!(required(&TypedDay::default()), Err(DayProblem::AllMissing));
    }

    #[test]
    fn each_empty_box_is_named() {
        let problem = required(&typed("21", "", "")).unwrap_err();

        assert_eq!(problem, DayProblem::PartMissing(vec![Part::Month, Part::Year]));
        assert_eq!(
            problem.sentence("date on the letter"),
            "Date on the letter must include a month and a year"
        );
    }

    #[test]
    fn days_that_no_calendar_has_are_refused() {
        for (day, month, year) in [("31", "2", "2026"), ("29", "2", "2027"), ("0", "1", "2026")] {
            assert_eq!(required(&typed(day, month, year)), Err(DayProblem::NotReal));
        }
        assert_eq!(required(&typed("29", "feb", "2028")), Ok(ymd(2028, 2, 29)));
        assert_eq!(required(&typed("1", "1", "20266")), Err(DayProblem::NotReal));
    }

    #[test]
    fn the_century_is_never_guessed() {
        assert_eq!(required(&typed("1", "1", "26")), Err(DayProblem::YearShort));
        assert_eq!(required(&typed("1", "1", "0026")), Err(DayProblem::YearFar));
        assert_eq!(required(&typed("1", "1", "2101")), Err(DayProblem::YearFar));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_gets_an_answer(day in ".{0,6}", month in ".{0,12}", year in ".{0,6}") {
            let _ = parse(&typed(&day, &month, &year)).map_err(|p| p.sentence(&day));
        }

        #[test]
        fn a_day_typed_as_it_is_kept_comes_back(ago in 0i64..73_000) {
            let day = ymd(1900, 1, 1) + chrono::TimeDelta::days(ago);

            prop_assert_eq!(required(&TypedDay::from(day)), Ok(day));
        }
    }
}
