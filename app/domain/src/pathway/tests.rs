//! The state machine of domain reference 1.8, the strip, and what goes into the reports.

mod beside;
mod beside_facts;
mod by_entry;
mod counted;
mod courses;
mod deadlines;
mod every_rule;
mod facts;
mod history;
mod lines;
mod moved;
mod news;
mod next;
mod properties;
mod referrals;
mod sources;
mod stay;
mod support_ends;
mod transitions;

use crate::{
    cast::{
        amina, answered, asked, closed, first, granted, held, id, last, left, referral, refused,
        told,
    },
    code::{
        Gender,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::{Overturned, TooLate, Upheld},
        Stage,
    },
    day::ymd,
    event::{Day, Fact},
    picture::{CaseStage, StepState},
    stat::What,
};

const fn day(number: u32) -> Day {
    ymd(2026, 4, number)
}

#[test]
fn each_event_leads_where_the_reference_says() {
    let table: &[(&str, &[Fact], CaseStage)] = &[
        ("file opened", &[], CaseStage::NoReferral),
        ("referral", &[referral()], CaseStage::AwaitingFirst),
        ("positive RG", &[referral(), first(Positive)], CaseStage::AwaitingFinal),
        ("negative RG", &[referral(), first(Negative)], CaseStage::FirstNegative),
        (
            "RG asked again",
            &[referral(), first(Negative), asked(Stage::First)],
            CaseStage::FirstAskedAgain,
        ),
        (
            "RG overturned",
            &[referral(), first(Negative), asked(Stage::First), answered(Stage::First, Overturned)],
            CaseStage::AwaitingFinal,
        ),
        (
            "RG upheld",
            &[referral(), first(Negative), asked(Stage::First), answered(Stage::First, Upheld)],
            CaseStage::FirstNegative,
        ),
        (
            "RG refused as late",
            &[referral(), first(Negative), asked(Stage::First), answered(Stage::First, TooLate)],
            CaseStage::FirstNegative,
        ),
        ("suspended", &[referral(), held()], CaseStage::Suspended),
        (
            "resumed",
            &[referral(), first(Positive), held(), Fact::Resumed],
            CaseStage::AwaitingFinal,
        ),
        ("withdrawn", &[referral(), left()], CaseStage::Withdrawn),
        ("withdrawn while on hold", &[referral(), held(), left()], CaseStage::Withdrawn),
        ("referred again", &[referral(), first(Negative), referral()], CaseStage::AwaitingFirst),
        ("closed", &[referral(), closed()], CaseStage::Closed),
        ("reopened", &[referral(), closed(), Fact::CaseReopened], CaseStage::AwaitingFirst),
    ];

    for (name, facts, expected) in table {
        assert_eq!(told(facts).picture().stage, *expected, "{name}");
    }
}

#[test]
fn the_final_decision_leads_where_the_reference_says() {
    let table: &[(&str, &[Fact], CaseStage)] = &[
        ("positive CG", &[referral(), first(Positive), last(Positive)], CaseStage::FinalPositive),
        ("negative CG", &[referral(), first(Positive), last(Negative)], CaseStage::FinalNegative),
        (
            "CG asked again",
            &[referral(), first(Positive), last(Negative), asked(Stage::Final)],
            CaseStage::FinalAskedAgain,
        ),
        (
            "CG overturned",
            &[
                referral(),
                first(Positive),
                last(Negative),
                asked(Stage::Final),
                answered(Stage::Final, Overturned),
            ],
            CaseStage::FinalPositive,
        ),
    ];

    for (name, facts, expected) in table {
        assert_eq!(told(facts).picture().stage, *expected, "{name}");
    }
}

#[test]
fn what_happened_on_one_day_is_put_in_the_order_that_can_follow() {
    let panel =
        amina().then(day(2), last(Positive)).then(day(2), first(Positive)).then(day(1), referral());
    let twice =
        amina().then(day(1), closed()).then(day(5), closed()).then(day(5), Fact::CaseReopened);

    assert_eq!(
        panel.picture().stage,
        CaseStage::FinalPositive,
        "a pilot panel decides both at once"
    );
    assert_eq!(twice.picture().stage, CaseStage::Closed);
}

#[test]
fn the_strip_says_that_amina_is_asking_again() {
    let case = told(&[referral(), first(Negative), asked(Stage::First)]);

    let strip = case.picture().strip;

    let words: Vec<_> = strip.iter().map(|step| step.words.as_str()).collect();
    assert_eq!(words, ["Done", "Negative. Asking again", "Not started", "Not started"]);
    assert_eq!(strip[1].on, Some(day(2)), "the box keeps the day of the decision");
    assert_eq!(strip[1].event, Some(id(3)));
}

#[test]
fn the_strip_counts_attempts_and_names_answers() {
    let upheld =
        &[referral(), first(Negative), asked(Stage::First), answered(Stage::First, Upheld)];
    let again = told(upheld).then(day(9), asked(Stage::First));

    assert_eq!(told(upheld).picture().strip[1].words, "Negative. Asked again: stays negative");
    assert_eq!(again.picture().strip[1].words, "Negative. Asking again, attempt 2");
}

#[test]
fn the_strip_shows_who_is_waited_for() {
    let table: &[(&[Fact], usize, StepState, &str)] = &[
        (&[referral()], 1, StepState::Waiting, "Waiting"),
        (&[referral(), held()], 1, StepState::Waiting, "On hold since 2 Apr 2026"),
        (&[referral(), first(Positive)], 2, StepState::Waiting, "Waiting"),
        (&[referral(), first(Positive), last(Positive)], 3, StepState::Waiting, "Waiting"),
        (&[referral(), first(Positive), left()], 2, StepState::Stopped, "Left the referral"),
        (&[granted(day(1), ymd(2027, 1, 8))], 3, StepState::Done, "Granted until 8 Jan 2027"),
        (&[refused()], 3, StepState::Refused, "Refused"),
    ];

    for (facts, place, state, words) in table {
        let step = &told(facts).picture().strip[*place];
        assert_eq!((step.state, step.words.as_str()), (*state, *words));
    }
}

#[test]
fn a_correction_is_not_counted_as_a_second_decision() {
    let case = told(&[referral(), first(Negative)]).correct(3, day(3), first(Positive));

    let stats = case.picture().stats;

    assert_eq!(stats.len(), 2);
    assert_eq!((stats[0].what, stats[0].who.gender), (What::Referred, Gender::Female));
    assert_eq!(stats[1].what.answer(), Some(Positive.code()));
    assert_eq!(
        (stats[1].event, stats[1].on),
        (id(3), day(3)),
        "known by its first name, dated as corrected"
    );
}

#[test]
fn what_was_recorded_by_mistake_leaves_no_trace_in_the_present() {
    let mistaken = told(&[referral(), first(Negative)]).correct(3, day(2), Fact::RecordedByMistake);

    let picture = mistaken.picture();

    assert_eq!(picture.stage, CaseStage::AwaitingFirst);
    assert_eq!(picture.strip, told(&[referral()]).picture().strip);
}
