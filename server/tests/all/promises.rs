//! The table of promises about safety: each that is kept names tests that exist, and each that is not says what is
//! missing.

use std::{collections::BTreeSet, fs, path::Path};

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    promise: Vec<Promise>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Promise {
    id: String,
    says: String,
    state: State,
    tests: Vec<String>,
    missing: Option<String>,
}

#[derive(Deserialize, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
enum State {
    Kept,
    Part,
    Open,
}

fn table() -> Vec<Promise> {
    toml::from_str::<Table>(include_str!("../promises.toml")).unwrap().promise
}

/// The name of every function that stands right below a mark of a test.
fn tests_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            tests_in(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let lines: Vec<_> = text.lines().map(str::trim).collect();
            for pair in lines.windows(2).filter(|pair| is_a_mark(pair[0])) {
                let name = pair[1].split("fn ").nth(1).and_then(|rest| rest.split('(').next());
                found.extend(name.map(str::to_owned));
            }
        }
    }
}

/// The name of every test in the source.
pub fn tests_there_are() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["tests", "src", "store", "sheet", "paper", "../app"] {
        tests_in(&root.join(folder), &mut found);
    }
    assert!(found.len() > 500, "tests are read off the source: {}", found.len());
    found
}

fn is_a_mark(line: &str) -> bool {
    ["#[test]", "#[tokio::test"].iter().any(|mark| line.starts_with(mark))
}

#[test]
fn every_promise_stands_once_and_says_what_shows_it_or_what_is_missing() {
    let ids: BTreeSet<_> = table().into_iter().map(|one| one.id).collect();
    let expected: BTreeSet<_> = (1..=24).map(|number| format!("P{number}")).collect();

    assert_eq!(ids, expected);
    assert_eq!(table().len(), expected.len(), "one stands twice");
    for one in table() {
        assert!(one.says.ends_with('.'), "{}", one.id);
        assert_eq!(one.missing.is_none(), one.state == State::Kept, "{}", one.id);
        assert_eq!(one.tests.is_empty(), one.state == State::Open, "{}", one.id);
    }
}

#[test]
fn every_test_a_promise_names_exists() {
    let found = tests_there_are();

    for one in table() {
        for test in one.tests {
            assert!(found.contains(&test), "{}: there is no test {test}", one.id);
        }
    }
}
