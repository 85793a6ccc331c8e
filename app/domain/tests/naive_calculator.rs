//! The engine against the desk calculator: the two must agree on every date.

mod desk;

use chrono::{Datelike, NaiveDate};
use domain::{
    code::Nation,
    deadline::{CannotCompute, compute},
    rule::{self, Rule},
};
use proptest::prelude::*;

use desk::{Answer, Desk, day};

fn engine(rule: &Rule, start: NaiveDate, nation: Nation) -> Answer {
    compute(rule, start, nation).ok().map(|found| (found.due, found.act_by))
}

fn agree(desk: &Desk, rule: &Rule, start: NaiveDate, nation: Nation) {
    let by_hand = desk.answer(rule.id, start, nation.code());
    assert_eq!(engine(rule, start, nation), by_hand, "{} from {start} in {nation:?}", rule.id);
}

#[test]
fn every_day_from_2020_to_2028_agrees_in_every_nation_and_rule() {
    let desk = Desk::new();

    for start in day(2020, 1, 1).iter_days().take_while(|day| day.year() <= 2028) {
        for rule in rule::rules() {
            for nation in Nation::ALL {
                agree(&desk, rule, start, *nation);
            }
        }
    }
}

#[test]
fn the_desk_knows_every_rule_there_is() {
    let desk = Desk::new();

    for rule in rule::rules() {
        assert!(desk.answer(rule.id, day(2026, 11, 23), "EW").is_some(), "{}", rule.id);
    }
}

#[test]
fn both_refuse_past_the_last_known_year() {
    let desk = Desk::new();
    let target = rule::rule("NRM_RG_TARGET_5WD").expect("the rule is in rules/");

    let refused = compute(target, day(2028, 12, 22), Nation::EnglandWales);

    assert_eq!(refused, Err(CannotCompute::PastHolidays { last_year: 2028 }));
    assert_eq!(desk.answer(target.id, day(2028, 12, 22), "EW"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_rule_day_and_nation_agree(
        place in 0..rule::rules().len(),
        days in 0i64..55_000,
        nation in prop::sample::select(Nation::ALL),
    ) {
        thread_local!(static DESK: Desk = Desk::new());
        let start = day(1950, 1, 1) + chrono::TimeDelta::days(days);

        DESK.with(|desk| agree(desk, &rule::rules()[place], start, nation));
    }
}
