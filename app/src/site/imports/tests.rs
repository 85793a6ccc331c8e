//! The steps say where one is, what was found, and that nothing was saved yet.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta};
use domain::{day::ymd, id::Id};
use sheet::Map;
use store::import::{ImportLine, Stage};
use uuid::Uuid;

use super::{
    columns::{self, Before, Column},
    memory::Recalled,
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
        "/to-fix",
        "First decision, outcome",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn a_sheet_being_read_says_how_far_it_is_and_asks_for_nothing() {
    let checking = page::show(ID, Stage::Checking, 1200, &Notes::default()).html();
    let html = page::show(ID, Stage::Importing, 107, &notes()).html();

    assert!(checking.contains("1200 rows read so far"), "{checking}");
    assert!(html.contains("107 of 214 rows."), "{html}");
    assert!(html.contains("max=\"214\" value=\"107\""), "{html}");
    assert!(html.contains(&format!("href=\"/imports/{ID}\"")), "{html}");
    assert!(!html.contains("<form method=\"post\" action=\"/api/bring-in\""), "{html}");
}

#[test]
fn a_proposal_is_filled_in_with_samples_beside_it() {
    let heading = "RG date".to_owned();
    let map = Map::guess(std::slice::from_ref(&heading));
    let column = Column { heading, samples: vec!["03/04/2025".into(), "12.5.25".into()] };

    let html = columns::show(ID, &[column], &map, &Before::Never, Some("Choose which")).html();

    assert!(html.contains("03/04/2025, 12.5.25"), "{html}");
    assert!(html.contains("selected>First decision, date"), "{html}");
    assert!(html.contains("href=\"#column-0\""), "{html}");
}

#[test]
fn columns_matched_before_say_by_whom_and_can_be_forgotten() {
    let recalled =
        Recalled { id: Id::new(Uuid::nil()), by: "Rosa Marin".into(), at: DateTime::UNIX_EPOCH };
    let shown = |before| columns::show(ID, &[], &Map::default(), &before, None).html();

    let html = shown(Before::As(recalled));

    assert!(
        html.contains("Rosa Marin matched a sheet with such headings on 1 January 1970"),
        "{html}"
    );
    assert!(html.contains("/api/forget-columns"), "{html}");
    assert!(shown(Before::Forgotten).contains("Forgotten"));
    assert!(!shown(Before::Never).contains("forget-columns"));
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
