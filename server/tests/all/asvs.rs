//! The table of the ASVS: every requirement of its first two levels is answered once, and what an answer names exists.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde::Deserialize;

use crate::promises::tests_there_are;

type Table = BTreeMap<String, Chapter>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chapter {
    items: Vec<Item>,
}

/// One requirement, and one of three answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: String,
    asks: String,
    #[serde(default)]
    kept: Vec<String>,
    #[serde(default)]
    part: Vec<String>,
    missing: Option<String>,
    out: Option<String>,
}

/// The requirements of levels 1 and 2 by section, without the chapters that are out whole.
const SECTIONS: &[(&str, &[u8])] = &[
    ("1.1", &[1, 2]),
    ("1.2", &[1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ("1.3", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("1.4", &[1, 2, 3]),
    ("1.5", &[1, 2]),
    ("2.1", &[1, 2, 3]),
    ("2.2", &[1, 2, 3]),
    ("2.3", &[1, 2, 3, 4]),
    ("2.4", &[1]),
    ("3.2", &[1, 2]),
    ("3.3", &[1, 2, 3, 4]),
    ("3.4", &[1, 2, 3, 4, 5, 6]),
    ("3.5", &[1, 2, 3, 4, 5]),
    ("3.7", &[1, 2]),
    ("4.1", &[1, 2, 3]),
    ("4.2", &[1]),
    ("4.3", &[1, 2]),
    ("4.4", &[1, 2, 3, 4]),
    ("5.1", &[1]),
    ("5.2", &[1, 2, 3]),
    ("5.3", &[1, 2]),
    ("5.4", &[1, 2, 3]),
    ("6.1", &[1, 2, 3]),
    ("6.2", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("6.3", &[1, 2, 3, 4]),
    ("6.4", &[1, 2, 3, 4]),
    ("6.5", &[1, 2, 3, 4, 5]),
    ("6.6", &[1, 2, 3]),
    ("6.8", &[1, 2, 3, 4]),
    ("7.1", &[1, 2, 3]),
    ("7.2", &[1, 2, 3, 4]),
    ("7.3", &[1, 2]),
    ("7.4", &[1, 2, 3, 4, 5]),
    ("7.5", &[1, 2]),
    ("7.6", &[1, 2]),
    ("8.1", &[1, 2]),
    ("8.2", &[1, 2, 3]),
    ("8.3", &[1]),
    ("8.4", &[1]),
    ("11.1", &[1, 2]),
    ("11.2", &[1, 2, 3]),
    ("11.3", &[1, 2, 3]),
    ("11.4", &[1, 2, 3, 4]),
    ("11.5", &[1]),
    ("11.6", &[1]),
    ("12.1", &[1, 2, 3]),
    ("12.2", &[1, 2]),
    ("12.3", &[1, 2, 3, 4]),
    ("13.1", &[1]),
    ("13.2", &[1, 2, 3, 4, 5]),
    ("13.3", &[1, 2]),
    ("13.4", &[1, 2, 3, 4, 5]),
    ("14.1", &[1, 2]),
    ("14.2", &[1, 2, 3, 4]),
    ("14.3", &[1, 2, 3]),
    ("15.1", &[1, 2, 3]),
    ("15.2", &[1, 2, 3]),
    ("15.3", &[1, 2, 3, 4, 5, 6, 7]),
    ("16.1", &[1]),
    ("16.2", &[1, 2, 3, 4, 5]),
    ("16.3", &[1, 2, 3, 4]),
    ("16.4", &[1, 2, 3]),
    ("16.5", &[1, 2, 3]),
];

fn table() -> Vec<Item> {
    let chapters: Table = toml::from_str(include_str!("../asvs.toml")).unwrap();
    let in_its_chapter = |(chapter, one): &(String, Chapter)| {
        let number = chapter.trim_start_matches('V');
        one.items.iter().all(|item| item.id.split('.').next() == Some(number))
    };
    let chapters: Vec<_> = chapters.into_iter().collect();
    assert!(chapters.iter().all(in_its_chapter));
    chapters.into_iter().flat_map(|(_, chapter)| chapter.items).collect()
}

#[test]
fn every_requirement_of_the_first_two_levels_is_answered_once() {
    let expected: BTreeSet<_> = SECTIONS
        .iter()
        .flat_map(|(section, numbers)| numbers.iter().map(move |n| format!("{section}.{n}")))
        .collect();
    let answered: BTreeSet<_> = table().into_iter().map(|item| item.id).collect();

    assert_eq!(answered, expected);
    assert_eq!(table().len(), expected.len(), "one stands twice");
    assert_eq!(expected.len(), 210, "61 of the first level, 149 of the second");
}

#[test]
fn every_answer_is_one_of_three_and_says_enough() {
    for Item { id, asks, kept, part, missing, out } in table() {
        let answers = [!kept.is_empty(), !part.is_empty(), out.is_some()];
        assert_eq!(answers.iter().filter(|is| **is).count(), 1, "{id}");
        assert_eq!(missing.is_some(), !part.is_empty(), "{id}");
        assert!(!asks.is_empty() && !asks.ends_with('.'), "{id}");
        for why in missing.iter().chain(&out) {
            assert!(why.ends_with('.'), "{id}: {why}");
        }
    }
}

#[test]
fn every_test_and_every_file_that_an_answer_names_exists() {
    let tests = tests_there_are();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");

    for item in table() {
        for shown in item.kept.iter().chain(&item.part) {
            let is_a_file = shown.contains(['.', '/']) || shown == "Makefile";
            let exists = if is_a_file { root.join(shown).is_file() } else { tests.contains(shown) };
            assert!(exists, "{}: there is no {shown}", item.id);
        }
    }
}
