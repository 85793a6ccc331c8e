//! Dates as calendars read them (RFC 5545): whole days, by reference and never by name. A date keeps its mark for ever,
//! so a calendar moves or crosses out what it has instead of adding another.

use chrono::{DateTime, Utc};
use domain::{
    id::CaseId,
    picture::Deadline,
    status::{is_ours, status},
};
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus};
use store::{clock::london_day, feed::Entry, view::DeadlineRow};

use super::super::{parts::deadline_card::title, path, words::calendar as words};

/// How often a calendar should ask again.
const EVERY: chrono::Duration = chrono::Duration::hours(1);

/// What the texts are written with: the instant, and where people reach this site.
#[derive(Debug, Clone, Copy)]
pub struct Hand<'a> {
    pub now: DateTime<Utc>,
    pub origin: &'a str,
}

/// A calendar of these dates.
pub fn calendar(entries: &[Entry], hand: Hand<'_>) -> String {
    let mut calendar = Calendar::new();
    calendar.name(words::NAME).ttl(&EVERY);
    for entry in entries {
        calendar.push(event(entry, hand));
    }
    calendar.done().to_string()
}

/// A row of a list, as calendars keep it.
pub fn entry(row: &DeadlineRow) -> Entry {
    Entry {
        case: row.case,
        reference: row.reference.clone(),
        sequence: row.version,
        cancelled: !row.deadline.is_open(),
        deadline: row.deadline.clone(),
    }
}

fn event(entry: &Entry, hand: Hand<'_>) -> Event {
    let deadline = &entry.deadline;
    let state = if entry.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed };
    let mut event = Event::new();
    event
        .uid(&mark(entry.case, deadline))
        .timestamp(hand.now)
        .sequence(u32::try_from(entry.sequence).unwrap_or(u32::MAX))
        .all_day(deadline.due())
        .summary(&summary(entry))
        .description(&description(entry, hand))
        .url(&format!("{}{}", hand.origin, path::certificate(entry.case, deadline.id)))
        .class(Class::Private)
        .status(state)
        // A limit is no appointment: the day stays free for one.
        .add_property("TRANSP", "TRANSPARENT");
    event.done()
}

/// The same for every generation of a date, on every machine.
fn mark(case: CaseId, deadline: &Deadline) -> String {
    format!("{}@{case}.waymark", Deadline::id_of(&deadline.key, 1))
}

fn summary(entry: &Entry) -> String {
    let title = title(&entry.deadline);
    let whose = if is_ours(&entry.deadline) { "" } else { words::EXPECTED };
    let over = if entry.cancelled { words::OVER } else { "" };
    format!("{over}{whose}{}: {title}", entry.reference)
}

fn description(entry: &Entry, hand: Hand<'_>) -> String {
    let deadline = &entry.deadline;
    let working = &deadline.working;
    let unsure = if deadline.certain { "" } else { words::NOT_CERTAIN };
    let state = status(deadline, london_day(hand.now));
    let source = format!("{} {}", words::rule(&working.rule, working.version), working.citation);
    let lines = [state.line.as_str(), unsure, &working.steps.join(" "), &source, words::CAN_LAG];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
