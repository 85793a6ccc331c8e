//! Properties that hold for every record, however strange.

use proptest::{prelude::*, sample::Index};

use super::lines::line;
use crate::{
    calendar::{Amends, Holidays, Row},
    cast::{Case, TODAY, amina, daniel, first, linh, news, referral, set},
    check::check,
    code::{Nation, Outcome::Negative},
    day::ymd,
    event::{Day, Event, Fact, HowSet},
    pathway::{
        Record, Story,
        ledger::{replay, replay_each},
        picture,
    },
    picture::{Deadline, Picture},
    terms::{Taken, Terms},
};

/// A second list, with one more bank holiday, that nothing in the record is counted by until somebody decides so.
fn one_more_list() -> Terms {
    let (line, day, name) = (2, ymd(2026, 11, 20), "A day announced late".to_owned());
    let row = |nation: &Nation| Row { line, day, nation: *nation, name: name.clone() };
    let rows: Vec<_> = [Nation::EnglandWales, Nation::NorthernIreland].iter().map(row).collect();
    let first = Holidays::built_in().clone();
    let holidays = first.amended(&rows, Amends::Adds).unwrap();
    Terms::new(first, vec![Taken { on: TODAY, holidays }], Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_the_same_record_twice_gives_the_same_picture(written in prop::collection::vec(line(), 0..25)) {
        let case = written.into_iter().fold(daniel(), |case, (on, fact)| case.then(on, fact));

        prop_assert_eq!(case.picture(), case.picture());
    }

    #[test]
    fn settling_the_books_now_and_then_comes_to_the_same_as_after_every_entry(
        who in someone(),
        written in prop::collection::vec(line(), 0..25),
        corrections in prop::collection::vec((any::<Index>(), line()), 0..6),
    ) {
        let case = written.into_iter().fold(who, |case, (on, fact)| case.then(on, fact));
        let case = corrections.into_iter().fold(case, |case, (chosen, (on, fact))| {
            let number = case.0[chosen.index(case.0.len())].number;
            case.correct(number, on, fact).then(on, referral())
        });

        for terms in [Terms::built_in(), &one_more_list()] {
            prop_assert_eq!(replay(&case.0, terms), replay_each(&case.0, terms));
        }
    }

    #[test]
    fn nothing_that_was_accepted_is_ever_left_out_of_the_story(
        who in someone(),
        written in prop::collection::vec(line(), 0..30),
    ) {
        let case = accepted(who, written);

        let record = Record::of(&case.0);
        let story = Story::tell(&record);

        prop_assert!(story.refused.is_empty(), "{:?}", story.refused);
        prop_assert_eq!(story.happened.len(), record.standing().len());
    }

    #[test]
    fn no_sequence_of_accepted_events_leaves_the_machine(
        who in someone(),
        written in prop::collection::vec(line(), 0..40),
    ) {
        let picture = accepted(who, written).picture();

        let beside = &picture.beside;
        prop_assert!(beside.support.iter().all(|spell| spell.until.is_none_or(|until| until >= spell.from)));
        prop_assert!(beside.missing.iter().filter(|spell| spell.until.is_none()).count() <= 1);
        prop_assert!(beside.authorities.iter().filter(|spell| spell.until.is_none()).count() <= 1);
        prop_assert_eq!(beside.referrals.is_empty(), picture.referral_on.is_none());
        for scheme in crate::code::Scheme::ALL {
            let running = |spell: &&crate::picture::SupportSpell| spell.what == *scheme && spell.until.is_none();
            prop_assert!(beside.support.iter().filter(running).count() <= 1);
        }
        // Whatever is decided finally was believed first.
        let decided = picture.strip[2].on.is_some();
        prop_assert!(!decided || picture.strip[1].on.is_some());
    }

    #[test]
    fn no_date_falls_before_the_event_that_raised_it(
        who in someone(),
        written in prop::collection::vec(line(), 0..25),
    ) {
        for deadline in accepted(who, written).picture().deadlines {
            prop_assert!(deadline.working.due >= deadline.working.trigger);
        }
    }

    #[test]
    fn nothing_said_of_a_date_changes_what_was_worked_out(
        who in someone(),
        written in prop::collection::vec(line(), 0..30),
    ) {
        let case = accepted(who, written);
        let silent: Vec<_> =
            case.0.iter().filter(|event| !matches!(event.fact, Fact::Deadline(_))).cloned().collect();
        let worked_out = |events: &[Event]| -> Vec<_> {
            picture(events).deadlines.into_iter().map(|one| (one.id, one.working)).collect()
        };

        prop_assert_eq!(worked_out(&case.0), worked_out(&silent));
    }

    #[test]
    fn no_correction_moves_a_date_that_was_set(on in 0..30_u64, due in 0..200_u64) {
        let letter = ymd(2026, 10, 21) - chrono::Days::new(on);
        let due = ymd(2026, 12, 1) + chrono::Days::new(due);
        let by_hand = set(HowSet::ByHand, due, ymd(2026, 11, 20));
        let case = amina()
            .then(ymd(2026, 9, 1), referral())
            .then(ymd(2026, 10, 21), first(Negative))
            .then(ymd(2026, 11, 2), news(3, "RECON_30CD", by_hand));

        let moved = case.correct(3, letter, first(Negative)).deadline("RECON_30CD").unwrap();

        prop_assert_eq!(moved.due(), due);
        prop_assert_eq!(moved.working.trigger, letter);
    }

    #[test]
    fn the_order_of_recording_does_not_matter_for_where_the_case_stands(
        who in someone(),
        written in prop::collection::vec(line(), 0..25),
        keys in prop::collection::vec(any::<u32>(), 40),
    ) {
        let case = accepted(who, written);

        let mut shuffled: Vec<_> = case.0.iter().cloned().zip(keys).collect();
        shuffled.sort_by_key(|(event, key)| (event.corrects.is_some(), *key, event.id));
        let shuffled: Vec<Event> = shuffled.into_iter().map(|(event, _)| event).collect();

        prop_assert_eq!(now(&picture(&shuffled)), now(&case.picture()));
    }

    #[test]
    fn correcting_an_event_equals_having_recorded_it_right_at_first(
        who in someone(),
        written in prop::collection::vec(line(), 1..20),
        chosen in any::<Index>(),
        (on, fact) in line(),
    ) {
        let case = accepted(who, written);
        let chosen = chosen.index(case.0.len());
        let opening = matches!(case.0[chosen].fact, Fact::CaseOpened { .. });
        let fact = if opening { case.0[chosen].fact.clone() } else { fact };
        let number = case.0[chosen].number;

        let corrected = case.clone().correct(number, on, fact.clone());
        let mut right = case;
        right.0[chosen].fact = fact;
        right.0[chosen].when.on = on;

        prop_assert_eq!(now(&corrected.picture()), now(&right.picture()));
    }
}

/// Somebody in each part of the country: support ends in each in its own way.
fn someone() -> impl Strategy<Value = Case> {
    prop::sample::select(vec![amina(), daniel(), linh()])
}

/// Writes what the checks let through, as a caseworker would.
fn accepted(who: Case, written: Vec<(Day, Fact)>) -> Case {
    written.into_iter().fold(who, |case, (on, fact)| {
        let next = case.next(on, fact.clone());
        if check(&case.0, &next, TODAY).is_accepted() { case.then(on, fact) } else { case }
    })
}

/// What a picture says of the present, without who recorded what and when.
#[derive(Debug, PartialEq)]
struct Now {
    stage: crate::picture::CaseStage,
    strip: Vec<(crate::picture::StepState, Option<Day>, String)>,
    deadlines: Vec<(String, Day, Day, bool, String)>,
    set: Vec<Option<Day>>,
    permissions: Vec<crate::permission::Answer>,
    stats: Vec<crate::stat::StatFact>,
    beside: crate::picture::Beside,
}

fn now(picture: &Picture) -> Now {
    let mut current: Vec<_> = picture.deadlines.iter().filter(|one| one.is_current()).collect();
    current.sort_by_key(|one| deadline(one));
    let deadlines = current.iter().map(|one| deadline(one)).collect();
    Now {
        stage: picture.stage,
        strip: picture.strip.iter().map(|step| (step.state, step.on, step.words.clone())).collect(),
        deadlines,
        set: current.iter().map(|one| one.course.set.map(|set| set.due)).collect(),
        permissions: picture.permissions.iter().map(|permission| permission.answer).collect(),
        stats: picture.stats.clone(),
        beside: picture.beside.clone(),
    }
}

fn deadline(one: &Deadline) -> (String, Day, Day, bool, String) {
    let state = match &one.state {
        crate::picture::DeadlineState::Met { done, .. } => format!("met {done}"),
        crate::picture::DeadlineState::NotNeeded { .. } => "not needed".to_owned(),
        crate::picture::DeadlineState::Dropped { on, .. } => format!("dropped {on}"),
        crate::picture::DeadlineState::Missed { on, .. } => format!("missed {on}"),
        _ => format!("open until {}", one.due()),
    };
    let name = format!("{} {}", one.key.trigger, one.key.rule);
    (name, one.working.trigger, one.working.due, one.certain, state)
}
