//! A month as a page of a calendar: its name, its weeks from Monday, and the months beside it.

use std::{fmt, str::FromStr};

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::day::{Day, FIRST_YEAR, LAST_YEAR, MONTHS};

/// One month of one year, within the years a day may fall in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: Day,
}

/// A text that names no month; it must look like "2026-11".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A month must look like 2026-11.")]
pub struct NotAMonth;

/// Monday to Sunday; nothing where the week reaches into another month.
pub type Week = [Option<Day>; 7];

impl Month {
    /// The month a day lies in.
    pub fn of(day: Day) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    /// Its first day.
    pub const fn first(self) -> Day {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Day {
        self.first + Months::new(1) - Days::new(1)
    }

    /// The month before, unless no day may fall there.
    pub fn before(self) -> Option<Self> {
        self.first.checked_sub_months(Months::new(1)).and_then(Self::starting)
    }

    /// The month after, unless no day may fall there.
    pub fn after(self) -> Option<Self> {
        self.first.checked_add_months(Months::new(1)).and_then(Self::starting)
    }

    /// "November 2026".
    pub fn name(self) -> String {
        format!("{} {}", MONTHS[self.first.month0() as usize], self.first.year())
    }

    /// Its weeks from Monday to Sunday, the first and the last filled up with nothing.
    pub fn weeks(self) -> Vec<Week> {
        let lead = self.first.weekday().num_days_from_monday() as usize;
        let days = self.first.iter_days().take_while(|day| *day <= self.last());
        let boxes: Vec<_> = std::iter::repeat_n(None, lead).chain(days.map(Some)).collect();
        boxes
            .chunks(7)
            .map(|week| std::array::from_fn(|n| week.get(n).copied().flatten()))
            .collect()
    }

    fn starting(first: Day) -> Option<Self> {
        (FIRST_YEAR..=LAST_YEAR).contains(&first.year()).then_some(Self { first })
    }
}

/// "2026-11", as addresses carry it.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let is_written_so = |part: &str, figures| {
            part.len() == figures && part.bytes().all(|sign| sign.is_ascii_digit())
        };
        if !is_written_so(year, 4) || !is_written_so(month, 2) {
            return Err(NotAMonth);
        }
        let (year, month) =
            (year.parse().map_err(|_| NotAMonth)?, month.parse().map_err(|_| NotAMonth)?);
        NaiveDate::from_ymd_opt(year, month, 1).and_then(Self::starting).ok_or(NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::ymd;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_laid_out_in_weeks_from_monday() {
        let weeks = month("2026-11").weeks();

        assert_eq!(weeks.len(), 6);
        assert_eq!(weeks[0][6], Some(ymd(2026, 11, 1)));
        assert_eq!(weeks[0][..6], [None; 6]);
        assert_eq!(weeks[5][0], Some(ymd(2026, 11, 30)));
        assert_eq!(weeks[5][1..], [None; 6]);
    }

    #[test]
    fn every_day_of_every_month_is_in_it_once() {
        let mut next = Some(month("2024-01"));
        for _ in 0..60 {
            let month = next.unwrap();
            let days: Vec<_> = month.weeks().into_iter().flatten().flatten().collect();

            assert_eq!(days.first(), Some(&month.first()), "{month}");
            assert_eq!(days.last(), Some(&month.last()), "{month}");
            assert!(days.windows(2).all(|two| two[0].succ_opt() == Some(two[1])), "{month}");
            assert!(days.iter().all(|day| Month::of(*day) == month), "{month}");
            next = month.after();
        }
    }

    #[test]
    fn months_follow_one_another_until_no_day_may_fall_there() {
        assert_eq!(month("2026-12").after(), Some(month("2027-01")));
        assert_eq!(month("2026-01").before(), Some(month("2025-12")));
        assert_eq!(month("1900-01").before(), None);
        assert_eq!(month("2100-12").after(), None);
        assert_eq!(month("2028-02").last(), ymd(2028, 2, 29));
        assert_eq!(month("2026-11").name(), "November 2026");
    }

    #[test]
    fn only_a_month_is_read_as_one() {
        assert_eq!(month("2026-11").to_string(), "2026-11");
        for wrong in [
            "",
            "2026",
            "2026-13",
            "2026-00",
            "26-11",
            "2026-1",
            "1899-12",
            "2101-01",
            "+026-11",
            "2026-11-01",
        ] {
            assert_eq!(wrong.parse::<Month>(), Err(NotAMonth), "{wrong}");
        }
    }
}
