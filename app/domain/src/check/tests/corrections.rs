//! What a correction must be, and what it may not break.

use crate::{
    cast::{amina, first, id, last, met, referral},
    check::{Field, Problem, Why},
    code::Outcome::{Negative, Positive},
    day::ymd,
    event::Fact,
};

use super::{judge, referred};

#[test]
fn a_correction_names_a_standing_event_gives_a_reason_and_changes_something() {
    let case = referred().then(ymd(2026, 3, 20), first(Negative)).correct(
        3,
        ymd(2026, 3, 21),
        first(Negative),
    );
    let right = case.correction(4, ymd(2026, 3, 22), first(Negative));
    let mut unknown = right.clone();
    unknown.corrects.as_mut().unwrap().event = id(99);
    let mut silent = right.clone();
    silent.corrects.as_mut().unwrap().reason = "  ".to_owned();
    let table = [
        (unknown, Field::Corrects, Why::NothingToCorrect),
        (silent, Field::Reason, Why::NoReason),
        (
            case.correction(3, ymd(2026, 3, 22), first(Negative)),
            Field::Corrects,
            Why::AlreadyCorrected { by: 4 },
        ),
        (case.correction(4, ymd(2026, 3, 21), first(Negative)), Field::Kind, Why::NothingChanged),
        (case.correction(1, ymd(2026, 3, 21), referral()), Field::Kind, Why::MustStayAnOpening),
        (
            case.next(ymd(2026, 3, 21), Fact::RecordedByMistake),
            Field::Corrects,
            Why::NothingToCorrect,
        ),
    ];

    assert!(judge(&case, &right).is_accepted());
    for (event, field, why) in table {
        assert!(
            judge(&case, &event).problems.contains(&Problem::new(field, why.clone())),
            "{why:?}"
        );
    }
}

#[test]
fn a_correction_may_not_pull_the_ground_from_under_a_later_event() {
    let case =
        referred().then(ymd(2026, 3, 20), first(Positive)).then(ymd(2026, 5, 20), last(Positive));
    let later =
        Problem::new(Field::Kind, Why::ContradictsLater { number: 4, on: ymd(2026, 5, 20) });

    for (on, fact) in [
        (ymd(2026, 3, 20), first(Negative)),
        (ymd(2026, 3, 20), Fact::RecordedByMistake),
        (ymd(2026, 6, 1), first(Positive)),
    ] {
        let verdict = judge(&case, &case.correction(3, on, fact));
        assert_eq!(verdict.problems, *std::slice::from_ref(&later));
    }
}

#[test]
fn what_met_a_deadline_can_be_corrected_but_its_trigger_not_taken_away() {
    let case = amina()
        .then(ymd(2026, 11, 10), Fact::ClaimRefused)
        .then(ymd(2026, 11, 18), met(2, "FTT_APPEAL_IN_UK_14D"));
    let again = case.correction(3, ymd(2026, 11, 19), met(2, "FTT_APPEAL_IN_UK_14D"));
    let contradicts =
        Problem::new(Field::Kind, Why::ContradictsLater { number: 3, on: ymd(2026, 11, 18) });

    assert!(judge(&case, &again).is_accepted());
    let gone = judge(&case, &case.correction(2, ymd(2026, 11, 10), Fact::RecordedByMistake));
    let after = judge(&case, &case.correction(2, ymd(2026, 11, 19), Fact::ClaimRefused));
    assert_eq!(gone.problems, after.problems);
    assert_eq!(after.problems, [contradicts]);
}
