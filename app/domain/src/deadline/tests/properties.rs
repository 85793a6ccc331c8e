//! What holds for every rule, every day and every nation.

use chrono::{Datelike, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::{
    calendar::{Calendar, CalendarKind},
    rule::Length,
};

fn any_rule() -> impl Strategy<Value = &'static Rule> {
    (0..rule::rules().len()).prop_map(|place| &rule::rules()[place])
}

fn any_nation() -> impl Strategy<Value = Nation> {
    prop::sample::select(Nation::ALL)
}

fn any_day() -> impl Strategy<Value = Day> {
    let span = Day::MAX.signed_duration_since(Day::MIN).num_days();
    let far = (0..=span).prop_map(|days| Day::MIN + TimeDelta::days(days));
    let near = (0i64..4_500).prop_map(|days| ymd(2018, 1, 1) + TimeDelta::days(days));
    prop_oneof![1 => far, 3 => near]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_the_day_a_rule_answers_or_says_why_not(
        rule in any_rule(), day in any_day(), nation in any_nation()
    ) {
        match compute(rule, day, nation) {
            Ok(found) => prop_assert!(found.steps.iter().all(|step| step.ends_with('.'))),
            Err(reason) => prop_assert!(reason.to_string().ends_with('.')),
        }
    }

    #[test]
    fn no_deadline_falls_before_what_started_it(
        rule in any_rule(), day in any_day(), nation in any_nation()
    ) {
        if let Ok(found) = compute(rule, day, nation) {
            let backwards = matches!(rule.length, Length::CalendarDays(..0));
            prop_assert!((found.due >= day) != backwards);
            prop_assert!(found.act_by <= found.due);
        }
    }

    #[test]
    fn the_two_days_are_the_same_with_and_without_their_sentences(
        rule in any_rule(), day in any_day(), nation in any_nation()
    ) {
        let (given, holidays) = (Given::default(), Holidays::built_in());
        let bare = dates(rule, day, nation, &given, holidays);
        let worded = compute(rule, day, nation);

        prop_assert_eq!(bare, worded.map(|found| Dates { due: found.due, act_by: found.act_by }));
    }

    #[test]
    fn a_date_that_moves_lands_on_a_working_day(day in any_day(), nation in any_nation()) {
        for rule in rule::rules() {
            let (Some(kind), Ok(found)) = (rule.roll, compute(rule, day, nation)) else { continue };

            prop_assert_eq!(Calendar::new(kind, nation).closed(found.due), Ok(None));
        }
    }

    #[test]
    fn the_act_by_day_is_an_office_day_wherever_that_is_known(
        rule in any_rule(), day in any_day(), nation in any_nation()
    ) {
        if let Ok(found) = compute(rule, day, nation)
            && let Ok(closed) = Calendar::new(CalendarKind::Office, nation).closed(found.act_by)
            && (found.due.year() <= 2028)
        {
            prop_assert_eq!(closed, None);
        }
    }

    #[test]
    fn a_later_letter_never_gives_an_earlier_date(
        rule in any_rule(), day in any_day(), nation in any_nation()
    ) {
        let next = day.succ_opt().unwrap_or(day);
        if let (Ok(one), Ok(two)) = (compute(rule, day, nation), compute(rule, next, nation)) {
            prop_assert!(one.due <= two.due);
        }
    }
}
