//! Open tasks, each with one press to say that it is done and a way to change it.

use domain::{day::Day, id::CaseId, status::Look};
use leptos::prelude::*;
use store::{chance, note::Task};

use super::{
    super::{path, words::task as words},
    tag::{long_day, tag},
};
use crate::site::page::form_parts::hidden;

/// One row of a list of tasks. `whose` says which case or whose task it is.
pub fn task(place: usize, case: CaseId, task: &Task, whose: AnyView, today: Day) -> AnyView {
    let near = words::near(task.due, today);
    let look = match (task.due - today).num_days() {
        ..0 => Look::Over,
        0..=7 => Look::Soon,
        _ => Look::Ahead,
    };
    let what = task.what.clone();
    let hear = format!(": {what}");
    view! {
        <li id=format!("task-{}", task.id)>
            <p>{long_day(task.due)} <br/> {tag(look, near)}</p>
            <div>
                <h3><bdi>{what}</bdi></h3>
                <p class="quiet">{whose}</p>
                <p class="small" data-screen-only=""><a href=path::task(case, task.id)>{words::CHANGE}<span class="hear">{hear}</span></a></p>
            </div>
            {done(place, case, task)}
        </li>
    }
    .into_any()
}

fn done(place: usize, case: CaseId, task: &Task) -> AnyView {
    let name = words::done_form(place, &task.what);
    view! {
        <form method="post" action="/api/change-task" aria-label=name data-screen-only="">
            {hidden("case", &case.to_string())}
            {hidden("task", &task.id.to_string())}
            {hidden("version", &task.version.to_string())}
            {hidden("form", &chance::uuid().to_string())}
            {hidden("act", "done")}
            <button class="button second">{words::DONE}<span class="hear">": "{task.what.clone()}</span></button>
        </form>
    }
    .into_any()
}
