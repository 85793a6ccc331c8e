//! The timeline of a case: when it happened, when it was typed in and by whom, and what was corrected since.

use domain::{
    event::Fact,
    id::{CaseId, EventId},
    status::Look,
};
use leptos::prelude::*;
use store::{document::Document, view::RecordedEvent};

use super::{
    super::{
        path,
        words::{case as words, event},
    },
    documents::beside,
    tag::{long_day, tag},
    typed::line,
};
use crate::island::kind::Kind;

/// All entries, the latest happening first. Replaced entries stay readable in their place.
pub fn timeline(case: CaseId, entries: &[RecordedEvent], documents: &[Document]) -> AnyView {
    if entries.is_empty() {
        return view! { <p class="empty">{words::NO_ENTRIES}</p> }.into_any();
    }
    let mut order: Vec<_> = entries.iter().collect();
    order.sort_by_key(|entry| std::cmp::Reverse((entry.event.when.on, entry.event.number)));
    let rows = order.into_iter().map(|one| entry(case, one, entries, documents)).collect_view();
    view! { <ol class="timeline">{rows}</ol> }.into_any()
}

fn entry(
    case: CaseId,
    recorded: &RecordedEvent,
    all: &[RecordedEvent],
    documents: &[Document],
) -> impl IntoView + use<> {
    let entry = &recorded.event;
    let number = entry.number;
    let lines = said(recorded).iter().map(|one| view! { <p>{line(one)}</p> }).collect_view();
    let replaced = recorded.superseded_by.map(|by| tag(Look::Wait, words::replaced_by(by)));
    let unsure = (!entry.when.certain).then(|| tag(Look::Hold, words::NOT_CERTAIN));
    let corrects = entry.corrects.as_ref().map(|correction| {
        let corrected = number_of(correction.event, all).unwrap_or_default();
        view! { <p>{line(&words::corrects(corrected, &correction.reason))}</p> }
    });
    view! {
        <li id=format!("event-{}", entry.id) data-superseded=recorded.superseded_by.map(|_| "")>
            <h3>{event::headline(&entry.fact)} " " {unsure} {replaced}</h3>
            <p>{long_day(entry.when.on)}</p>
            {lines}
            {corrects}
            {note(recorded)}
            {beside(case, recorded, all, documents)}
            <p class="small quiet">{words::event(number)} ". " {words::entered(&recorded.by, entry.recorded_on)} "."</p>
            {correct_link(case, recorded)}
        </li>
    }
}

/// How a case was opened is said whole only where it was corrected: there it shows what changed.
fn said(recorded: &RecordedEvent) -> Vec<String> {
    let entry = &recorded.event;
    let opens = matches!(entry.fact, Fact::CaseOpened { .. });
    let corrected = recorded.superseded_by.is_some() || entry.corrects.is_some();
    if opens && corrected {
        return event::every_answer(&entry.fact);
    }
    event::details(entry)
}

/// A long note is closed: nobody should meet it by scrolling past.
fn note(recorded: &RecordedEvent) -> Option<AnyView> {
    const SHORT: usize = 300;
    let note = recorded.note.clone()?;
    if note.chars().count() <= SHORT {
        return Some(view! { <p dir="auto">{note}</p> }.into_any());
    }
    let number = words::event(recorded.event.number);
    Some(
        view! {
            <details>
                <summary>{words::SHOW_NOTE}<span class="hear">": "{number}</span></summary>
                <div><p dir="auto">{note}</p></div>
            </details>
        }
        .into_any(),
    )
}

fn correct_link(case: CaseId, recorded: &RecordedEvent) -> Option<impl IntoView + use<>> {
    let number = recorded.event.number;
    let fact = &recorded.event.fact;
    let has_own_form = fact.deadline().is_some() || matches!(fact, Fact::Review { .. });
    let can_be_typed = Kind::of(fact).is_some() || has_own_form;
    (recorded.superseded_by.is_none() && can_be_typed).then(|| {
        view! {
            <p class="small alone" data-screen-only="">
                <a href=path::correct(case, number)>{words::CORRECT}<span class="hear">": "{words::event(number)}</span></a>
            </p>
        }
    })
}

/// The number people know an event by.
pub fn number_of(event: EventId, all: &[RecordedEvent]) -> Option<u32> {
    all.iter().find(|one| one.event.id == event).map(|one| one.event.number)
}
