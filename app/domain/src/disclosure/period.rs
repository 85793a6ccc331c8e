//! Statistical periods: whole years, halves and quarters, and when one may be closed.

use std::{fmt, str::FromStr};

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{codes, event::Day};

/// Days that must pass after a period's end before it is closed, so that late entries are in.
pub const SETTLING_DAYS: u64 = 30;

codes! {
    /// How long a period is.
    Length {
        Year = "YEAR", "A year";
        Half = "HALF", "Half a year";
        Quarter = "QUARTER", "A quarter";
    }
}

impl Length {
    /// How many months a period of this length covers.
    pub const fn months(self) -> u32 {
        match self {
            Self::Year => 12,
            Self::Half => 6,
            Self::Quarter => 3,
        }
    }
}

/// One period: "2024", "2024H1" or "2024Q1". Ordered by when it starts, the longer first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    start: Day,
    length: Length,
}

/// Text that names no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a period: write 2024, 2024H1 or 2024Q1")]
pub struct NotAPeriod;

impl Period {
    /// The period of this length that a day falls in.
    pub fn containing(day: Day, length: Length) -> Self {
        let months_in = day.month0() % length.months();
        let start = day - Days::new(day.day0().into()) - Months::new(months_in);
        Self { start, length }
    }

    /// How long it is.
    pub const fn length(self) -> Length {
        self.length
    }

    /// Its first day.
    pub const fn start(self) -> Day {
        self.start
    }

    /// Its last day.
    pub fn end(self) -> Day {
        self.next().start - Days::new(1)
    }

    /// The period of the same length that follows.
    #[must_use]
    pub fn next(self) -> Self {
        Self { start: self.start + Months::new(self.length.months()), ..self }
    }

    /// The first day on which it may be closed.
    pub fn closable_from(self) -> Day {
        self.end() + Days::new(SETTLING_DAYS)
    }

    /// Whether it may be closed today.
    pub fn is_closable(self, today: Day) -> bool {
        today >= self.closable_from()
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.start <= other.end() && other.start <= self.end()
    }

    /// Whether every day of the other is one of its own.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end() <= self.end()
    }

    /// In words: "2024", "January to June 2024".
    pub fn label(self) -> String {
        match self.length {
            Length::Year => self.start.format("%Y").to_string(),
            _ => format!("{} to {}", self.start.format("%B"), self.end().format("%B %Y")),
        }
    }

    fn part(self) -> u32 {
        self.start.month0() / self.length.months() + 1
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.start.format("%Y");
        match self.length {
            Length::Year => write!(f, "{year}"),
            Length::Half => write!(f, "{year}H{}", self.part()),
            Length::Quarter => write!(f, "{year}Q{}", self.part()),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let (year, part) = text.split_at_checked(4).ok_or(NotAPeriod)?;
        let year = year.bytes().all(|b| b.is_ascii_digit()).then(|| year.parse().ok()).flatten();
        let (length, month) = match part {
            "" => (Length::Year, 1),
            "H1" => (Length::Half, 1),
            "H2" => (Length::Half, 7),
            "Q1" => (Length::Quarter, 1),
            "Q2" => (Length::Quarter, 4),
            "Q3" => (Length::Quarter, 7),
            "Q4" => (Length::Quarter, 10),
            _ => return Err(NotAPeriod),
        };
        let start = year.and_then(|year| NaiveDate::from_ymd_opt(year, month, 1));
        Ok(Self { start: start.ok_or(NotAPeriod)?, length })
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, NotAPeriod, Period};
    use crate::event::Day;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_period_reads_back_as_it_was_written() {
        for (text, start, end, label) in [
            ("2024", "2024-01-01", "2024-12-31", "2024"),
            ("2024H1", "2024-01-01", "2024-06-30", "January to June 2024"),
            ("2024H2", "2024-07-01", "2024-12-31", "July to December 2024"),
            ("2024Q1", "2024-01-01", "2024-03-31", "January to March 2024"),
            ("2024Q4", "2024-10-01", "2024-12-31", "October to December 2024"),
        ] {
            let period: Period = text.parse().unwrap();

            assert_eq!(period.to_string(), text);
            assert_eq!((period.start(), period.end()), (day(start), day(end)));
            assert_eq!(period.label(), label);
            assert_eq!(Period::containing(day(end), period.length()), period);
        }
    }

    #[test]
    fn anything_else_is_no_period() {
        for text in
            ["", "24", "2024Q5", "2024H0", "2024q1", "2024-Q1", "+024", " 2024", "2024Q11", "year"]
        {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
        }
    }

    #[test]
    fn a_period_may_be_closed_thirty_days_after_its_end() {
        let half: Period = "2026H1".parse().unwrap();

        assert!(!half.is_closable(day("2026-07-29")));
        assert!(half.is_closable(day("2026-07-30")));
    }

    #[test]
    fn the_last_quarter_is_followed_by_the_first_of_the_next_year() {
        let last = Period::containing(day("2025-11-23"), Length::Quarter);

        assert_eq!(last.next().to_string(), "2026Q1");
        assert!(!last.overlaps(last.next()));
        assert!(last.overlaps("2025".parse().unwrap()));
    }
}
