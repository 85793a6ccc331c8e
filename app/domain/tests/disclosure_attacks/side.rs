//! Side channels: two charities that differ by one person are told apart by displayed values alone. Order, names,
//! presence, lengths and refusals are the same.

use serde_json::{Value, json};

use crate::lines::{Checker, records};

const TABLES: [&str; 5] = ["region", "gender", "age", "rg_outcome", "rg_wait"];

fn charity(people: usize) -> Checker {
    let mut all = records(100, &["2024Q1"]);
    all.truncate(people);
    let mut checker = Checker::with("M", &all);
    checker.closed("2024Q1");
    checker
}

/// The answer with every displayed value, and what follows from them, taken out.
fn bones(said: &mut Value) {
    match said {
        Value::Object(entries) => {
            for (name, entry) in entries.iter_mut() {
                match name.as_str() {
                    "value" | "display" | "total" | "release_id" | "sha256" | "cube_version" => {
                        *entry = Value::Null;
                    }
                    "cube_versions" => *entry = json!([null]),
                    _ => bones(entry),
                }
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(bones),
        _ => {}
    }
}

#[test]
fn one_person_more_changes_displayed_values_and_nothing_else() {
    let look = |people| {
        let mut checker = charity(people);
        let report = checker.published(&TABLES, &["2024Q1"]);
        let register = checker.ask(r#"{"op":"register"}"#);
        [report, register].map(|answer| {
            let mut said: Value = serde_json::from_str(&answer).unwrap();
            bones(&mut said);
            said
        })
    };

    assert_eq!(look(90), look(91));
}

#[test]
fn an_answer_holds_what_is_listed_and_nothing_more() {
    let mut checker = charity(100);

    let said: Value = serde_json::from_str(&checker.published(&TABLES, &["2024Q1"])).unwrap();

    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&said), ["cube_versions", "periods", "release_id", "statement", "tables"]);
    for table in said["tables"].as_object().unwrap().values() {
        let allowed = ["cells", "total", "rate", "median", "withheld"];
        assert!(names(table).iter().all(|name| allowed.contains(&name.as_str())));
        for cell in table["cells"].as_array().unwrap() {
            assert_eq!(names(cell), ["category", "display", "value"]);
        }
    }
}

#[test]
fn every_count_that_leaves_is_a_multiple_of_five() {
    let mut checker = charity(100);

    let said: Value = serde_json::from_str(&checker.published(&TABLES, &["2024Q1"])).unwrap();

    for table in said["tables"].as_object().unwrap().values() {
        for cell in table["cells"].as_array().unwrap() {
            assert!(cell["value"].is_null() || cell["value"].as_i64().unwrap() % 5 == 0);
        }
    }
}

#[test]
fn refusals_are_the_same_in_both_charities() {
    for asked in [
        r#"{"op":"report","mode":"publish","role":"publisher","tables":["age2"],"periods":["2024Q1"]}"#,
        r#"{"op":"report","mode":"publish","role":"publisher","tables":["gender"],"periods":["2024Q2"]}"#,
        r#"{"op":"report","mode":"internal","role":"publisher","tables":["gender"],"periods":["2024Q1"]}"#,
        r#"{"op":"report","mode":"publish","role":"publisher","tables":["gender"],"periods":["2024Q1"],"filter":{"region":"UK"}}"#,
    ] {
        assert_eq!(charity(90).ask(asked), charity(91).ask(asked));
    }
}
