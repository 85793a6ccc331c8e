//! Asks what comes next in a case, within a form that would otherwise leave it with nothing.

use domain::status::Look;
use leptos::prelude::*;

use crate::{
    choices,
    site::{
        forms::{
            Problem,
            next_step::{NextForm, Onward},
            reader::NOTE_LIMIT,
        },
        parts::{Ask, day_field, notice, radios, safe_textarea},
        words::review as words,
    },
};

/// Whether a form came back because nothing would come next, or with an answer to that.
pub fn is_asked(typed: &NextForm, problems: &[Problem]) -> bool {
    !typed.is_empty() || problems.iter().any(|problem| problem.field.starts_with("next"))
}

/// The questions, with what was answered and what has to be put right.
pub fn next_step(typed: &NextForm, problems: &[Problem]) -> AnyView {
    let problem = |id: &str| problems.iter().find(|one| one.field == id).map(|one| one.say.clone());
    let ask = |id, label| Ask::new(id, label).problem(problem(id));
    let why = ask("next_why", words::WHY).hint(words::WHY_HINT);
    view! {
        {notice(Look::Soon, words::AFTER, view! { <p>{words::AFTER_WHY}</p> })}
        {radios(&ask("next", words::HOW), &choices!(Onward), &typed.next)}
        {day_field(&ask("next_on", words::NEXT_ON), &typed.next_on)}
        {safe_textarea(&why, &typed.next_why, NOTE_LIMIT)}
    }
    .into_any()
}
