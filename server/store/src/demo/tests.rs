//! The demonstration is the same every time, and nothing in it could not have been recorded by hand.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use domain::{
    check::check,
    code::{Outcome, Route},
    day::ymd,
    event::{Event, Fact, HowSet},
    pathway::picture,
    permission::{Answer, LengthBand},
    picture::{CaseStage, Deadline, DeadlineState, Next},
    stat::What,
    status::{is_ours, is_overdue},
};

use super::*;

const TODAY: Day = ymd(2026, 11, 22);
/// What `make run` loads.
const USUAL: usize = 240;

#[test]
fn the_same_seed_tells_the_same_stories() {
    let one: Vec<_> = stories(60, 4, 7, TODAY).collect();
    let two: Vec<_> = stories(60, 4, 7, TODAY).collect();
    let other: Vec<_> = stories(60, 4, 8, TODAY).collect();

    assert_eq!(one, two);
    assert_ne!(one, other);
}

#[test]
fn every_entry_could_have_been_recorded_on_its_day() {
    for (seed, today) in [(1, TODAY), (2, ymd(2027, 1, 1)), (3, ymd(2028, 2, 29))] {
        for story in stories(USUAL, 4, seed, today) {
            let events = events(&story);
            for (place, event) in events.iter().enumerate() {
                let verdict = check(&events[..place], event, event.recorded_on);
                assert!(
                    verdict.is_accepted(),
                    "{}: {event:?} {:?}",
                    story.reference,
                    verdict.problems
                );
                assert!(event.recorded_on <= today);
            }
        }
    }
}

#[test]
fn every_stage_is_present() {
    let present: BTreeSet<_> =
        stories(USUAL, 4, 1, TODAY).map(|story| picture(&events(&story)).stage).collect();

    assert_eq!(present, CaseStage::ALL.iter().copied().collect());
}

#[test]
fn every_state_of_a_date_is_present() {
    let dates: Vec<_> =
        stories(USUAL, 4, 1, TODAY).flat_map(|story| picture(&events(&story)).deadlines).collect();
    let any = |is_so: fn(&Deadline) -> bool| dates.iter().any(is_so);

    assert!(any(|one| matches!(one.state, DeadlineState::Dropped { .. })), "not needed");
    assert!(any(|one| matches!(one.state, DeadlineState::Missed { .. })), "missed");
    assert!(any(|one| one.course.paused.is_some()), "paused");
    assert!(any(|one| one.course.set.is_some_and(|set| set.how == HowSet::Given)), "given");
    assert!(any(|one| one.course.set.is_some_and(|set| set.how == HowSet::ByHand)), "by hand");
    let asked = |one: &Deadline| one.course.asked.is_some_and(|asked| asked.refused.is_none());
    assert!(dates.iter().any(asked), "more time asked");
    let refused = |one: &Deadline| one.course.asked.is_some_and(|asked| asked.refused.is_some());
    assert!(dates.iter().any(refused), "more time refused");
}

#[test]
fn few_open_cases_have_nothing_next() {
    let pictures: Vec<_> =
        stories(USUAL, 4, 1, TODAY).map(|story| picture(&events(&story))).collect();
    let count = |is_it: fn(&Next) -> bool| {
        pictures.iter().filter(|picture| is_it(&picture.next(TODAY))).count()
    };

    let nothing = count(|next| *next == Next::Nothing);
    assert!((1..=20).contains(&nothing), "{nothing}");
    assert!(count(|next| matches!(next, Next::Review(_))) > 0);
    assert!(count(|next| matches!(next, Next::Resting(_))) > 0);
}

/// Open long enough to be told of.
fn is_underway(story: &Story) -> bool {
    let drawn = picture(&events(story));
    drawn.closed_on.is_none()
        && drawn.opened_on.is_some_and(|opened| (TODAY - opened).num_days() > 20)
}

#[test]
fn most_people_were_heard_from_lately_and_a_few_were_not() {
    let heard_ago = |story: &Story| {
        let talks = story.notes.iter().map(|noted| &noted.note);
        let last = talks.filter(|note| note.contact.is_some_and(|one| one.is_two_way));
        last.map(|note| (TODAY - note.on).num_days()).min()
    };

    let ago: Vec<_> =
        stories(USUAL, 4, 1, TODAY).filter(is_underway).filter_map(|one| heard_ago(&one)).collect();

    let late = ago.iter().filter(|days| **days > 28).count();
    assert!(ago.len() > 80, "{}", ago.len());
    assert!((1..=ago.len() / 8).contains(&late), "{late} of {}", ago.len());
}

#[test]
fn nothing_is_noted_before_a_case_opens_or_after_it_closes() {
    for story in stories(USUAL, 4, 1, TODAY) {
        let drawn = picture(&events(&story));
        let (first, last) = (drawn.opened_on.unwrap(), drawn.closed_on.unwrap_or(TODAY));
        let days: Vec<_> = story.notes.iter().map(|noted| noted.note.on).collect();

        assert!(
            days.iter().all(|day| (first..=last).contains(day)),
            "{} {days:?}",
            story.reference
        );
        assert!(drawn.closed_on.is_none() || story.risk.is_none(), "{}", story.reference);
    }
}

#[test]
fn nearly_every_open_case_is_judged_and_every_level_is_there() {
    let open: Vec<_> = stories(USUAL, 4, 1, TODAY).filter(is_underway).collect();
    let levels: BTreeSet<_> =
        open.iter().filter_map(|story| story.risk.as_ref()).map(|risk| risk.level.code()).collect();

    let judged = open.iter().filter(|story| story.risk.is_some()).count();
    assert!(judged * 10 > open.len() * 8 && judged < open.len(), "{judged} of {}", open.len());
    assert_eq!(levels.len(), 3);
}

#[test]
fn every_page_has_something_overdue_near_and_later() {
    let mut dues = Vec::new();
    for story in stories(USUAL, 4, 1, TODAY).filter(|story| story.worker == 0) {
        let open = picture(&events(&story))
            .deadlines
            .into_iter()
            .filter(|one| one.is_open() && is_ours(one));
        dues.extend(open.map(|deadline| (deadline.working.due - TODAY).num_days()));
    }

    assert!(dues.iter().any(|days| *days < 0), "{dues:?}");
    assert!(dues.iter().any(|days| (0..=7).contains(days)), "{dues:?}");
    assert!(dues.iter().any(|days| *days > 7), "{dues:?}");
}

#[test]
fn overdue_dates_are_the_exception() {
    let overdue =
        |story: &Story| picture(&events(story)).deadlines.iter().any(|one| is_overdue(one, TODAY));

    let late = stories(1000, 4, 1, TODAY).filter(overdue).count();

    assert!((3..40).contains(&late), "{late} in a thousand");
}

#[test]
fn the_proportions_are_those_of_the_official_figures() {
    let mut first = BTreeMap::new();
    let mut waits = Vec::new();
    let (mut granted, mut refused, mut short) = (0, 0, 0);
    for story in stories(4000, 4, 1, TODAY) {
        let picture = picture(&events(&story));
        for stat in &picture.stats {
            if let What::FirstDecision { outcome, .. } = stat.what {
                *first.entry(outcome).or_insert(0) += 1;
            }
        }
        waits.extend(wait(&events(&story)));
        for permission in picture.permissions.iter().filter(|one| one.route == Route::Vts) {
            match permission.answer {
                Answer::Refused => refused += 1,
                Answer::Granted { length, .. } => {
                    granted += 1;
                    short += i64::from(length == LengthBand::Under12);
                }
            }
        }
    }

    let share =
        first[&Outcome::Positive] * 100 / (first[&Outcome::Positive] + first[&Outcome::Negative]);
    let wait = waits.iter().sum::<i64>() / i64::try_from(waits.len()).unwrap();
    println!(
        "positive first {share}%, wait {wait} days, granted {granted} (short {short}), refused {refused}"
    );
    assert!((52..=70).contains(&share), "{share}");
    assert!((650..=880).contains(&wait), "{wait}");
    let granted_share = granted * 100 / (granted + refused);
    assert!((2..=10).contains(&granted_share), "{granted} of {refused} more");
    assert!(short * 100 / granted >= 40, "{short} of {granted} for less than 12 months");
}

#[test]
fn amina_comes_first_and_her_permission_ends_soon() {
    let amina = stories(USUAL, 4, 1, TODAY).next().unwrap();
    let picture = picture(&events(&amina));

    let answers: Vec<_> = picture.permissions.iter().map(|permission| permission.answer).collect();

    assert!(amina.name.starts_with("Amina "));
    assert_eq!(picture.stage, CaseStage::FinalPositive);
    assert!(matches!(
        answers[..],
        [Answer::Refused, Answer::Granted { length: LengthBand::Under12, .. }]
    ));
    let apply =
        picture.open().into_iter().find(|one| one.key.rule == "LEAVE_EXPIRY_APPLY_BY").unwrap();
    assert!((7..70).contains(&(apply.working.due - TODAY).num_days()), "{}", apply.working.due);
    let moved = |deadline: &&Deadline| matches!(deadline.state, DeadlineState::Superseded { .. });
    assert!(
        picture.deadlines.iter().any(|one| moved(&one)),
        "a corrected letter keeps its old date readable"
    );
}

#[test]
fn daniel_and_linh_have_something_due_within_a_fortnight() {
    let cast: Vec<_> = stories(USUAL, 4, 1, TODAY).take(3).collect();

    for (story, name, certain) in [(&cast[1], "Daniel ", true), (&cast[2], "Linh ", false)] {
        let picture = picture(&events(story));
        let near = picture.open().into_iter().find(|one| is_ours(one)).unwrap().clone();
        assert!(story.name.starts_with(name));
        assert!((0..14).contains(&(near.working.due - TODAY).num_days()));
        assert_eq!(near.certain, certain);
    }
}

#[test]
fn no_reference_and_no_identifier_is_given_twice() {
    let (mut references, mut ids) = (HashSet::new(), HashSet::new());

    for story in stories(20_000, 4, 1, TODAY) {
        assert!(references.insert(story.reference.clone()), "{}", story.reference);
        assert!(story.nrm_reference.is_none_or(|reference| references.insert(reference)));
        assert!(ids.insert(story.case.raw()) && ids.insert(story.person.raw()));
        assert!(story.entries.iter().all(|entry| ids.insert(entry.event.id.raw())));
    }
}

#[test]
fn code_names_are_spread_over_the_whole_list() {
    let names: BTreeSet<_> = stories(USUAL, 4, 1, TODAY).map(|story| story.code_name).collect();

    assert!(names.len() > 150, "only {} different names", names.len());
}

#[test]
fn no_letter_arrives_before_it_was_sent() {
    for event in stories(USUAL, 4, 1, TODAY).flat_map(|story| events(&story)) {
        if let (Some(sent), Some(received)) = (event.when.sent, event.when.received) {
            assert!(received >= sent, "{event:?}");
        }
    }
}

fn events(story: &Story) -> Vec<Event> {
    story.entries.iter().map(|entry| entry.event.clone()).collect()
}

/// Days from the referral to the final decision, for those who have one.
fn wait(events: &[Event]) -> Option<i64> {
    let day = |wanted: fn(&Fact) -> bool| {
        events.iter().find(|event| wanted(&event.fact)).map(|event| event.when.on)
    };
    let received = day(|fact| matches!(fact, Fact::ReferralReceived { .. }))?;
    Some((day(|fact| matches!(fact, Fact::FinalDecision { .. }))? - received).num_days())
}
