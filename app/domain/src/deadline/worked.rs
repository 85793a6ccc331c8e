//! Every worked example of every rule, run again: what `waymark rules check` reports.

use super::{CannotCompute, Dates, dates};
use crate::{
    calendar::Holidays,
    code::Nation,
    rule::{self, Example, Rule},
};

/// An example whose dates the program no longer gives.
#[derive(Debug)]
pub struct Disagreement {
    pub example: &'static Example,
    pub nation: Nation,
    pub computed: Result<Dates, CannotCompute>,
}

/// How many examples there are, each nation of each counted.
pub fn examples_worked() -> usize {
    rule::examples().iter().map(|example| example.nations.len()).sum()
}

/// The examples the program disagrees with. Empty when every rule still counts as worked by hand.
pub fn disagreements() -> Vec<Disagreement> {
    let in_each = |example: &'static Example| example.nations.iter().map(move |at| (example, *at));
    rule::examples().iter().flat_map(in_each).filter_map(check).collect()
}

fn check((example, nation): (&'static Example, Nation)) -> Option<Disagreement> {
    let rule = rule::version(example.rule, example.version)?;
    let computed = computed(rule, example, nation);
    let agrees = computed == Ok(Dates { due: example.due, act_by: example.act_by });
    (!agrees).then_some(Disagreement { example, nation, computed })
}

fn computed(rule: &Rule, example: &Example, nation: Nation) -> Result<Dates, CannotCompute> {
    let given = example.given.iter().copied().collect();
    // A rule that is switched off must count right before anybody can switch it on.
    let on = Rule { off_because: None, ..rule.clone() };
    dates(&on, example.from, nation, &given, Holidays::built_in())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Length;

    #[test]
    fn every_example_worked_by_hand_comes_out() {
        let wrong = disagreements();

        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_rule_has_at_least_five_examples_and_there_are_more_than_four_hundred() {
        for rule in rule::rules().iter().filter(|rule| rule.length != Length::Flag) {
            let found = rule::examples().iter().filter(|example| example.rule == rule.id);

            assert!(found.count() >= 5, "{}", rule.id);
        }
        assert!(rule::examples().len() >= 400, "{}", rule::examples().len());
    }

    #[test]
    fn every_example_names_its_paragraph() {
        assert!(rule::examples().iter().all(|example| !example.paragraph.is_empty()));
    }
}
