//! What becomes of a date while it runs: more time, another date, a pause, an end. Each can be corrected.

use crate::{
    cast::{Case, TODAY, amina, asked, first, key, met, news, referral, refused, set},
    check::{NotSo, Why},
    code::{Outcome::Negative, Stage},
    day::ymd,
    event::{Day, Fact, HowSet, News},
    picture::{Deadline, DeadlineState},
    status::{Look, is_overdue, status},
};

const RECON: &str = "RECON_30CD";

/// Amina's negative first decision of 21 October: the last day to ask is Friday 20 November.
fn refused_amina() -> Case {
    amina().then(ymd(2026, 9, 1), referral()).then(ymd(2026, 10, 21), first(Negative))
}

fn said(case: Case, on: Day, what: News) -> Case {
    let accepted = case.check(on, news(3, RECON, what));
    assert!(accepted.is_accepted(), "{what:?}: {accepted:?}");
    case.then(on, news(3, RECON, what))
}

fn recon(case: &Case) -> Deadline {
    case.deadline(RECON).unwrap()
}

fn why(case: &Case, on: Day, what: News) -> Option<Why> {
    case.check(on, news(3, RECON, what)).problems.into_iter().next().map(|problem| problem.why)
}

fn tag(deadline: &Deadline, on: Day) -> String {
    status(deadline, on).tag
}

#[test]
fn asking_for_more_time_leaves_the_limit_where_it_is() {
    let case = said(refused_amina(), ymd(2026, 11, 10), News::TimeAsked);

    let status = status(&recon(&case), ymd(2026, 11, 11));

    assert_eq!((status.tag.as_str(), status.look), ("More time asked for", Look::Soon));
    assert!(status.line.contains("Still treat 20 Nov 2026 as the limit"), "{}", status.line);
    assert!(is_overdue(&recon(&case), ymd(2026, 11, 21)), "no answer is no time");
    assert_eq!(tag(&recon(&case), ymd(2026, 11, 21)), "1 day overdue");
}

#[test]
fn more_time_given_counts_from_the_letter_and_keeps_the_sum_beside_it() {
    let case = said(refused_amina(), ymd(2026, 11, 10), News::TimeAsked);
    let given = set(HowSet::Given, ymd(2026, 12, 5), ymd(2026, 11, 20));
    let case = said(case, ymd(2026, 11, 19), given);

    let recon = recon(&case);

    assert_eq!((recon.due(), recon.act_by()), (ymd(2026, 12, 5), ymd(2026, 12, 4)));
    assert_eq!((recon.working.due, recon.course.asked), (ymd(2026, 11, 20), None));
    let status = status(&recon, ymd(2026, 11, 22));
    assert_eq!(status.tag, "Extended");
    assert!(status.line.contains("Must be done by the end of Sat 5 Dec 2026"), "{}", status.line);
    assert!(status.line.contains("The worked-out date is 20 Nov 2026."), "{}", status.line);
}

#[test]
fn more_time_refused_is_said_and_changes_nothing() {
    let case = said(refused_amina(), ymd(2026, 11, 10), News::TimeAsked);
    let case = said(case, ymd(2026, 11, 12), News::TimeRefused);

    let status = status(&recon(&case), ymd(2026, 11, 13));

    assert_eq!(status.tag, "Due in 7 days");
    assert!(status.line.contains("More time was refused on 12 Nov 2026."), "{}", status.line);
}

#[test]
fn a_date_set_by_hand_stays_when_the_letter_is_corrected_and_asks_to_look_again() {
    let by_hand = set(HowSet::ByHand, ymd(2026, 12, 4), ymd(2026, 11, 20));
    let case = said(refused_amina(), ymd(2026, 11, 10), by_hand);

    let corrected = case.correct(3, ymd(2026, 10, 19), first(Negative));

    let recon = recon(&corrected);
    assert_eq!((recon.due(), recon.working.due), (ymd(2026, 12, 4), ymd(2026, 11, 18)));
    let line = status(&recon, TODAY).line;
    assert!(line.contains("Check whether the new date still holds."), "{line}");
}

#[test]
fn a_date_no_longer_needed_says_why_and_a_new_date_opens_it_again() {
    let case = said(refused_amina(), ymd(2026, 11, 10), News::NotNeeded);
    let dropped = recon(&case);
    let given = set(HowSet::Given, ymd(2026, 12, 4), ymd(2026, 11, 20));
    let again = said(case, ymd(2026, 11, 12), given);

    assert_eq!(tag(&dropped, TODAY), "No longer needed");
    assert!(status(&dropped, TODAY).line.contains("The tribunal's letter says so."));
    assert!(recon(&again).is_open());
}

#[test]
fn what_was_missed_is_closed_with_what_was_done_until_it_is_done_late() {
    let missed = said(refused_amina(), ymd(2026, 11, 21), News::Missed);
    let late = missed.clone().then(ymd(2026, 11, 22), asked(Stage::First));
    let met_late = missed.clone().then(ymd(2026, 11, 22), met(3, RECON));

    assert_eq!(tag(&recon(&missed), TODAY), "Missed");
    assert_eq!(tag(&recon(&late), TODAY), "Done 2 days late");
    assert_eq!(tag(&recon(&met_late), TODAY), "Done 2 days late");
}

#[test]
fn a_target_of_others_can_pause_and_go_on() {
    let target = "NRM_RG_TARGET_5WD";
    let waiting = amina().then(ymd(2026, 11, 2), referral());
    let pause = news(2, target, News::Paused { check_on: ymd(2027, 1, 4) });
    let paused = waiting.clone().then(ymd(2026, 11, 5), pause);
    let on = paused.clone().then(ymd(2026, 11, 20), news(2, target, News::Resumed));

    let deadline = paused.deadline(target).unwrap();

    assert_eq!((tag(&deadline, TODAY).as_str(), deadline.due()), ("Paused", ymd(2027, 1, 4)));
    let line = status(&deadline, TODAY).line;
    assert!(line.contains("We check again on Mon 4 Jan 2027."), "{line}");
    assert_eq!(tag(&on.deadline(target).unwrap(), TODAY), "Later than expected");
}

#[test]
fn what_cannot_be_said_of_a_date_is_refused_with_the_reason() {
    let case = refused_amina();
    let asked_for = said(case.clone(), ymd(2026, 11, 10), News::TimeAsked);
    let missed = said(case.clone(), ymd(2026, 11, 21), News::Missed);
    let same = set(HowSet::ByHand, ymd(2026, 11, 20), ymd(2026, 11, 20));
    let new = |day| set(HowSet::ByHand, ymd(2026, 12, day), ymd(2026, 11, 20));
    let moved = said(case.clone(), ymd(2026, 11, 10), new(4));
    let pause = News::Paused { check_on: ymd(2027, 1, 4) };
    let day = |day| ymd(2026, 11, day);
    let table = [
        (&case, day(10), News::TimeRefused, NotSo::NoTimeAsked),
        (&asked_for, day(11), News::TimeAsked, NotSo::TimeAskedAlready { on: day(10) }),
        (&case, day(20), News::Missed, NotSo::NotPassed { due: day(20) }),
        (&case, day(10), pause, NotSo::LimitCannotPause),
        (&case, day(10), News::Resumed, NotSo::NotPaused),
        (&case, day(10), same, NotSo::SameDate),
        (&moved, day(10), new(5), NotSo::SetThatDay),
    ];

    for (case, on, what, not_so) in table {
        assert_eq!(why(case, on, what), Some(Why::News(not_so)), "{what:?}");
    }
    assert_eq!(why(&missed, day(22), News::TimeAsked), Some(Why::DeadlineNotOpen));
    let early = Why::BeforeTrigger { trigger: ymd(2026, 10, 21) };
    assert_eq!(why(&case, ymd(2026, 10, 20), News::TimeAsked), Some(early));
    let target = news(2, "NRM_RG_TARGET_5WD", News::TimeAsked);
    let theirs = amina().then(day(2), referral()).check(day(3), target).problems;
    assert_eq!(theirs[0].why, Why::News(NotSo::NotOurs));
}

#[test]
fn what_was_said_of_a_date_is_corrected_like_anything_else() {
    let given = |due| set(HowSet::Given, due, ymd(2026, 11, 20));
    let case = said(refused_amina(), ymd(2026, 11, 19), given(ymd(2026, 12, 5)));

    let right =
        case.clone().correct(4, ymd(2026, 11, 19), news(3, RECON, given(ymd(2026, 12, 15))));
    let mistake = case.clone().correct(4, ymd(2026, 11, 19), Fact::RecordedByMistake);

    assert_eq!(recon(&right).due(), ymd(2026, 12, 15));
    assert_eq!(recon(&mistake).due(), ymd(2026, 11, 20));
    let next = case.correction(4, ymd(2026, 11, 18), news(3, RECON, given(ymd(2026, 12, 15))));
    assert!(crate::check::check(&case.0, &next, TODAY).is_accepted());
}

#[test]
fn the_event_behind_a_date_cannot_go_while_something_is_said_of_the_date() {
    let case = said(refused_amina(), ymd(2026, 11, 10), News::TimeAsked);
    let next = case.correction(3, ymd(2026, 10, 21), Fact::RecordedByMistake);

    let verdict = crate::check::check(&case.0, &next, TODAY);

    let on = ymd(2026, 11, 10);
    assert_eq!(verdict.problems[0].why, Why::ContradictsLater { number: 4, on });
}

#[test]
fn closing_the_file_leaves_a_limit_that_was_extended_open() {
    let case = amina().then(ymd(2026, 11, 2), refused());
    let rule = "JR_UT_3M";
    let given = set(HowSet::Given, ymd(2027, 3, 1), ymd(2027, 2, 2));
    let case = case.then(ymd(2026, 11, 3), news(2, rule, given));
    let shut = case.then(ymd(2026, 11, 4), crate::cast::closed());

    assert_eq!(shut.deadline(rule).map(|one| one.due()), Some(ymd(2027, 3, 1)));
    assert_eq!(shut.deadline(rule).unwrap().key, key(2, rule));
    assert!(matches!(shut.deadline(rule).unwrap().state, DeadlineState::Open));
}
