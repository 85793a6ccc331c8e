//! A new bank holiday and a new version of a rule: nothing moves until somebody decides, and every decision is kept.

use crate::{
    calendar::{Amends, Holidays, Row},
    cast::{Case, TODAY, amina, first, last, news, referral},
    code::{
        Nation,
        Outcome::{Negative, Positive},
    },
    day::ymd,
    deadline::{Dates, moving},
    event::{Day, Fact, News},
    pathway::picture_by,
    picture::{Deadline, DeadlineState},
    rule::{self, Length, Rule},
    status::status,
    terms::{Arrived, Basis, Taken, Terms},
};

const TARGET: &str = "NRM_RG_TARGET_5WD";
const MOVE_ON: &str = "MSVCC_MOVE_ON_45D";

/// A bank holiday that was announced on 22 November 2026.
fn announced(day: Day) -> Terms {
    let name = "A day announced late".to_owned();
    let row = Row { line: 2, day, nation: Nation::EnglandWales, name };
    let first = Holidays::built_in().clone();
    let holidays = first.amended(&[row], Amends::Adds).unwrap();
    Terms::new(first, vec![Taken { on: TODAY, holidays }], Vec::new())
}

/// Amina was referred on Friday 20 November: her first decision is expected on the 27th.
fn referred() -> Case {
    amina().then(ymd(2026, 11, 20), referral())
}

fn now(case: &Case, rule: &str, terms: &Terms) -> Deadline {
    let current = |one: &Deadline| one.key.rule == rule && one.is_current();
    picture_by(&case.0, terms).deadlines.into_iter().find(current).unwrap()
}

fn decided(case: Case, number: u32, rule: &str, what: News) -> Case {
    case.then(TODAY, news(number, rule, what))
}

#[test]
fn a_new_bank_holiday_moves_nothing_and_shows_what_would_move() {
    let terms = announced(ymd(2026, 11, 25));
    let kept = now(&referred(), TARGET, &terms);

    let moving = moving([((), &kept)], &terms);

    assert_eq!((kept.due(), kept.list), (ymd(2026, 11, 27), 0));
    assert_eq!(moving.len(), 1);
    assert_eq!(moving[0].by, Basis { list: 1, version: 1 });
    assert_eq!(moving[0].now, Ok(Dates { due: ymd(2026, 11, 30), act_by: ymd(2026, 11, 30) }));
    let elsewhere = announced(ymd(2026, 12, 2));
    assert!(crate::deadline::moving([((), &kept)], &elsewhere).is_empty());
}

#[test]
fn a_date_that_was_accepted_moves_and_says_why() {
    let terms = announced(ymd(2026, 11, 25));
    let by = Basis { list: 1, version: 1 };
    let case = decided(referred(), 2, TARGET, News::Recounted { by });

    let new = now(&case, TARGET, &terms);

    assert_eq!(
        (new.due(), new.list, new.moved_from),
        (ymd(2026, 11, 30), 1, Some(ymd(2026, 11, 27)))
    );
    assert!(moving([((), &new)], &terms).is_empty(), "it is decided");
    let old = picture_by(&case.0, &terms).deadlines.into_iter().find(|one| !one.is_current());
    assert_eq!(old.unwrap().state, DeadlineState::Superseded { by: crate::cast::id(3) });
}

#[test]
fn why_a_date_of_ours_moved_is_on_its_card() {
    let terms = announced(ymd(2026, 12, 11));
    let by = Basis { list: 1, version: 1 };
    let case = amina().then(ymd(2026, 11, 2), Fact::ClaimRefused);
    let mut case = case;
    case.0[1].when.sent = Some(ymd(2026, 11, 27));
    let case = decided(case, 2, "FTT_APPEAL_IN_UK_14D", News::Recounted { by });

    let line = status(&now(&case, "FTT_APPEAL_IN_UK_14D", &terms), TODAY).line;

    assert!(
        line.contains("Was Fri 11 Dec 2026. Moved because bank holidays or the rule changed."),
        "{line}"
    );
}

#[test]
fn a_date_that_was_kept_stays_and_is_not_asked_about_again() {
    let terms = announced(ymd(2026, 11, 25));
    let by = Basis { list: 1, version: 1 };
    let would = Dates { due: ymd(2026, 11, 30), act_by: ymd(2026, 11, 30) };
    let case = decided(referred(), 2, TARGET, News::Kept { by, now: Some(would) });

    let kept = now(&case, TARGET, &terms);

    assert_eq!((kept.due(), kept.list), (ymd(2026, 11, 27), 0));
    assert_eq!(kept.course.kept.unwrap().now, Some(would));
    assert!(moving([((), &kept)], &terms).is_empty());
}

#[test]
fn a_decision_recorded_by_mistake_is_as_if_it_had_not_been() {
    let terms = announced(ymd(2026, 11, 25));
    let by = Basis { list: 1, version: 1 };
    let case = decided(referred(), 2, TARGET, News::Recounted { by });

    let undone = case.correct(3, TODAY, Fact::RecordedByMistake);

    assert_eq!(now(&undone, TARGET, &terms).due(), ymd(2026, 11, 27));
}

#[test]
fn what_is_recorded_later_is_counted_by_the_new_list_at_once() {
    let terms = announced(ymd(2026, 11, 25));
    let mut case = referred();
    case.0[1].recorded_on = ymd(2026, 11, 23);

    let new = now(&case, TARGET, &terms);

    assert_eq!((new.due(), new.list, new.generation), (ymd(2026, 11, 30), 1, 1));
}

#[test]
fn a_date_past_the_old_list_appears_when_a_newer_one_reaches_it() {
    let case = amina().then(ymd(2028, 12, 27), referral());
    let first = Holidays::built_in().clone();
    let of_2028 = first.days().iter().filter(|one| one.day >= ymd(2028, 1, 1)).cloned();
    let next = of_2028
        .map(|one| crate::calendar::Holiday { day: one.day + chrono::Days::new(366), ..one });
    let holidays = Holidays::new(first.days().iter().cloned().chain(next).collect()).unwrap();
    let longer = Terms::new(first, vec![Taken { on: TODAY, holidays }], Vec::new());

    assert_eq!(case.picture().not_computed.len(), 1);
    let now = now(&case, TARGET, &longer);
    assert_eq!((now.list, now.moved_from), (1, None));
    assert!(picture_by(&case.0, &longer).not_computed.is_empty());
}

/// From December the move-on period is 28 days: the version came with an update on 22 November.
fn updated() -> Terms {
    let old = rule::rule(MOVE_ON).unwrap();
    let ended = Rule { effective_to: Some(ymd(2026, 10, 31)), ..old.clone() };
    let new = Rule {
        version: 2,
        length: Length::CalendarDays(28),
        effective_from: Some(ymd(2026, 11, 1)),
        ..old.clone()
    };
    let others = rule::rules().iter().filter(|rule| rule.id != MOVE_ON).cloned();
    let arrived = vec![Arrived { rule: MOVE_ON.to_owned(), version: 2, on: TODAY }];
    let terms = Terms::new(Holidays::built_in().clone(), Vec::new(), arrived);
    terms.with_rules(others.chain([ended, new]).collect())
}

#[test]
fn a_new_version_of_a_rule_moves_nothing_until_it_is_accepted() {
    let confirmed = |day| {
        amina()
            .then(ymd(2026, 3, 9), referral())
            .then(ymd(2026, 3, 13), first(Positive))
            .then(day, last(Positive))
    };
    let (before, after) = (confirmed(ymd(2026, 10, 30)), confirmed(ymd(2026, 11, 10)));
    let terms = updated();

    let (old, new) = (now(&before, MOVE_ON, &terms), now(&after, MOVE_ON, &terms));
    let found = moving([(1, &old), (2, &new)], &terms);

    assert_eq!((new.due(), new.working.version), (ymd(2026, 12, 25), 1), "it was recorded before");
    let found: Vec<_> =
        found.iter().map(|one| (one.of, one.by.version, one.now.unwrap().due)).collect();
    assert_eq!(found, [(2, 2, ymd(2026, 12, 8))]);
    let by = Basis { list: 0, version: 2 };
    let accepted = now(&decided(after, 4, MOVE_ON, News::Recounted { by }), MOVE_ON, &terms);
    assert_eq!((accepted.due(), accepted.working.version), (ymd(2026, 12, 8), 2));
}

#[test]
fn only_an_open_date_can_be_decided_about() {
    let by = Basis { list: 1, version: 1 };
    let done = referred().then(ymd(2026, 11, 21), first(Negative));

    assert!(referred().check(TODAY, news(2, TARGET, News::Recounted { by })).is_accepted());
    assert!(!done.check(TODAY, news(2, TARGET, News::Recounted { by })).is_accepted());
}
