//! Bringing cases in from a sheet at the shell, and taking them out again: nobody is locked in, and nothing is guessed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::house::{furnish, waymark};
use serde_json::Value;
use tempfile::TempDir;

const HEADINGS: &str = "nrm_reference,name,case_opened.on,case_opened.nation,case_opened.gender,case_opened.age_group,referral_received.on,referral_received.authority,first_decision.on,first_decision.outcome,first_decision.reason";

pub fn text(path: &Path) -> &str {
    path.to_str().expect("temporary folders have plain names")
}

/// A folder for one test: stores and sheets side by side.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A charity's own store, with this staff and no case.
    pub fn charity(&self, name: &str, staff: &[(&str, &str, &str)]) -> PathBuf {
        let (data, password) = (self.path(name), self.path("first"));
        fs::write(&password, "kettle on the hill\n").unwrap();
        let place = ["--place", text(&data), "--password-file", text(&password)];
        let init = ["init", "--name", "Idris Lloyd", "--email", "idris@harbourlight.example"];
        waymark(&[&init[..], &place[..]].concat()).unwrap();
        for (name, email, role) in staff {
            let who = ["user", "add", "--name", name, "--email", email, "--role", role];
            waymark(&[&who[..], &["--team", "Team 1"], &place[..]].concat()).unwrap();
        }
        data
    }

    fn sheet(&self, rows: &[&str]) -> PathBuf {
        let file = self.path("ours.csv");
        fs::write(&file, [&[HEADINGS], rows].concat().join("\r\n")).unwrap();
        file
    }
}

pub const ROSA: (&str, &str, &str) = ("Rosa Marin", "rosa@harbourlight.example", "caseworker");

pub fn import(data: &Path, words: &[&str]) -> Result<String, String> {
    let by = ["--by", ROSA.1, "--place", text(data)];
    waymark(&[&["import"], words, &by[..]].concat())
}

pub fn whole(data: &Path) {
    let place = ["--place", text(data)];
    let same = waymark(&[&["rebuild", "--check"], &place[..]].concat()).unwrap();
    assert!(same.ends_with(": 0 differed.\n"), "{same}");
    assert!(waymark(&[&["audit", "verify"], &place[..]].concat()).unwrap().contains("is whole"));
}

#[test]
fn what_is_taken_out_and_brought_in_elsewhere_is_taken_out_again_to_the_byte() {
    let desk = Desk::new();
    furnish(desk.0.path(), "240");
    let manifest: Value =
        serde_json::from_slice(&fs::read(desk.path("manifest.json")).unwrap()).unwrap();
    let out = |data: &Path, to: &str| {
        let to = desk.path(to);
        waymark(&["export", text(&to), "--place", text(data)]).unwrap();
        (fs::read(to.join("cases.csv")).unwrap(), fs::read(to.join("further-events.csv")).unwrap())
    };
    let staff: Vec<_> = manifest["accounts"].as_array().unwrap().iter().collect();
    let staff = staff.iter().filter_map(|account| {
        let role = account["role"].as_str()?.to_lowercase().replace('_', "-");
        let works = role == "caseworker" || role == "legal-adviser";
        works.then(|| (account["name"].as_str().unwrap(), account["email"].as_str().unwrap(), role))
    });
    let staff: Vec<_> = staff.collect();
    let staff: Vec<_> = staff.iter().map(|(name, email, role)| (*name, *email, &**role)).collect();
    let theirs = desk.charity("theirs", &staff);

    let first = out(&desk.path("data"), "first-out");
    let (cases, events) =
        (desk.path("first-out/cases.csv"), desk.path("first-out/further-events.csv"));
    let said =
        waymark(&["import", text(&cases), "--events", text(&events), "--place", text(&theirs)])
            .unwrap();
    let second = out(&theirs, "second-out");

    assert!(said.contains("240 cases were brought in."), "{said}");
    assert_eq!(first.0.split(|byte| *byte == b'\n').count(), 242);
    assert!(first == second, "the two exports differ");
    let listed = fs::read_to_string(desk.path("first-out/documents.csv")).unwrap();
    let cells: Vec<_> = listed.lines().nth(1).expect("a document").split(',').collect();
    assert!(cells[0].starts_with("R-") && cells.len() == 9, "{cells:?}");
    let none = fs::read_to_string(desk.path("second-out/documents.csv")).unwrap();
    assert_eq!(none.lines().count(), 1, "a list is no document");
    whole(&theirs);
}

#[test]
fn good_rows_go_in_and_bad_rows_come_back_with_what_to_fix() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let sheet = desk.sheet(&[
        "NRM-1,Amina,2026-03-04,EW,FEMALE,ADULT,2026-03-10,SCA,2026-03-19,NEGATIVE,NOT_CREDIBLE",
        "NRM-2,Daniel,2026-03-04,EW,MALE,CHILD,32/03/2026,SCA,,,",
        "",
        "NRM-3,Linh,2026-03-04,EW,FEMALE,ADULT,2026-03-10,SCA,2026-03-01,POSITIVE,",
        "NRM-1,=SUM(A1),2026-03-05,EW,FEMALE,ADULT,,,,,",
    ]);

    let dry = import(&data, &[text(&sheet), "--dry-run", "--to-fix", text(&desk.path("dry.csv"))])
        .unwrap();
    let real = import(&data, &[text(&sheet)]).unwrap();
    let again = import(&data, &[text(&sheet), "--to-fix", text(&desk.path("again.csv"))]).unwrap();

    let checked = "4 rows: 1 ready (1 of them with something odd), 0 here already, 3 to fix. Nothing has been saved yet.";
    assert!(dry.contains(checked) && !dry.contains("brought in"), "{dry}");
    assert!(real.contains("1 cases were brought in."), "{real}");
    assert!(again.contains("0 ready") && again.contains("1 here already"), "{again}");
    let back = fs::read_to_string(desk.path("ours-to-fix.csv")).unwrap();
    let lines: Vec<_> = back.lines().collect();
    assert_eq!(lines[0], format!("\u{feff}{HEADINGS},What to fix"));
    assert!(lines[1].starts_with("NRM-2,Daniel") && lines[1].contains("real date"), "{back}");
    assert!(lines[2].contains("when the referral was received"), "{back}");
    assert!(lines[3].contains("'=SUM(A1)") && lines[3].contains("same NRM reference"), "{back}");
    whole(&data);
}

#[test]
fn an_import_is_taken_back_as_a_whole_and_can_be_made_again() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let sheet = desk.sheet(&[
        "NRM-1,Amina,2026-03-04,EW,FEMALE,ADULT,2026-03-10,SCA,2026-03-19,NEGATIVE,NOT_CREDIBLE",
        "NRM-2,Linh,2026-03-04,EW,FEMALE,ADULT,,,,,",
    ]);

    let said = import(&data, &[text(&sheet)]).unwrap();
    let id = said.split("--undo ").nth(1).unwrap().lines().next().unwrap();
    let back = import(&data, &["--undo", id]).unwrap();
    whole(&data);
    let again = import(&data, &[text(&sheet)]).unwrap();

    assert_eq!(back, "2 cases were taken back.\n");
    assert!(again.contains("2 cases were brought in."), "{again}");
    whole(&data);
}

#[test]
fn a_sheet_that_cannot_be_read_is_refused_in_one_sentence() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let refused = |content: &[u8]| {
        let file = desk.path("odd.csv");
        fs::write(&file, content).unwrap();
        import(&data, &[text(&file)]).unwrap_err()
    };

    let wide = "a,".repeat(2000);
    assert!(refused(b"").contains("is empty"));
    assert!(refused(b"\n\n , ,\n").contains("is empty"));
    assert!(refused(wide.as_bytes()).contains("more than 1000 columns"));
    assert!(refused(b"name\0,\0\0").contains("not a sheet"));
    assert!(refused(b"\xd0\xcf\x11\xe0old").contains("without a password"));
    assert!(refused(b"PK\x03\x04broken").contains("could not be read"));
}

#[test]
fn further_events_that_find_no_case_stop_everything_before_it_begins() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let sheet = desk.sheet(&["NRM-1,Amina,2026-03-04,EW,FEMALE,ADULT,2026-03-10,SCA,,,"]);
    let events = desk.path("events.csv");
    let with = |rows: &str| {
        fs::write(&events, format!("case,happened,on,reason\n{rows}")).unwrap();
        import(&data, &[text(&sheet), "--events", text(&events)])
    };

    let lost = with("NRM-9,suspended,2026-04-01,OTHER\n").unwrap_err();
    let found = with("NRM-1,suspended,2026-04-01,OTHER\n").unwrap();

    assert!(lost.contains("Row 2") && lost.contains("NRM-9"), "{lost}");
    assert!(found.contains("1 cases were brought in."), "{found}");
}

#[test]
fn the_documentation_of_the_sheet_is_one_command_away() {
    let said = waymark(&["import", "--explain"]).unwrap();

    assert!(said.contains("first_decision (letter)"), "{said}");
    assert!(said.contains("outcome: one of POSITIVE NEGATIVE, needed"), "{said}");
}
