//! Every document of a case.

use domain::id::CaseId;
use leptos::prelude::*;
use store::document::Documents;

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::documents::documents,
    path,
    words::{document as words, record},
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let documents = store.documents(store.permit(&actor, case).await?).await?;
        Ok(show(&documents))
    })
}

pub(super) fn show(of: &Documents) -> Page {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::add_document(of.case)>{words::ADD}</a>
        </div>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <h2 class="hear">{words::all(of.documents.len())}</h2>
        {documents(of.case, &of.documents, &of.events)}
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
}
