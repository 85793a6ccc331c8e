//! Shows that a mistake in the checklists of evidence stops the build with the file, the route and the item.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::reading;

const EVIDENCE: &str = include_str!("../../data/evidence.toml");

/// The names of the rules there are.
fn rules() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let paths = fs::read_dir(folder).expect("the rules").map(|entry| entry.expect("a file").path());
    let file = |path: PathBuf| {
        (path.display().to_string(), fs::read_to_string(&path).expect("it is text"))
    };
    let files: Vec<_> = paths.map(file).collect();
    reading::ids(&files).expect("they can be read")
}

fn read(text: &str) -> Result<String, String> {
    reading::evidence(text, &rules())
}

#[test]
fn the_checklists_as_they_are_can_be_read() {
    assert!(read(EVIDENCE).is_ok_and(|source| source.contains("RECONSIDERATION")));
}

#[test]
fn a_checklist_must_be_whole_and_spelt_right() {
    let table = [
        ("rule = \"RECON_30CD\"", "rule = \"NO_SUCH_RULE\"", "key rule: NO_SUCH_RULE is no rule"),
        ("getter = \"worker\"", "getter = \"nobody\"", "key getter: \"nobody\""),
        ("confidence = \"practice\"", "confidence = \"sure\"", "key confidence: \"sure\""),
        (
            "id = \"VTS_FIRST\"",
            "id = \"RECONSIDERATION\"",
            "route RECONSIDERATION: key id: is given twice",
        ),
        (
            "id = \"REFERRAL_FORM\"",
            "id = \"DECISION_LETTER\"",
            "item DECISION_LETTER: key id: is given twice",
        ),
        ("id = \"STATEMENT\"", "id = \"Statement\"", "key id: write capitals"),
        ("from = \"The police\"", "from = \" \"", "item POLICE: key from: write words"),
        ("what = \"The decision letter, all pages\"", "what = \"\"", "key what: write words"),
        ("[[route.item]]", "[[route.thing]]", "unknown field `thing`"),
        ("read_on = 2026-11-22", "read_on = \"today\"", "data/evidence.toml: "),
    ];

    for (change, into, expected) in table {
        assert!(EVIDENCE.contains(change), "the file no longer says {change}");
        let problem = read(&EVIDENCE.replacen(change, into, 1)).expect_err("it is a mistake");

        assert!(problem.starts_with("data/evidence.toml: "), "{problem}");
        assert!(problem.contains(expected), "{expected}: {problem}");
    }
}
