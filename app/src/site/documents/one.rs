//! One document: what is known of it, the way to take it along, and the form that says it is not to be used.

use domain::{event::Event, id::CaseId, status::Look};
use leptos::prelude::*;
use store::{
    clock::london_day,
    document::{Document, OneDocument},
    permit::ReadDocument,
};

use crate::site::{
    context::signed_in,
    forms::{Kept, Slot, document::AsideForm, reader::NOTE_LIMIT},
    frame::{Page, Section},
    load::{load, named},
    page::form_parts::{buttons, hidden, key, said},
    parts::{Ask, notice, safe_textarea, short_day},
    path,
    words::{answers::capital, document as words, event},
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("document")?);
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<ReadDocument>(&actor, case).await?;
        let document = store.document(permit, number).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Aside(case, number)).await?;
        Ok(show(&document, kept.as_ref()))
    })
}

pub(super) fn show(of: &OneDocument, kept: Option<&Kept<AsideForm>>) -> Page {
    let document = &of.document;
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        {document.aside.is_none().then(|| said(kept, Slot::Aside(of.case, document.number)))}
        {aside(document)}
        <h1>{words::number(document.number)}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        {facts(of)}
        <p class="alone"><a href=path::document_file(of.case, document.number) download="">{words::DOWNLOAD}</a></p>
        {document.aside.is_none().then(|| form(of, kept))}
    };
    Page::titled(words::DOCUMENT, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::documents(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn aside(document: &Document) -> Option<AnyView> {
    let aside = document.aside.as_ref()?;
    let line = words::aside(&aside.by, london_day(aside.at));
    let body = view! { <p>{line} " " <bdi>{aside.reason.clone()}</bdi></p> };
    Some(notice(Look::Over, words::NOT_USED, body))
}

fn facts(of: &OneDocument) -> impl IntoView + use<> {
    let document = &of.document;
    let bdi = |text: &str| view! { <bdi>{text.to_owned()}</bdi> }.into_any();
    let text = |text: String| text.into_any();
    let rows = [
        Some((words::KIND_SHORT, text(document.kind.label().to_owned()))),
        document.about.as_ref().map(|about| (words::ABOUT_SHORT, bdi(about))),
        document.dated.map(|dated| (words::DATED_SHORT, short_day(dated).into_any())),
        of.event.as_ref().map(|event| (words::SHOWS, text(entry(event)))),
        Some((words::FORMAT, text(capital(&words::file(document.format.label(), document.size))))),
        Some((words::FILE_NAME, bdi(&of.file_name))),
        Some((words::ADDED, text(words::by(&document.by, london_day(document.at))))),
    ];
    let row = |(term, value): (&'static str, AnyView)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    view! { <dl class="facts">{rows.into_iter().flatten().map(row).collect_view()}</dl> }
}

/// "First decision received: negative (event 14)".
pub(super) fn entry(event: &Event) -> String {
    words::entry(event::headline(&event.fact), event.when.on, event.number)
}

fn form(of: &OneDocument, kept: Option<&Kept<AsideForm>>) -> AnyView {
    let slot = Slot::Aside(of.case, of.document.number);
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask =
        Ask::new("reason", words::REASON).problem(kept.and_then(|kept| kept.problem("reason")));
    view! {
        <h2>{words::ASIDE_TITLE}</h2>
        <p>{words::ASIDE_WHY}</p>
        <form method="post" action="/api/set-document-aside" data-keep="/api/keep-aside" aria-label=words::ASIDE_TITLE novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("document", &of.document.number.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {safe_textarea(&ask, &typed.reason, NOTE_LIMIT)}
            {buttons(words::SAVE_ASIDE, slot)}
        </form>
    }
    .into_any()
}
