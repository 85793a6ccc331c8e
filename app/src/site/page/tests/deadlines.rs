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
