//! The rules that no recorded event opens a date under, each with the reason. `waymark rules due` works them out all the
//! same. A test holds this list against what the pathway really opens.

const LIST: &str = include_str!("../../data/rules_without_event.csv");

/// Why no case has a date under this rule by itself; nothing where an event opens one.
pub fn unopened(id: &str) -> Option<&'static str> {
    all().find(|(rule, _)| *rule == id).map(|(_, why)| why)
}

/// Every such rule with its reason.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = LIST.lines().skip(1).filter_map(|line| line.split_once(','));
    rows.map(|(rule, why)| (rule, why.trim_matches('"')))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rule::rule;

    #[test]
    fn each_reason_is_one_sentence_about_a_rule_that_exists_and_stands_once() {
        let mut seen = BTreeSet::new();

        for (id, why) in all() {
            assert!(rule(id).is_some() && seen.insert(id), "{id}");
            assert!(why.ends_with('.') && why.matches(". ").count() == 0, "{id}: {why}");
        }
        assert_eq!(LIST.lines().count(), seen.len() + 1, "a line that is no row");
    }
}
