//! Legal notes as they look in use, for the tests.

use chrono::DateTime;
use domain::{
    day::{Day, ymd},
    id::CaseId,
    legal::LegalKind,
    note::NewTask,
};
use store::legal::{LegalAmendment, LegalFile, LegalNote};
use uuid::Uuid;

use super::super::{
    forms::{Kept, Notice, Problem, legal::LegalAmendForm},
    frame::Page,
};

const TODAY: Day = ymd(2026, 11, 22);

pub fn file() -> LegalFile {
    let note = |number, body: &str| LegalNote {
        number,
        kind: LegalKind::Merits,
        on: ymd(2026, 11, 20),
        body: body.into(),
        shared: None,
        by: "Farah Aziz".into(),
        at: DateTime::UNIX_EPOCH,
        amendments: Vec::new(),
    };
    let amended = LegalAmendment {
        body: "The grounds are strong.".into(),
        reason: "A letter came".into(),
        by: "Farah Aziz".into(),
        at: DateTime::UNIX_EPOCH,
    };
    let shared = NewTask { what: "Ask the GP for a letter".into(), due: ymd(2026, 11, 27) };
    LegalFile {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        worker: "Rosa Ahmed".into(),
        rows: vec![
            LegalNote { shared: Some(shared), ..note(2, "Wait for the letter.") },
            LegalNote { amendments: vec![amended], ..note(1, "The grounds are weak.") },
        ],
    }
}

fn one(kept: Option<&Kept<LegalAmendForm>>) -> Page {
    let rows = file().rows.drain(1..).collect();
    super::legal::show_one(&LegalFile { rows, ..file() }, kept)
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let refused = Kept::with_problems(
        LegalAmendForm::default(),
        vec![Problem::with("reason", "Say why you amend it")],
    );
    let none = LegalFile { rows: Vec::new(), ..file() };
    vec![
        ("legal notes", super::legal::show(&file())),
        ("no legal notes", super::legal::show(&none)),
        ("legal note", one(None)),
        ("legal note, refused", one(Some(&refused))),
        ("write a legal note", super::legal::show_form(&file(), None, TODAY)),
    ]
}

#[test]
fn an_amended_legal_note_shows_what_counts_now_and_keeps_the_first_wording() {
    let (list, whole) = (super::legal::show(&file()).html(), one(None).html());

    assert!(list.contains("The grounds are strong.") && !list.contains("The grounds are weak."));
    for said in ["The grounds are weak.", "The grounds are strong.", "A letter came"] {
        assert!(whole.contains(said), "{said} in {whole}");
    }
    assert!(list.contains("Ask the GP for a letter, by Fri 27 Nov 2026"), "{list}");
}

#[test]
fn the_second_of_two_who_amend_sees_both_wordings_and_her_own() {
    let typed = LegalAmendForm { body: "Better wait.".into(), ..LegalAmendForm::default() };
    let notice = Notice::Changed { by: "Leo Marsh".into(), at: DateTime::UNIX_EPOCH };
    let html = one(Some(&Kept::with_notice(typed, notice))).html();

    for said in ["Leo Marsh changed this", "The grounds are strong.", "Better wait."] {
        assert!(html.contains(said), "{said} in {html}");
    }
}
