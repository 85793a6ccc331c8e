//! Days as people write and read them: wording, and the three boxes of a date question.
//! Which day is today is always said by the caller.

mod hour;
mod problem;
mod typed;

use chrono::{Datelike, NaiveDate, NaiveTime};

pub use hour::hour;
pub use problem::{DayProblem, Part};
pub use typed::{TypedDay, parse, required};

/// A date people mean: a civil day, Europe/London.
pub type Day = NaiveDate;

/// The first year a typed or stored day may fall in.
pub const FIRST_YEAR: i32 = 1900;

/// The last year a typed or stored day may fall in.
pub const LAST_YEAR: i32 = 2100;

pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// "Fri 20 Nov 2026": wherever somebody has to act on the day.
pub fn long(day: Day) -> String {
    format!("{} {}", &weekday(day)[..3], short(day))
}

/// "20 Nov 2026": in tables and strips.
pub fn short(day: Day) -> String {
    format!("{} {} {}", day.day(), &month(day)[..3], day.year())
}

/// "20 November 2026": in running sentences.
pub fn plain(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// A day as pages carry it: "2026-11-28". Small enough for the browser, unlike the reader of dates in any form.
pub fn written(text: &str) -> Option<Day> {
    let mut parts = text.split('-').map(str::parse);
    let mut next = || parts.next()?.ok();
    let (year, month, day): (u16, u16, u16) = (next()?, next()?, next()?);
    Day::from_ymd_opt(year.into(), month.into(), day.into())
}

/// "Saturday".
pub fn weekday(day: Day) -> &'static str {
    WEEKDAYS[day.weekday().num_days_from_monday() as usize]
}

/// Whether the day is a Saturday or a Sunday.
pub fn is_weekend(day: Day) -> bool {
    day.weekday().num_days_from_monday() >= 5
}

/// "1 day", "12 days". The sign is left to the sentence around it.
pub fn days(count: i64) -> String {
    match count.abs() {
        1 => "1 day".to_owned(),
        many => format!("{many} days"),
    }
}

/// How far a day is from today: "today", "tomorrow", "yesterday", "in 23 days", "32 days ago".
pub fn away(day: Day, today: Day) -> String {
    match day.signed_duration_since(today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        ahead @ 2.. => format!("in {}", days(ahead)),
        past => format!("{} ago", days(past)),
    }
}

/// The day with this year, month and day, for data written in the program itself.
///
/// # Panics
/// When there is no such day. In a `const` or `static` that stops the build.
pub const fn ymd(year: i32, month: u32, day: u32) -> Day {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(real) => real,
        None => panic!("no such day"),
    }
}

/// The time of day with this hour and minute, for data written in the program itself.
///
/// # Panics
/// When there is no such time. In a `const` or `static` that stops the build.
pub const fn hm(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(real) => real,
        None => panic!("no such time"),
    }
}

fn month(day: Day) -> &'static str {
    MONTHS[day.month0() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_pages_carry_it() {
        for date in [ymd(2026, 11, 28), ymd(2024, 2, 29)] {
            assert_eq!(written(&date.to_string()), Some(date));
        }
        for wrong in ["", "2026-11", "2026-02-30", "today"] {
            assert_eq!(written(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_is_written_in_three_lengths() {
        let day = ymd(2026, 11, 20);

        assert_eq!(long(day), "Fri 20 Nov 2026");
        assert_eq!(short(day), "20 Nov 2026");
        assert_eq!(plain(day), "20 November 2026");
    }

    #[test]
    fn every_weekday_has_its_name() {
        let names: Vec<_> = (16..23).map(|date| weekday(ymd(2026, 11, date))).collect();

        assert_eq!(names, WEEKDAYS);
        assert!(is_weekend(ymd(2026, 11, 21)) && is_weekend(ymd(2026, 11, 22)));
        assert!(!is_weekend(ymd(2026, 11, 20)));
    }

    #[test]
    fn distance_from_today_is_said_in_words() {
        let today = ymd(2026, 11, 22);
        let said = |date| away(date, today);

        assert_eq!(said(today), "today");
        assert_eq!(said(ymd(2026, 11, 23)), "tomorrow");
        assert_eq!(said(ymd(2026, 11, 21)), "yesterday");
        assert_eq!(said(ymd(2026, 12, 15)), "in 23 days");
        assert_eq!(said(ymd(2026, 10, 21)), "32 days ago");
    }

    #[test]
    fn one_day_is_not_plural() {
        assert_eq!(days(1), "1 day");
        assert_eq!(days(-1), "1 day");
        assert_eq!(days(0), "0 days");
        assert_eq!(days(-12), "12 days");
    }

    #[test]
    fn the_ends_of_the_calendar_can_be_worded() {
        assert!(long(Day::MIN).contains(" 1 Jan -"));
        assert!(away(Day::MIN, Day::MAX).ends_with("days ago"));
    }
}
