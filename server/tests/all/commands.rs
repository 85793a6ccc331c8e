//! The command line, as somebody at a shell meets it: it works, or it says in one sentence what to do.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use crate::house::{furnish, waymark};
use serde_json::Value;
use tempfile::TempDir;

fn text(path: &Path) -> &str {
    path.to_str().expect("temporary folders have plain names")
}

/// A small demonstration, and what `rebuild --check` says of it after something was done to it.
fn after(harm: impl Fn(&Path)) -> String {
    let folder = TempDir::new().expect("a temporary folder");
    furnish(folder.path(), "4");
    let data = folder.path().join("data");
    harm(&data);
    match waymark(&["rebuild", "--check", "--place", text(&data)]) {
        Ok(said) | Err(said) => said,
    }
}

#[test]
fn a_store_that_cannot_be_opened_says_why() {
    let key = |data: &Path| data.join("keys/db.key");
    let other = "ab".repeat(32);

    let whole = after(|_| ());
    let missing = after(|data| fs::remove_file(key(data)).unwrap());
    let wrong = after(|data| {
        fs::remove_file(key(data)).unwrap();
        fs::write(key(data), &other).unwrap();
        fs::set_permissions(key(data), fs::Permissions::from_mode(0o400)).unwrap();
    });
    let shared = after(|data| {
        fs::set_permissions(key(data), fs::Permissions::from_mode(0o444)).unwrap();
    });
    let plain = after(|data| fs::write(data.join("waymark.db"), "SQLite format 3\0").unwrap());
    let gone = after(|data| fs::remove_dir_all(data).unwrap());

    assert_eq!(whole, "Derived 4 cases again: 0 differed.\n");
    for (said, expected) in [
        (missing, "is missing"),
        (wrong, "does not open this store"),
        (shared, "can be read by other users"),
        (plain, "is not encrypted"),
        (gone, "There is no store at"),
    ] {
        assert!(said.contains(expected), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}

#[test]
fn a_demonstration_is_never_served_as_a_real_store() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "4");
    let data = folder.path().join("data");

    let refused = waymark(&["serve", "--real", "--place", text(&data)]).unwrap_err();

    assert!(refused.contains("demonstration store"), "{refused}");
}

#[test]
fn a_demonstration_never_writes_over_a_store() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "4");
    let data = folder.path().join("data");
    let before = fs::read(data.join("waymark.db")).unwrap();

    let refused = waymark(&["demo", "--cases", "4", "--place", text(&data)]).unwrap_err();

    assert!(refused.contains("Nothing was changed"), "{refused}");
    assert_eq!(fs::read(data.join("waymark.db")).unwrap(), before);
}

#[test]
fn a_real_store_begins_with_one_administrator() {
    let folder = TempDir::new().unwrap();
    let (data, password) = (folder.path().join("data"), folder.path().join("first"));
    fs::write(&password, "kettle on the hill\n").unwrap();
    let init = |email| {
        let at = ["--place", text(&data), "--password-file", text(&password)];
        waymark(&[&["init", "--name", "Idris Lloyd", "--email", email], &at[..]].concat())
    };

    let refused = init("not an address").unwrap_err();
    let made = init("idris@harbourlight.example").unwrap();
    let again = init("idris@harbourlight.example").unwrap_err();

    assert!(refused.contains("not an email address"), "{refused}");
    assert!(made.contains("Made a store in"), "{made}");
    assert!(again.contains("already"), "{again}");
    assert!(waymark(&["audit", "verify", "--place", text(&data)]).unwrap().contains("is whole"));
    assert_eq!(
        waymark(&["rebuild", "--check", "--place", text(&data)]).unwrap().lines().count(),
        1
    );
}

#[test]
fn an_account_can_be_added_from_the_command_line() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "4");
    let (data, password) = (folder.path().join("data"), folder.path().join("first"));
    fs::write(&password, "kettle on the hill\n").unwrap();
    let add = |team: &[&str]| {
        let who = ["user", "add", "--name", "Ana Reyes", "--email", "ana@harbourlight.example"];
        let how =
            ["--role", "caseworker", "--password-file", text(&password), "--place", text(&data)];
        waymark(&[&who, &how[..], team].concat())
    };

    assert!(add(&[]).unwrap_err().contains("needs a team"));
    assert!(add(&["--team", "Team 1"]).unwrap().contains("can sign in now"));
    assert!(add(&["--team", "Team 1"]).unwrap_err().contains("already"));
}

#[test]
fn a_rule_is_worked_out_with_its_working_and_its_source() {
    let due = |more: &[&str]| {
        waymark(&[&["rules", "due", "RECON_30CD", "--from", "2026-11-20"], more].concat()).unwrap()
    };
    let json: Value = serde_json::from_str(&due(&["--json"])).unwrap();

    assert_eq!(json["due"], "2026-12-20");
    assert_eq!(json["act_by"], "2026-12-18");
    assert!(due(&["--in", "SCT"]).contains("Sun 20 Dec 2026"));
    assert!(waymark(&["rules", "list"]).unwrap().contains("RECON_30CD"));
    let unknown = waymark(&["rules", "due", "NO_SUCH_RULE", "--from", "2026-11-20"]).unwrap_err();
    assert_eq!(unknown, "There is no rule NO_SUCH_RULE. See: waymark rules list.");
}

#[test]
fn a_rule_with_a_second_input_takes_it_and_says_when_it_is_missing() {
    let due = |words: &[&str]| waymark(&[&["rules", "due"], words].concat());
    let paused = ["SAR_1M_PAUSED", "--from", "2026-11-23", "--with", "asked=2026-11-30"];
    let answered = [&paused[..], &["--with", "answered=2026-12-10", "--json"]].concat();

    let json: Value = serde_json::from_str(&due(&answered).unwrap()).unwrap();
    let missing = due(&paused).unwrap_err();
    let unknown = due(&[&paused[..], &["--with", "clock=1"]].concat()).unwrap_err();

    assert_eq!(json["due"], "2027-01-04");
    assert!(
        missing.contains("without answered: the day the clarification was received"),
        "{missing}"
    );
    assert!(unknown.contains("no input called clock"), "{unknown}");
}

#[test]
fn a_rule_without_a_date_of_its_own_says_so_in_one_sentence() {
    let due =
        |words: &[&str]| waymark(&[&["rules", "due", "--from", "2026-11-20"], words].concat());

    let letter = due(&["POD_REPS"]).unwrap_err();
    let given = due(&["POD_REPS", "--with", "date=2026-12-04"]).unwrap();
    let flag = due(&["RECON_EXCLUDED_2025"]).unwrap_err();
    let elsewhere = due(&["SCT_SUPPORT_90D", "--in", "NI"]).unwrap_err();

    assert!(letter.contains("Enter the date that the letter gives"), "{letter}");
    assert!(given.contains("Due     Fri 4 Dec 2026"), "{given}");
    assert!(flag.contains("has no date"), "{flag}");
    assert!(elsewhere.contains("does not apply in Northern Ireland"), "{elsewhere}");
}

#[test]
fn every_worked_example_can_be_run_from_the_command_line() {
    let said = waymark(&["rules", "check"]).unwrap();

    let (agree, rest) = said.split_once(" of ").unwrap();
    assert!(rest.starts_with(&format!("{agree} worked examples of 65 rules agree.")), "{said}");
}

#[test]
fn serving_where_others_can_reach_it_needs_the_address_they_type() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "4");
    let data = folder.path().join("data");

    let said = waymark(&["serve", "--place", text(&data), "--listen", "0.0.0.0:0"]).unwrap_err();

    assert!(said.contains("--origin https://"), "{said}");
}

#[test]
fn bank_holidays_are_listed_loaded_and_refused_line_by_line() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "4");
    let data = folder.path().join("data");
    let file = folder.path().join("days.csv");
    let load = |rows: &str| {
        fs::write(&file, format!("date,nation,name\n{rows}")).unwrap();
        waymark(&["holidays", "load", text(&file), "--place", text(&data)])
    };

    let loaded = load("2027-05-07,EW,A day announced late\n").unwrap();
    let wrong =
        load("2027-05-07,EW,A day announced late\n2027-05-08,SCT,A Saturday\n").unwrap_err();
    let unread = load("7 May,EW,A day\n").unwrap_err();
    let listed = waymark(&["holidays", "list", "--place", text(&data)]).unwrap();

    assert!(loaded.contains("List 1, loaded from a file") && loaded.contains("No date has moved."));
    assert!(wrong.contains("line 2: 7 May 2027 in England or Wales is held already."), "{wrong}");
    assert!(wrong.contains("line 3: 8 May 2027 is a Saturday."), "{wrong}");
    assert!(unread.contains("line 2: \"7 May\" is no day."), "{unread}");
    assert!(listed.contains("List 0, came with the program"), "{listed}");
    assert!(listed.contains("2027-05-07  EW         A day announced late"), "{listed}");
    let checked = waymark(&["rebuild", "--check", "--place", text(&data)]).unwrap();
    assert_eq!(checked, "Derived 4 cases again: 0 differed.\n");
}
