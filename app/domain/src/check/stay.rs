//! Can this be recorded of permission to stay? A challenge needs a decision that allows it, an answer needs a
//! challenge, and what became of a request needs a request.

use crate::{
    event::{
        Event, Fact,
        stay::{Letter, StayFact},
    },
    id::EventId,
    pathway::{self, Record},
    permission::{ChallengeKind, Ruled, Stay, limits},
};

use super::{Field, Problem, Why};

pub(super) fn problems(history: &[Event], new: &Event) -> Vec<Problem> {
    let orphan = orphan(history, new);
    let Fact::Stay(fact) = &new.fact else { return orphan.into_iter().collect() };
    let stay = || pathway::stay(&without(history, new));
    let problem = match fact {
        StayFact::Challenged { challenge, against } => {
            challenged(&stay(), new, *challenge, *against)
        }
        StayFact::Answered { challenge, .. } => answered(&stay(), new, *challenge),
        StayFact::Moved { request, .. } => moved(&stay(), *request),
        StayFact::Decided(letter) => undated(letter),
        _ => None,
    };
    problem.or(orphan).into_iter().collect()
}

/// A correction may not take away the decision that a challenge in the record is about.
fn orphan(history: &[Event], new: &Event) -> Option<Problem> {
    new.corrects.as_ref()?;
    let before = pathway::stay(history);
    let after = pathway::stay(&[history, std::slice::from_ref(new)].concat());
    let lost = after.challenges.iter().find(|one| {
        after.subject(one.against).is_none() && before.subject(one.against).is_some()
    })?;
    let record = Record::of(history);
    let why = record
        .now(lost.event)
        .map(|now| Why::ContradictsLater { number: now.event.number, on: now.on() })?;
    Some(Problem::new(Field::Kind, why))
}

/// The record without what a correction replaces: an appeal is not its own rival.
fn without(history: &[Event], new: &Event) -> Vec<Event> {
    let record = Record::of(history);
    let replaced = new.corrects.as_ref().and_then(|correction| record.now(correction.event));
    let stands = |event: &&Event| {
        record.now(event.id).is_none_or(|now| Some(now.root) != replaced.map(|old| old.root))
    };
    history.iter().filter(stands).cloned().collect()
}

fn challenged(
    stay: &Stay,
    new: &Event,
    challenge: ChallengeKind,
    against: EventId,
) -> Option<Problem> {
    let Some(subject) = stay.subject(against) else {
        return Some(Problem::new(Field::Against, Why::NothingToChallenge));
    };
    let allowed: Vec<_> = limits(&subject).iter().map(|limit| limit.way.kind).collect();
    if !allowed.contains(&challenge) {
        return Some(Problem::new(Field::Challenge, Why::NotAWay { allowed }));
    }
    let decided = subject.on;
    (new.when.on < decided)
        .then(|| Problem::new(Field::On, Why::BeforeDecision { decided }))
        .or_else(|| again(stay, challenge, against))
}

/// One challenge of a kind at a time: a second one is the first one recorded twice.
fn again(stay: &Stay, challenge: ChallengeKind, against: EventId) -> Option<Problem> {
    let same = stay
        .challenges
        .iter()
        .find(|one| one.kind == challenge && one.against == against && one.ended.is_none())?;
    Some(Problem::new(Field::Challenge, Why::AlreadyChallenged { on: same.lodged }))
}

fn answered(stay: &Stay, new: &Event, challenge: EventId) -> Option<Problem> {
    let Some(found) = stay.challenges.iter().find(|one| one.event == challenge) else {
        return Some(Problem::new(Field::Against, Why::NoChallenge));
    };
    if let Some(ended) = found.ended {
        return Some(Problem::new(Field::Against, Why::ChallengeEnded { on: ended.on }));
    }
    let lodged = found.lodged;
    (new.when.on < lodged).then(|| Problem::new(Field::On, Why::BeforeChallenge { lodged }))
}

fn moved(stay: &Stay, request: Option<EventId>) -> Option<Problem> {
    let waits = stay.requests.iter().any(|asked| match request {
        Some(named) => asked.event == named,
        None => asked.waits(),
    });
    (!waits).then(|| Problem::new(Field::Kind, Why::NothingAskedFor))
}

/// A permission begins on some day.
fn undated(letter: &Letter) -> Option<Problem> {
    let undated = letter.ruled == Ruled::Granted && letter.from.is_none();
    undated.then(|| Problem::new(Field::From, Why::NoDate))
}
