//! The error summary: what to put right, in the words used beside each answer, with a link to it.

use leptos::prelude::*;

use super::super::words::form as words;

/// The summary, or nothing when there is nothing to put right. Each pair is the id of the box to go to, and the words.
pub fn error_summary<'a>(
    problems: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Option<AnyView> {
    let lines: Vec<_> = problems
        .into_iter()
        .map(|(at, say)| view! { <li><a href=format!("#{at}")>{say.to_owned()}</a></li> })
        .collect();
    if lines.is_empty() {
        return None;
    }
    Some(
        view! {
            <div class="errors" role="alert" tabindex="-1" aria-labelledby="errors">
                <h2 id="errors">{words::PROBLEM}</h2>
                <ul>{lines}</ul>
            </div>
        }
        .into_any(),
    )
}
