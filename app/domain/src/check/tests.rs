//! Bad input, each with its own answer; and what is odd and may still be true.

mod corrections;
mod days;
mod oddities;
mod stay;

use crate::{
    cast::{
        Case, TODAY, amina, answered, asked, closed, first, granted, last, met, opening, referral,
        refused,
    },
    code::{
        Gender, Nation,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::Upheld,
        Stage,
    },
    day::ymd,
    event::{Day, Event, Fact},
};

use super::{Field, Problem, Verdict, Why, check};

/// Amina's referral was received on 12 March 2026.
fn referred() -> Case {
    amina().then(ymd(2026, 3, 12), referral())
}

#[test]
fn what_cannot_follow_is_refused_with_what_to_do_first() {
    let decided = referred().then(ymd(2026, 3, 20), first(Positive));
    let refused = referred().then(ymd(2026, 3, 20), first(Negative));
    let ended = decided.clone().then(ymd(2026, 5, 20), last(Negative));
    let asking = refused.clone().then(ymd(2026, 4, 1), asked(Stage::First));
    let held = referred().then(ymd(2026, 3, 20), crate::cast::held());
    let left = referred().then(ymd(2026, 3, 20), crate::cast::left());
    let positive = decided.clone().then(ymd(2026, 5, 20), last(Positive));
    let shut = decided.clone().then(ymd(2026, 6, 1), closed());
    let table = [
        (amina(), first(Positive), Why::NoReferral),
        (referred(), last(Positive), Why::FinalBeforeFirst),
        (refused.clone(), last(Positive), Why::FinalBeforeFirst),
        (decided.clone(), first(Positive), Why::SecondFirstDecision { first: ymd(2026, 3, 20) }),
        (ended.clone(), last(Positive), Why::SecondFinalDecision { first: ymd(2026, 5, 20) }),
        (decided.clone(), asked(Stage::First), Why::NothingToAskAgain { stage: Stage::First }),
        (refused.clone(), asked(Stage::Final), Why::NothingToAskAgain { stage: Stage::Final }),
        (asking.clone(), asked(Stage::First), Why::AlreadyAsked { on: ymd(2026, 4, 1) }),
        (
            refused.clone(),
            answered(Stage::First, Upheld),
            Why::NothingAsked { stage: Stage::First },
        ),
        (decided.clone(), referral(), Why::ReferralRunning { since: ymd(2026, 3, 12) }),
        (positive, referral(), Why::ReferralDecided { on: ymd(2026, 5, 20) }),
        (held.clone(), first(Positive), Why::OnHold { since: ymd(2026, 3, 20) }),
        (referred(), Fact::Resumed, Why::NotOnHold),
        (refused, crate::cast::held(), Why::NotWaiting),
        (ended, crate::cast::left(), Why::NothingToWithdraw),
        (left.clone(), crate::cast::left(), Why::AlreadyWithdrawn { on: ymd(2026, 3, 20) }),
        (left, first(Positive), Why::AlreadyWithdrawn { on: ymd(2026, 3, 20) }),
        (shut.clone(), last(Positive), Why::CaseClosed { on: ymd(2026, 6, 1) }),
        (shut, closed(), Why::CaseClosed { on: ymd(2026, 6, 1) }),
        (decided, Fact::CaseReopened, Why::NotClosed),
        (amina(), opening(Nation::Scotland, Gender::Female, ymd(1998, 5, 17)), Why::AlreadyOpened),
        (Case(Vec::new()), referral(), Why::NotOpened),
    ];

    for (case, fact, why) in table {
        let verdict = case.check(ymd(2026, 11, 20), fact.clone());
        assert_eq!(verdict.problems, [Problem::new(Field::Kind, why)], "{fact:?}");
    }
}

#[test]
fn a_date_that_cannot_be_is_refused_by_name() {
    let far = Why::YearFarOff { year: 2062, meant: 2026 };
    let table = [
        (ymd(2026, 11, 23), Why::Future),
        (ymd(2062, 10, 21), far),
        (ymd(1926, 10, 21), Why::YearFarOff { year: 1926, meant: 2026 }),
        (ymd(2026, 3, 11), Why::BeforeReferral { referral: ymd(2026, 3, 12) }),
        (ymd(1997, 10, 21), Why::BeforeBirth { born: ymd(1998, 5, 17) }),
    ];

    for (on, why) in table {
        let problems = referred().check(on, first(Negative)).problems;
        assert!(problems.contains(&Problem::new(Field::On, why)), "{on}: {problems:?}");
    }
    assert!(referred().check(TODAY, first(Negative)).is_accepted(), "today is not the future");
}

#[test]
fn the_day_sent_and_the_day_it_came_cannot_lie_ahead() {
    let mut event = referred().next(ymd(2026, 11, 20), first(Negative));
    event.when.sent = Some(ymd(2026, 11, 24));
    event.when.received = Some(ymd(2062, 11, 24));

    let verdict = check(&referred().0, &event, TODAY);

    let fields: Vec<_> =
        verdict.problems.iter().map(|problem| (problem.field, problem.why.clone())).collect();
    assert_eq!(
        fields,
        [
            (Field::Sent, Why::Future),
            (Field::Received, Why::YearFarOff { year: 2062, meant: 2026 })
        ]
    );
}

#[test]
fn permission_may_run_into_the_future_but_not_backwards_or_for_ever() {
    let from = ymd(2026, 10, 1);
    let table = [
        (ymd(2029, 3, 31), None),
        (ymd(2026, 9, 30), Some(Why::UntilBeforeFrom { from })),
        (ymd(2090, 9, 30), Some(Why::YearFarOff { year: 2090, meant: 2026 })),
    ];

    for (until, why) in table {
        let problems = amina().check(ymd(2026, 10, 1), granted(from, until)).problems;
        let expected: Vec<_> = why.map(|why| Problem::new(Field::Until, why)).into_iter().collect();
        assert_eq!(problems, expected, "{until}");
    }
}

#[test]
fn a_person_is_not_born_tomorrow_nor_after_her_own_story() {
    let born = |born| opening(Nation::EnglandWales, Gender::Female, born);
    let table = [
        (ymd(2026, 11, 23), Problem::new(Field::Born, Why::Future)),
        (ymd(1850, 1, 1), Problem::new(Field::Born, Why::YearFarOff { year: 1850, meant: 2026 })),
        (
            ymd(2026, 3, 20),
            Problem::new(Field::Born, Why::ContradictsLater { number: 2, on: ymd(2026, 3, 12) }),
        ),
    ];

    for (day, problem) in table {
        let verdict = judge(&referred(), &referred().correction(1, ymd(2026, 3, 4), born(day)));
        assert!(verdict.problems.contains(&problem), "{day}: {:?}", verdict.problems);
    }
}

#[test]
fn a_file_is_not_closed_before_the_last_thing_in_it() {
    let case = referred().then(ymd(2026, 3, 20), first(Positive));

    let verdict = case.check(ymd(2026, 3, 19), closed());

    assert_eq!(
        verdict.problems,
        [Problem::new(Field::On, Why::ContradictsLater { number: 3, on: ymd(2026, 3, 20) })]
    );
}

#[test]
fn a_deadline_is_met_once_and_not_before_it_began() {
    let case = amina().then(ymd(2026, 11, 10), Fact::ClaimRefused);
    let done = case.clone().then(ymd(2026, 11, 18), met(2, "FTT_APPEAL_IN_UK_14D"));
    let on = ymd(2026, 11, 18);
    let table = [
        (&case, on, met(2, "RECON_30CD"), Field::Deadline, Why::UnknownDeadline),
        (&done, on, met(2, "FTT_APPEAL_IN_UK_14D"), Field::Deadline, Why::DeadlineNotOpen),
        (&case, ymd(2026, 11, 23), met(2, "FTT_APPEAL_IN_UK_14D"), Field::On, Why::Future),
        (
            &case,
            ymd(2026, 11, 9),
            met(2, "FTT_APPEAL_IN_UK_14D"),
            Field::On,
            trigger(ymd(2026, 11, 10)),
        ),
    ];

    assert!(case.check(on, met(2, "FTT_APPEAL_IN_UK_14D")).is_accepted());
    for (case, on, fact, field, why) in table {
        assert_eq!(case.check(on, fact).problems, [Problem::new(field, why)]);
    }
}

#[test]
fn a_limit_left_open_can_be_met_after_the_file_was_closed() {
    let case = amina().then(ymd(2026, 11, 10), refused()).then(ymd(2026, 11, 12), closed());

    assert!(case.check(ymd(2026, 11, 18), met(2, "JR_UT_3M")).is_accepted());
}

fn trigger(trigger: Day) -> Why {
    Why::BeforeTrigger { trigger }
}

fn judge(case: &Case, new: &Event) -> Verdict {
    check(&case.0, new, TODAY)
}
