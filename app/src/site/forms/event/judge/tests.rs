use domain::{
    code::{AgeGroup, Authority, Gender, Nation},
    day::{TypedDay, ymd},
    event::When,
    picture::CaseStage,
};

use super::*;

const TODAY: Day = ymd(2026, 11, 22);

fn event(number: u32, on: Day, fact: Fact) -> Event {
    let when = When::dated(on);
    let id = Id::new(Uuid::from_u128(u128::from(number)));
    Event { id, number, fact, when, recorded_on: on, corrects: None }
}

/// Amina's record: opened in March, referred on 12 March 2026.
fn amina() -> Vec<Event> {
    let opened = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
    };
    let referred = Fact::referral_to(Authority::Sca);
    vec![event(1, ymd(2026, 3, 4), opened), event(2, ymd(2026, 3, 12), referred)]
}

fn letter(kind: &str, on: Day) -> EventForm {
    EventForm { kind: kind.into(), on: on.into(), certain: "yes".into(), ..EventForm::default() }
}

fn said(form: &EventForm, record: &[Event]) -> Vec<(String, String)> {
    let problems = judge(form, record, Terms::built_in(), TODAY).expect_err("refused");
    problems.into_iter().map(|problem| (problem.at, problem.say)).collect()
}

#[test]
fn a_negative_letter_opens_a_deadline_and_moves_the_stage() {
    let judged =
        judge(&letter("first_negative", ymd(2026, 10, 21)), &amina(), Terms::built_in(), TODAY)
            .expect("may be");

    let opened = judged.changes.iter().find_map(|change| match change {
        Change::Opened { deadline } => Some((deadline.key.rule.as_str(), deadline.working.due)),
        _ => None,
    });
    assert_eq!(opened, Some(("RECON_30CD", ymd(2026, 11, 20))));
    let (from, to) = (CaseStage::AwaitingFirst, CaseStage::FirstNegative);
    assert!(judged.changes.contains(&Change::Stage { from, to }));
}

#[test]
fn a_letter_older_than_the_referral_is_refused_at_its_date() {
    let form = letter("first_negative", ymd(2026, 3, 11));

    let say = "Date on the letter must be the same as or after 12 March 2026, when the referral was received";
    assert_eq!(said(&form, &amina()), [("on-day".to_owned(), say.to_owned())]);
}

#[test]
fn a_final_decision_before_a_first_is_refused_at_what_happened() {
    let form = letter("final_negative", ymd(2026, 10, 21));

    let problems = said(&form, &amina());
    assert_eq!(problems[0].0, "kind");
    assert!(
        problems[0].1.starts_with("A final decision cannot be recorded before a positive first")
    );
}

#[test]
fn a_corrected_letter_moves_its_deadline() {
    let mut record = amina();
    let reason = None;
    let outcome = domain::code::Outcome::Negative;
    record.push(event(3, ymd(2026, 10, 21), Fact::FirstDecision { outcome, reason }));
    let mut form = EventForm::filled(&record[2]).expect("has a form");
    form.on = TypedDay { day: "12".into(), ..form.on };
    form.why = "The letter says 12".into();

    let judged = judge(&form, &record, Terms::built_in(), TODAY).expect("may be");

    let moved = judged.changes.iter().any(|change| {
        matches!(change, Change::Moved { from, to }
            if from.working.due == ymd(2026, 11, 20) && to.working.due == ymd(2026, 11, 11))
    });
    assert!(moved, "{:?}", judged.changes);
}

#[test]
fn what_was_never_recorded_cannot_be_corrected() {
    let form = EventForm { corrects: "9".into(), ..letter("referral", ymd(2026, 3, 12)) };

    assert_eq!(said(&form, &amina())[0].0, "kind");
}
