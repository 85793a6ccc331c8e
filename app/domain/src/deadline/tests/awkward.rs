//! The days engineers most often get wrong (domain reference 4.4), and what the examples must touch.

use chrono::Datelike;

use super::*;
use crate::rule::{Example, FirstDay, Length, Role};

#[test]
fn every_day_from_27_to_31_december_moves_to_the_first_working_day_of_january() {
    let table = [
        (2024, [ymd(2025, 1, 2), ymd(2025, 1, 3), ymd(2025, 1, 2)]),
        (2025, [ymd(2026, 1, 2), ymd(2026, 1, 5), ymd(2026, 1, 2)]),
        (2026, [ymd(2027, 1, 4), ymd(2027, 1, 5), ymd(2027, 1, 4)]),
        (2027, [ymd(2028, 1, 4), ymd(2028, 1, 5), ymd(2028, 1, 4)]),
    ];

    for (year, january) in table {
        for date in 27..=31 {
            let sent = ymd(year, 12, date - 14);
            let due = [Ew, Sct, Ni].map(|at| working("FTT_APPEAL_IN_UK_14D", sent, at).due);

            assert_eq!(due, january, "{date} December {year}");
        }
    }
}

#[test]
fn the_same_days_of_2028_lead_past_the_list_and_are_refused() {
    for date in 27..=31 {
        for nation in Nation::ALL {
            let refused = refusal("UT_PTA_14D_5PM", ymd(2028, 12, date - 14), *nation);

            assert_eq!(refused, CannotCompute::PastHolidays { last_year: 2028 });
        }
    }
    assert_eq!(
        working("NOTICE_DEEMED_SERVED_POST_2BD", ymd(2028, 12, 22), Ew).due,
        ymd(2028, 12, 28)
    );
}

#[test]
fn a_date_in_the_last_known_year_says_so() {
    let said =
        |id, from| working(id, from, Ew).steps.iter().any(|step| step.contains("Check this date"));

    assert!(said("FTT_APPEAL_IN_UK_14D", ymd(2027, 12, 18)));
    assert!(!said("FTT_APPEAL_IN_UK_14D", ymd(2027, 12, 10)));
    assert!(!said("RECON_30CD", ymd(2028, 1, 10)));
}

#[test]
fn the_examples_touch_every_way_of_counting() {
    let used = |fits: fn(&Rule) -> bool| {
        let rule = |example: &&Example| rule::rule(example.rule).is_some_and(fits);
        assert!(rule::examples().iter().filter(rule).count() >= 5);
    };

    used(|rule| rule.length == Length::ThatDay);
    used(|rule| {
        matches!(rule.length, Length::CalendarDays(1..)) && rule.first_day == FirstDay::DayAfter
    });
    used(|rule| {
        matches!(rule.length, Length::CalendarDays(1..)) && rule.first_day == FirstDay::SameDay
    });
    used(|rule| matches!(rule.length, Length::CalendarDays(..0)));
    used(|rule| {
        matches!(rule.length, Length::CalendarMonths(_)) && rule.first_day == FirstDay::DayAfter
    });
    used(|rule| {
        matches!(rule.length, Length::CalendarMonths(_)) && rule.first_day == FirstDay::SameDay
    });
    used(|rule| matches!(rule.length, Length::Hours(_)));
    used(|rule| matches!(rule.length, Length::Birthdays(_)) && rule.then_days == 0);
    used(|rule| rule.then_days != 0);
    used(|rule| matches!(rule.length, Length::InTheLetter(Some(_))));
    used(|rule| matches!(rule.length, Length::Recurring));
    used(|rule| rule.inputs.iter().any(|input| matches!(input.role, Role::EndsLater(..))));
    used(|rule| rule.inputs.iter().any(|input| matches!(input.role, Role::EndsEarlier(..))));
    used(|rule| rule.inputs.iter().any(|input| input.role == Role::PausesFrom));
}

#[test]
fn the_examples_touch_every_calendar_in_every_nation_that_has_it() {
    use crate::calendar::CalendarKind;

    for kind in CalendarKind::ALL {
        let here = |example: &&Example| {
            let rule = rule::rule(example.rule);
            rule.is_some_and(|rule| rule.roll == Some(*kind) || rule.counting() == Some(*kind))
        };
        let nations = rule::examples().iter().filter(here).flat_map(|example| example.nations);

        assert!(
            Nation::ALL.iter().all(|nation| nations.clone().any(|there| there == nation)),
            "{kind:?}"
        );
    }
}

#[test]
fn the_examples_touch_the_awkward_days() {
    let due = |fits: &dyn Fn(Day) -> bool| rule::examples().iter().any(|example| fits(example.due));
    let across = |from: Day, until: Day| {
        rule::examples().iter().any(|example| example.from < from && example.due >= until)
    };

    assert!(due(&|day| (day.month(), day.day()) == (2, 29)), "leap days");
    assert!(due(&|day| day.succ_opt().is_some_and(|next| next.day() == 1)), "month ends");
    assert!(due(&|day| day == ymd(2026, 3, 29)) && due(&|day| day == ymd(2026, 10, 25)), "clocks");
    assert!(
        across(ymd(2026, 3, 29), ymd(2026, 3, 30)) && across(ymd(2026, 10, 25), ymd(2026, 10, 26))
    );
    for easter in [ymd(2026, 4, 3), ymd(2027, 3, 26)] {
        assert!(across(easter, easter), "Easter {}", easter.year());
    }
    let only = |nation, day| {
        let here = |example: &&Example| {
            example.nations == [nation] && example.from < day && example.due > day
        };
        assert!(rule::examples().iter().any(|example| here(&example)), "{nation:?} {day}");
    };
    only(Sct, ymd(2026, 6, 15));
    only(Sct, ymd(2026, 11, 30));
    only(Ni, ymd(2027, 7, 12));
    only(Ni, ymd(2027, 3, 17));
}
