//! The steps say where one is, what was found, and that nothing was saved yet.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta};
use domain::{day::ymd, id::Id};
use sheet::Map;
use store::import::{ImportLine, Stage};
use uuid::Uuid;

use super::{
    columns::{self, Column},
    notes::{Counts, Notes},
    sheet as page, start,
};

const ID: &str = "00000000-0000-4000-8000-000000000007";

fn notes() -> Notes {
    Notes {
        counts: Some(Counts { read: 214, added: 201, already: 4, refused: 9, odd: 3 }),
        reasons: BTreeMap::from([(17, "RG date: write it as a real date".to_owned())]),
        matched: vec![("first_decision.outcome".into(), "Pos".into(), "POSITIVE".into())],
        ..Notes::default()
    }
}

#[test]
fn a_check_says_that_nothing_is_saved_and_what_is_to_be_fixed() {
    let html = page::show(ID, Stage::Checked, 214, &notes()).html();

    for part in [
        "Nothing has been saved yet",
        "214 rows. 201 ready",
        "Bring in 201 rows",
        "Row 17:",
        "to-fix.csv",
        "First decision, outcome",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn a_sheet_being_read_says_how_far_it_is_and_asks_for_nothing() {
    let html = page::show(ID, Stage::Importing, 1200, &Notes::default()).html();

    assert!(html.contains("1200 rows read so far"), "{html}");
    assert!(!html.contains("<form method=\"post\" action=\"/api/bring-in\""), "{html}");
}

#[test]
fn a_proposal_is_filled_in_with_samples_beside_it() {
    let heading = "RG date".to_owned();
    let map = Map::guess(std::slice::from_ref(&heading));
    let column = Column { heading, samples: vec!["03/04/2025".into(), "12.5.25".into()] };

    let html = columns::show(ID, &[column], &map, Some("Choose which")).html();

    assert!(html.contains("03/04/2025, 12.5.25"), "{html}");
    assert!(html.contains("selected>First decision, date"), "{html}");
    assert!(html.contains("href=\"#column-0\""), "{html}");
}

#[test]
fn an_import_can_be_taken_back_until_seven_days_are_over() {
    let begun = DateTime::UNIX_EPOCH;
    let line = ImportLine {
        id: Id::new(Uuid::from_u128(7)),
        begun_at: begun,
        read: 214,
        added: 201,
        ended_at: Some(begun),
        taken_back_at: None,
        until: begun + TimeDelta::days(7),
    };
    let shown = |day| start::show(std::slice::from_ref(&line), None, day).html();

    assert!(shown(ymd(1970, 1, 8)).contains("take-import-back"));
    assert!(!shown(ymd(1970, 1, 9)).contains("take-import-back"));
}
