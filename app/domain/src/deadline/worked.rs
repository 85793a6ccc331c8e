//! Every worked example of every rule, run again: what `waymark rules check` reports.

use super::{CannotCompute, compute};
use crate::{
    code::Nation,
    day::Day,
    rule::{self, Example},
};

/// An example whose dates the program no longer gives.
#[derive(Debug)]
pub struct Disagreement {
    pub example: &'static Example,
    pub nation: Nation,
    /// Due and act-by as computed.
    pub computed: Result<(Day, Day), CannotCompute>,
}

/// The examples the program disagrees with. Empty when every rule still counts as worked by hand.
pub fn disagreements() -> Vec<Disagreement> {
    let in_each = |example: &'static Example| example.nations.iter().map(move |at| (example, *at));
    rule::examples().iter().flat_map(in_each).filter_map(check).collect()
}

fn check((example, nation): (&'static Example, Nation)) -> Option<Disagreement> {
    let rule = rule::version(example.rule, example.version)?;
    let working = compute(rule, example.from, nation);
    let computed = working.map(|working| (working.due, working.act_by));
    let agrees = computed == Ok((example.due, example.act_by));
    (!agrees).then_some(Disagreement { example, nation, computed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_worked_by_hand_comes_out() {
        let wrong = disagreements();

        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_rule_has_at_least_five_examples() {
        for rule in rule::rules() {
            let found = rule::examples().iter().filter(|example| example.rule == rule.id);

            assert!(found.count() >= 5, "{}", rule.id);
        }
    }
}
