//! A case that is closed says so first, with the dates in law that were left open, and how it is opened again; an open
//! one has the way to close it.

use domain::{
    day::Day,
    event::Fact,
    picture::Deadline,
    status::{Look, is_ours},
};
use leptos::prelude::*;
use store::view::{CaseFile, RecordedEvent};

use crate::{
    island::kind::Kind,
    site::{
        parts::{deadline_card::title, long_day, notice},
        path,
        words::closure as words,
    },
};

/// Above everything about a closed case but how to reach the person.
pub fn closed(file: &CaseFile) -> Option<AnyView> {
    let on = file.picture.closed_on?;
    let heading = words::closed(on, reason(&file.events, on).unwrap_or_default());
    let reopen = path::record_kind(file.id, Kind::Reopened.code());
    let body = view! {
        {left_open(file)}
        <p class="alone" data-screen-only=""><a href=reopen>{words::REOPEN}</a></p>
    };
    Some(notice(Look::Wait, heading, body))
}

/// The way to close an open case.
pub fn link(file: &CaseFile) -> Option<AnyView> {
    let close = path::record_kind(file.id, Kind::Closed.code());
    file.picture.closed_on.is_none().then(|| {
        view! { <p class="alone" data-screen-only=""><a href=close>{words::CLOSE}</a></p> }
            .into_any()
    })
}

/// Why it was closed, in the words of the list.
fn reason(events: &[RecordedEvent], on: Day) -> Option<&'static str> {
    let standing = events.iter().filter(|one| one.superseded_by.is_none());
    let closings = standing.filter(|one| one.event.when.on == on);
    closings.into_iter().rev().find_map(|one| match one.event.fact {
        Fact::CaseClosed { reason } => Some(reason.label()),
        _ => None,
    })
}

fn left_open(file: &CaseFile) -> Option<AnyView> {
    let row = |one: &Deadline| view! { <li>{title(one)} ", " {long_day(one.due())}</li> };
    let rows: Vec<_> =
        file.picture.open().into_iter().filter(|one| is_ours(one)).map(row).collect();
    (!rows.is_empty()).then(|| view! { <p>{words::LEFT_OPEN}</p> <ul>{rows}</ul> }.into_any())
}
