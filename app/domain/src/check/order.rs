//! Can this event stand where its date puts it, and can everything recorded so far still stand beside it?

use crate::{
    event::{Event, Fact},
    id::EventId,
    pathway::{Record, Standing, Story, asks_for},
};

use super::{Field, Problem, Why};

pub(super) fn problems(history: &[Event], new: &Event) -> Vec<Problem> {
    file(history, new).or_else(|| sequence(history, new)).into_iter().collect()
}

/// The file itself: opened once, and nothing new while it is closed.
fn file(history: &[Event], new: &Event) -> Option<Problem> {
    let before = Story::tell(&Record::of(history));
    let opens = matches!(new.fact, Fact::CaseOpened { .. });
    let why = match (before.opening, before.state.closed) {
        (None, _) if !opens => Why::NotOpened,
        (Some(_), _) if opens && new.corrects.is_none() => Why::AlreadyOpened,
        (_, Some(on)) if new.corrects.is_none() && !is_heard_when_closed(&new.fact) => {
            Why::CaseClosed { on }
        }
        _ => return None,
    };
    Some(Problem::new(Field::Kind, why))
}

/// A closed file can be opened again, and a limit that was left open can still be kept.
fn is_heard_when_closed(fact: &Fact) -> bool {
    matches!(fact, Fact::CaseReopened) || fact.deadline().is_some()
}

/// The pathway, told again with the new event in its place.
fn sequence(history: &[Event], new: &Event) -> Option<Problem> {
    let before = Story::tell(&Record::of(history));
    let whole: Vec<Event> = history.iter().chain([new]).cloned().collect();
    let record = Record::of(&whole);
    let after = Story::tell(&record);
    let root = record.now(new.id)?.root;
    if let Some(why) = after.refusal(root) {
        return Some(itself(&after, new, why.clone()));
    }
    let unseated = after.refused.iter().find(|(other, _)| before.refusal(other.root).is_none());
    let unseated = unseated.map(|(other, _)| other).or_else(|| outlived(&after, new, root));
    let other = unseated.or_else(|| unmet(&record, &after, root))?;
    let why = Why::ContradictsLater { number: other.event.number, on: other.on() };
    Some(Problem::new(if new.corrects.is_some() { Field::Kind } else { Field::On }, why))
}

/// The event itself cannot follow. When a later referral is in the record, the date is what is wrong.
fn itself(after: &Story, new: &Event, why: Why) -> Problem {
    let is_referral =
        |standing: &&Standing| matches!(standing.event.fact, Fact::ReferralReceived { .. });
    let first = after.happened.iter().find(is_referral).map(Standing::on);
    match (first, &why) {
        (
            Some(referral),
            Why::NoReferral
            | Why::FinalBeforeFirst
            | Why::NothingToAskAgain { .. }
            | Why::NothingToQuash { .. },
        ) if new.when.on < referral => Problem::new(Field::On, Why::BeforeReferral { referral }),
        _ => Problem::new(Field::Kind, why),
    }
}

/// A file is not closed before the last thing in it happened.
fn outlived<'s, 'a>(after: &'s Story<'a>, new: &Event, root: EventId) -> Option<&'s Standing<'a>> {
    let closes =
        matches!(new.fact, Fact::CaseClosed { .. }) && after.state.closed == Some(new.when.on);
    let last = after.happened.iter().rfind(|other| is_of_the_pathway(&other.event.fact))?;
    (closes && last.root != root && last.on() > new.when.on).then_some(last)
}

fn is_of_the_pathway(fact: &Fact) -> bool {
    !matches!(fact, Fact::CaseOpened { .. } | Fact::Review { .. } | Fact::RecordedByMistake)
        && fact.deadline().is_none()
}

/// A deadline of which the record says something must still exist, and have begun by then.
fn unmet<'s, 'a>(record: &'s Record<'a>, after: &Story, root: EventId) -> Option<&'s Standing<'a>> {
    record.standing().iter().find(|standing| match standing.event.fact.deadline() {
        Some(key) if standing.root != root && key.trigger == root => {
            let begun = |trigger: &Standing| trigger.on() <= standing.on();
            let raised =
                |trigger: &Standing| super::met::raises(trigger, key) || asks_for(after, key);
            record.now(root).is_none_or(|trigger| !(begun(&trigger) && raised(&trigger)))
        }
        _ => false,
    })
}
