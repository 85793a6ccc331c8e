mod stay;

use domain::{
    code::{Authority, NegativeReason, Outcome, Route},
    day::{Day, TypedDay, ymd},
    event::{DeadlineKey, Event, Fact, When},
    id::Id,
};
use uuid::Uuid;

mod further;

use super::*;
use crate::{island::ask::Ask, site::forms::Problem};

const TODAY: Day = ymd(2026, 11, 22);

fn typed(day: &str, month: &str, year: &str) -> TypedDay {
    TypedDay { day: day.into(), month: month.into(), year: year.into() }
}

/// Rosa records the letter that Amina brought: negative, dated 21 October.
fn letter() -> EventForm {
    EventForm {
        kind: "first_negative".into(),
        on: typed("21", "Oct", "2026"),
        received: typed("23", "10", "2026"),
        arrived: "POST".into(),
        certain: "yes".into(),
        ..EventForm::default()
    }
    .with(Ask::Reason, "NOT_CREDIBLE")
}

impl EventForm {
    fn with(mut self, ask: Ask, typed: &str) -> Self {
        self.give(ask, typed);
        self
    }
}

fn problems(form: &EventForm) -> Vec<(String, String)> {
    let problems = form.parse(TODAY, None).expect_err("refused");
    problems.into_iter().map(|Problem { at, say, .. }| (at, say)).collect()
}

fn one(at: &str, say: &str) -> Vec<(String, String)> {
    vec![(at.to_owned(), say.to_owned())]
}

#[test]
fn a_negative_letter_becomes_a_first_decision_with_its_dates() {
    let entry = letter().parse(TODAY, None).expect("complete");

    let reason = Some(NegativeReason::Credibility);
    assert_eq!(entry.fact, Fact::FirstDecision { outcome: Outcome::Negative, reason });
    assert_eq!(entry.when.on, ymd(2026, 10, 21));
    assert_eq!(entry.when.received, Some(ymd(2026, 10, 23)));
    assert!(entry.when.certain);
}

#[test]
fn without_an_event_we_ask_what_happened() {
    let form = EventForm { kind: String::new(), ..letter() };

    assert_eq!(problems(&form), one("kind", "Choose what happened"));
}

#[test]
fn a_made_up_event_is_no_event() {
    let form = EventForm { kind: "case_deleted".into(), ..letter() };

    assert_eq!(problems(&form), one("kind", "Choose what happened"));
}

#[test]
fn each_wrong_date_has_its_own_sentence() {
    let table = [
        (typed("", "", ""), "on-day", "Enter the date on the letter"),
        (typed("21", "", "2026"), "on-month", "Date on the letter must include a month"),
        (typed("31", "2", "2026"), "on-day", "Date on the letter must be a real date"),
        (typed("23", "11", "2026"), "on-day", "Date on the letter must be today or in the past"),
        (typed("21", "10", "2062"), "on-year", "2062 is a long way off. Did you mean 2026?"),
    ];

    for (on, at, say) in table {
        assert_eq!(problems(&EventForm { on, ..letter() }), one(at, say));
    }
}

#[test]
fn the_sentence_names_the_date_the_kind_is_about() {
    let form = EventForm {
        kind: "referral".into(),
        on: TypedDay::default(),
        ..letter().with(Ask::Authority, "SCA")
    };

    assert_eq!(problems(&form), one("on-day", "Enter the date the referral was received"));
}

#[test]
fn whether_the_date_is_certain_must_be_said() {
    let form = EventForm { certain: String::new(), ..letter() };

    assert_eq!(problems(&form), one("certain", "Choose whether the date is certain"));
}

#[test]
fn every_problem_is_told_at_once_in_the_order_of_the_page() {
    let form = EventForm {
        kind: "permission_granted".into(),
        note: "x".repeat(601),
        ..EventForm::default()
    };

    let at: Vec<_> = problems(&form).into_iter().map(|(at, _)| at).collect();
    assert_eq!(at, ["on-day", "certain", "route", "from-day", "until-day", "note"]);
}

#[test]
fn answers_to_questions_of_another_kind_are_left_aside() {
    let form = EventForm {
        kind: "referral".into(),
        ..letter().with(Ask::Authority, "SCA").with(Ask::Route, "nonsense")
    };

    let entry = form.parse(TODAY, None).expect("complete");
    assert_eq!(entry.fact, Fact::referral_to(Authority::Sca));
    assert_eq!(entry.when.received, None);
}

#[test]
fn a_permission_may_end_in_the_future() {
    let mut form =
        EventForm { kind: "permission_granted".into(), ..letter().with(Ask::Route, "VTS") };
    form.give_day(Ask::From, typed("8", "1", "2026"));
    form.give_day(Ask::Until, typed("8", "1", "2027"));

    let entry = form.parse(TODAY, None).expect("complete");
    let (from, until) = (ymd(2026, 1, 8), ymd(2027, 1, 8));
    assert_eq!(entry.fact, Fact::PermissionGranted { route: Route::Vts, from, until });
}

#[test]
fn a_refused_claim_needs_the_day_the_decision_was_sent() {
    let form = EventForm { kind: "claim_refused".into(), ..letter() };

    assert_eq!(problems(&form), one("sent-day", "Enter the date it was sent"));
}

#[test]
fn a_correction_needs_a_reason() {
    let form = EventForm { corrects: "14".into(), why: "  ".into(), ..letter() };

    assert_eq!(problems(&form), one("why", "Say why you correct this"));
}

#[test]
fn a_recorded_event_fills_the_form_and_is_read_back_as_it_was() {
    let met = DeadlineKey { trigger: Id::new(Uuid::nil()), rule: "RECON_30CD".into() };
    let facts = [
        letter().parse(TODAY, None).expect("complete").fact,
        Fact::PermissionGranted {
            route: Route::Vts,
            from: ymd(2026, 1, 8),
            until: ymd(2027, 1, 8),
        },
        Fact::DeadlineMet { key: met.clone(), evidence: "Receipt".into() },
    ];

    for fact in facts {
        let when = When::dated(ymd(2026, 10, 21));
        let event = Event {
            id: Id::new(Uuid::nil()),
            number: 3,
            fact,
            when,
            recorded_on: TODAY,
            corrects: None,
        };
        let form =
            EventForm { why: "Wrong day".into(), ..EventForm::filled(&event).expect("has a form") };

        let entry = form.parse(TODAY, Some(met.clone())).expect("complete");
        assert_eq!((entry.fact, entry.when), (event.fact, event.when));
    }
}

#[test]
fn a_page_of_ours_says_which_case_it_is_for() {
    let id = Uuid::from_u128(7).to_string();
    let form = EventForm { case: id.clone(), version: "3".into(), form: id.clone(), ..letter() };

    assert_eq!(form.aim().map(|aim| (aim.version, aim.corrects)), Some((3, None)));
    assert_eq!(EventForm { case: "../etc".into(), ..form.clone() }.aim(), None);
    assert_eq!(EventForm { corrects: "first".into(), ..form }.aim(), None);
}
