//! Two records of one person as they look, for the tests: looked for, side by side, merged.

use chrono::DateTime;
use domain::{
    day::ymd,
    id::{CaseId, UserId},
    merge::Holding,
};
use store::{
    holder_page::HolderPage,
    merge::{Counted, Merge, MergePage, MergedWith, Side},
};
use uuid::Uuid;

use super::super::{
    forms::{
        Kept, Problem,
        merge::{CompareForm, MergeForm},
    },
    frame::Page,
};

fn side(number: u128, reference: &str) -> Side {
    Side {
        case: CaseId::new(Uuid::from_u128(number)),
        reference: reference.into(),
        code_name: "Kestrel".into(),
        opened_on: ymd(2026, 3, 4),
        worker: "Rosa Ahmed".into(),
    }
}

fn both(merge: Option<Merge>, is_taken: bool) -> MergePage {
    let counted = Holding::ALL.iter().map(|what| Counted { what: *what, kept: 3, other: 1 });
    let (kept, other) = (side(7, "R-7F3K"), side(8, "R-2M9P"));
    MergePage { kept, other, counted: counted.collect(), merge, is_taken }
}

fn merge(can_be_undone: bool) -> Merge {
    Merge {
        why: "The same date of birth.".into(),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        counted: Vec::new(),
        can_be_undone,
    }
}

fn holder() -> HolderPage {
    HolderPage {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        is_open: true,
        holder: UserId::new(Uuid::from_u128(3)),
        holder_name: "Rosa Ahmed".into(),
        team_name: "North".into(),
        teams: Vec::new(),
        offers: Vec::new(),
        hands: Vec::new(),
    }
}

fn merged_case(is_kept: bool) -> Page {
    let with = MergedWith {
        case: CaseId::new(Uuid::from_u128(8)),
        reference: "R-2M9P".into(),
        code_name: "Heron".into(),
        at: DateTime::UNIX_EPOCH,
        by: "Rosa Ahmed".into(),
        is_kept,
    };
    let file = store::view::CaseFile { merges: vec![with], ..super::samples::amina() };
    super::case::show(&file, &super::holder_samples::colleagues(), super::samples::TODAY)
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let lost = Kept::with_problems(
        CompareForm::default(),
        vec![Problem::with("called", "Enter the reference")],
    );
    let unsure =
        Kept::with_problems(MergeForm::default(), vec![Problem::with("sure", "Tick the box")]);
    vec![
        ("another record", super::merge::show(&holder(), None)),
        ("another record, refused", super::merge::show(&holder(), Some(&lost))),
        ("two records", super::merge::show_both(&both(None, false), None)),
        ("two records, refused", super::merge::show_both(&both(None, false), Some(&unsure))),
        ("two records, taken", super::merge::show_both(&both(None, true), None)),
        ("merged", super::merge::show_both(&both(Some(merge(true)), false), None)),
        ("merged long ago", super::merge::show_both(&both(Some(merge(false)), false), None)),
        ("case, kept", merged_case(false)),
        ("case, beside another", merged_case(true)),
    ]
}

#[test]
fn what_both_hold_is_counted_before_anybody_confirms() {
    let html = super::merge::show_both(&both(None, false), None).html();

    for what in Holding::ALL {
        assert!(html.contains(what.label()), "{what:?}");
    }
    assert!(html.contains("/cases/00000000-0000-0000-0000-000000000008/merge/"), "the swap");
}

#[test]
fn a_merge_of_long_ago_says_why_it_stays() {
    let (new, old) = (
        super::merge::show_both(&both(Some(merge(true)), false), None).html(),
        super::merge::show_both(&both(Some(merge(false)), false), None).html(),
    );

    assert!(new.contains("/api/undo-merge") && !old.contains("/api/undo-merge"));
    assert!(old.contains("more than 30 days ago"));
}
