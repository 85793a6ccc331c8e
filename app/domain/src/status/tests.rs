//! The list of screens reference 2.18, line by line. That each of its words is reached is in `list`.

mod list;

use chrono::Days;

use crate::{
    cast::{TODAY, amina, asked, first, granted, met, referral},
    code::{
        Nation,
        Outcome::{Negative, Positive},
        Stage,
    },
    day::ymd,
    deadline::compute,
    event::{Day, Fact},
    picture::Deadline,
    rule,
};

use super::{Look, Status, is_ours, is_overdue, is_theirs, status};

#[test]
fn a_limit_of_ours_is_worded_by_how_near_it_is() {
    let late = "You may still be able to ask for more time.";
    let rule = "A late request is considered in exceptional circumstances only.";
    let table = [
        (
            ymd(2026, 12, 15),
            "Due in 23 days",
            "Must be done by the end of Tue 15 Dec 2026.",
            Look::Ahead,
        ),
        (
            ymd(2026, 11, 30),
            "Due in 8 days",
            "Must be done by the end of Mon 30 Nov 2026.",
            Look::Ahead,
        ),
        (
            ymd(2026, 11, 28),
            "Due in 6 days",
            "Must be done by the end of Sat 28 Nov 2026. Falls on a Saturday.",
            Look::Soon,
        ),
        (
            ymd(2026, 11, 23),
            "Due tomorrow",
            "Must be done by the end of Mon 23 Nov 2026.",
            Look::Soon,
        ),
        (ymd(2026, 11, 22), "Due today", "Must be done by the end of today.", Look::Soon),
        (
            ymd(2026, 11, 21),
            "1 day overdue",
            &format!("Was due by the end of Sat 21 Nov 2026. {late}"),
            Look::Over,
        ),
        (
            ymd(2026, 11, 10),
            "12 days overdue",
            &format!("Was due by the end of Tue 10 Nov 2026. {late} {rule}"),
            Look::Over,
        ),
    ];

    for (due, tag, line, look) in table {
        assert_eq!(status(&recon(due), TODAY), Status::new(tag, line, look));
    }
}

#[test]
fn the_hour_of_the_rule_is_in_the_words() {
    let case =
        amina().then(ymd(2026, 8, 24), Fact::PermissionRefused { route: crate::code::Route::Vts });
    let review = case.deadline("JR_UT_3M").unwrap();
    let appeal = amina()
        .then(ymd(2026, 11, 9), Fact::ClaimRefused)
        .deadline("FTT_APPEAL_IN_UK_14D")
        .unwrap();

    assert_eq!(status(&review, review.working.due).line, "Must be done by 5pm today.");
    let line = status(&appeal, TODAY).line;
    assert!(
        line.starts_with("In 1 day. Must be done by midnight at the end of Mon 23 Nov 2026."),
        "{line}"
    );
}

#[test]
fn a_date_that_is_not_certain_says_so_until_it_is_today() {
    let told = Deadline { certain: false, ..recon(ymd(2026, 11, 28)) };

    let ahead = status(&told, TODAY);
    let today = status(&told, ymd(2026, 11, 28));

    assert_eq!((ahead.tag.as_str(), ahead.look), ("Date not confirmed", Look::Hold));
    assert!(ahead.line.starts_with("In 6 days. "), "the number of days stays beside the date");
    assert_eq!((today.tag.as_str(), today.look), ("Due today", Look::Soon));
    assert!(today.line.ends_with("Confirm it when the letter arrives."));
}

#[test]
fn a_date_that_moved_says_what_it_was() {
    let moved = Deadline { moved_from: Some(ymd(2026, 11, 20)), ..recon(ymd(2026, 12, 15)) };

    let words = status(&moved, TODAY);

    assert_eq!((words.tag.as_str(), words.look), ("Changed", Look::Ahead));
    assert!(
        words.line.ends_with("Was Fri 20 Nov 2026. Moved because a date was corrected."),
        "{}",
        words.line
    );
}

#[test]
fn the_old_date_of_a_moved_deadline_reads_as_replaced() {
    let case = refused(ymd(2026, 10, 21)).correct(3, ymd(2026, 10, 23), first(Negative));

    let old = case.picture().deadlines.into_iter().find(|deadline| !deadline.is_current()).unwrap();

    let words = status(&old, TODAY);
    assert_eq!((words.tag.as_str(), words.look), ("Replaced", Look::Wait));
}

#[test]
fn what_others_owe_is_worded_by_who_owes_it() {
    let case = amina().then(ymd(2026, 11, 10), referral());
    let mut reply = case.deadline("NRM_RG_TARGET_5WD").unwrap();
    let rule = rule::rule("PAP_REPLY_14D").unwrap();
    reply.working = compute(rule, ymd(2026, 11, 10), Nation::EnglandWales).unwrap();

    let words = status(&reply, TODAY);

    assert_eq!(
        words.line,
        "The other side should reply by Tue 24 Nov 2026. Nothing for you to do."
    );
}

#[test]
fn what_others_owe_is_expected_and_never_red() {
    let case = amina().then(ymd(2026, 11, 10), referral());
    let target = case.deadline("NRM_RG_TARGET_5WD").unwrap();

    let before = status(&target, ymd(2026, 11, 12));
    let after = status(&target, TODAY);

    let aims = "The Home Office aims to decide by Tue 17 Nov 2026. Nothing for you to do.";
    assert_eq!(before, Status::new("Expected by", aims, Look::Wait));
    assert_eq!(
        after,
        Status::new(
            "Later than expected",
            "Expected Tue 17 Nov 2026. 5 days ago. Chase?",
            Look::Wait
        )
    );
    assert!(is_theirs(&target) && !is_overdue(&target, TODAY));
}

#[test]
fn a_period_that_ends_by_itself_is_nobodys_duty() {
    let case = amina().then(ymd(2026, 11, 2), referral()).then(ymd(2026, 11, 5), first(Positive));
    let period = case.deadline("RECOVERY_MIN_END_30D").unwrap();
    let earliest = case.deadline("CG_NOT_BEFORE").unwrap();

    assert_eq!(
        status(&period, TODAY),
        Status::new("Ends in 12 days", "Runs to the end of Fri 4 Dec 2026.", Look::Wait)
    );
    assert_eq!(
        status(&earliest, TODAY),
        Status::new("Not before", "Not before Sat 5 Dec 2026.", Look::Wait)
    );
    assert_eq!(status(&earliest, ymd(2026, 12, 5)).tag, "Possible now");
    assert!(!is_ours(&period) && !is_overdue(&period, ymd(2027, 1, 1)));
}

#[test]
fn done_says_how_early_or_how_late() {
    let case = refused(ymd(2026, 10, 7));
    let table = [
        (ymd(2026, 11, 4), "Done on time", "Done Wed 4 Nov 2026, 2 days early."),
        (ymd(2026, 11, 6), "Done on time", "Done Fri 6 Nov 2026, on the last day."),
        (
            ymd(2026, 11, 9),
            "Done 3 days late",
            "Done Mon 9 Nov 2026. Was due by the end of Fri 6 Nov 2026.",
        ),
    ];

    for (on, tag, line) in table {
        let done = case.clone().then(on, asked(Stage::First)).deadline("RECON_30CD").unwrap();
        assert_eq!(status(&done, TODAY), Status::new(tag, line, Look::Done));
    }
}

#[test]
fn what_a_later_event_ended_is_no_longer_needed() {
    let case = amina()
        .then(ymd(2026, 1, 8), granted(ymd(2026, 1, 8), ymd(2027, 1, 8)))
        .then(ymd(2026, 11, 2), granted(ymd(2027, 1, 9), ymd(2028, 1, 8)));

    let ended = case.picture().deadlines.into_iter().find(|deadline| !deadline.is_open()).unwrap();

    assert_eq!(
        status(&ended, TODAY),
        Status::new("No longer needed", "A later permission was granted.", Look::Wait)
    );
}

#[test]
fn a_deadline_that_was_met_is_never_overdue() {
    let done = amina()
        .then(ymd(2026, 10, 1), Fact::ClaimRefused)
        .then(ymd(2026, 10, 30), met(2, "FTT_APPEAL_IN_UK_14D"));

    let appeal = done.deadline("FTT_APPEAL_IN_UK_14D").unwrap();

    assert!(is_ours(&appeal) && !is_overdue(&appeal, TODAY));
    assert!(status(&appeal, TODAY).tag.ends_with("late"));
}

/// The reconsideration deadline that falls on this day.
fn recon(due: Day) -> Deadline {
    refused(due - Days::new(30)).deadline("RECON_30CD").unwrap()
}

fn refused(on: Day) -> crate::cast::Case {
    amina().then(on - Days::new(9), referral()).then(on, first(Negative))
}
