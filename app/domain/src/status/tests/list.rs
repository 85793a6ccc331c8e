//! Every word of the list in screens reference 2.18, said of a date that events lead to.

use super::{Look, TODAY, amina, asked, first, recon, referral, refused, status};
use crate::{
    cast::{Case, met, news, set},
    code::{
        Outcome::{Negative, Positive},
        Stage,
    },
    day::{long, ymd},
    event::{Day, Fact, HowSet, News, OtherDay, Started},
    picture::Deadline,
};

const ASK_AGAIN: &str = "RECON_30CD";
const TARGET: &str = "NRM_RG_TARGET_5WD";

/// A refusal of three weeks ago: the limit is ten days ahead.
fn running() -> Case {
    refused(ymd(2026, 11, 2))
}

/// The limit to ask again, after something was said of it.
fn said(what: News) -> Deadline {
    running().then(ymd(2026, 11, 20), news(3, ASK_AGAIN, what)).deadline(ASK_AGAIN).unwrap()
}

/// The same, where the letter was told of, or two sources give two days.
fn told(certain: bool, other: Option<Day>) -> Deadline {
    let mut case = running();
    let when = &mut case.0[2].when;
    when.certain = certain;
    when.other = other.map(|day| OtherDay { day, says: "the postmark".to_owned() });
    case.deadline(ASK_AGAIN).unwrap()
}

fn waiting(since: Day) -> Case {
    amina().then(since, referral())
}

fn expected(since: Day) -> Deadline {
    waiting(since).deadline(TARGET).unwrap()
}

fn paused() -> Deadline {
    let pause = News::Paused { check_on: ymd(2026, 12, 7) };
    waiting(ymd(2026, 11, 16)).then(TODAY, news(2, TARGET, pause)).deadline(TARGET).unwrap()
}

fn aim() -> Deadline {
    let (rule, from) = ("VTS_EXT_OPEN".to_owned(), Some(ymd(2027, 6, 1)));
    let started = Started { rule, from, ..Started::default() };
    amina().then(TODAY, Fact::Started(started)).deadline("VTS_EXT_OPEN").unwrap()
}

fn done(on: Day) -> Deadline {
    refused(ymd(2026, 10, 7)).then(on, met(3, ASK_AGAIN)).deadline(ASK_AGAIN).unwrap()
}

fn corrected() -> Deadline {
    running().correct(3, ymd(2026, 11, 4), first(Negative)).deadline(ASK_AGAIN).unwrap()
}

fn not_needed() -> Deadline {
    let decided = waiting(ymd(2026, 11, 16)).then(ymd(2026, 11, 18), first(Positive));
    decided.deadline(TARGET).unwrap()
}

fn missed() -> Deadline {
    let case = refused(ymd(2026, 10, 7)).then(TODAY, news(3, ASK_AGAIN, News::Missed));
    case.deadline(ASK_AGAIN).unwrap()
}

#[test]
fn every_word_of_the_list_is_said_of_some_date() {
    let another = |how| set(how, ymd(2026, 12, 18), ymd(2026, 12, 2));
    let table = [
        (recon(ymd(2026, 12, 15)), "Due in 23 days"),
        (recon(ymd(2026, 11, 28)), "Due in 6 days"),
        (recon(ymd(2026, 11, 23)), "Due tomorrow"),
        (recon(ymd(2026, 11, 22)), "Due today"),
        (recon(ymd(2026, 11, 21)), "1 day overdue"),
        (recon(ymd(2026, 11, 10)), "12 days overdue"),
        (told(false, None), "Date not confirmed"),
        (told(true, Some(ymd(2026, 11, 4))), "Earlier of two dates"),
        (corrected(), "Changed"),
        (said(another(HowSet::ByHand)), "Set by hand"),
        (said(News::TimeAsked), "More time asked for"),
        (said(another(HowSet::Given)), "Extended"),
        (paused(), "Paused"),
        (expected(ymd(2026, 11, 20)), "Expected by"),
        (expected(ymd(2026, 11, 10)), "Later than expected"),
        (aim(), "Aim to do by"),
        (done(ymd(2026, 11, 4)), "Done on time"),
        (done(ymd(2026, 11, 9)), "Done 3 days late"),
        (not_needed(), "No longer needed"),
        (said(News::NotNeeded), "No longer needed"),
        (missed(), "Missed"),
    ];

    for (deadline, tag) in table {
        assert_eq!(status(&deadline, TODAY).tag, tag, "{deadline:?}");
    }
}

#[test]
fn a_number_of_days_never_stands_without_its_date() {
    for deadline in [recon(ymd(2026, 12, 15)), recon(ymd(2026, 11, 10)), corrected(), aim()] {
        let said = status(&deadline, TODAY);
        let both = format!("{} {}", said.tag, said.line);

        assert!(both.contains("day"), "{both}");
        assert!(both.contains(&long(deadline.limit())), "{both}");
    }
}

#[test]
fn nothing_is_red_but_a_limit_of_ours_that_has_passed() {
    let asking = refused(ymd(2026, 9, 1)).then(ymd(2026, 11, 20), asked(Stage::First));
    let table = [
        (recon(ymd(2026, 11, 21)), true),
        (recon(ymd(2026, 11, 22)), false),
        (expected(ymd(2026, 11, 10)), false),
        (aim(), false),
        (asking.deadline(ASK_AGAIN).unwrap(), false),
        (missed(), false),
    ];

    for (deadline, red) in table {
        assert_eq!(status(&deadline, TODAY).look == Look::Over, red, "{deadline:?}");
    }
}
