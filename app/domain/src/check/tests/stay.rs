//! Permission to stay: what cannot be recorded, and what is odd about it.

use crate::{
    cast::{Case, TODAY, amina, granted, id, refused},
    check::{Field, Oddity, Problem, Why, check},
    code::Route,
    day::ymd,
    event::{
        Day, Fact,
        stay::{Letter, Request, StayFact},
    },
    permission::{
        Advice, Asking,
        ChallengeKind::{self, Appeal, JudicialReview, PreAction, Reconsideration},
        Having, Level, Result, Ruled, Step,
    },
};

fn challenged(challenge: ChallengeKind, against: u32) -> Fact {
    Fact::Stay(StayFact::Challenged { challenge, against: id(against) })
}

fn answered(challenge: u32, result: Result) -> Fact {
    Fact::Stay(StayFact::Answered { challenge: id(challenge), result })
}

fn asked(asking: Asking, route: Route) -> Fact {
    let (grounds, fee, waiver) = (Vec::new(), None, None);
    Fact::Stay(StayFact::Asked(Request { asking, route, grounds, fee, waiver }))
}

fn letter(route: Route, from: Day, until: Option<Day>, months: Option<u16>) -> Fact {
    let plain = Letter::plain(route, Ruled::Granted);
    Fact::Stay(StayFact::Decided(Box::new(Letter { from: Some(from), until, months, ..plain })))
}

fn advised(level: Level) -> Fact {
    let (having, funding) = (Having::Advised, None);
    Fact::Stay(StayFact::Advice(Advice {
        having,
        firm: String::new(),
        level: Some(level),
        funding,
    }))
}

/// Amina was refused permission for victims on 10 November 2026.
fn turned_down() -> Case {
    amina().then(ymd(2026, 11, 10), refused())
}

#[test]
fn a_challenge_that_the_decision_does_not_allow_is_told_which_are() {
    let verdict = turned_down().check(ymd(2026, 11, 16), challenged(Appeal, 2));

    let allowed = vec![Reconsideration, PreAction, JudicialReview];
    assert_eq!(verdict.problems, [Problem::new(Field::Challenge, Why::NotAWay { allowed })]);
    assert!(turned_down().check(ymd(2026, 11, 16), challenged(JudicialReview, 2)).is_accepted());
}

#[test]
fn what_is_not_there_cannot_be_challenged_or_answered() {
    let sued = turned_down().then(ymd(2026, 11, 16), challenged(JudicialReview, 2));
    let lost = sued.clone().then(ymd(2026, 11, 18), answered(3, Result::Dismissed));
    let on = ymd(2026, 11, 20);
    let moved = Fact::Stay(StayFact::Moved { step: Step::Invalid, request: None });
    let table = [
        (&sued, on, challenged(JudicialReview, 1), Field::Against, Why::NothingToChallenge),
        (&sued, on, challenged(JudicialReview, 9), Field::Against, Why::NothingToChallenge),
        (
            &sued,
            on,
            challenged(JudicialReview, 2),
            Field::Challenge,
            Why::AlreadyChallenged { on: ymd(2026, 11, 16) },
        ),
        (
            &turned_down(),
            ymd(2026, 11, 9),
            challenged(JudicialReview, 2),
            Field::On,
            Why::BeforeDecision { decided: ymd(2026, 11, 10) },
        ),
        (&sued, on, answered(2, Result::Allowed), Field::Against, Why::NoChallenge),
        (
            &sued,
            ymd(2026, 11, 15),
            answered(3, Result::Allowed),
            Field::On,
            Why::BeforeChallenge { lodged: ymd(2026, 11, 16) },
        ),
        (
            &lost,
            on,
            answered(3, Result::Allowed),
            Field::Against,
            Why::ChallengeEnded { on: ymd(2026, 11, 18) },
        ),
        (&sued, on, moved, Field::Kind, Why::NothingAskedFor),
    ];

    for (case, on, fact, field, why) in table {
        let problems = case.check(on, fact.clone()).problems;
        assert_eq!(problems, [Problem::new(field, why)], "{fact:?}");
    }
}

#[test]
fn a_permission_needs_its_first_day_and_does_not_end_before_it() {
    let undated =
        Fact::Stay(StayFact::Decided(Box::new(Letter::plain(Route::Vts, Ruled::Granted))));
    let from = ymd(2026, 10, 1);
    let backwards = letter(Route::Vts, from, Some(ymd(2026, 9, 30)), None);
    let on = ymd(2026, 10, 1);

    let problem = Problem::new(Field::From, Why::NoDate);
    assert_eq!(amina().check(on, undated).problems, [problem]);
    let problem = Problem::new(Field::Until, Why::UntilBeforeFrom { from });
    assert_eq!(amina().check(on, backwards).problems, [problem]);
    assert!(amina().check(on, letter(Route::Settled, from, None, None)).is_accepted());
}

#[test]
fn what_is_odd_about_a_permission_is_said_and_kept() {
    let on = ymd(2026, 10, 1);
    let long = ymd(2029, 3, 31);
    let held = amina().then(ymd(2026, 4, 1), granted(ymd(2026, 4, 1), ymd(2027, 1, 31)));
    let ended = amina().then(ymd(2026, 4, 1), granted(ymd(2025, 4, 1), ymd(2026, 9, 30)));
    let claimed = amina().then(ymd(2026, 3, 2), asked(Asking::Claim, Route::Refugee));
    let five = letter(Route::Refugee, on, Some(ymd(2031, 9, 30)), None);
    let online = Fact::Stay(StayFact::OnlineChecked { until: Some(ymd(2027, 1, 30)) });
    let table = [
        (
            amina(),
            letter(Route::Vts, on, Some(ymd(2027, 8, 31)), Some(12)),
            Oddity::LengthDisagrees { months: 12, from: on, until: ymd(2027, 8, 31) },
        ),
        (
            held.clone(),
            letter(Route::Family, on, Some(long), Some(30)),
            Oddity::Overlaps { until: ymd(2027, 1, 31) },
        ),
        (claimed, five, Oddity::UnusualLength { months: 30, claimed: ymd(2026, 3, 2) }),
        (held, online, Oddity::OnlineDisagrees { letter: ymd(2027, 1, 31) }),
        (
            ended,
            asked(Asking::Application, Route::Vts),
            Oddity::AppliedLate { ended: ymd(2026, 9, 30) },
        ),
    ];

    for (case, fact, oddity) in table {
        let verdict = case.check(on, fact);
        assert!(verdict.is_accepted());
        assert_eq!(verdict.oddities, [oddity]);
    }
}

#[test]
fn work_above_the_advisers_level_is_said() {
    let case = turned_down().then(ymd(2026, 11, 11), advised(Level::Two));
    let lawyer = turned_down().then(ymd(2026, 11, 11), advised(Level::Lawyer));
    let on = ymd(2026, 11, 16);

    let above = case.check(on, challenged(JudicialReview, 2)).oddities;
    assert_eq!(above, [Oddity::AboveLevel { level: Level::Two, needed: Level::Lawyer }]);
    assert_eq!(case.check(on, challenged(PreAction, 2)).oddities, []);
    assert_eq!(lawyer.check(on, challenged(JudicialReview, 2)).oddities, []);
}

#[test]
fn a_correction_may_not_take_away_what_was_challenged() {
    let sued = turned_down().then(ymd(2026, 11, 16), challenged(JudicialReview, 2));
    let gone = sued.correction(2, ymd(2026, 11, 10), Fact::RecordedByMistake);

    let problems = check(&sued.0, &gone, TODAY).problems;

    let why = Why::ContradictsLater { number: 3, on: ymd(2026, 11, 16) };
    assert_eq!(problems, [Problem::new(Field::Kind, why)]);
}
