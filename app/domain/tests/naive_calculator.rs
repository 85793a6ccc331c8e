//! The engine against the desk calculator: the two must agree on every date.

mod desk;

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::{
    calendar::Holidays,
    code::Nation,
    deadline::{CannotCompute, compute, dates},
    rule::{self, Given, Length, Role, Rule, Value},
};
use proptest::prelude::*;

use desk::{Answer, Desk, Known, day};

thread_local!(static DESK: Desk = Desk::new());

fn engine(rule: &Rule, start: NaiveDate, nation: Nation, known: Known) -> Answer {
    let given: Given = known.iter().map(|(name, day)| (*name, Value::Day(*day))).collect();
    let found = dates(rule, start, nation, &given, Holidays::built_in());
    found.ok().map(|found| (found.due, found.act_by))
}

fn agree(desk: &Desk, rule: &Rule, start: NaiveDate, nation: Nation, known: Known) {
    let by_hand = desk.answer(rule.id, start, nation.code(), known);
    let found = engine(rule, start, nation, known);
    assert_eq!(found, by_hand, "{} from {start} in {nation:?} with {known:?}", rule.id);
}

/// The rules that are worked out, and not copied from a letter.
fn computable() -> Vec<&'static Rule> {
    let copied = |rule: &&Rule| {
        matches!(rule.length, Length::InTheLetter(_) | Length::Recurring | Length::Flag)
    };
    rule::rules().iter().filter(|rule| !copied(rule)).collect()
}

#[test]
fn every_day_from_2020_to_2028_agrees_in_every_nation_for_every_rule_of_working_days() {
    let desk = Desk::new();
    let rules: Vec<_> = computable().into_iter().filter(|rule| rule.needs_holidays()).collect();

    assert_eq!(rules.len(), 20);
    for start in day(2020, 1, 1).iter_days().take_while(|day| day.year() <= 2028) {
        for rule in &rules {
            for nation in Nation::ALL {
                agree(&desk, rule, start, *nation, &[]);
            }
        }
    }
}

#[test]
fn the_desk_knows_every_rule_that_is_worked_out() {
    let desk = Desk::new();

    assert_eq!(computable().len(), 57);
    for rule in computable() {
        let start = rule.effective_to.unwrap_or(day(2026, 11, 23));
        let nation = rule.nations[0];
        let known = [("asked", start), ("answered", start)];
        assert!(desk.answer(rule.id, start, nation.code(), &known).is_some(), "{}", rule.id);
        agree(&desk, rule, start, nation, &known);
    }
}

#[test]
fn both_refuse_past_the_last_known_year() {
    let desk = Desk::new();
    let target = rule::rule("NRM_RG_TARGET_5WD").expect("the rule is in rules/");

    let refused = compute(target, day(2028, 12, 22), Nation::EnglandWales);

    assert_eq!(refused, Err(CannotCompute::PastHolidays { last_year: 2028 }));
    assert_eq!(desk.answer(target.id, day(2028, 12, 22), "EW", &[]), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn any_rule_day_and_nation_agree(
        rule in prop::sample::select(computable()),
        days in 0i64..55_000,
        nation in prop::sample::select(Nation::ALL),
    ) {
        let start = day(1950, 1, 1) + TimeDelta::days(days);

        DESK.with(|desk| agree(desk, rule, start, nation, &[]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn any_second_day_agrees(
        rule in prop::sample::select(second_counts()),
        days in 0i64..3_600,
        offsets in (0i64..400, 0i64..60),
        nation in prop::sample::select(Nation::ALL),
    ) {
        let start = day(2019, 1, 1) + TimeDelta::days(days);
        let second = start + TimeDelta::days(offsets.0);
        let third = second + TimeDelta::days(offsets.1);
        let days = [second, third];
        let named = rule.inputs.iter().filter(|input| input.role != Role::SelectsVersion);
        let known: Vec<_> = named.zip(days).map(|(input, day)| (input.name, day)).collect();

        DESK.with(|desk| agree(desk, rule, start, nation, &known));
    }
}

/// The rules that count from a second day, or stop the clock.
fn second_counts() -> Vec<&'static Rule> {
    let second =
        |role| matches!(role, Role::EndsLater(..) | Role::EndsEarlier(..) | Role::PausesFrom);
    computable()
        .into_iter()
        .filter(|rule| rule.inputs.iter().any(|input| second(input.role)))
        .collect()
}
