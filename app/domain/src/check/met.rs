//! Can this deadline be marked as met? It must exist, be open, and have begun by the day it was done.

use crate::{
    code::Nation,
    event::{DeadlineKey, Event, Fact},
    pathway::{self, Record, Standing},
    picture::{Deadline, DeadlineState},
    terms::Terms,
};

use super::{Field, Problem, Why};

pub(super) fn problems(history: &[Event], new: &Event, terms: &Terms) -> Vec<Problem> {
    let Fact::DeadlineMet { key, .. } = &new.fact else { return Vec::new() };
    let refusal = refusal(history, new, key, terms);
    refusal.map(|(field, why)| Problem::new(field, why)).into_iter().collect()
}

fn refusal(
    history: &[Event],
    new: &Event,
    key: &DeadlineKey,
    terms: &Terms,
) -> Option<(Field, Why)> {
    let picture = pathway::picture_by(history, terms);
    let Some(deadline) = picture.deadline(key) else {
        return Some((Field::Deadline, Why::UnknownDeadline));
    };
    if !deadline.is_open() && !is_met_by(deadline, new) {
        return Some((Field::Deadline, Why::DeadlineNotOpen));
    }
    let trigger = Record::of(history).now(key.trigger)?.on();
    (new.when.on < trigger).then_some((Field::On, Why::BeforeTrigger { trigger }))
}

/// A correction may speak again of the deadline that its own event met.
fn is_met_by(deadline: &Deadline, new: &Event) -> bool {
    match (&deadline.state, &new.corrects) {
        (DeadlineState::Met { by, .. }, Some(correction)) => *by == correction.event,
        _ => false,
    }
}

/// Whether this event, as it now stands, raises that deadline in any nation.
pub(super) fn raises(trigger: &Standing, key: &DeadlineKey) -> bool {
    let event = trigger.event;
    Nation::ALL.iter().any(|nation| pathway::raises(&event.fact, &event.when, *nation, &key.rule))
}
