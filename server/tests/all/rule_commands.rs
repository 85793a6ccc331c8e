//! Every rule at the shell: it is listed with what it needs, works out its own examples, and refuses with one sentence.

use std::collections::BTreeSet;

use domain::{
    code::Nation,
    rule::{self, Example, Length, Rule},
};
use serde_json::Value;

use crate::house::waymark;

fn due(rule: &str, from: &str, more: &[&str]) -> Result<String, String> {
    waymark(&[&["rules", "due", rule, "--from", from], more].concat())
}

/// The words that ask for a worked example, in one of its nations.
fn asked(example: &Example, nation: Nation) -> Result<Value, String> {
    let given: Vec<_> = example
        .given
        .iter()
        .map(|(name, value)| match value {
            rule::Value::Day(day) => format!("{name}={day}"),
            rule::Value::Number(number) => format!("{name}={number}"),
            rule::Value::Time(time) => format!("{name}={}", time.format("%H:%M")),
        })
        .collect();
    let with = given.iter().flat_map(|one| ["--with", one]);
    let words: Vec<_> = ["--in", nation.code(), "--json"].into_iter().chain(with).collect();
    let said = due(example.rule, &example.from.to_string(), &words)?;
    Ok(serde_json::from_str(&said).expect("it was asked for JSON"))
}

/// Rules of which a program asks for a date; the others only say something.
fn dated() -> impl Iterator<Item = &'static Rule> {
    rule::rules().iter().filter(|rule| rule.length != Length::Flag)
}

#[test]
fn every_rule_is_listed_once_with_every_second_input_by_name_and_kind() {
    let said = waymark(&["rules", "list"]).unwrap();

    let lines: Vec<_> = said.lines().collect();
    let listed: BTreeSet<_> = lines.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!((lines.len(), listed.len()), (65, 65));
    for rule in rule::rules() {
        let line = lines.iter().find(|line| line.split(' ').next() == Some(rule.id));
        let line = line.unwrap_or_else(|| panic!("{} is not listed", rule.id));
        assert!(line.contains(rule.title) && line.contains(&rule.citation()), "{line}");
        for input in rule.inputs {
            let named = format!("{}={} ({})", input.name, input.role.kind().code(), input.means);
            assert!(line.contains(&named), "{named} in {line}");
        }
    }
}

#[test]
fn every_rule_works_out_examples_of_its_own_in_each_nation() {
    for rule in dated().filter(|rule| rule.off_because.is_none()) {
        let its = |nation: Nation| {
            let here = move |one: &&Example| one.nations.contains(&nation);
            rule::examples().iter().filter(|one| one.rule == rule.id).find(here)
        };
        for nation in rule.nations {
            let example = its(*nation).unwrap_or_else(|| panic!("{} in {nation:?}", rule.id));
            let json = asked(example, *nation).unwrap_or_else(|why| panic!("{}: {why}", rule.id));

            assert_eq!(json["due"], example.due.to_string(), "{} {nation:?}", rule.id);
            assert_eq!(json["act_by"], example.act_by.to_string(), "{} {nation:?}", rule.id);
            assert_eq!(json["rule"], rule.id);
            assert!(json["steps"].as_array().is_some_and(|steps| !steps.is_empty()), "{}", rule.id);
            assert!(json["citation"].as_str().is_some_and(|cited| cited.contains(rule.source)));
        }
    }
}

#[test]
fn every_rule_with_a_second_input_takes_it_by_the_name_that_the_list_gives() {
    let mut taken = 0;
    for rule in dated().filter(|rule| rule.off_because.is_none()) {
        for input in rule.inputs {
            let uses = |one: &&Example| {
                one.rule == rule.id && one.given.iter().any(|(name, _)| *name == input.name)
            };
            let example = rule::examples().iter().find(uses);
            let example = example.unwrap_or_else(|| panic!("{} {}", rule.id, input.name));
            let json = asked(example, example.nations[0]).unwrap();

            assert_eq!(json["due"], example.due.to_string(), "{} {}", rule.id, input.name);
            taken += 1;
        }
    }
    assert!(taken >= 15, "{taken}");
}

#[test]
fn a_notice_that_is_not_law_says_so_and_keeps_the_date_of_one_that_came() {
    let off = due("STIN", "2026-11-20", &[]).unwrap_err();
    let came = due("STIN", "2026-11-20", &["--with", "date=2026-12-11"]).unwrap();

    assert!(
        off.starts_with("This rule is switched off until a legal adviser confirms it."),
        "{off}"
    );
    assert!(came.contains("Due     Fri 11 Dec 2026") && came.contains("Act by  Thu 10 Dec 2026"));
    assert!(came.contains("show one to the legal adviser at once"), "{came}");
}

#[test]
fn what_cannot_be_worked_out_is_refused_in_one_sentence_that_says_why() {
    let scotland = ["--in", "SCT"];
    let table = [
        (due("MSVCC_MOVE_ON_45D", "2026-11-10", &scotland), "does not apply in Scotland"),
        (due("RECON_30CD", "2024-02-21", &[]), "applies from 22 Feb 2024 on"),
        (due("ASYLUM_MOVE_ON_28", "2024-12-09", &[]), "ASYLUM_MOVE_ON_56_PILOT applies instead"),
        (due("NRM_RG_TARGET_5WD", "2028-12-21", &[]), "known to the end of 2028 only"),
        (due("FTT_APPEAL_IN_UK_14D", "2014-10-20", &[]), "held from 2019 on"),
        (due("RECON_30CD", "1899-12-31", &[]), "must be between 1900 and 2100"),
        (due("RECON_30CD", "2026-11-20", &["--with", "date=2026-12-01"]), "It has none."),
        (due("BREACH_72H", "2026-11-20", &["--with", "at=noon"]), "must be a time like 14:30"),
        (due("SAR_1M_PAUSED", "2026-11-23", &[]), "without asked"),
        (due("BAIL_REPORTING", "2026-11-23", &[]), "come again and again"),
        (due("RECON_EXCLUDED_2025", "2026-11-23", &[]), "has no date"),
        (due("NO_SUCH_RULE", "2026-11-23", &[]), "See: waymark rules list."),
    ];

    for (refused, why) in table {
        let said = refused.expect_err(why);
        assert!(said.contains(why), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn an_appeal_in_scotland_says_by_when_to_act_and_which_date_the_other_holidays_give() {
    let said = due("FTT_APPEAL_IN_UK_14D", "2026-12-14", &["--in", "SCT"]).unwrap();

    assert!(said.contains("Due     Tue 5 Jan 2027, midnight\nAct by  Thu 31 Dec 2026"), "{said}");
    assert!(said.contains("In England or Wales the date would be Mon 4 Jan 2027."), "{said}");
}
