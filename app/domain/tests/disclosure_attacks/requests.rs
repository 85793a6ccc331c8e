//! Asking what may not be asked, and asking the same in many ways.

use serde_json::{Value, json};

use crate::lines::{Checker, records};

fn checker(tier: &str, people: usize) -> Checker {
    let mut checker = Checker::with(tier, &records(people, &["2024Q1", "2024Q2"]));
    checker.closed("2024Q1");
    checker
}

fn ask(checker: &mut Checker, changed: &Value) -> String {
    let mut asked = json!({
        "op": "report", "mode": "publish", "role": "publisher",
        "tables": ["rg_outcome"], "periods": ["2024Q1"], "filter": {}
    });
    let (Some(asked), Some(changed)) = (asked.as_object_mut(), changed.as_object()) else {
        unreachable!()
    };
    asked.extend(changed.clone());
    checker.ask(&Value::Object(asked.clone()).to_string())
}

/// Filters, tables, dates and complements that the programme does not hold.
fn off_programme() -> Vec<Value> {
    let filters =
        ["region", "gender", "age", "exploitation", "rg_outcome", "caseworker", "person_id", "x"];
    let mut asked: Vec<Value> = filters
        .iter()
        .flat_map(|name| {
            [
                json!({ *name: "Female" }),
                json!({ *name: ["UK"] }),
                json!({ *name: { "not": "UK" } }),
            ]
        })
        .map(|filter| json!({ "filter": filter }))
        .collect();
    asked.extend(
        [
            "nationality",
            "caseworker",
            "first_responder",
            "Gender",
            "gender ",
            "cg_outcome_x_gender",
            "",
        ]
        .map(|table| json!({ "tables": [table] })),
    );
    asked.extend(
        [
            "2024Q1/2024Q2",
            "2024-01",
            "2024-01-01..2024-02-15",
            "2024H1",
            "2024",
            "not 2024Q1",
            "all",
            "",
        ]
        .map(|period| json!({ "periods": [period] })),
    );
    asked.extend([
        json!({ "filter": ["gender"] }),
        json!({ "filter": "gender = 'Female'" }),
        json!({ "filter": 1 }),
        json!({ "tables": [] }),
        json!({ "tables": "rg_outcome" }),
        json!({ "tables": ["rg_outcome", "nationality"] }),
        json!({ "tables": [["rg_outcome"]] }),
        json!({ "periods": "2024Q1" }),
        json!({ "periods": [20241] }),
        json!({ "complement": true }),
        json!({ "from": "2024-01-01", "to": "2024-02-01" }),
        json!({ "group_by": "region" }),
        json!({ "threshold": 0 }),
        json!({ "additive": "yes" }),
    ]);
    asked
}

#[test]
fn everything_outside_the_programme_gets_one_refusal_without_a_digit() {
    for (tier, people) in [("S", 30), ("M", 200), ("L", 500)] {
        let mut checker = checker(tier, people);

        for asked in off_programme() {
            assert_eq!(ask(&mut checker, &asked), r#"{"error":"not_in_programme"}"#, "{asked}");
        }
    }
}

#[test]
fn a_table_of_a_larger_programme_is_outside_the_smaller() {
    for (tier, table) in [
        ("S", "region"),
        ("S", "rg_wait"),
        ("S", "grant_length"),
        ("M", "age2"),
        ("M", "gender_x_exploitation"),
        ("M", "cg_outcome_x_region"),
        ("L", "age2"),
    ] {
        let answer = ask(&mut checker(tier, 60), &json!({ "tables": [table] }));
        assert_eq!(answer, r#"{"error":"not_in_programme"}"#, "{tier} {table}");
    }
}

#[test]
fn a_period_that_is_not_closed_is_refused_whoever_is_in_it() {
    for people in [30, 31] {
        let mut checker = checker("S", people);
        for periods in
            [json!(["2024Q2"]), json!(["2031Q4"]), json!(["2024Q1", "2024Q2"]), json!([])]
        {
            let answer = ask(&mut checker, &json!({ "periods": periods }));
            assert_eq!(answer, r#"{"error":"period_not_closed"}"#, "{periods}");
        }
    }
}

#[test]
fn nobody_but_the_right_role_gets_an_answer() {
    let mut checker = checker("M", 100);
    for asked in [
        json!({ "role": "manager_internal" }),
        json!({ "role": "caseworker" }),
        json!({ "role": null }),
        json!({ "mode": "internal" }),
        json!({ "mode": "exact" }),
        json!({ "mode": "internal", "role": "administrator" }),
    ] {
        assert_eq!(ask(&mut checker, &asked), r#"{"error":"forbidden"}"#, "{asked}");
    }
}

#[test]
fn internal_figures_are_exact_marked_and_not_in_the_register() {
    let mut checker = checker("M", 100);

    let answer = ask(
        &mut checker,
        &json!({ "mode": "internal", "role": "manager_internal", "tables": ["gender"], "filter": { "region": "UK" } }),
    );

    let said: Value = serde_json::from_str(&answer).unwrap();
    assert!(said["marking"].as_str().unwrap().contains("NOT FOR PUBLICATION"));
    assert!(said["tables"]["gender"]["total"].as_u64().unwrap() < 30, "few come from one region");
    assert_eq!(checker.ask(r#"{"op":"register"}"#), r#"{"rows":[]}"#);
}

#[test]
fn the_same_question_has_one_answer_and_one_entry_in_the_register() {
    let mut checker = checker("M", 100);
    checker.closed("2024Q2");
    let first = checker.published(&["rg_outcome", "gender"], &["2024Q1", "2024Q2"]);

    for (tables, periods) in [
        (&["gender", "rg_outcome"][..], &["2024Q2", "2024Q1"][..]),
        (&["gender", "rg_outcome", "gender"], &["2024Q1", "2024Q2", "2024Q1"]),
    ] {
        assert_eq!(checker.published(tables, periods), first);
    }

    let register: Value = serde_json::from_str(&checker.ask(r#"{"op":"register"}"#)).unwrap();
    assert_eq!(register["rows"].as_array().unwrap().len(), 1);
    assert!((register["rows"][0]["epsilon_per_table"].as_f64().unwrap() - 0.511).abs() < 0.001);
}

#[test]
fn a_line_that_makes_no_sense_gets_an_error_and_the_next_an_answer() {
    let mut checker = checker("M", 100);
    for line in
        ["{", "[]", "null", "{}", r#"{"op":"drop"}"#, r#"{"op":5}"#, "\u{0}", r#"{"op":"close"}"#]
    {
        assert_eq!(checker.ask(line), r#"{"error":"malformed"}"#, "{line}");
    }
    assert!(checker.published(&["gender"], &["2024Q1"]).contains("statement"));
}

#[test]
fn a_record_that_cannot_be_read_changes_nothing() {
    let mut checker = checker("M", 100);
    let before = checker.published(&["gender"], &["2024Q1"]);
    for amendment in [
        json!([{ "person_id": "p1", "gender": "Woman" }]),
        json!([{ "person_id": "p1", "rg_days": -4 }]),
        json!([{ "person_id": "p1", "rg_period": "spring" }]),
        json!([{ "person_id": "new" }]),
        json!([{ "person_id": "new", "record_key": "beef" }]),
        json!([{ "person_id": "p1", "gender": "Male" }, { "gender": "Male" }]),
    ] {
        let answer = checker.ask(&json!({ "op": "amend", "upsert": amendment }).to_string());
        assert_eq!(answer, r#"{"error":"bad_record"}"#, "{amendment}");
    }
    assert_eq!(checker.published(&["gender"], &["2024Q1"]), before);
}
