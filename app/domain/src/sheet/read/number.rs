//! Puts the events of a case in order: those with a number at their number, the others by their day in the places
//! that are free.

use super::{
    super::{
        Entry,
        turn::turn,
        wrong::{Cause, Wrong},
    },
    draft::Draft,
    event_id,
};
use crate::{
    event::{Correction, Day, Event},
    id::CaseId,
};

/// The record, numbered from 1 without gaps.
pub(super) fn entries(
    drafts: Vec<Draft>,
    case: CaseId,
    recorded_on: Day,
) -> Result<Vec<Entry>, Wrong> {
    let mut places: Vec<Option<Draft>> = drafts.iter().map(|_| None).collect();
    let (numbered, mut others): (Vec<_>, Vec<_>) =
        drafts.into_iter().partition(|draft| draft.number.is_some());
    for draft in numbered {
        let number = draft.number.unwrap_or_default();
        let taken = || Wrong::new(&draft.column, &number.to_string(), Cause::NumberTaken);
        let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        match index.and_then(|index| places.get_mut(index)) {
            Some(place @ None) => *place = Some(draft),
            _ => return Err(taken()),
        }
    }
    others.sort_by_key(|draft| turn(draft.when.on, draft.rank));
    let mut others = others.into_iter();
    let filled = places.into_iter().map(|place| place.or_else(|| others.next()));
    let all: Vec<Draft> = filled.flatten().collect();
    let last = all.len();
    (1..).zip(all).map(|(number, draft)| entry(draft, number, last, case, recorded_on)).collect()
}

fn entry(
    draft: Draft,
    number: u32,
    last: usize,
    case: CaseId,
    recorded_on: Day,
) -> Result<Entry, Wrong> {
    let named = draft.names.iter().chain(draft.corrects.iter().map(|(number, _)| number));
    let is_there = |number: &&u32| usize::try_from(**number).is_ok_and(|n| (1..=last).contains(&n));
    if let Some(missing) = named.clone().find(|number| !is_there(number)) {
        return Err(Wrong::new(draft.column, &missing.to_string(), Cause::NoSuchEvent));
    }
    let corrects =
        draft.corrects.map(|(number, reason)| Correction { event: event_id(case, number), reason });
    let Draft { fact, when, note, .. } = draft;
    let event = Event { id: event_id(case, number), number, fact, when, recorded_on, corrects };
    Ok(Entry { event, note })
}
