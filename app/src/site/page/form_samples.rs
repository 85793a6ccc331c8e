//! The pages with forms as they look in use, for the tests: empty, refused, checked; and tests of their own.

use std::sync::Arc;

use domain::{
    code::{AgeGroup, Authority, Gender, Nation, Outcome},
    day::{Day, TypedDay, ymd},
    event::{Event, Fact, When},
    id::{CaseId, Id},
    pathway::picture,
    terms::Terms,
};
use store::view::History;
use uuid::Uuid;

use super::super::{
    forms::{
        Kept, Notice, Problem, Slot, Typed,
        add_case::AddCaseForm,
        event::{EventForm, judge},
        kept::KnownPerson,
        met::MetForm,
    },
    frame::Page,
    words::review,
};

const TODAY: Day = ymd(2026, 11, 22);

/// Amina was referred on 12 March; her first decision was negative.
pub fn amina() -> History {
    let opening = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
    };
    let negative = Fact::FirstDecision { outcome: Outcome::Negative, reason: None };
    let told = [
        (1, ymd(2026, 3, 4), opening),
        (2, ymd(2026, 3, 12), Fact::referral_to(Authority::Sca)),
        (3, ymd(2026, 10, 21), negative),
    ];
    let events = told.map(|(number, on, fact)| {
        let when = When::dated(on);
        let id = Id::new(Uuid::from_u128(u128::from(number)));
        Event { id, number, fact, when, recorded_on: on, corrects: None }
    });
    History {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        version: 3,
        events: events.to_vec(),
        terms: Arc::new(Terms::built_in().clone()),
        has_task: false,
    }
}

/// What Rosa typed: a month is missing, and her note looks like markup.
fn refused() -> Kept<EventForm> {
    let typed = EventForm {
        kind: "asked_first".into(),
        on: TypedDay { day: "2".into(), month: String::new(), year: "2026".into() },
        note: "</textarea><script>alert(1)</script>".into(),
        ..EventForm::default()
    };
    let say = "Date the request was sent must include a month";
    Kept::with_problems(typed, vec![Problem::within("on", "month", say)])
}

/// The letter was dated the 12th.
fn corrected() -> Kept<EventForm> {
    corrected_to("12")
}

fn corrected_to(day: &str) -> Kept<EventForm> {
    let mut typed = EventForm::filled(&amina().events[2]).expect("has a form");
    typed.on.day = day.into();
    typed.why = format!("The letter says {day}");
    Kept::whole(typed)
}

fn checked() -> Page {
    check(&corrected())
}

/// What would leave the case with nothing next: it is asked before it is saved.
fn nothing_next<F: Typed>(typed: F) -> Kept<F> {
    Kept::with_problems(typed, vec![Problem::with("next", review::ASK_NEXT)])
}

fn check(kept: &Kept<EventForm>) -> Page {
    let history = amina();
    let judged = judge(&kept.typed, &history.events, &history.terms, TODAY).expect("may be");
    let slot = Slot::Correction(history.case, 3);
    super::check_event::show(&history, slot, kept, &judged, TODAY)
}

/// The form after somebody was looked for, and so many were found.
fn looked(many: usize) -> Kept<AddCaseForm> {
    let known = KnownPerson {
        case: amina().case,
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        why: "The same name, born on the same day".into(),
    };
    let typed = AddCaseForm { name: "Amina".into(), ..AddCaseForm::fresh(TODAY) };
    Kept::with_notice(typed, Notice::Looked { found: vec![known; many] })
}

#[test]
fn who_is_known_is_said_with_why_and_only_then_a_tick_is_asked_for() {
    let html = |many| super::add_case::show(Some(&looked(many)), TODAY).html();

    assert!(html(1).contains("born on the same day") && html(1).contains("name=\"despite\""));
    assert!(html(0).contains("Nobody like this is known"));
    assert!(!html(0).contains("name=\"despite\"") && html(0).contains("value=\"Amina\""));
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let history = amina();
    let deadline = picture(&history.events).open()[0].clone();
    let known = Notice::Known { case: Some((history.case, "R-7F3K".into())) };
    let known = Kept::with_notice(AddCaseForm::default(), known);
    vec![
        ("record", super::record_event::show(&history, "", None, TODAY)),
        ("record, refused", super::record_event::show(&history, "", Some(&refused()), TODAY)),
        (
            "correct",
            super::correct::show(&history, 3, Some(&corrected()), TODAY).expect("is there"),
        ),
        ("correct the opening", super::correct::show(&history, 1, None, TODAY).expect("is there")),
        ("check", checked()),
        ("met", super::met::show(&history, &deadline, None, TODAY)),
        (
            "met, nothing next",
            super::met::show(&history, &deadline, Some(&nothing_next(MetForm::default())), TODAY),
        ),
        ("check, nothing next", check(&nothing_next(corrected().typed))),
        ("news", super::news::show(&history, &deadline, None, None, TODAY)),
        ("add", super::add_case::show(None, TODAY)),
        ("add, known", super::add_case::show(Some(&known), TODAY)),
        ("add, somebody known", super::add_case::show(Some(&looked(1)), TODAY)),
        ("add, nobody known", super::add_case::show(Some(&looked(0)), TODAY)),
    ]
}

#[test]
fn a_refused_form_comes_back_with_everything_typed_and_what_to_put_right() {
    let html = super::record_event::show(&amina(), "", Some(&refused()), TODAY).html();

    assert!(html.contains("href=\"#on-month\""), "{html}");
    assert_eq!(html.matches("Date the request was sent must include a month").count(), 2);
    assert!(html.contains("value=\"asked_first\" selected"));
    assert!(html.contains("id=\"on-day\" name=\"on[day]\" value=\"2\""));
    assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)"));
    assert!(!html.contains("<script>alert"));
}

#[test]
fn the_check_page_shows_what_moves_and_sends_every_answer_again() {
    let html = checked().html();

    for said in
        ["Moved", "Ask for reconsideration", "Wed 11 Nov 2026", "20 Nov 2026", "has already passed"]
    {
        assert!(html.contains(said), "{said}");
    }
    for answer in [
        "name=\"on[day]\" value=\"12\"",
        "name=\"corrects\" value=\"3\"",
        "name=\"version\" value=\"3\"",
    ] {
        assert!(html.contains(answer), "{answer}");
    }
}

#[test]
fn the_check_page_says_by_when_to_act_also_where_it_is_the_day_it_is_due() {
    let lines = [
        // 30 days after 12 October is a Wednesday; after 15 October, a Saturday.
        ("12", "Last working day to act: the same day, Wed 11 Nov 2026"),
        ("15", "Last working day to act: Fri 13 Nov 2026"),
    ];

    for (day, line) in lines {
        let html = scraper::Html::parse_fragment(&check(&corrected_to(day)).html());
        let text: Vec<_> = html.root_element().text().flat_map(str::split_whitespace).collect();

        assert!(text.join(" ").contains(line), "{text:?}");
    }
}

#[test]
fn a_form_about_somebody_who_has_a_case_already_can_be_emptied() {
    for case in [Some((amina().case, "R-7F3K".into())), None] {
        let kept = Kept::with_notice(AddCaseForm::default(), Notice::Known { case });
        let html = super::add_case::show(Some(&kept), TODAY).html();

        assert!(html.contains("/api/empty-form"), "{html}");
    }
}

#[test]
fn the_opening_of_a_case_is_corrected_and_stays_one() {
    let html = super::correct::show(&amina(), 1, None, TODAY).expect("is there").html();

    for asked in ["born", "nationality", "second", "gender", "age_group", "nation", "why"] {
        assert!(html.contains(&format!("name=\"{asked}")), "{asked} in {html}");
    }
    for not in ["value=\"mistake\"", "value=\"referral\"", "name=\"authority\""] {
        assert!(!html.contains(not), "{not} in {html}");
    }
    assert!(super::correct::show(&amina(), 9, None, TODAY).is_err());
}

#[test]
fn what_only_the_opening_asks_is_not_asked_of_what_happened_later() {
    let html = super::record_event::show(&amina(), "", None, TODAY).html();

    assert!(html.contains("name=\"authority\"") && !html.contains("name=\"nationality\""));
}

#[test]
fn a_form_that_would_leave_nothing_next_asks_for_it_once() {
    let (history, deadline) = (amina(), picture(&amina().events).open()[0].clone());
    let asking = nothing_next(MetForm { evidence: "By email".into(), ..MetForm::default() });
    let met = super::met::show(&history, &deadline, Some(&asking), TODAY).html();
    let check = check(&nothing_next(corrected().typed)).html();

    for html in [&met, &check] {
        assert!(html.contains("href=\"#next\"") && html.contains("id=\"next\""), "{html}");
        assert_eq!(html.matches("name=\"next_why\"").count(), 1, "{html}");
    }
    assert!(met.contains("By email"));
    assert!(!checked().html().contains("next_why"));
}
