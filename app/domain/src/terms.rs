//! What dates are worked out by, and since when: the lists of bank holidays a charity has had, and the versions of rules
//! that came after its first day. A date keeps to what was known when its trigger was recorded, until somebody decides
//! about it: nothing moves by itself.

use std::{borrow::Cow, sync::LazyLock};

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Holiday, Holidays},
    code::Nation,
    day::Day,
    deadline::Working,
    rule::{self, Rule},
};

/// Everything that dates have been worked out by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The list the store began with.
    first: Cow<'static, Holidays>,
    /// Newer lists, the oldest first.
    later: Vec<Taken>,
    rules: Cow<'static, [Rule]>,
    /// Versions that came after the store's first day.
    arrived: Vec<Arrived>,
}

/// A newer list of bank holidays. What is recorded after the day it was taken up is counted by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub on: Day,
    pub holidays: Holidays,
}

/// A version of a rule that came with an update. What is recorded after that day is counted by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    pub rule: String,
    pub version: u16,
    pub on: Day,
}

/// What one date is worked out by: the number of the list, from 0, and the version of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    pub list: u32,
    pub version: u16,
}

static BUILT_IN: LazyLock<Terms> = LazyLock::new(|| Terms {
    first: Cow::Borrowed(Holidays::built_in()),
    later: Vec::new(),
    rules: Cow::Borrowed(rule::rules()),
    arrived: Vec::new(),
});

impl Terms {
    /// The rules and bank holidays that came with the program, as if there had never been others.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The list a store began with, those taken up since, and the versions of rules that came since.
    pub fn new(first: Holidays, later: Vec<Taken>, arrived: Vec<Arrived>) -> Self {
        let (first, rules) = (Cow::Owned(first), Cow::Borrowed(rule::rules()));
        Self { first, later, rules, arrived }
    }

    /// The same with other rules: for trying out a version before it is in a file.
    #[must_use]
    pub fn with_rules(self, rules: Vec<Rule>) -> Self {
        Self { rules: Cow::Owned(rules), ..self }
    }

    /// Whether anything can have changed since a date was worked out.
    pub fn is_plain(&self) -> bool {
        self.later.is_empty() && self.arrived.is_empty()
    }

    /// The number of the newest list.
    pub fn newest(&self) -> u32 {
        u32::try_from(self.later.len()).unwrap_or(u32::MAX)
    }

    /// The newest list.
    pub fn holidays(&self) -> &Holidays {
        self.list(self.newest())
    }

    /// The list with this number, or the newest.
    pub fn list(&self, number: u32) -> &Holidays {
        let place = usize::try_from(number).unwrap_or(usize::MAX).min(self.later.len());
        match place.checked_sub(1).and_then(|place| self.later.get(place)) {
            Some(taken) => &taken.holidays,
            None => &self.first,
        }
    }

    /// The number of the list by which an entry of that day is counted. On the day a list is taken up the one before
    /// still counts, so that no hour decides.
    pub fn list_on(&self, recorded: Day) -> u32 {
        let place = self.later.iter().rposition(|taken| taken.on < recorded);
        place.map_or(0, |place| u32::try_from(place + 1).unwrap_or(u32::MAX))
    }

    /// The version by which an entry of that day is counted: of those that had come, the one its selecting day chooses,
    /// or else the last. The end that a later version gave it is not yet its end.
    pub fn rule_on(&self, id: &str, selector: Option<Day>, recorded: Day) -> Option<Cow<'_, Rule>> {
        let had = |rule: &&Rule| rule.id == id && self.had(rule, recorded);
        let mut known = self.rules.iter().filter(had);
        let chosen = selector.and_then(|day| known.clone().find(|rule| rule.applies_on(day)));
        let last = known.next_back()?;
        Some(match chosen {
            Some(rule) => Cow::Borrowed(rule),
            None if self.is_last(last) => Cow::Borrowed(last),
            None => Cow::Owned(Rule { effective_to: None, ..last.clone() }),
        })
    }

    /// The version with this number, in force for whom somebody decided so.
    pub fn version(&self, id: &str, number: u16) -> Option<Cow<'_, Rule>> {
        let rule = self.rules.iter().find(|rule| rule.id == id && rule.version == number)?;
        Some(if self.is_last(rule) {
            Cow::Borrowed(rule)
        } else {
            Cow::Owned(Rule { effective_to: None, ..rule.clone() })
        })
    }

    /// The version in force now for a kept date: the one its selecting day chooses, or else the newest.
    pub fn in_force(&self, kept: &Working) -> Option<&Rule> {
        let newest = self.rules.iter().rfind(|rule| rule.id == kept.rule)?;
        let selector = newest.selecting_day(kept.trigger, &kept.given);
        let chosen =
            |day| self.rules.iter().find(|rule| rule.id == kept.rule && rule.applies_on(day));
        selector.and_then(chosen).or(Some(newest))
    }

    /// The bank holidays of a nation in these days that one list has and an older one had not, and the other way round.
    pub fn changed(&self, older: u32, nation: Nation, [from, to]: [Day; 2]) -> Vec<&Holiday> {
        let (old, new) = (self.list(older), self.holidays());
        let here =
            |list: &Holidays, day| list.on(day).is_some_and(|one| one.nations.contains(&nation));
        let all = new.days().iter().chain(old.days());
        let mut found: Vec<_> = all
            .filter(|one| (from..=to).contains(&one.day))
            .filter(|one| here(old, one.day) != here(new, one.day))
            .collect();
        found.dedup_by_key(|one| one.day);
        found
    }

    fn had(&self, rule: &Rule, recorded: Day) -> bool {
        let is_it = |one: &&Arrived| one.rule == rule.id && one.version == rule.version;
        self.arrived.iter().find(is_it).is_none_or(|one| one.on < recorded)
    }

    fn is_last(&self, rule: &Rule) -> bool {
        !self.rules.iter().any(|other| other.id == rule.id && other.version > rule.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::ymd;

    fn one_more(day: Day) -> Holidays {
        let mut days = Holidays::built_in().days().to_vec();
        let name = Cow::Borrowed("A day announced late");
        days.push(Holiday { day, nations: Cow::Borrowed(Nation::ALL), name });
        Holidays::new(days).unwrap()
    }

    fn terms() -> Terms {
        let taken = |month, day| Taken { on: ymd(2026, month, 1), holidays: one_more(day) };
        let later = vec![taken(3, ymd(2027, 5, 7)), taken(6, ymd(2027, 5, 14))];
        Terms::new(Holidays::built_in().clone(), later, Vec::new())
    }

    #[test]
    fn an_entry_is_counted_by_the_last_list_taken_up_before_its_day() {
        let terms = terms();
        let table = [
            (ymd(2026, 3, 1), 0),
            (ymd(2026, 3, 2), 1),
            (ymd(2026, 6, 1), 1),
            (ymd(2026, 6, 2), 2),
        ];

        for (recorded, list) in table {
            assert_eq!(terms.list_on(recorded), list, "{recorded}");
        }
        assert_eq!(terms.newest(), 2);
        assert_eq!(terms.list(9), terms.holidays());
        assert_eq!(terms.list(0), Holidays::built_in());
    }

    #[test]
    fn what_a_new_list_adds_and_takes_away_is_named() {
        let terms = terms();
        let days = |older| -> Vec<_> {
            let span = [ymd(2027, 5, 4), ymd(2027, 5, 20)];
            terms.changed(older, Nation::Scotland, span).iter().map(|one| one.day).collect()
        };

        assert_eq!(days(0), [ymd(2027, 5, 14)]);
        assert_eq!(days(1), [ymd(2027, 5, 14), ymd(2027, 5, 7)]);
        assert!(days(2).is_empty());
    }

    #[test]
    fn a_version_counts_only_for_what_is_recorded_after_it_came() {
        let old = rule::rule("MSVCC_MOVE_ON_45D").unwrap();
        let (from, eve) = (ymd(2026, 12, 1), ymd(2026, 11, 30));
        let ended = Rule { effective_to: Some(eve), ..old.clone() };
        let new = Rule { version: 2, effective_from: Some(from), ..old.clone() };
        let on = ymd(2026, 12, 10);
        let arrived = vec![Arrived { rule: old.id.to_owned(), version: 2, on }];
        let terms = Terms { arrived, ..Terms::built_in().clone() }.with_rules(vec![ended, new]);
        let found = |selector, recorded| {
            let rule = terms.rule_on(old.id, Some(selector), recorded).unwrap();
            (rule.version, rule.effective_to)
        };

        assert_eq!(found(eve, on), (1, Some(eve)));
        assert_eq!(found(from, on), (1, None), "nobody knew of an end yet");
        assert_eq!(found(from, ymd(2026, 12, 11)), (2, None));
        assert_eq!(terms.version(old.id, 1).unwrap().effective_to, None);
    }
}
