//! A case opened in an emergency, and what people are told of it, as they look in use, for the tests.

use chrono::DateTime;
use domain::{
    document::DocumentKind,
    id::{CaseId, Id},
    note::NoteKind,
    picture::CaseStage,
    risk::RiskLevel,
};
use store::{
    glass_read::Opened,
    risk::Risk,
    told::{Opening, Told, What},
};
use uuid::Uuid;

use super::{emergency, note_samples, oversight, samples};
use crate::site::{
    forms::{Kept, Problem, emergency::EmergencyForm},
    frame::Page,
};

const AT: DateTime<chrono::Utc> = DateTime::UNIX_EPOCH;
const REASON: &str = "She rang in distress and Rosa is on a plane.";

/// An emergency in a case of one's own, one in a case that is restricted, and unusual reading.
pub fn told() -> Vec<Told> {
    let opening = Opening {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        reason: REASON.into(),
    };
    let whats = [What::Opened(Some(opening)), What::Opened(None), What::Read];
    let one = |(what, number): (What, u128)| Told {
        id: Uuid::from_u128(number),
        by: "Tom Bell".into(),
        at: AT,
        what,
        known_to: if number == 2 { vec!["Farah".into(), "Rosa".into()] } else { Vec::new() },
    };
    whats.into_iter().zip(1..).map(one).collect()
}

fn opened() -> Opened {
    let file = samples::amina();
    let mut notes = note_samples::day().notes;
    if let Some(first) = notes.first_mut() {
        first.kind = NoteKind::Statement;
    }
    Opened {
        id: Id::new(Uuid::from_u128(9)),
        reference: file.reference.clone(),
        code_name: file.code_name.clone(),
        reason: REASON.into(),
        until: AT,
        name: "Amina Hoxha".into(),
        language: file.language.clone(),
        safe_contact: file.safe_contact.clone(),
        worker: "Rosa Ahmed".into(),
        team: "North".into(),
        adviser: Some("Farah Siddiqui".into()),
        contacts: Vec::new(),
        risk: Some(Risk { level: RiskLevel::High, review_on: samples::TODAY }),
        stage: CaseStage::AwaitingFirst,
        dates: file.picture.open().into_iter().cloned().collect(),
        tasks: file.day.tasks,
        notes,
        papers: vec![(DocumentKind::Letter, Some(samples::TODAY)), (DocumentKind::Photo, None)],
    }
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let problem = Problem::with("reference", "There is no case with this reference");
    let kept = Kept::with_problems(EmergencyForm::default(), vec![problem]);
    let bare = Opened { dates: Vec::new(), notes: Vec::new(), papers: Vec::new(), ..opened() };
    vec![
        ("open in an emergency", emergency::ask(None)),
        ("open in an emergency, refused", emergency::ask(Some(&kept))),
        ("opened in an emergency", emergency::show(&opened())),
        ("opened in an emergency, bare", emergency::show(&bare)),
        ("emergencies and unusual reading", oversight::show(&told(), "Farah")),
        ("no emergencies", oversight::show(&[], "Farah")),
    ]
}

#[test]
fn what_is_opened_in_an_emergency_has_no_form_and_leads_into_the_case_by_no_link() {
    let html = emergency::show(&opened()).html();

    assert!(html.contains("Amina Hoxha") && html.contains(REASON), "{html}");
    assert!(html.contains("A statement, which is not opened here."), "{html}");
    assert!(!html.contains("<form") && !html.contains("href=\"/cases/"), "{html}");
}

#[test]
fn a_restricted_case_is_not_named_to_whoever_looks_after_reading() {
    let html = oversight::show(&told()[1..2], "Rosa").html();

    assert!(html.contains("A restricted case was opened in an emergency"), "{html}");
    assert!(!html.contains("R-7F3K") && !html.contains(REASON), "{html}");
}

#[test]
fn whoever_said_that_they_know_is_not_asked_again() {
    let asks = |reader| oversight::show(&told(), reader).html().matches("/api/see-told").count();

    assert_eq!(asks("Farah"), 2);
    assert_eq!(asks("Tom"), 3);
}
