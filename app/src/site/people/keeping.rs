//! Says at the head of an administrator's first page that backups are late, and what to do.

use chrono::{DateTime, Utc};
use domain::{day, status::Look};
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    keeping::Keeping,
};

use super::super::{
    parts::notice::notice,
    words::{clock, keeping as words},
};

/// What is late; nothing if all is well, or if there is nothing worth keeping.
pub fn warning(keeping: Option<&Keeping>) -> Option<AnyView> {
    let keeping = keeping?;
    let backup = keeping.is_backup_late().then(|| backup(keeping.backup));
    let drill = keeping.is_drill_late().then(|| drill(keeping.drill));
    (backup.is_some() || drill.is_some()).then(|| view! { {backup} {drill} }.into_any())
}

fn backup(last: Option<DateTime<Utc>>) -> AnyView {
    let heading = if last.is_some() { words::BACKUP_LATE } else { words::NO_BACKUP };
    let last = last.map(|at| said(at, words::last_backup));
    let body = view! { {last} <p>{words::BACKUP_WHY}</p> <p>{words::BACKUP_DO}</p> };
    notice(Look::Over, heading, body)
}

fn drill(last: Option<DateTime<Utc>>) -> AnyView {
    let heading = if last.is_some() { words::DRILL_LATE } else { words::NO_DRILL };
    let last = last.map(|at| said(at, words::last_drill));
    let body = view! { {last} <p>{words::DRILL_WHY}</p> <p>{words::DRILL_DO}</p> };
    notice(Look::Over, heading, body)
}

fn said(at: DateTime<Utc>, words: fn(&str, &str) -> String) -> impl IntoView {
    view! { <p>{words(&day::long(london_day(at)), &clock(london_time(at)))}</p> }
}
