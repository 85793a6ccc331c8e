//! Lists of cases that somebody kept under a name: to choose again, to add one, to take one away.

use leptos::prelude::*;
use store::saved_view::SavedView;

use super::wanted::Wanted;
use crate::site::{
    forms::{Kept, view::ViewForm},
    page::form_parts::{hidden, key},
    parts::{Ask, text_field},
    words::cases as words,
};

/// The views of whoever looks, and the form that keeps what the list shows now.
pub fn views(own: &[SavedView], wanted: &Wanted, kept: Option<&Kept<ViewForm>>) -> AnyView {
    let has_problems = kept.is_some_and(|kept| !kept.problems.is_empty());
    let rows = own.iter().map(row).collect_view();
    let list = (!own.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> });
    view! {
        <details open=has_problems>
            <summary>{words::views(own.len())}</summary>
            <div>
                {list}
                {save(wanted, kept)}
            </div>
        </details>
    }
    .into_any()
}

fn row(view: &SavedView) -> impl IntoView + use<> {
    let name = view.name.clone();
    let to = Wanted::of(&view.query).plain().address();
    let drop = format!("{}: {name}", words::DROP_VIEW);
    view! {
        <li>
            <p class="alone"><a href=to><bdi>{name.clone()}</bdi></a></p>
            <div></div>
            <form method="post" action="/api/drop-view" aria-label=drop>
                {hidden("view", &view.id.to_string())}
                <button class="button second">{words::DROP_VIEW}<span class="hear">": " <bdi>{name}</bdi></span></button>
            </form>
        </li>
    }
}

fn save(wanted: &Wanted, kept: Option<&Kept<ViewForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let problem = kept.and_then(|kept| kept.problem("view_name"));
    let ask = Ask::new("view_name", words::VIEW_NAME).hint(words::VIEW_HINT).problem(problem);
    view! {
        <form method="post" action="/api/save-view" aria-label=words::SAVE_VIEW novalidate>
            {hidden("form", &key(kept, &typed.form))}
            {hidden("query", &wanted.plain().query())}
            {text_field(&ask, &typed.view_name, "off")}
            <button class="button second">{words::SAVE_VIEW}</button>
        </form>
    }
    .into_any()
}
