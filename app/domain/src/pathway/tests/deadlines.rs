//! Which dates each event raises and ends.

use crate::{
    calendar::Holidays,
    cast::{
        amina, answered, asked, closed, daniel, first, granted, id, key, last, met, referral,
        refused,
    },
    code::{
        Gender, Nation,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::Overturned,
        Stage,
    },
    day::ymd,
    event::{Event, Fact, When},
    pathway::{consequences, picture},
    picture::{Deadline, DeadlineState},
};

#[test]
fn a_referral_starts_the_target_that_the_first_decision_ends() {
    let waiting = amina().then(ymd(2026, 11, 20), referral());
    let decided = waiting.clone().then(ymd(2026, 11, 21), first(Negative));

    assert_eq!(waiting.deadline("NRM_RG_TARGET_5WD").unwrap().working.due, ymd(2026, 11, 27));
    let ended = decided.deadline("NRM_RG_TARGET_5WD").unwrap();
    assert_eq!(ended.state, DeadlineState::NotNeeded { by: id(3) });
}

/// Domain reference 0.2: the last day of the period is day 30, the first day for a decision is the next.
#[test]
fn a_positive_first_decision_starts_the_recovery_period() {
    let case = amina().then(ymd(2026, 11, 16), referral()).then(ymd(2026, 11, 20), first(Positive));

    assert_eq!(case.deadline("RECOVERY_MIN_END_30D").unwrap().working.due, ymd(2026, 12, 19));
    assert_eq!(case.deadline("CG_NOT_BEFORE").unwrap().working.due, ymd(2026, 12, 20));
}

#[test]
fn a_decision_changed_to_positive_starts_the_recovery_period_too() {
    let case = amina()
        .then(ymd(2026, 9, 1), referral())
        .then(ymd(2026, 9, 8), first(Negative))
        .then(ymd(2026, 9, 20), asked(Stage::First))
        .then(ymd(2026, 11, 2), answered(Stage::First, Overturned));

    assert_eq!(case.deadline("RECOVERY_MIN_END_30D").unwrap().working.trigger, ymd(2026, 11, 2));
}

#[test]
fn asking_for_reconsideration_meets_its_own_deadline() {
    let refused =
        amina().then(ymd(2026, 10, 1), referral()).then(ymd(2026, 10, 7), first(Negative));
    let asking = refused.clone().then(ymd(2026, 11, 9), asked(Stage::First));

    assert_eq!(refused.deadline("RECON_30CD").unwrap().working.due, ymd(2026, 11, 6));
    let DeadlineState::Met { done, by, .. } = asking.deadline("RECON_30CD").unwrap().state else {
        panic!("the request was made")
    };
    assert_eq!((done, by), (ymd(2026, 11, 9), id(4)), "three days late, and it says when");
}

#[test]
fn a_request_about_the_final_decision_leaves_the_first_one_alone() {
    let case = amina()
        .then(ymd(2026, 1, 5), referral())
        .then(ymd(2026, 1, 9), first(Negative))
        .then(ymd(2026, 2, 2), asked(Stage::First))
        .then(ymd(2026, 3, 2), answered(Stage::First, Overturned))
        .then(ymd(2026, 11, 2), last(Negative))
        .then(ymd(2026, 11, 12), asked(Stage::Final));

    let done: Vec<_> = deadlines(&case.0, "RECON_30CD").iter().filter_map(done_on).collect();

    assert_eq!(done, [ymd(2026, 2, 2), ymd(2026, 11, 12)]);
}

#[test]
fn time_to_appeal_runs_from_the_day_the_decision_was_sent() {
    let mut case = amina().then(ymd(2026, 11, 5), Fact::ClaimRefused);
    assert!(
        !case.deadline("FTT_APPEAL_IN_UK_14D").unwrap().certain,
        "the day of sending is not known"
    );
    assert_eq!(case.deadline("FTT_APPEAL_IN_UK_14D").unwrap().working.due, ymd(2026, 11, 19));

    case.0[1].when.sent = Some(ymd(2026, 11, 9));

    let appeal = case.deadline("FTT_APPEAL_IN_UK_14D").unwrap();
    assert_eq!((appeal.working.due, appeal.certain), (ymd(2026, 11, 23), true));
}

#[test]
fn permission_must_be_extended_by_its_last_day_until_the_next_is_granted() {
    let one = amina().then(ymd(2026, 1, 8), granted(ymd(2026, 1, 8), ymd(2027, 1, 8)));
    let two = one.clone().then(ymd(2026, 11, 16), granted(ymd(2027, 1, 9), ymd(2028, 1, 8)));

    assert_eq!(one.deadline("LEAVE_EXPIRY_APPLY_BY").unwrap().working.due, ymd(2027, 1, 8));
    let states: Vec<_> =
        deadlines(&two.0, "LEAVE_EXPIRY_APPLY_BY").into_iter().map(|one| one.state).collect();
    assert_eq!(states, [DeadlineState::NotNeeded { by: id(3) }, DeadlineState::Open]);
}

#[test]
fn a_refusal_of_permission_starts_three_months_for_judicial_review() {
    let case = amina().then(ymd(2026, 11, 20), refused());

    assert_eq!(case.deadline("JR_UT_3M").unwrap().working.due, ymd(2027, 2, 22));
}

#[test]
fn move_on_support_is_for_england_and_wales_only() {
    let days = [ymd(2026, 3, 9), ymd(2026, 3, 13), ymd(2026, 11, 10)];
    let facts = [referral(), first(Positive), last(Positive)];
    let decided = |case| {
        days.iter()
            .zip(&facts)
            .fold(case, |case: crate::cast::Case, (on, f)| case.then(*on, f.clone()))
    };

    assert_eq!(
        decided(amina()).deadline("MSVCC_MOVE_ON_45D").unwrap().working.due,
        ymd(2026, 12, 25)
    );
    assert_eq!(decided(daniel()).deadline("MSVCC_MOVE_ON_45D"), None);
}

#[test]
fn a_date_that_cannot_be_worked_out_is_shown_and_not_dropped() {
    let before_the_rule = amina().then(ymd(2014, 10, 17), Fact::ClaimRefused).picture();

    assert_eq!(before_the_rule.not_computed.len(), 1);
    assert_eq!(before_the_rule.not_computed[0].key, key(2, "FTT_APPEAL_IN_UK_14D"));
    assert!(!before_the_rule.not_computed[0].why.is_empty());
}

#[test]
fn turning_18_is_a_date_only_for_someone_who_was_under_18_at_the_start() {
    assert_eq!(daniel().deadline("AGE_18").unwrap().working.due, ymd(2026, 12, 25));
    assert_eq!(amina().deadline("AGE_18"), None);
}

#[test]
fn a_deadline_is_met_on_the_day_it_was_done() {
    let case = amina()
        .then(ymd(2026, 11, 5), Fact::ClaimRefused)
        .then(ymd(2026, 11, 18), met(2, "FTT_APPEAL_IN_UK_14D"));

    let appeal = case.deadline("FTT_APPEAL_IN_UK_14D").unwrap();

    assert_eq!(done_on(&appeal), Some(ymd(2026, 11, 18)));
}

#[test]
fn closing_ends_what_others_owe_and_keeps_our_limits() {
    let open = amina().then(ymd(2026, 11, 16), referral()).then(ymd(2026, 11, 18), refused());
    let shut = open.clone().then(ymd(2026, 11, 20), closed());
    let again = shut.clone().then(ymd(2026, 11, 21), Fact::CaseReopened);

    assert_eq!(
        shut.deadline("NRM_RG_TARGET_5WD").unwrap().state,
        DeadlineState::NotNeeded { by: id(4) }
    );
    assert!(shut.deadline("JR_UT_3M").unwrap().is_open());
    assert!(again.deadline("NRM_RG_TARGET_5WD").unwrap().is_open());
}

#[test]
fn a_preview_needs_no_record() {
    let when = When::dated(ymd(2026, 10, 23));

    let dates = consequences(&first(Negative), &when, Nation::EnglandWales, Holidays::built_in());

    let dates: Vec<_> = dates.iter().map(|date| (date.rule.as_str(), date.due)).collect();
    assert_eq!(dates, [("RECON_30CD", ymd(2026, 11, 22)), ("JR_HC_3M", ymd(2027, 1, 23))]);
}

#[test]
fn a_birthday_is_corrected_like_any_other_date() {
    let case = daniel();
    let corrected = crate::cast::opening(Nation::Scotland, Gender::Male, ymd(2009, 1, 25));

    let corrected = case.correct(1, ymd(2026, 3, 4), corrected);

    let age = corrected.deadline("AGE_18").unwrap();
    assert_eq!((age.working.due, age.moved_from), (ymd(2027, 1, 25), Some(ymd(2026, 12, 25))));
}

fn deadlines(history: &[Event], rule: &str) -> Vec<Deadline> {
    picture(history).deadlines.into_iter().filter(|deadline| deadline.key.rule == rule).collect()
}

fn done_on(deadline: &Deadline) -> Option<crate::event::Day> {
    match deadline.state {
        DeadlineState::Met { done, .. } => Some(done),
        _ => None,
    }
}

/// Domain reference 4.2: computed from the earliest plausible date, and it says so.
#[test]
fn a_limit_from_a_day_that_is_not_known_shows_the_latest_it_could_be() {
    let mut case = amina().then(ymd(2026, 11, 5), Fact::ClaimRefused);
    case.0[1].when.received = Some(ymd(2026, 11, 10));

    let appeal = case.deadline("FTT_APPEAL_IN_UK_14D").unwrap();

    assert_eq!((appeal.working.due, appeal.certain), (ymd(2026, 11, 19), false));
    assert_eq!(appeal.working.certainty.latest_arguable(), Some(ymd(2026, 11, 24)));
    case.0[1].when.sent = Some(ymd(2026, 11, 5));
    let sent = case.deadline("FTT_APPEAL_IN_UK_14D").unwrap();
    assert_eq!(sent.working.certainty.latest_arguable(), None);
}

#[test]
fn a_review_counts_from_sending_and_may_run_from_the_day_the_letter_counts_as_received() {
    let letter = crate::event::stay::Letter::plain(
        crate::code::Route::SkilledWorker,
        crate::permission::Ruled::Refused,
    );
    let fact = Fact::Stay(crate::event::stay::StayFact::Decided(Box::new(letter)));
    let mut case = amina().then(ymd(2026, 11, 19), fact);
    case.0[1].when.sent = Some(ymd(2026, 11, 20));

    let review = case.deadline("ADMIN_REVIEW_14D").unwrap();

    assert_eq!(review.working.due, ymd(2026, 12, 4));
    assert_eq!(review.working.certainty.latest_arguable(), Some(ymd(2026, 12, 8)));
}
