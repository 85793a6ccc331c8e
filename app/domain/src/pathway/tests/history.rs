//! What a correction does to a deadline: the old date stays readable and says what replaced it.

use crate::{
    cast::{Case, amina, asked, first, id, key, referral},
    code::{
        Outcome::{Negative, Positive},
        Stage,
    },
    day::ymd,
    event::Fact,
    picture::{Deadline, DeadlineState},
};

#[test]
fn a_corrected_letter_date_begins_a_new_generation() {
    let case = refused().correct(3, ymd(2026, 10, 23), first(Negative));

    let [old, new] = generations(&case).try_into().unwrap();

    assert_eq!(
        (old.working.due, &old.state),
        (ymd(2026, 11, 20), &DeadlineState::Superseded { by: id(4) })
    );
    assert_eq!((new.working.due, &new.state), (ymd(2026, 11, 22), &DeadlineState::Open));
    assert_eq!((new.generation, new.moved_from), (2, Some(ymd(2026, 11, 20))));
    assert_eq!(old.key, new.key, "the same duty, named by the event as first recorded");
}

#[test]
fn a_correction_of_a_correction_begins_a_third() {
    let case = refused().correct(3, ymd(2026, 10, 23), first(Negative)).correct(
        4,
        ymd(2026, 10, 24),
        first(Negative),
    );

    let dues: Vec<_> =
        generations(&case).iter().map(|one| (one.generation, one.working.due)).collect();

    assert_eq!(dues, [(1, ymd(2026, 11, 20)), (2, ymd(2026, 11, 22)), (3, ymd(2026, 11, 23))]);
}

#[test]
fn a_correction_that_moves_no_date_leaves_the_deadline_alone() {
    let mut case = refused();
    let mut correction = case.correction(3, ymd(2026, 10, 21), first(Negative));
    correction.when.received = Some(ymd(2026, 10, 23));
    case.0.push(correction);

    let [only] = generations(&case).try_into().unwrap();

    assert_eq!((only.generation, only.is_open()), (1, true));
}

#[test]
fn a_decision_corrected_to_positive_takes_its_deadline_away() {
    let case = refused().correct(3, ymd(2026, 10, 21), first(Positive));

    let [gone] = generations(&case).try_into().unwrap();

    assert_eq!(gone.state, DeadlineState::Superseded { by: id(4) });
    assert!(case.deadline("RECOVERY_MIN_END_30D").is_some());
}

#[test]
fn a_deadline_that_was_met_stays_met_when_its_date_moves() {
    let case = refused().then(ymd(2026, 11, 21), asked(Stage::First)).correct(
        3,
        ymd(2026, 10, 23),
        first(Negative),
    );

    let now = case.deadline("RECON_30CD").unwrap();

    assert_eq!(now.moved_from, Some(ymd(2026, 11, 20)), "a day late before, in time now");
    assert!(matches!(now.state, DeadlineState::Met { done, .. } if done == ymd(2026, 11, 21)));
}

#[test]
fn an_entry_by_mistake_takes_its_deadlines_with_it() {
    let case = refused().correct(3, ymd(2026, 10, 21), Fact::RecordedByMistake);

    assert_eq!(case.deadline("RECON_30CD"), None);
    assert!(
        case.deadline("NRM_RG_TARGET_5WD").unwrap().is_open(),
        "and what it had ended is open again"
    );
}

#[test]
fn a_deadline_has_the_same_name_on_every_machine() {
    let name = Deadline::id_of(&key(3, "RECON_30CD"), 1);

    assert_eq!(name, Deadline::id_of(&key(3, "RECON_30CD"), 1));
    assert_ne!(name, Deadline::id_of(&key(3, "RECON_30CD"), 2));
    assert_ne!(name, Deadline::id_of(&key(4, "RECON_30CD"), 1));
    assert_eq!(generations(&refused())[0].id, name);
}

/// Amina, refused at the first stage by a letter of 21 October: event 3.
fn refused() -> Case {
    amina().then(ymd(2026, 10, 12), referral()).then(ymd(2026, 10, 21), first(Negative))
}

fn generations(case: &Case) -> Vec<Deadline> {
    case.picture()
        .deadlines
        .into_iter()
        .filter(|deadline| deadline.key.rule == "RECON_30CD")
        .collect()
}
