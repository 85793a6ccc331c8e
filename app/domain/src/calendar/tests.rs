//! The calendars against days that are known to differ (domain reference 4.1 and 4.4).

use super::*;
use crate::day::ymd;
use Nation::{EnglandWales as Ew, NorthernIreland as Ni, Scotland as Sct};

fn is_open(kind: CalendarKind, nation: Nation, day: Day) -> bool {
    Calendar::new(kind, nation).closed(day) == Ok(None)
}

#[test]
fn each_nation_has_its_own_holidays() {
    let table = [
        (ymd(2026, 1, 2), [true, false, true]),
        (ymd(2026, 3, 17), [true, true, false]),
        (ymd(2026, 4, 6), [false, true, false]),
        (ymd(2026, 6, 15), [true, false, true]),
        (ymd(2026, 7, 13), [true, true, false]),
        (ymd(2026, 8, 3), [true, false, true]),
        (ymd(2026, 8, 31), [false, true, false]),
        (ymd(2026, 11, 30), [true, false, true]),
        (ymd(2026, 12, 28), [false, false, false]),
        (ymd(2027, 1, 4), [true, false, true]),
    ];

    for (day, open) in table {
        let found = [Ew, Sct, Ni].map(|nation| is_open(CalendarKind::Office, nation, day));

        assert_eq!(found, open, "{day}");
    }
}

#[test]
fn only_the_tribunal_closes_from_27_to_31_december() {
    for date in 29..=31 {
        let day = ymd(2026, 12, date);

        assert!(is_open(CalendarKind::Office, Ew, day));
        assert!(is_open(CalendarKind::Notices, Ew, day));
        assert!(!is_open(CalendarKind::Tribunal, Ew, day));
    }
    assert!(is_open(CalendarKind::Tribunal, Ew, ymd(2026, 12, 24)));
}

#[test]
fn freedom_of_information_skips_holidays_of_any_nation() {
    for day in [ymd(2026, 1, 2), ymd(2026, 3, 17), ymd(2026, 6, 15), ymd(2026, 8, 31)] {
        assert!(!is_open(CalendarKind::AnyNation, Ew, day));
        assert!(!is_open(CalendarKind::AnyNation, Sct, day));
    }
}

#[test]
fn christmas_and_good_friday_are_closed_in_every_calendar_every_year() {
    let good_fridays = [
        ymd(2019, 4, 19),
        ymd(2020, 4, 10),
        ymd(2021, 4, 2),
        ymd(2022, 4, 15),
        ymd(2023, 4, 7),
        ymd(2024, 3, 29),
        ymd(2025, 4, 18),
        ymd(2026, 4, 3),
        ymd(2027, 3, 26),
        ymd(2028, 4, 14),
    ];

    for good_friday in good_fridays {
        for day in [good_friday, ymd(good_friday.year(), 12, 25)] {
            for kind in CalendarKind::ALL {
                for nation in Nation::ALL {
                    assert!(!is_open(*kind, *nation, day), "{kind:?} {nation:?} {day}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_guessed_outside_the_known_years() {
    let office = Calendar::new(CalendarKind::Office, Ew);

    assert_eq!(known_years(), (2019, 2028));
    let before = OutsideHolidays::Before { first_year: 2019 };
    let after = OutsideHolidays::After { last_year: 2028 };
    assert_eq!(office.closed(ymd(2018, 12, 31)), Err(before));
    assert_eq!(office.closed(ymd(2029, 1, 1)), Err(after));
    assert_eq!(office.next_open(ymd(2028, 12, 30)), Err(after));
    assert_eq!(office.nth_after(ymd(2028, 12, 29), 1), Err(after));
    assert_eq!(office.nth_after(Day::MAX, 1), Err(after));
}

#[test]
fn walking_to_a_working_day_stays_when_already_on_one() {
    let office = Calendar::new(CalendarKind::Office, Ew);
    let friday = ymd(2026, 11, 20);

    assert_eq!(office.next_open(friday), Ok(friday));
    assert_eq!(office.next_open(ymd(2026, 11, 21)), Ok(ymd(2026, 11, 23)));
    assert_eq!(office.nth_after(friday, 0), Ok(friday));
}

#[test]
fn no_holiday_was_lost_on_the_way_from_the_official_list() {
    let of = |nation| holidays().iter().filter(|day| day.nations.contains(&nation)).count();

    assert_eq!([of(Ew), of(Sct), of(Ni)], [83, 94, 103]);
    assert!(holidays().iter().all(|holiday| !is_weekend(holiday.day)));
}
