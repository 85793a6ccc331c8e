//! What an entry would do to a record, worked out before anything is saved. The same for a new event and a correction.

use domain::{
    change::{Change, changes},
    check::{Field, Oddity, Verdict, Why, check_by},
    day::Day,
    event::{Correction, Event, Fact},
    id::Id,
    pathway::picture_by,
    picture::{Deadline, Next, Picture},
    status::is_ours,
    terms::Terms,
};
use uuid::Uuid;

use super::{Entry, EventForm};
use crate::{
    island::{ask::Ask, kind::Kind},
    site::{
        forms::{Problem, Typed, refusals},
        words::{answers as words, ask, dates, problem, record},
    },
};

/// An entry that may be recorded, and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// As it would stand in the record. The store gives it its real id.
    pub event: Event,
    pub note: Option<String>,
    pub oddities: Vec<Oddity>,
    pub changes: Vec<Change>,
    /// Nothing would come next in the case.
    pub leaves_nothing: bool,
    /// Limits in law that stay open in a file that is closed.
    pub left_open: Vec<Deadline>,
}

/// Reads the form as the next event of this record, without asking yet whether it may follow.
pub fn enter(
    form: &EventForm,
    record: &[Event],
    today: Day,
) -> Result<(Event, Option<String>), Vec<Problem>> {
    let original = original(form, record)?;
    let entry = form.parse(today, original.and_then(met))?;
    let note = entry.note.clone();
    Ok((as_event(entry, original, record, today), note))
}

/// Reads the form and asks the rules, against the whole record of the case.
pub fn judge(
    form: &EventForm,
    record: &[Event],
    terms: &Terms,
    today: Day,
) -> Result<Judged, Vec<Problem>> {
    let (event, note) = enter(form, record, today)?;
    let verdict = check_by(record, &event, today, terms);
    if !verdict.is_accepted() {
        return Err(refusals(&verdict.problems, |field| form.question(field)));
    }
    let after = [record, std::slice::from_ref(&event)].concat();
    let after = picture_by(&after, terms);
    let leaves_nothing = after.next(today) == Next::Nothing;
    let left_open = left_open(&after);
    let changes = changes(&picture_by(record, terms), &after);
    Ok(Judged { event, note, oddities: verdict.oddities, changes, leaves_nothing, left_open })
}

/// Asks again what the rules ask of whoever closes a file: the page that shows what changes is where it is answered.
pub fn explain(
    form: &EventForm,
    record: &[Event],
    terms: &Terms,
    today: Day,
) -> Result<(), Vec<Problem>> {
    if Kind::from_code(&form.kind) != Some(Kind::Closed) {
        return Ok(());
    }
    let Judged { event, oddities, .. } = judge(form, record, terms, today)?;
    let verdict = Verdict { oddities, ..Verdict::default() }.explained(&event);
    let problems = refusals(&verdict.problems, |field| form.question(field));
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn left_open(after: &Picture) -> Vec<Deadline> {
    let open = after.open().into_iter().filter(|one| after.closed_on.is_some() && is_ours(one));
    open.cloned().collect()
}

/// The event to correct, if the form is a correction.
fn original<'a>(form: &EventForm, record: &'a [Event]) -> Result<Option<&'a Event>, Vec<Problem>> {
    if form.corrects.is_empty() {
        return Ok(None);
    }
    let found = record.iter().find(|event| event.number.to_string() == form.corrects);
    let gone = || vec![Problem::with("kind", problem::say(&Why::NothingToCorrect, ""))];
    found.map(Some).ok_or_else(gone)
}

fn met(event: &Event) -> Option<domain::event::DeadlineKey> {
    match &event.fact {
        Fact::DeadlineMet { key, .. } => Some(key.clone()),
        _ => None,
    }
}

fn as_event(entry: Entry, original: Option<&Event>, record: &[Event], today: Day) -> Event {
    let reason = entry.why.unwrap_or_default();
    Event {
        id: Id::new(Uuid::nil()),
        number: u32::try_from(record.len() + 1).unwrap_or(u32::MAX),
        fact: entry.fact,
        when: entry.when,
        recorded_on: today,
        corrects: original.map(|original| Correction { event: original.id, reason }),
    }
}

/// The question of the form that the rules mean, and what it is called there.
pub fn question(field: Field, kind: Option<Kind>) -> (&'static str, String) {
    let longer = kind == Some(Kind::NeedsAssessed);
    let answers = kind == Some(Kind::ChallengeAnswered);
    let (id, name) = match field {
        Field::Kind | Field::Deadline | Field::Corrects => ("kind", words::KIND),
        Field::Born if kind == Some(Kind::Opened) => ("born", dates::BORN),
        Field::On | Field::Born => {
            ("on", kind.map_or(dates::ANY, |kind| dates::name(kind.date_name())))
        }
        Field::Decided => ("decided", dates::DECIDED),
        Field::Sent => ("sent", dates::SENT),
        Field::Received => ("received", dates::RECEIVED),
        Field::Other => ("other", dates::OTHER),
        Field::From => ("from", dates::FROM),
        Field::Until if longer => ("longer", dates::LONGER),
        Field::Until => ("until", dates::UNTIL),
        Field::Starts => ("starts", ask::question(Ask::Starts)),
        Field::Counted => ("counted", dates::COUNTED),
        Field::Gives => ("gives", dates::GIVES),
        Field::Days => ("days", ask::question(Ask::Days)),
        Field::Hour => ("hour", ask::question(Ask::Hour)),
        Field::GrantedOn => ("granted_on", dates::GRANTED_ON),
        Field::Stopped => ("stopped", dates::STOPPED),
        Field::ResumedOn => ("restarted", dates::RESTARTED),
        Field::Against if answers => ("pending", ask::question(Ask::Pending)),
        Field::Against => ("against", ask::question(Ask::Against)),
        Field::Challenge => ("challenge", ask::question(Ask::Challenge)),
        Field::Claimed => ("claimed", dates::CLAIMED),
        Field::Assessed => ("assessed", dates::ASSESSED),
        Field::Review => ("review", dates::REVIEW),
        Field::Reported => ("reported", dates::REPORTED),
        Field::Consent => ("consent", words::KIND),
        Field::Although => ("although", record::WHO_KEEPS),
        Field::Reason => ("why", words::SAY_WHY),
    };
    (id, words::capital(name))
}

#[cfg(test)]
mod tests;
