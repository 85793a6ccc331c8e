//! Hours of the clock on the wall in the United Kingdom, which moves forward in March and back in October.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use crate::day::{Day, ymd};

const HOUR: TimeDelta = TimeDelta::hours(1);

/// The time on the wall this many hours later.
/// An hour that comes twice is taken as the first of the two, the earlier instant it can have been.
pub(super) fn after(from: NaiveDateTime, hours: u16) -> NaiveDateTime {
    wall(instant(from) + TimeDelta::hours(hours.into()))
}

/// Greenwich time for a time on the wall.
fn instant(wall: NaiveDateTime) -> NaiveDateTime {
    let summer = wall - HOUR;
    if is_summer(summer) { summer } else { wall }
}

fn wall(instant: NaiveDateTime) -> NaiveDateTime {
    if is_summer(instant) { instant + HOUR } else { instant }
}

/// Summer time runs from one to one, Greenwich time, on the last Sundays of March and October
/// (Summer Time Order 2002, SI 2002/262).
fn is_summer(instant: NaiveDateTime) -> bool {
    let year = instant.year();
    let one = NaiveTime::MIN + HOUR;
    let begins = last_sunday(ymd(year, 3, 31)).and_time(one);
    let ends = last_sunday(ymd(year, 10, 31)).and_time(one);
    (begins..ends).contains(&instant)
}

fn last_sunday(month_end: Day) -> Day {
    month_end.week(Weekday::Sun).first_day()
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use chrono_tz::Europe::London;

    use super::*;
    use crate::day::hm;

    #[test]
    fn seventy_two_hours_lose_an_hour_in_march_and_gain_one_in_october() {
        let table = [
            (ymd(2026, 11, 20).and_time(hm(14, 30)), ymd(2026, 11, 23).and_time(hm(14, 30))),
            (ymd(2026, 3, 27).and_time(hm(14, 30)), ymd(2026, 3, 30).and_time(hm(15, 30))),
            (ymd(2026, 10, 23).and_time(hm(14, 30)), ymd(2026, 10, 26).and_time(hm(13, 30))),
            (ymd(2026, 10, 22).and_time(hm(23, 30)), ymd(2026, 10, 25).and_time(hm(22, 30))),
            (ymd(2026, 10, 22).and_time(hm(0, 0)), ymd(2026, 10, 25).and_time(hm(0, 0))),
            (ymd(2028, 2, 27).and_time(hm(9, 0)), ymd(2028, 3, 1).and_time(hm(9, 0))),
        ];

        for (from, until) in table {
            assert_eq!(after(from, 72), until, "{from}");
        }
    }

    #[test]
    fn an_hour_that_comes_twice_is_taken_as_the_first() {
        let twice = ymd(2026, 10, 25).and_time(hm(1, 30));

        assert_eq!(after(twice, 72), ymd(2026, 10, 28).and_time(hm(0, 30)));
    }

    #[test]
    fn the_clock_agrees_with_the_time_zone_database_every_hour_from_2020_to_2030() {
        let mut instant = ymd(2020, 1, 1).and_time(NaiveTime::MIN);
        while instant.year() <= 2030 {
            let known = London.from_utc_datetime(&instant).naive_local();

            assert_eq!(wall(instant), known, "{instant}");
            instant += HOUR;
        }
    }
}
