//! Shows that a mistake in a rule file stops the build with file, rule and key.

use super::reading;

const REVIEW: &str = include_str!("../../rules/review.toml");

fn problem_after(change: &str, into: &str) -> String {
    assert!(REVIEW.contains(change), "the file no longer says {change}");
    let text = REVIEW.replacen(change, into, 1);
    reading::rules(&[("rules/review.toml".to_owned(), text)]).expect_err("the change is a mistake")
}

#[test]
fn the_files_as_they_are_can_be_read() {
    assert!(reading::rules(&[("rules/review.toml".to_owned(), REVIEW.to_owned())]).is_ok());
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
        ("selector = \"trigger\"", "selector = \"claim\"", "key selector: \"claim\" is not known"),
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
    let twice = problem_after("id = \"JR_UT_3M\"", "id = \"RECON_30CD\"");
    let overlapping = {
        let text =
            REVIEW.replace("id = \"JR_UT_3M\"\nversion = 1", "id = \"RECON_30CD\"\nversion = 2");
        reading::rules(&[("rules/review.toml".to_owned(), text)]).expect_err("they overlap")
    };

    assert!(twice.ends_with("rule RECON_30CD: key version: is given twice"), "{twice}");
    assert!(overlapping.contains("key effective_from: overlaps"), "{overlapping}");
}

#[test]
fn a_file_that_is_not_toml_is_named_with_the_line() {
    let problem = problem_after("[[rule]]", "[[rule]");

    assert!(problem.starts_with("rules/review.toml: TOML parse error at line"), "{problem}");
}
