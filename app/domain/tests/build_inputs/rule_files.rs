//! Shows that a mistake in a rule file stops the build with file, rule and key.

use super::reading::{self, Home};

const REVIEW: &str = include_str!("../../rules/review.toml");
const INFORMATION: &str = include_str!("../../rules/information.toml");

fn problem_in(file: &str, text: &str, change: &str, into: &str) -> String {
    assert!(text.contains(change), "the file no longer says {change}");
    let text = text.replacen(change, into, 1);
    reading::rules(&[(file.to_owned(), text)], Home::Server).expect_err("the change is a mistake")
}

fn problem_after(change: &str, into: &str) -> String {
    problem_in("rules/review.toml", REVIEW, change, into)
}

#[test]
fn the_files_as_they_are_can_be_read() {
    for (file, text) in [("rules/review.toml", REVIEW), ("rules/information.toml", INFORMATION)] {
        assert!(reading::rules(&[(file.to_owned(), text.to_owned())], Home::Server).is_ok());
    }
}

#[test]
fn the_browser_gets_the_rules_that_the_code_names_and_no_prose() {
    let files = [("rules/review.toml".to_owned(), REVIEW.to_owned())];
    let code = "const RECON: &str = \"RECON_30CD\";";

    let here = reading::rules(&files, Home::Server).expect("rules");
    let there = reading::rules(&files, Home::Browser(code)).expect("rules");

    assert!(here.contains("\"ADMIN_REVIEW_14D\"") && !there.contains("\"ADMIN_REVIEW_14D\""));
    assert!(there.contains("Ask for reconsideration"));
    assert!(!here.contains("source: \"\",") && there.contains("source: \"\","));
}

#[test]
fn a_word_that_a_key_does_not_know_is_named_with_those_it_knows() {
    let table = [
        (
            "unit = \"calendar days\"",
            "unit = \"fortnights\"",
            "key unit: \"fortnights\" is not known",
        ),
        ("roll = \"never\"", "roll = \"GEN-FR\"", "key roll: \"GEN-FR\" is not known"),
        (
            "cutoff = \"end of day\"",
            "cutoff = \"tea time\"",
            "key cutoff: \"tea time\" is not known",
        ),
        ("first_day = \"day after\"", "first_day = \"0\"", "key first_day: \"0\" is not known"),
        ("owed_by = \"we\"", "owed_by = \"us\"", "key owed_by: \"us\" is not known"),
        ("kind = \"legal limit\"", "kind = \"law\"", "key kind: \"law\" is not known"),
        ("selector = \"trigger\"", "selector = \"luck\"", "key selector: \"luck\" is not known"),
        (
            "counts_from = \"decided\"",
            "counts_from = \"dreamt\"",
            "key counts_from: \"dreamt\" is not known",
        ),
        (
            "selector = \"trigger\"",
            "place = \"the moon\"\nselector = \"trigger\"",
            "key place: \"the moon\" is not known",
        ),
        (
            "unit = \"calendar days\"",
            "unit = \"working days\"\ncounting = \"GEN-FR\"",
            "key counting: \"GEN-FR\" is not known",
        ),
        (
            "nations = [\"EW\", \"SCT\", \"NI\"]",
            "nations = [\"EW\", \"SCT\", \"NI\", \"FR\"]",
            "key nations: \"FR\" is not known",
        ),
    ];

    for (change, into, expected) in table {
        let problem = problem_after(change, into);

        assert!(problem.starts_with("rules/review.toml: rule RECON_30CD: "), "{problem}");
        assert!(problem.contains(expected), "{problem}");
        assert!(problem.contains("write one of: "), "{problem}");
    }
}

#[test]
fn an_unknown_a_missing_and_a_mistyped_key_are_named() {
    let table = [
        ("length = 30", "lenght = 30", "unknown field `lenght`"),
        ("title = \"Ask for reconsideration\"", "", "missing field `title`"),
        ("version = 1", "version = \"one\"", "in `version`"),
        ("effective_from = 2024-02-22", "effective_from = \"soon\"", "in `effective_from`"),
        (
            "effective_from = 2024-02-22",
            "effective_from = 2024-02-22T10:00:00",
            "write a day like 2026-11-20",
        ),
    ];

    for (change, into, expected) in table {
        let problem = problem_after(change, into);

        assert!(problem.starts_with("rules/review.toml: rule RECON_30CD: "), "{problem}");
        assert!(problem.contains(expected), "{problem}");
    }
}

#[test]
fn a_rule_that_makes_no_sense_is_refused() {
    let table = [
        ("length = 30", "length = 0", "key length: "),
        ("unit = \"calendar days\"", "unit = \"working days\"", "key counting: "),
        ("roll = \"never\"", "roll = \"never\"\ncounting = \"GEN\"", "key counting: "),
        ("nations = [\"EW\", \"SCT\", \"NI\"]", "nations = []", "key nations: "),
        ("alerts = [-20, -10, -5, -2, 0]", "alerts = [0, -2]", "key alerts: "),
        ("act_by = \"due\"", "act_by = \"day before any roll\"", "key act_by: "),
        ("dated {day}.", "dated then.", "key starts: "),
        ("roll = \"never\"", "then_days = 3\nroll = \"never\"", "key then_days: "),
        ("alerts = [-20, -10, -5, -2, 0]", "alerts = []", "key escalate: "),
        ("owed_by = \"we\"", "owed_by = \"they\"", "key expects: "),
        ("owed_by = \"we\"", "replaced_by = \"NOBODY\"\nowed_by = \"we\"", "key replaced_by: "),
        ("effective_from = 2024-02-22", "effective_from = 2025-01-01", "key examples: "),
        (
            "effective_from = 2024-02-22",
            "effective_from = 2024-02-22\neffective_to = 2024-02-21",
            "key effective_to: ",
        ),
        (
            "consequence = \"The request",
            "consequence = \" \" # \"The request",
            "key consequence: is empty",
        ),
    ];

    for (change, into, expected) in table {
        let problem = problem_after(change, into);

        assert!(problem.starts_with("rules/review.toml: rule RECON_30CD: "), "{problem}");
        assert!(problem.contains(expected), "{problem}");
    }
}

#[test]
fn two_versions_may_not_share_a_number_or_a_day() {
    let twice = problem_after("id = \"ADMIN_REVIEW_14D\"", "id = \"RECON_30CD\"");
    let overlapping = {
        let text = REVIEW
            .replace("id = \"ADMIN_REVIEW_14D\"\nversion = 1", "id = \"RECON_30CD\"\nversion = 2");
        reading::rules(&[("rules/review.toml".to_owned(), text)], Home::Server)
            .expect_err("they overlap")
    };

    assert!(twice.ends_with("rule RECON_30CD: key version: is given twice"), "{twice}");
    assert!(overlapping.contains("key effective_from: overlaps"), "{overlapping}");
}

#[test]
fn a_file_that_is_not_toml_is_named_with_the_line() {
    let problem = problem_after("[[rule]]", "[[rule]");

    assert!(problem.starts_with("rules/review.toml: TOML parse error at line"), "{problem}");
}

#[test]
fn a_second_input_that_makes_no_sense_is_refused() {
    let table = [
        ("does = \"pauses from\"", "does = \"dozes\"", "asked: key does: \"dozes\" is not known"),
        (
            "name = \"asked\", kind = \"day\"",
            "name = \"asked\", kind = \"number\"",
            "asked: key kind: ",
        ),
        ("name = \"asked\"", "name = \"Asked on\"", "Asked on: key name: "),
        ("name = \"answered\"", "name = \"asked\"", "asked: is given twice"),
        ("does = \"pauses until\"", "does = \"selects the version\"", "key inputs: a pause has"),
        ("asked for on {value}.", "asked for then.", "asked: key says: "),
        (
            "does = \"pauses from\"",
            "does = \"ends later\"",
            "asked: key unit: a second count needs unit and first_day",
        ),
        (
            "does = \"pauses from\"",
            "does = \"ends later\", length = 5, unit = \"working days\", first_day = \"day after\"",
            "asked: key unit: \"working days\" is not known",
        ),
        (
            "does = \"pauses from\"",
            "does = \"pauses from\", length = 5",
            "asked: key unit: it starts no second count",
        ),
        (
            "with = { asked = 2026-11-30",
            "with = { asker = 2026-11-30",
            "key examples: names an input",
        ),
        ("with = { asked = 2026-11-30", "with = { asked = \"soon\"", "write a number, a day like"),
    ];

    for (change, into, expected) in table {
        let problem = problem_in("rules/information.toml", INFORMATION, change, into);

        assert!(problem.starts_with("rules/information.toml: rule SAR_1M_PAUSED: "), "{problem}");
        assert!(problem.contains(expected), "{problem}");
    }
}

#[test]
fn hours_and_letters_need_the_inputs_that_belong_to_them() {
    let hours = problem_in(
        "rules/information.toml",
        INFORMATION,
        "unit = \"hours\"",
        "unit = \"birthdays\"",
    );
    let letter = problem_after("length = 30\nunit = \"calendar days\"", "unit = \"in the letter\"");

    assert!(hours.contains("rule BREACH_72H: key inputs: an hour goes with hours"), "{hours}");
    assert!(letter.contains("rule RECON_30CD: key inputs: say which is the date"), "{letter}");
}
