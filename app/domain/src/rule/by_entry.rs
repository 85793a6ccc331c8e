//! The rules whose trigger has no event of its own: an entry names them, with what it was. Every other rule is started
//! by an event of the case. A test holds this list against what the pathway opens.

use super::{Rule, rule};

const LIST: &str = include_str!("../../data/rules_started_by_entry.csv");

/// What to record to start this rule; nothing where an event of its own starts it.
pub fn started_by(id: &str) -> Option<&'static str> {
    rows().find(|(rule, _)| *rule == id).map(|(_, what)| what)
}

/// Every such rule with what to record, in the order of the list.
pub fn by_entry() -> impl Iterator<Item = (&'static Rule, &'static str)> {
    rows().filter_map(|(id, what)| Some((rule(id)?, what)))
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = LIST.lines().skip(1).filter_map(|line| line.split_once(','));
    rows.map(|(rule, what)| (rule, what.trim_matches('"')))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_row_names_a_rule_that_exists_and_says_what_to_record_in_words_of_its_own() {
        let rules: BTreeSet<_> = by_entry().map(|(rule, _)| rule.id).collect();
        let words: BTreeSet<_> = by_entry().map(|(_, what)| what).collect();

        assert_eq!(LIST.lines().count(), rules.len() + 1, "a line that is no row");
        assert_eq!(words.len(), rules.len());
        assert!(words.iter().all(|what| !what.is_empty() && !what.ends_with('.')));
    }
}
