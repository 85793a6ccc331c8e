//! One record added, changed, entered late or erased between two reports: closed periods do not move by a byte, and
//! the next one tells no more than is promised.

use domain::disclosure::{Counted, Table};

use crate::{
    guess::{Scores, allowed, best, tries},
    invented::{Invented, SIZES, TARGET_PERIOD, key, picture, salt},
    law::Law,
    lines::{Checker, records},
};

#[test]
fn closed_figures_stay_the_same_to_the_byte_whatever_happens_to_the_records() {
    for (tier, people) in [("S", 60), ("M", 100), ("L", 500)] {
        let mut checker = Checker::with(tier, &records(people, &["2024Q1", "2024Q2"]));
        checker.closed("2024Q1");
        let before = checker.published(&["rg_outcome", "gender"], &["2024Q1"]);

        for change in [
            r#"{"op":"amend","upsert":[{"person_id":"p1","rg_outcome":"Negative"}]}"#,
            r#"{"op":"amend","upsert":[{"person_id":"p2","rg_outcome":"Positive","gender":"Male"}]}"#,
            r#"{"op":"amend","upsert":[{"person_id":"late","record_key":"ffffffffffffffffffffffffffffffff","gender":"Female","region":"UK","age":"45+","referral_period":"2024Q1","rg_period":"2024Q1","rg_outcome":"Negative"}]}"#,
            r#"{"op":"amend","erase":["p3","p4"]}"#,
        ] {
            assert_eq!(checker.ask(change), r#"{"ok":true}"#);
            assert_eq!(checker.published(&["rg_outcome", "gender"], &["2024Q1"]), before);
        }
        checker.closed("2024Q2");
        assert_eq!(checker.published(&["rg_outcome", "gender"], &["2024Q1"]), before);
    }
}

#[test]
fn closing_again_after_any_change_gives_the_first_figures() {
    let mut checker = Checker::with("M", &records(100, &["2024Q1"]));
    let first = checker.ask(r#"{"op":"close","period":"2024Q1"}"#);
    checker.ask(r#"{"op":"amend","erase":["p1","p2","p3"]}"#);

    assert_eq!(checker.ask(r#"{"op":"close","period":"2024Q1"}"#), first);
}

#[test]
fn measuring_the_same_frozen_people_again_gives_the_same_photograph() {
    let charity = Invented::mixed(SIZES[2]);
    let mut shuffled = charity.clone();
    shuffled.happened[TARGET_PERIOD].reverse();

    for number in 0..20 {
        let again = shuffled.picture(&salt(number), TARGET_PERIOD);
        assert_eq!(again, charity.picture(&salt(number), TARGET_PERIOD));
    }
}

#[test]
fn one_decision_entered_late_is_as_well_hidden_as_any_other() {
    for size in SIZES {
        let charity = Invented::mixed(size);
        let before = &charity.happened[TARGET_PERIOD];
        let late =
            before.iter().find(|one| one.what.family() == domain::stat::Family::FirstDecision);
        let mut after = before.clone();
        after.push(Counted { key: key(999_999), ..*late.unwrap() });
        let tables: Vec<Table> = size
            .programme()
            .tables()
            .iter()
            .copied()
            .filter(|table| table.family() == domain::stat::Family::FirstDecision)
            .collect();
        let alpha = size.programme().alpha();
        let law = Law::of(alpha, 1);

        let mut scores = Scores::default();
        for number in 0..tries() {
            let told = |happened| {
                let picture = picture(size, &salt(number), TARGET_PERIOD, happened);
                crate::linkage::tells(&[picture], &tables, before, &after, &law)
            };
            scores.push(told(before), told(&after));
        }

        let cells = u32::try_from(tables.len()).unwrap();
        let advantage = best(&[scores]);
        assert!(advantage <= allowed(alpha, cells), "{size:?}: {advantage}");
    }
}
