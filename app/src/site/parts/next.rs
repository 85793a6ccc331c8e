//! What comes next in a case, in one line under its stage; where nothing does, the way to say so.

use domain::{
    day::Day,
    id::CaseId,
    picture::{Next, Picture},
    status::Look,
};
use leptos::prelude::*;
use store::note::Task;

use super::{deadline_card::title, notice};
use crate::site::{path, words::review as words};

/// What comes next in this case. Nothing to say of a closed one.
pub fn next(case: CaseId, picture: &Picture, tasks: &[Task], today: Day) -> AnyView {
    let next = picture.next(today);
    if let Some(task) = first(tasks, &next) {
        let line = words::date(task.what.trim_end_matches('.'), task.due);
        return view! { <p><b>{words::NEXT}": "</b>{line} " " <a href=path::task(case, task.id) data-screen-only="">{words::CHANGE}</a></p> }
            .into_any();
    }
    let line = match next {
        Next::Closed => return ().into_any(),
        Next::Nothing => return nothing(case),
        Next::Date(date) => words::date(&title(date), date.due()),
        Next::Resting(rest) => words::resting(&rest.why),
        Next::Review(review) => match review.on {
            Some(on) if on < today => words::overdue(on, &review.why),
            Some(on) => words::look_again(on, &review.why),
            None => words::resting(&review.why),
        },
    };
    let change = match picture.next(today) {
        Next::Date(_) => words::SET,
        _ => words::CHANGE,
    };
    view! { <p><b>{words::NEXT}": "</b>{line} " " <a href=path::review(case) data-screen-only="">{change}</a></p> }
        .into_any()
}

/// The task that comes before everything else, if one does.
fn first<'t>(tasks: &'t [Task], next: &Next) -> Option<&'t Task> {
    let task = tasks.first()?;
    let comes = match next {
        Next::Closed => false,
        Next::Date(date) => task.due < date.due(),
        Next::Review(review) => review.on.is_none_or(|on| task.due < on),
        Next::Resting(_) | Next::Nothing => true,
    };
    comes.then_some(task)
}

fn nothing(case: CaseId) -> AnyView {
    let body = view! {
        <p>{words::NOTHING_WHY} " " <a href=path::review(case)>{words::SET}</a></p>
    };
    notice(Look::Soon, words::NOTHING, body)
}
