//! A handover as it looks in use, for the tests.

use domain::id::CaseId;
use store::legal::LegalFile;
use uuid::Uuid;

use super::{
    super::frame::Page,
    chronology::{Chosen, Drawn, show, show_sheet},
    legal_samples, note_samples,
    samples::{TODAY, turned_down},
};

fn all() -> Chosen {
    let events = turned_down().events.iter().map(|one| one.event.number).collect();
    Chosen { events, notes: vec![2], legal: vec![1], name: true, reach: true }
}

fn sheet(chosen: &Chosen, drawn: &Drawn) -> Page {
    show_sheet(&turned_down(), chosen, drawn, ("Rosa Ahmed", TODAY))
}

fn drawn() -> Drawn {
    let notes = note_samples::note_page().notes;
    Drawn { name: Some("Amina Test".into()), notes, legal: legal_samples::file().rows }
}

fn choosing(legal: Option<&LegalFile>) -> Page {
    show(&turned_down(), &note_samples::note_page(), legal)
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let none = LegalFile {
        case: CaseId::new(Uuid::from_u128(7)),
        rows: Vec::new(),
        ..legal_samples::file()
    };
    vec![
        ("choose for a solicitor", choosing(None)),
        ("choose for a solicitor, adviser", choosing(Some(&legal_samples::file()))),
        ("choose for a solicitor, no legal notes", choosing(Some(&none))),
        ("sheet for a solicitor", sheet(&all(), &drawn())),
        ("sheet of nothing", sheet(&Chosen::default(), &Drawn::default())),
    ]
}

#[test]
fn a_sheet_holds_what_was_chosen_with_its_source_and_no_name_unless_it_was_chosen() {
    let (whole, bare) =
        (sheet(&all(), &drawn()).html(), sheet(&Chosen::default(), &Drawn::default()).html());

    for said in
        ["Amina Test", "Privileged and confidential", "Event 2, recorded by", "Safe contact"]
    {
        assert!(whole.contains(said), "{said} in {whole}");
        assert!(!bare.contains(said), "{said} in {bare}");
    }
    assert!(bare.contains("Limits that run") && bare.contains("0 of"), "{bare}");
}

#[test]
fn statements_and_legal_notes_are_offered_to_advisers_only() {
    let (worker, adviser) = (choosing(None).html(), choosing(Some(&legal_samples::file())).html());

    for said in ["A longer statement", "Legal note 1"] {
        assert!(adviser.contains(said), "{said} in {adviser}");
        assert!(!worker.contains(said), "{said} in {worker}");
    }
    assert!(worker.contains("Note 2: Progress on the case"), "{worker}");
}
