//! Who made a date stand as it does: who moved it, set it, asked for more time for it, or ended it.

use domain::{id::EventId, picture::Deadline};
use leptos::prelude::*;
use store::view::CaseFile;

use super::super::words::case as words;

/// The colleague whose entry put the date where it is. Nobody for a date that was only worked out.
pub fn who(deadline: &Deadline, file: &CaseFile) -> Option<AnyView> {
    let by = behind(deadline, &file.picture.deadlines)?;
    let entry = file.events.iter().find(|one| one.event.id == by)?;
    Some(view! { <p class="small quiet">{words::said_by(&entry.by)}</p> }.into_any())
}

fn behind(deadline: &Deadline, all: &[Deadline]) -> Option<EventId> {
    let course = &deadline.course;
    deadline
        .state
        .ended_by()
        .or_else(|| course.paused.map(|pause| pause.by))
        .or_else(|| course.asked.map(|asked| asked.by))
        .or_else(|| course.set.map(|set| set.by))
        .or_else(|| course.kept.map(|kept| kept.by))
        .or_else(|| moved(deadline, all))
}

/// The entry that replaced the generation before this one.
fn moved(deadline: &Deadline, all: &[Deadline]) -> Option<EventId> {
    let before = deadline.generation.checked_sub(1)?;
    let old = all.iter().find(|one| one.key == deadline.key && one.generation == before)?;
    old.state.ended_by()
}
