//! A day as it stands in a cell: 03/04/2025, 12.5.25, 3 Apr 2025, 2025-04-03 00:00:00.

use serde::{Deserialize, Serialize};

use crate::{
    day::{MONTHS, ymd},
    event::Day,
};

/// Which comes first where both are numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    #[serde(rename = "day first")]
    DayFirst,
    #[serde(rename = "month first")]
    MonthFirst,
}

/// Why a cell is not one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It could be either of these.
    Either {
        day_first: Day,
        month_first: Day,
    },
    /// The year has two figures, and the century cannot be told.
    ShortYear,
    NotADay,
}

/// The day that a cell means. `recent` days are of this century; a birth need not be.
pub fn day(text: &str, order: Option<Order>, recent: bool) -> Result<Day, Doubt> {
    let text = without_hours(text.trim());
    let lower = text.to_lowercase();
    let words: Vec<_> = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_weekday(word))
        .collect();
    match words[..] {
        [year, month, day] if year.len() == 4 && is_number(year) => {
            real(number(day)?, month_of(month)?, number(year)?)
        }
        [day, month, year] if is_name(month) => {
            real(ordinal(day)?, month_of(month)?, year_of(year, recent)?)
        }
        [month, day, year] if is_name(month) => {
            real(ordinal(day)?, month_of(month)?, year_of(year, recent)?)
        }
        [first, second, year] => {
            either(number(first)?, number(second)?, year_of(year, recent)?, order)
        }
        _ => Err(Doubt::NotADay),
    }
}

fn either(first: u32, second: u32, year: u32, order: Option<Order>) -> Result<Day, Doubt> {
    let day_first = real(first, second, year);
    let month_first = real(second, first, year);
    match (order, day_first, month_first) {
        (Some(Order::DayFirst), day, _) | (Some(Order::MonthFirst), _, day) => day,
        (None, Ok(one), Ok(other)) if one != other => {
            Err(Doubt::Either { day_first: one, month_first: other })
        }
        (None, Ok(day), _) | (None, _, Ok(day)) => Ok(day),
        (None, Err(doubt), Err(_)) => Err(doubt),
    }
}

/// "2025-04-03T00:00:00" and "03/04/2025 00:00" are days all the same.
fn without_hours(text: &str) -> &str {
    let end = text.find(':').and_then(|colon| text[..colon].rfind(['T', ' ']));
    end.map_or(text, |end| text[..end].trim_end())
}

fn real(day: u32, month: u32, year: u32) -> Result<Day, Doubt> {
    let year = i32::try_from(year).map_err(|_| Doubt::NotADay)?;
    let day = Day::from_ymd_opt(year, month, day).ok_or(Doubt::NotADay)?;
    if (ymd(1900, 1, 1)..=ymd(2100, 12, 31)).contains(&day) { Ok(day) } else { Err(Doubt::NotADay) }
}

fn year_of(text: &str, recent: bool) -> Result<u32, Doubt> {
    let year = number(text)?;
    match (text.len(), recent) {
        (4, _) => Ok(year),
        (2, true) => Ok(2000 + year),
        (2, false) => Err(Doubt::ShortYear),
        _ => Err(Doubt::NotADay),
    }
}

fn month_of(text: &str) -> Result<u32, Doubt> {
    if is_number(text) {
        return number(text);
    }
    let begins = |name: &&'static str| text.len() >= 3 && name.to_lowercase().starts_with(text);
    let place = MONTHS.iter().position(begins);
    place.and_then(|place| u32::try_from(place + 1).ok()).ok_or(Doubt::NotADay)
}

/// "3", "3rd".
fn ordinal(text: &str) -> Result<u32, Doubt> {
    let figures = text.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let ending = &text[figures.len()..];
    let fits = ["", "st", "nd", "rd", "th"].contains(&ending);
    if fits { number(figures) } else { Err(Doubt::NotADay) }
}

fn number(text: &str) -> Result<u32, Doubt> {
    if is_number(text) { text.parse().map_err(|_| Doubt::NotADay) } else { Err(Doubt::NotADay) }
}

fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|sign| sign.is_ascii_alphabetic())
}

fn is_weekday(text: &str) -> bool {
    const DAYS: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    text == "of" || (text.len() >= 3 && DAYS.iter().any(|day| day.starts_with(text)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FIRST: Option<Order> = Some(Order::DayFirst);

    #[test]
    fn a_day_is_read_in_every_way_it_is_usually_written() {
        let written = [
            "21/10/2025",
            "21.10.25",
            "21-10-2025",
            "21 Oct 2025",
            "21st October 2025",
            "21-Oct-25",
            "Tue 21 Oct 2025",
            "2025-10-21",
            "2025-10-21T00:00:00",
            "21/10/2025 00:00",
            "Oct 21, 2025",
            "2025/10/21",
            " 21 / 10 / 2025 ",
            "10/21/2025",
        ];

        for text in written {
            assert_eq!(day(text, None, true), Ok(ymd(2025, 10, 21)), "{text}");
        }
        assert_eq!(day("9 Sept 2025", None, true), Ok(ymd(2025, 9, 9)));
    }

    #[test]
    fn what_could_be_two_days_is_said_to_be_so() {
        let either = Doubt::Either { day_first: ymd(2025, 4, 3), month_first: ymd(2025, 3, 4) };

        assert_eq!(day("03/04/2025", None, true), Err(either));
        assert_eq!(day("03/04/2025", FIRST, true), Ok(ymd(2025, 4, 3)));
        assert_eq!(day("03/04/2025", Some(Order::MonthFirst), true), Ok(ymd(2025, 3, 4)));
        assert_eq!(day("04/04/2025", None, true), Ok(ymd(2025, 4, 4)), "either way the same");
        assert_eq!(day("10/21/2025", FIRST, true), Err(Doubt::NotADay), "not turned round");
    }

    #[test]
    fn the_century_of_a_birth_is_not_guessed() {
        assert_eq!(day("21.10.98", FIRST, false), Err(Doubt::ShortYear));
        assert_eq!(day("21.10.1998", FIRST, false), Ok(ymd(1998, 10, 21)));
    }

    #[test]
    fn what_is_no_day_is_said_to_be_none() {
        for text in [
            "32/01/2025",
            "n/k",
            "pending",
            "2025",
            "March 2025",
            "1/2",
            "45250",
            "",
            "31 Feb 2025",
            "1/2/3/4",
        ] {
            assert_eq!(day(text, FIRST, true), Err(Doubt::NotADay), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_stands_there_gets_an_answer(text in ".{0,24}") {
            let _ = day(&text, None, true);
        }

        #[test]
        fn a_day_written_our_way_is_that_day(ago in 0i64..36_000) {
            let it = ymd(2000, 1, 1) + chrono::TimeDelta::days(ago);

            prop_assert_eq!(day(&crate::day::long(it), None, true), Ok(it));
            prop_assert_eq!(day(&it.format("%d/%m/%Y").to_string(), FIRST, true), Ok(it));
        }
    }
}
