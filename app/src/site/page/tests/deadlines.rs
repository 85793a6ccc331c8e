//! The list of dates across cases: what can be done from it.

use std::collections::BTreeSet;

use domain::status;
use scraper::{Html, Selector};

use crate::site::page::{
    deadlines,
    samples::{TODAY, open_dates},
};

#[test]
fn a_date_of_ours_is_done_today_in_one_press_and_what_others_owe_is_not() {
    let mut rows = open_dates();
    let mut theirs = rows[0].clone();
    theirs.deadline.working.rule = "NRM_RG_TARGET_5WD".into();
    rows.push(theirs);
    let ours = rows.iter().filter(|row| status::is_ours(&row.deadline)).count();

    let html = Html::parse_document(&deadlines::show(&rows, true, TODAY).html());

    let forms = Selector::parse("form[action='/api/meet-deadline']").unwrap();
    let names: BTreeSet<_> =
        html.select(&forms).map(|form| form.attr("aria-label").unwrap()).collect();
    assert!(ours > 0 && ours < rows.len(), "{ours} of {}", rows.len());
    assert_eq!((html.select(&forms).count(), names.len()), (ours, ours), "{names:?}");
}

#[test]
fn of_what_others_owe_fewer_are_shown_until_all_are_asked_for() {
    let open = open_dates();
    let ours = open.iter().find(|row| status::is_ours(&row.deadline)).unwrap();
    let mut theirs = ours.clone();
    theirs.deadline.working.rule = "NRM_RG_TARGET_5WD".into();
    let rows: Vec<_> = [ours, &theirs].into_iter().flat_map(|row| vec![row.clone(); 30]).collect();
    let shown = |all| {
        let html = deadlines::show(&rows, all, TODAY).html();
        let rows =
            Html::parse_document(&html).select(&Selector::parse("tbody tr").unwrap()).count();
        (rows, html.contains("Show all, 5 more"), html.contains("Show all, 20 more"))
    };

    assert_eq!(shown(false), (35, true, true));
    assert_eq!(shown(true), (60, false, false));
}
