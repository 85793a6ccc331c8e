//! What holds for any record of permission, however strange.

use chrono::Days;
use proptest::prelude::*;

use crate::{
    calendar::Holidays,
    cast::id,
    code::{Nation, Route},
    day::ymd,
    event::{
        Day, Fact, When,
        stay::{Letter, Request, StayFact},
    },
    permission::{
        Asking, ChallengeKind, Ending, Result, Ruled, Standing, Stay, Step, standing, timeline,
    },
};

const FIRST: Day = ymd(2025, 1, 1);

fn day() -> impl Strategy<Value = Day> {
    (0..700_u64).prop_map(|days| FIRST + Days::new(days))
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn letter() -> impl Strategy<Value = StayFact> {
    let days = (day(), 0..400_u64);
    (one_of(Route::ALL), one_of(Ruled::ALL), days).prop_map(|(route, ruled, (from, days))| {
        let until = Some(from + Days::new(days)).filter(|_| days > 0);
        StayFact::Decided(Box::new(Letter {
            from: Some(from),
            until,
            ..Letter::plain(route, ruled)
        }))
    })
}

fn fact() -> impl Strategy<Value = StayFact> {
    let asked = (one_of(Asking::ALL), one_of(Route::ALL)).prop_map(|(asking, route)| {
        let (grounds, fee, waiver) = (Vec::new(), None, None);
        StayFact::Asked(Request { asking, route, grounds, fee, waiver })
    });
    let moved = one_of(Step::ALL).prop_map(|step| StayFact::Moved { step, request: None });
    let ended = one_of(Ending::ALL).prop_map(|how| StayFact::Ended { how, last: None });
    let challenged = (one_of(ChallengeKind::ALL), 1..12_u32)
        .prop_map(|(challenge, against)| StayFact::Challenged { challenge, against: id(against) });
    let answered = (1..12_u32, one_of(Result::ALL))
        .prop_map(|(challenge, result)| StayFact::Answered { challenge: id(challenge), result });
    prop_oneof![3 => letter(), 3 => asked, 1 => moved, 1 => ended, 2 => challenged, 2 => answered]
}

/// A record in order of happening; challenges may point at anything, themselves included.
fn record() -> impl Strategy<Value = Stay> {
    let entries = prop::collection::vec((day(), fact()), 0..12);
    let nation = one_of(Nation::ALL);
    (entries, nation).prop_map(|(mut entries, nation)| {
        entries.sort_by_key(|(on, _)| *on);
        let mut stay = Stay::new(nation);
        for (number, (on, fact)) in (1..).zip(entries) {
            let when = When::dated(on);
            stay.add(id(number), &Fact::Stay(fact), &when);
        }
        stay
    })
}

proptest! {
    #[test]
    fn the_timeline_has_no_holes_and_agrees_with_every_day(stay in record(), day in day()) {
        let stretches = timeline(&stay, Holidays::built_in());

        for pair in stretches.windows(2) {
            prop_assert_eq!(pair[0].until, pair[1].from.pred_opt());
            prop_assert_ne!(pair[0].standing, pair[1].standing);
        }
        let covers = |one: &&crate::permission::Stretch| {
            one.from <= day && one.until.is_none_or(|until| day <= until)
        };
        let there = stretches.iter().find(covers).map_or(Standing::NotRecorded, |one| one.standing);
        prop_assert_eq!(there, standing(&stay, day, Holidays::built_in()));
    }

    #[test]
    fn leave_continues_only_after_a_permission_and_an_application(stay in record(), day in day()) {
        if let Standing::Continuing { until, .. } = standing(&stay, day, Holidays::built_in()) {
            let granted = stay.decisions.iter().any(|decision| {
                decision.letter().is_some_and(|letter| letter.until.is_some_and(|end| end < day))
            });
            let asked = stay.requests.iter().any(|asked| {
                asked.invalid.is_none() && asked.request.asking != Asking::Consideration
            });
            prop_assert!(granted && asked);
            prop_assert!(until.is_none_or(|until| day <= until));
        }
    }

    #[test]
    fn a_day_inside_a_permission_is_never_a_day_without(stay in record(), day in day()) {
        let gone = stay.endings.iter().any(|end| end.on <= day);
        let inside = stay.decisions.iter().filter_map(|decision| decision.letter()).any(|letter| {
            letter.ruled == Ruled::Granted
                && letter.from.is_some_and(|from| from <= day)
                && letter.until.is_none_or(|until| day <= until)
        });
        let holds = matches!(
            standing(&stay, day, Holidays::built_in()),
            Standing::Granted { .. } | Standing::Settled { .. }
        );
        prop_assert!(!inside || gone || holds || !stay.endings.is_empty());
    }

    #[test]
    fn what_is_stored_reads_back_the_same(fact in fact()) {
        let fact = Fact::Stay(fact);
        let stored = serde_json::to_string(&fact).unwrap();

        prop_assert!(stored.starts_with(r#"{"kind":"stay","stay":""#), "{}", stored);
        prop_assert_eq!(serde_json::from_str::<Fact>(&stored).unwrap(), fact);
    }
}

#[test]
fn the_three_short_forms_and_the_barest_letters_are_still_read() {
    let stored = [
        r#"{"kind":"permission_granted","route":"VTS","from":"2026-01-08","until":"2027-01-07"}"#,
        r#"{"kind":"permission_refused","route":"VTS"}"#,
        r#"{"kind":"claim_refused"}"#,
        r#"{"kind":"stay","stay":"decided","route":"VTS","ruled":"REFUSED"}"#,
        r#"{"kind":"stay","stay":"asked","asking":"APPLICATION","route":"VTS"}"#,
        r#"{"kind":"stay","stay":"moved","step":"PAUSED"}"#,
        r#"{"kind":"stay","stay":"advice","having":"SEEKING"}"#,
        r#"{"kind":"stay","stay":"online_checked"}"#,
    ];

    for text in stored {
        let fact: Fact = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&fact).unwrap(), text);
    }
}
