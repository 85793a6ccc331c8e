//! What is given out of a record as it looks, for the tests.

use chrono::DateTime;
use domain::{
    day::ymd,
    id::CaseId,
    outgoing::{Basis, Decided, PartId, PartKind, Requester, Withheld},
};
use store::{
    outgoing::{Choosing, Drawn, Outgoing, OutgoingList},
    outgoing_parts::{Part, Said},
};
use uuid::Uuid;

use super::{choose, file, list, pages, schedule};
use crate::site::{
    forms::{
        Kept, Problem,
        outgoing::{AccessForm, OutgoingForm, Whom},
    },
    frame::Page,
    words::outgoing as words,
};

fn part(kind: PartKind, number: u32, line: &str) -> Part {
    let said = Said::Lines(vec![line.to_owned()]);
    Part { id: PartId { kind, number }, on: Some(ymd(2026, 3, 4)), said }
}

fn parts() -> Vec<Part> {
    let closed = Part { said: Said::Closed, ..part(PartKind::Note, 2, "") };
    vec![part(PartKind::Facts, 1, "Amina"), part(PartKind::Note, 1, "=She rang."), closed]
}

fn outgoing(requester: Requester, is_approved: bool, is_own: bool) -> Outgoing {
    let decided = |(kind, number, withheld)| Decided { part: PartId { kind, number }, withheld };
    Outgoing {
        number: 1,
        requester,
        basis: Basis::Crime,
        detail: "Letter of 3 March".into(),
        asked_on: ymd(2026, 3, 3),
        prepared_by: "Rosa Ahmed".into(),
        prepared_at: DateTime::UNIX_EPOCH,
        is_own,
        approved: is_approved.then(|| ("Farah Noor".to_owned(), DateTime::UNIX_EPOCH)),
        parts: [
            (PartKind::Facts, 1, None),
            (PartKind::Note, 1, Some(Withheld::Third)),
            (PartKind::Note, 2, None),
        ]
        .map(decided)
        .to_vec(),
    }
}

fn all(rows: Vec<Outgoing>) -> OutgoingList {
    let case = CaseId::new(Uuid::from_u128(7));
    OutgoingList { case, reference: "R-7F3K".into(), code_name: "Kestrel".into(), rows }
}

fn one(outgoing: &Outgoing) -> Page {
    schedule::show(&all(Vec::new()), outgoing)
}

fn choosing(whom: Whom, kept: Option<&Kept<OutgoingForm>>) -> Page {
    let OutgoingList { case, reference, code_name, .. } = all(Vec::new());
    choose::show(&Choosing { case, reference, code_name, parts: parts() }, whom, kept)
}

fn drawn() -> Drawn {
    let OutgoingList { case, reference, .. } = all(Vec::new());
    Drawn { case, reference, outgoing: outgoing(Requester::Police, true, false), parts: parts() }
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let wrong =
        Kept::with_problems(OutgoingForm::default(), vec![Problem::with("parts", words::NOTHING)]);
    let undated = Kept::with_problems(
        AccessForm::default(),
        vec![Problem::within("received", "day", "Enter the day")],
    );
    let waits = outgoing(Requester::Police, false, false);
    let today = ymd(2026, 11, 22);
    vec![
        ("given out", list::show(&all(vec![waits.clone()]), None, today)),
        ("given out, refused", list::show(&all(Vec::new()), Some(&undated), today)),
        ("for the person", choosing(Whom::Person, None)),
        ("for an authority, refused", choosing(Whom::Authority, Some(&wrong))),
        ("schedule, to approve", one(&waits)),
        ("schedule, own", one(&outgoing(Requester::Court, false, true))),
        ("schedule, ready", one(&outgoing(Requester::Person, false, true))),
        ("pages to hand over", pages::show(&drawn())),
    ]
}

#[test]
fn for_the_person_everything_is_ticked_and_for_an_authority_nothing() {
    let ticked = |whom| choosing(whom, None).html().matches(" checked").count();

    assert_eq!((ticked(Whom::Person), ticked(Whom::Authority)), (3, 0));
}

#[test]
fn a_schedule_says_what_was_not_given_and_why_and_only_another_approves_it() {
    let own = one(&outgoing(Requester::Police, false, true)).html();
    let other = one(&outgoing(Requester::Police, false, false)).html();

    assert!(other.contains(Withheld::Third.label()) && other.contains("/api/approve-outgoing"));
    assert!(!own.contains("/api/approve-outgoing") && own.contains(words::OWN));
    assert!(!other.contains("/pages"), "nothing is handed over before");
}

#[test]
fn a_sheet_runs_nothing() {
    let sheet = String::from_utf8(file::csv(&drawn()).unwrap()).unwrap();

    assert!(sheet.contains("'=She rang.") && sheet.contains(words::CLOSED), "{sheet}");
}
