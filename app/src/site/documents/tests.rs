//! Documents as they look in use: one that shows an entry, one on its own, one that is not to be used.

use chrono::DateTime;
use domain::{
    day::ymd,
    document::{DocumentKind, Format},
    event::Event,
    id::{CaseId, Id},
};
use store::document::{Aside, Document, DocumentSheet, Documents, OneDocument};
use uuid::Uuid;

use super::{add, list, one};
use crate::site::{
    forms::{
        Kept, Problem,
        document::{AsideForm, DocumentForm},
    },
    frame::Page,
    page::samples::amina,
    words::document as words,
};

const CASE: CaseId = Id::new(Uuid::from_u128(7));

fn document(number: u32, kind: DocumentKind) -> Document {
    Document {
        number,
        kind,
        format: Format::Pdf,
        size: 240_100,
        dated: Some(ymd(2026, 10, 21)),
        event: None,
        about: Some("Both pages".into()),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        aside: None,
    }
}

/// The latest first. The second shows the third entry of Amina's record, which the fourth has replaced.
pub fn documents() -> Vec<Document> {
    let aside = Aside {
        reason: "It is about somebody else".into(),
        by: "Farah Aziz".into(),
        at: DateTime::UNIX_EPOCH,
    };
    vec![
        Document { aside: Some(aside), ..document(3, DocumentKind::Other) },
        Document {
            event: Some(Id::new(Uuid::from_u128(3))),
            ..document(2, DocumentKind::Decision)
        },
        Document { about: None, dated: None, ..document(1, DocumentKind::Photo) },
    ]
}

fn amina_events() -> Vec<Event> {
    amina().events.into_iter().map(|recorded| recorded.event).collect()
}

fn all() -> Documents {
    let (reference, code_name) = ("R-7F3K".into(), "Kestrel".into());
    Documents { case: CASE, reference, code_name, documents: documents(), events: amina_events() }
}

fn sheet() -> DocumentSheet {
    let Documents { case, reference, code_name, events, .. } = all();
    DocumentSheet { case, reference, code_name, events }
}

fn single(place: usize) -> OneDocument {
    let Documents { case, reference, code_name, documents, events } = all();
    let document = documents[place].clone();
    let event = events.into_iter().find(|event| Some(event.id) == document.event);
    OneDocument { case, reference, code_name, document, file_name: "scan 14.pdf".into(), event }
}

fn refused() -> Kept<DocumentForm> {
    let form = DocumentForm {
        case: CASE.to_string(),
        kind: "MEDICAL".into(),
        about: "Both pages".into(),
        form: Uuid::from_u128(9).to_string(),
        ..DocumentForm::default()
    };
    Kept::with_problems(form, vec![Problem::with("file", words::HEIC)])
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let unsaid = Kept::with_problems(
        AsideForm { case: CASE.to_string(), document: "2".into(), ..AsideForm::default() },
        vec![Problem::with("reason", words::ENTER_REASON)],
    );
    vec![
        ("documents", list::show(&all())),
        ("no documents", list::show(&Documents { documents: Vec::new(), ..all() })),
        ("add a document", add::show(&sheet(), None)),
        ("add a document, refused", add::show(&sheet(), Some(&refused()))),
        ("a document", one::show(&single(1), None)),
        ("a document, reason missing", one::show(&single(1), Some(&unsaid))),
        ("a document not to be used", one::show(&single(0), None)),
    ]
}

#[test]
fn a_document_stands_beside_the_entry_that_replaced_the_one_it_shows() {
    let html = crate::site::page::case::show(&amina(), &[], ymd(2026, 11, 22)).html();

    let entries: Vec<_> = html.split("<li id=\"event-").collect();
    let with = entries.iter().filter(|entry| entry.contains("Document 2, decision")).count();
    let replacing = entries.iter().find(|entry| entry.contains("Corrects event 3")).unwrap();
    assert!(replacing.contains("Document 2, decision"), "{replacing}");
    assert_eq!(with, 2, "beside its entry, and in the list");
}

#[test]
fn a_refused_file_leaves_every_answer_and_says_what_to_do_twice() {
    let html = add::show(&sheet(), Some(&refused())).html();

    assert!(html.contains("value=\"MEDICAL\" checked"), "{html}");
    assert!(html.contains("value=\"Both pages\""), "{html}");
    assert_eq!(html.matches(words::HEIC).count(), 2, "{html}");
    assert!(html.contains("href=\"#file\""), "{html}");
}

#[test]
fn a_form_that_comes_back_for_another_reason_says_that_the_file_is_to_be_chosen_again() {
    let kept = Kept::whole(refused().typed);

    let html = add::show(&sheet(), Some(&kept)).html();

    assert!(html.contains(words::AGAIN), "{html}");
}

#[test]
fn a_document_that_is_not_to_be_used_says_who_said_so_and_stays_readable() {
    let html = one::show(&single(0), None).html();

    for part in ["Not to be used", "Farah Aziz", "It is about somebody else", "/documents/3/file"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("set-document-aside"), "once is enough");
}

#[test]
fn only_entries_that_stand_are_offered() {
    let html = add::show(&sheet(), None).html();

    assert!(html.contains("(event 4)") && !html.contains("(event 3)"), "{html}");
}
