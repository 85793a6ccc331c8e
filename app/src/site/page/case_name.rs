//! The name of the person a case is about: hidden, with the way to see it, or shown for a few minutes. Never on paper.

use domain::contact::OtherName;
use leptos::prelude::*;
use store::{clock::london_time, name_shown::ShownName, view::CaseFile};

use super::form_parts::hidden;
use crate::site::words::{case as words, clock};

/// The row of the facts.
pub(super) fn row(file: &CaseFile) -> AnyView {
    let case = file.id.to_string();
    let value = match &file.shown {
        Some(shown) => shown_for_now(shown, &case),
        None => view! { {words::NAME_HIDDEN} {form("/api/show-name", words::SHOW_NAME, &case)} }
            .into_any(),
    };
    view! { <div id="name" data-screen-only=""><dt>{words::NAME}</dt><dd>{value}</dd></div> }
        .into_any()
}

/// The script of every page takes it away when the time is over; without scripts it goes with the next page.
fn shown_for_now(shown: &ShownName, case: &str) -> AnyView {
    let until = words::shown_until(&clock(london_time(shown.until)));
    let left = shown.left.num_seconds();
    let other = |other: &OtherName| {
        let (kind, name) = (other.kind.label(), other.name.clone());
        view! { <span data-gone-in=left data-gone="">", " {kind} ": " <bdi>{name}</bdi></span> }
    };
    view! {
        <bdi data-gone-in=left data-gone=words::NAME_HIDDEN>{shown.name.clone()}</bdi>
        {shown.others.iter().map(other).collect_view()}
        <span class="hint">{until}</span>
        {form("/api/hide-name", words::HIDE_NAME, case)}
    }
    .into_any()
}

fn form(action: &'static str, label: &'static str, case: &str) -> AnyView {
    view! {
        <form method="post" action=action aria-label=label>
            {hidden("case", case)}
            <button class="button second">{label}</button>
        </form>
    }
    .into_any()
}
