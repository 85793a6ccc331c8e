//! Where in the four steps a page is.

use leptos::prelude::*;

use super::super::words::import as words;

/// The list of steps, with the one of this page marked.
pub fn steps(here: usize) -> impl IntoView {
    let all = [words::STEP_CHOOSE, words::STEP_MATCH, words::STEP_CHECK, words::STEP_IMPORT];
    let one = |(place, label): (usize, &'static str)| {
        let current = (place + 1 == here).then_some("step");
        view! { <li aria-current=current>{label}</li> }
    };
    view! { <ol class="steps" aria-label=words::STEPS>{all.into_iter().enumerate().map(one).collect_view()}</ol> }
}
