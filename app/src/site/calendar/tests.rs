//! Our calendar files, read by another program than the one that writes them.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty,
};
use chrono::{DateTime, Utc};
use store::feed::Entry;

use super::{
    super::page::samples::open_dates,
    ics::{Hand, calendar, entry},
};

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn written(entries: &[Entry]) -> String {
    calendar(entries, Hand { now: now(), origin: "https://waymark.example.org" })
}

fn events(text: &str) -> Vec<ICalendarComponent> {
    let read = ICalendar::parse(text).expect("a calendar");
    let is_event = |one: &ICalendarComponent| one.component_type == ICalendarComponentType::VEvent;
    read.components.into_iter().filter(is_event).collect()
}

/// The first value of a property, as text.
fn value(event: &ICalendarComponent, name: &ICalendarProperty) -> String {
    let found = event.entries.iter().find(|one| one.name == *name);
    let value = found.and_then(|one| one.values.first()).expect("it is there");
    value.as_text().map_or_else(|| format!("{value:?}"), str::to_owned)
}

fn entries() -> Vec<Entry> {
    open_dates().iter().map(entry).collect()
}

#[test]
fn each_date_is_a_whole_day_with_its_working_and_its_source() {
    let text = written(&entries());
    let read = events(&text);

    assert_eq!(read.len(), entries().len());
    let asking = read
        .iter()
        .find(|one| value(one, &ICalendarProperty::Summary).contains("Ask for reconsideration"))
        .expect("the date to ask again by");
    let said = value(asking, &ICalendarProperty::Description);
    assert!(said.contains("30 calendar days") && said.contains("RECON_30CD"), "{said}");
    assert!(text.contains("DTSTART;VALUE=DATE:20261120"), "{text}");
    assert!(
        value(asking, &ICalendarProperty::Url).starts_with("Uri")
            || text.contains("URL:https://waymark.example.org/cases/")
    );
}

#[test]
fn a_date_keeps_its_mark_when_it_moves_and_counts_up() {
    let before = entries().remove(0);
    let mut after = before.clone();
    after.deadline.generation += 1;
    after.deadline.working.due += chrono::TimeDelta::days(3);
    after.sequence += 1;

    let (old, new) = (events(&written(&[before])).remove(0), events(&written(&[after])).remove(0));

    let of = |event: &ICalendarComponent, name| value(event, &name);
    assert_eq!(of(&old, ICalendarProperty::Uid), of(&new, ICalendarProperty::Uid));
    assert_ne!(of(&old, ICalendarProperty::Sequence), of(&new, ICalendarProperty::Sequence));
    assert_ne!(of(&old, ICalendarProperty::Dtstart), of(&new, ICalendarProperty::Dtstart));
}

#[test]
fn a_date_that_ended_is_cancelled_under_the_same_mark() {
    let running = entries().remove(0);
    let ended = Entry { cancelled: true, ..running.clone() };

    let text = written(&[ended]);

    assert!(text.contains("STATUS:CANCELLED") && text.contains("No longer running: "), "{text}");
    assert!(written(&[running]).contains("STATUS:CONFIRMED"));
}

#[test]
fn a_calendar_names_a_case_by_its_reference_and_by_nothing_else() {
    let rows = open_dates();
    let text = written(&entries());
    let unfolded = text.replace("\r\n ", "");

    for row in &rows {
        assert!(unfolded.contains(&row.reference));
        for hidden in [&row.code_name, &row.worker] {
            assert!(!unfolded.contains(hidden.as_str()), "{hidden} in {unfolded}");
        }
    }
    assert_eq!(written(&entries()), text, "the same dates are the same file");
}

#[test]
fn a_calendar_without_dates_is_still_a_calendar() {
    let text = written(&[]);

    assert!(ICalendar::parse(&text).is_ok(), "{text}");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
}
