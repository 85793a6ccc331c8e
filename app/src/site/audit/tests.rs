//! What the audit trail shows, and what it asks back.

use store::{
    audit_verify::{AuditReport, Finding},
    audit_view::{AuditPage, AuditRow},
};

use super::{
    asked::Wanted,
    page::{Shown, show, today},
};
use crate::site::frame::Page;

fn trail() -> AuditPage {
    let row = |seq, who: Option<&str>, action: &str, on: Option<&str>| AuditRow {
        seq,
        at: chrono::DateTime::UNIX_EPOCH,
        who: who.map(str::to_owned),
        action: action.to_owned(),
        on: on.map(str::to_owned),
        was_refused: seq == 7,
        about: vec!["events".to_owned()],
    };
    AuditPage {
        rows: vec![
            row(8, Some("Rosa"), "case.hand_over", Some("R-7F3K")),
            row(7, Some("Grace"), "case.read", Some("R-7F3K")),
            row(6, None, "backup", None),
        ],
        older: Some(6),
        entries: 8,
        people: Vec::new(),
        actions: vec!["backup".to_owned(), "case.read".to_owned()],
    }
}

fn shown(query: &str, chain: Option<&AuditReport>) -> Page {
    let wanted: Wanted = serde_urlencoded::from_str(query).unwrap();
    let (_, problems) = wanted.filter(today());
    show(&Shown { wanted: &wanted, problems: &problems, page: &trail(), chain })
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let whole = AuditReport { rows: 8, finding: None };
    let broken = AuditReport { rows: 4, finding: Some(Finding::Altered { seq: 5 }) };
    vec![
        ("audit trail", shown("", None)),
        ("audit trail, bad day", shown("from[day]=31&from[month]=2&from[year]=2026", None)),
        ("audit trail, whole", shown("check=yes&before=9", Some(&whole))),
        ("audit trail, broken", shown("check=yes", Some(&broken))),
    ]
}

#[test]
fn an_entry_says_who_did_what_to_which_case_and_whether_it_was_refused() {
    let html = shown("", None).html();

    for part in ["Rosa", "case: hand over", "R-7F3K", "Waymark itself", "Refused", "events"] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(html.contains("/audit?before=6"), "{html}");
}

#[test]
fn a_day_that_is_none_and_days_the_wrong_way_round_are_asked_again() {
    let no_day = shown("from[day]=31&from[month]=2&from[year]=2026", None).html();
    let wrong = shown(
        "from[day]=3&from[month]=2&from[year]=2026&until[day]=1&until[month]=2&until[year]=2026",
        None,
    )
    .html();

    assert!(no_day.contains("real date") && no_day.contains("value=\"31\""), "{no_day}");
    assert!(wrong.contains("The last day must not be before the first day"), "{wrong}");
}

#[test]
fn a_broken_chain_says_where_and_what_to_do() {
    let broken = AuditReport { rows: 4, finding: Some(Finding::Altered { seq: 5 }) };

    let html = shown("check=yes", Some(&broken)).html();

    assert!(html.contains("The chain is broken") && html.contains("row 5 was altered"), "{html}");
}
