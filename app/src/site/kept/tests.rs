//! The pages of data protection leads as they look, for the tests.

use chrono::DateTime;
use domain::{
    day::ymd,
    erasure::{ErasureReason, HoldGround},
    id::{CaseId, HoldId, UserId},
    merge::Holding,
    retention::RecordKind,
};
use store::{
    erasure::Proposal,
    hold::Hold,
    kept::{Erased, HeldRecord, KeptPage, KeptRecord, Proposed},
    merge::Counted,
    retention::{DueRecord, Rule},
    tombstone::Tombstone,
};
use uuid::Uuid;

use super::{certificate, due, list, policy, record, record::Waiting};
use crate::site::{
    forms::{Kept, Problem, erasing::EraseForm, retention::RetentionForm},
    frame::Page,
    words::{kept as words, retention},
};

fn case() -> CaseId {
    CaseId::new(Uuid::from_u128(7))
}

fn stone() -> Tombstone {
    Tombstone {
        id: Uuid::from_u128(0x1234_5678_0000_0000_0000_0000_0000_0001),
        reason: ErasureReason::PersonAsked,
        proposed_by: Uuid::from_u128(1),
        proposed_at: DateTime::UNIX_EPOCH,
        confirmed_by: Uuid::from_u128(2),
        erased_at: DateTime::UNIX_EPOCH,
        records: ["a".repeat(64)].into(),
        counts: [("event".to_owned(), 12), ("document".to_owned(), 1)].into(),
    }
}

fn kept_record() -> KeptRecord {
    let counted = Holding::ALL.iter().map(|what| Counted { what: *what, kept: 3, other: 0 });
    KeptRecord {
        case: case(),
        reference: "R-7F3K".into(),
        team: "North".into(),
        opened_on: ymd(2019, 3, 4),
        closed_on: Some(ymd(2020, 3, 4)),
        open_dates: 0,
        linked: vec!["R-2M9P".into()],
        counted: counted.collect(),
        holds: Vec::new(),
        held: Vec::new(),
        proposal: None,
        is_own: false,
    }
}

fn held_record() -> KeptRecord {
    let hold = |number| Hold {
        id: HoldId::new(Uuid::from_u128(number)),
        ground: HoldGround::LegalClaim,
        why: "Claim against the council".into(),
        review_on: ymd(2027, 3, 1),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
    };
    KeptRecord { holds: vec![hold(1), hold(2)], held: vec!["R-7F3K".into()], ..kept_record() }
}

fn proposed_record(is_own: bool) -> KeptRecord {
    let proposal = Proposal {
        reason: ErasureReason::RetentionEnded,
        by: UserId::new(Uuid::from_u128(3)),
        name: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
    };
    KeptRecord { proposal: Some(proposal), is_own, closed_on: None, ..kept_record() }
}

fn full() -> KeptPage {
    KeptPage {
        proposed: vec![Proposed {
            case: case(),
            reference: "R-7F3K".into(),
            reason: ErasureReason::PersonAsked,
            by: "Rosa Ahmed".into(),
            at: DateTime::UNIX_EPOCH,
        }],
        held: vec![HeldRecord {
            case: case(),
            reference: "R-2M9P".into(),
            ground: HoldGround::Criminal,
            review_on: ymd(2027, 3, 1),
        }],
        erased: vec![stone()],
    }
}

fn erased(is_known: bool) -> Erased {
    let name = |name: &str| is_known.then(|| name.to_owned());
    Erased { tombstone: stone(), proposed_by: name("Rosa Ahmed"), confirmed_by: name("Tom Webb") }
}

fn due_record(held: Option<u32>, is_proposed: bool) -> DueRecord {
    DueRecord {
        case: case(),
        reference: "R-7F3K".into(),
        kind: RecordKind::Adult,
        look_on: ymd(2026, 3, 4),
        hold_until: held.map(|day| ymd(2026, 5, day)),
        is_proposed,
    }
}

fn rules() -> Vec<Rule> {
    let set = |kind| {
        let is_set = kind == RecordKind::Adult;
        is_set.then(|| ("Rosa Ahmed".to_owned(), DateTime::UNIX_EPOCH, "Our insurer".to_owned()))
    };
    let rule = |kind: &RecordKind| Rule { kind: *kind, years: 7, set: set(*kind) };
    RecordKind::ALL.iter().map(rule).collect()
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let unsure = Waiting {
        erase: Some(Kept::with_problems(
            EraseForm::default(),
            vec![Problem::with("sure", words::TICK_SURE)],
        )),
        ..Waiting::default()
    };
    let none = Waiting::default();
    let wrong = Kept::with_problems(
        RetentionForm::default(),
        vec![Problem::with("years", retention::ENTER_YEARS)],
    );
    vec![
        ("records", list::show(&full(), "")),
        ("records, none", list::show(&KeptPage::default(), "R-NONE")),
        ("record", record::show(&kept_record(), &none)),
        ("record, held", record::show(&held_record(), &none)),
        ("record, own proposal", record::show(&proposed_record(true), &none)),
        ("record, to confirm", record::show(&proposed_record(false), &unsure)),
        ("certificate of erasure", certificate::show(&erased(true))),
        ("certificate of erasure, elsewhere", certificate::show(&erased(false))),
        ("records due", due::show(&[due_record(None, false), due_record(Some(5), true)])),
        ("records due, none", due::show(&[])),
        ("retention", policy::show(&rules(), None)),
        ("retention, refused", policy::show(&rules(), Some(&wrong))),
    ]
}

#[test]
fn whoever_proposed_it_is_given_no_button_to_erase() {
    let own = record::show(&proposed_record(true), &Waiting::default()).html();
    let other = record::show(&proposed_record(false), &Waiting::default()).html();

    assert!(!own.contains("/api/erase-record") && own.contains("/api/withdraw-erasure"));
    assert!(other.contains("/api/erase-record") && other.contains("/api/withdraw-erasure"));
    assert!(other.contains(words::OPEN_STILL));
}

#[test]
fn a_held_record_shows_no_way_to_erase_it_and_says_why() {
    let html = record::show(&held_record(), &Waiting::default()).html();

    assert!(html.contains(words::IS_HELD) && html.contains("R-7F3K"));
    assert!(!html.contains("/api/propose-erasure") && !html.contains("/api/erase-record"));
}

#[test]
fn a_certificate_counts_and_names_nobody_it_is_about() {
    let html = certificate::show(&erased(true)).html();

    assert!(html.contains("1234-5678") && html.contains("Events") && html.contains("12"));
    assert!(html.contains(words::NOT_COUNTED));
    assert!(!html.contains("R-7F3K") && !html.contains(&"a".repeat(64)));
}
