//! The work on a case: what is to be done, the last contact, and the latest notes.

use domain::{
    day::{Day, away},
    id::CaseId,
};
use leptos::prelude::*;
use store::note::{CaseDay, Task};

use crate::site::{
    parts::{note::notes, tasks::task},
    path,
    words::{log as words, task as task_words},
};

/// What is to be done, the soonest first.
pub fn tasks(case: CaseId, tasks: &[Task], today: Day) -> AnyView {
    let list = if tasks.is_empty() {
        view! { <p class="empty">{task_words::NO_TASKS}</p> }.into_any()
    } else {
        let row = |(place, one): (usize, &Task)| {
            task(place + 1, case, one, one.owner_name.clone().into_any(), today)
        };
        let rows = tasks.iter().enumerate().map(row).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <h2 id="tasks">{task_words::TASKS}</h2>
        {list}
        <p class="alone" data-screen-only=""><a href=path::new_task(case)>{task_words::SET}</a></p>
    }
    .into_any()
}

/// The latest notes, and the way to all of them.
pub fn latest(case: CaseId, day: &CaseDay, today: Day) -> AnyView {
    let contact = match day.last_contact_on {
        Some(on) => words::last_contact(on, &away(on, today)),
        None => words::NO_CONTACT.to_owned(),
    };
    let list = if day.notes.is_empty() {
        view! { <p class="empty">{words::NO_NOTES}</p> }.into_any()
    } else {
        view! { {notes(case, &day.notes)} <p class="alone"><a href=path::notes(case)>{words::all(day.note_count)}</a></p> }
            .into_any()
    };
    view! {
        <h2>{words::NOTES}</h2>
        <p>{contact}</p>
        {list}
        <p class="alone" data-screen-only=""><a href=path::log_in(case)>{words::TITLE}</a></p>
    }
    .into_any()
}
