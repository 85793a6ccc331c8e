//! Is this a proper correction? It names a standing event, gives a reason and changes something.

use crate::event::{Correction, Event, Fact};

use super::{Field, Problem, Why};

pub(super) fn problems(history: &[Event], new: &Event) -> Vec<Problem> {
    match &new.corrects {
        None => alone(new),
        Some(correction) => corrected(history, new, correction),
    }
}

/// A mistake is always somebody's: it must name the event.
fn alone(new: &Event) -> Vec<Problem> {
    let named = new.fact != Fact::RecordedByMistake;
    if named { Vec::new() } else { vec![Problem::new(Field::Corrects, Why::NothingToCorrect)] }
}

fn corrected(history: &[Event], new: &Event, correction: &Correction) -> Vec<Problem> {
    let Some(old) = history.iter().find(|old| old.id == correction.event) else {
        return vec![Problem::new(Field::Corrects, Why::NothingToCorrect)];
    };
    let mut problems = Vec::new();
    if let Some(by) = corrected_by(history, old) {
        problems.push(Problem::new(Field::Corrects, Why::AlreadyCorrected { by: by.number }));
    }
    if correction.reason.trim().is_empty() {
        problems.push(Problem::new(Field::Reason, Why::NoReason));
    }
    if is_opening(old) && !is_opening(new) {
        problems.push(Problem::new(Field::Kind, Why::MustStayAnOpening));
    }
    if old.fact == new.fact && old.when == new.when {
        problems.push(Problem::new(Field::Kind, Why::NothingChanged));
    }
    problems
}

fn corrected_by<'a>(history: &'a [Event], old: &Event) -> Option<&'a Event> {
    history
        .iter()
        .find(|later| later.corrects.as_ref().is_some_and(|correction| correction.event == old.id))
}

fn is_opening(event: &Event) -> bool {
    matches!(event.fact, Fact::CaseOpened { .. })
}
