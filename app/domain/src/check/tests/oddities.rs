//! What is shown as strange and kept if the person is sure.

use crate::{
    cast::{Case, TODAY, amina, closed, first, last, referral, refused},
    check::{Oddity, check},
    code::Outcome::{Negative, Positive},
    day::ymd,
};

/// Domain reference 1.8, invariants: warn, do not block.
#[test]
fn a_final_decision_earlier_than_day_31_is_warned_and_kept() {
    let case = amina().then(ymd(2026, 9, 1), referral()).then(ymd(2026, 9, 8), first(Positive));
    let early = case.check(ymd(2026, 10, 7), last(Positive));
    let lawful = case.check(ymd(2026, 10, 8), last(Positive));

    assert!(early.is_accepted());
    assert_eq!(early.oddities, [Oddity::FinalBeforeDay31 { earliest: ymd(2026, 10, 8) }]);
    assert_eq!(lawful.oddities, []);
}

#[test]
fn a_letter_is_sent_after_it_is_written_and_received_after_it_is_sent() {
    let case = referred();
    let letter = ymd(2026, 11, 18);
    let mut event = case.next(letter, first(Positive));
    event.when.sent = Some(ymd(2026, 11, 17));
    event.when.received = Some(ymd(2026, 11, 16));

    let verdict = check(&case.0, &event, TODAY);

    let sent = ymd(2026, 11, 17);
    let expected = [
        Oddity::SentBeforeLetter { letter },
        Oddity::ReceivedBeforeLetter { letter },
        Oddity::ReceivedBeforeSent { sent },
    ];
    assert!(verdict.is_accepted());
    assert_eq!(verdict.oddities, expected);
}

#[test]
fn a_new_deadline_that_has_passed_is_said_before_saving() {
    let verdict = referred().check(ymd(2026, 10, 21), first(Negative));

    let rule = "RECON_30CD".to_owned();
    assert_eq!(verdict.oddities, [Oddity::AlreadyOverdue { rule, due: ymd(2026, 11, 20) }]);
}

#[test]
fn closing_with_a_limit_of_ours_open_is_said() {
    let case = amina().then(ymd(2026, 11, 10), refused());

    let verdict = case.check(ymd(2026, 11, 20), closed());

    assert!(verdict.is_accepted());
    assert_eq!(verdict.oddities, [Oddity::ClosedWithLimits { open: 1, next: ymd(2027, 2, 10) }]);
}

#[test]
fn a_date_years_ago_is_worth_a_second_look() {
    let verdict = amina().check(ymd(2016, 11, 20), referral());

    assert_eq!(verdict.oddities, [Oddity::LongAgo { years: 10 }]);
}

fn referred() -> Case {
    amina().then(ymd(2026, 10, 12), referral())
}
