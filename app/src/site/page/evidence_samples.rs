//! Evidence as it looks in use, for the tests.

use chrono::DateTime;
use domain::{
    day::{Day, ymd},
    evidence::{EvidenceStep, NewEvidenceStep, SPRINT_RULE, WhyNot, route},
    id::DeadlineId,
};
use store::{
    evidence::{Evidence, EvidenceList, Item, Taken},
    view::CaseFile,
};

use super::{
    super::{
        forms::{
            Kept, Problem,
            evidence::{BeginForm, StepForm},
        },
        frame::Page,
    },
    samples::{TODAY, amina},
};

fn taken(step: EvidenceStep, on: Day, why: Option<WhyNot>) -> Taken {
    let new = NewEvidenceStep { step, on, why, getter: None };
    Taken { new, by: "Rosa Ahmed".into(), at: DateTime::UNIX_EPOCH }
}

/// A list with an item in every state.
fn list(number: u32, id: &str) -> EvidenceList {
    let route = route(id).expect("a route");
    let on = ymd(2026, 11, 3);
    let steps = |place| match place {
        0 => vec![taken(EvidenceStep::Got, on, None)],
        1 => vec![taken(EvidenceStep::Asked, on, None)],
        2 => vec![
            taken(EvidenceStep::Asked, on, None),
            taken(EvidenceStep::Chased, ymd(2026, 11, 17), None),
        ],
        3 => vec![taken(EvidenceStep::NotNeeded, on, Some(WhyNot::Held))],
        _ => Vec::new(),
    };
    let item = |(place, item)| Item { item, steps: steps(place) };
    let items = route.items.iter().enumerate().map(item).collect();
    let at = TODAY.and_time(chrono::NaiveTime::MIN).and_utc();
    EvidenceList { number, route, by: "Rosa Ahmed".into(), at, items }
}

fn evidence(lists: Vec<EvidenceList>) -> Evidence {
    let file = amina();
    Evidence { case: file.id, reference: file.reference, code_name: file.code_name, lists }
}

fn both() -> Evidence {
    evidence(vec![list(2, "EXTENSION"), list(1, "RECONSIDERATION")])
}

/// Her decision can still be looked at again.
fn recon(file: &CaseFile) -> DeadlineId {
    let open = file.picture.open();
    open.iter().find(|one| one.working.rule == SPRINT_RULE).expect("an open date").id
}

fn sprint(of: &Evidence) -> Page {
    let file = amina();
    super::sprint::show(&file, of, recon(&file), TODAY).expect("a sprint")
}

fn letter(of: &Evidence) -> Page {
    let file = amina();
    super::sprint::show_letter(&file, of, recon(&file), ("Rosa Ahmed", TODAY)).expect("a letter")
}

fn item(kept: Option<&Kept<StepForm>>) -> Page {
    super::evidence_item::show(&both(), (1, "STATEMENT"), kept, TODAY).expect("an item")
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let picture = amina().picture;
    let refused = Kept::with_problems(
        BeginForm::default(),
        vec![Problem::with("route", "Choose which route it is for")],
    );
    let unsaid = Kept::with_problems(StepForm::default(), vec![Problem::with("why", "Choose why")]);
    let none = evidence(Vec::new());
    vec![
        ("evidence", super::evidence::show(&both(), &picture, None, TODAY)),
        ("no evidence", super::evidence::show(&none, &picture, Some(&refused), TODAY)),
        ("a piece of evidence", item(None)),
        ("a piece of evidence, refused", item(Some(&unsaid))),
        ("sprint", sprint(&both())),
        ("sprint without a list", sprint(&none)),
        ("request for more time", letter(&both())),
    ]
}

#[test]
fn the_days_say_which_one_it_is_what_is_missing_and_what_is_asked_of_whom() {
    let html = sprint(&both()).html();

    for said in [
        "overdue",
        "What is missing",
        "What is asked of whom",
        "From: The first responder",
        "Asked again 17 Nov 2026",
        "First asked on 3 November 2026",
        "The decision letter is dated",
    ] {
        assert!(html.contains(said), "{said} in {html}");
    }
    assert!(sprint(&evidence(Vec::new())).html().contains("Begin the list"));
}

#[test]
fn while_the_days_run_the_page_counts_them() {
    let file = amina();
    let open = file.picture.open();
    let date = open.iter().find(|one| one.working.rule == SPRINT_RULE).expect("an open date");

    let html = super::sprint::show(&file, &both(), date.id, date.limit() - chrono::Days::new(10));
    let html = html.expect("a sprint").html();
    assert!(html.contains("Day 20 of 30"), "{html}");
}

#[test]
fn the_letter_names_what_was_asked_for_and_no_person() {
    let html = letter(&both()).html();

    assert!(
        html.contains("The referral form as it was sent, asked for on 3 November 2026"),
        "{html}"
    );
    assert!(!html.contains("The decision letter, all pages"), "it is there: {html}");
    assert!(!html.contains("Amina"), "{html}");
}

#[test]
fn of_a_date_that_is_no_sprint_there_is_no_page() {
    let file = amina();
    let other = file.picture.deadlines.iter().find(|one| one.working.rule != SPRINT_RULE);

    let other = other.expect("another date").id;
    assert!(super::sprint::show(&file, &both(), other, TODAY).is_err());
}

#[test]
fn what_is_there_needs_no_press_and_says_so() {
    let html = super::evidence::show(&both(), &amina().picture, None, TODAY).html();

    assert!(html.contains("Got today: The referral form as it was sent (list 1)"), "{html}");
    assert!(!html.contains("Got today: The decision letter, all pages"), "{html}");
    assert!(html.contains("They have it already"), "{html}");
}
