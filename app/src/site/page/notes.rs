//! All notes of a case, a page at a time.

use domain::id::CaseId;
use leptos::prelude::*;
use serde::Deserialize;
use store::note::NotePage;

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{asked, load, named},
    parts::{note::notes, pages::pages},
    path,
    words::{log as words, record},
};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    page: u32,
}

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let Wanted { page } = asked();
        let (store, actor) = signed_in().await?;
        let notes = store.notes(store.permit(&actor, case).await?, page).await?;
        Ok(show(&notes))
    })
}

pub(super) fn show(page: &NotePage) -> Page {
    let (reference, code_name) = (page.reference.clone(), page.code_name.clone());
    let list = if page.notes.is_empty() {
        view! { <p class="empty">{words::NO_NOTES}</p> }.into_any()
    } else {
        notes(page.case, &page.notes)
    };
    let body = view! {
        <div class="bar">
            <h1>{words::NOTES}</h1>
            <a class="button" href=path::log_in(page.case)>{words::TITLE}</a>
        </div>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <h2 class="hear">{words::all(page.total)}</h2>
        {list}
        {pages(page.page, page.pages, |to| format!("{}?page={to}", path::notes(page.case)))}
    };
    Page::titled(words::NOTES, body)
        .about(&page.reference)
        .concerning(page.case)
        .within(Section::Cases)
        .back(path::case(page.case), record::back_to(&page.reference))
}
