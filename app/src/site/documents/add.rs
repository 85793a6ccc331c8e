//! The form that adds a document. The file comes last: by then every answer has arrived, whatever becomes of the file.

use std::collections::HashSet;

use domain::{document::DocumentKind, event::Event, id::CaseId};
use leptos::prelude::*;
use paper::LARGEST;
use store::{document::DocumentSheet, permit::WriteDocument};

use super::one::entry;
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{Kept, Slot, document::DocumentForm},
        frame::{Page, Section},
        load::{load, named},
        page::form_parts::{buttons, hidden, key, said},
        parts::{Ask, Choice, day_field, field::file_field, radios, select, text_field},
        path,
        words::document as words,
    },
};

/// What browsers offer first. It is checked again, whatever they offer.
const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.ods,.csv,.txt";

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<WriteDocument>(&actor, case).await?;
        let sheet = store.document_sheet(permit).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Document(case)).await?;
        Ok(show(&sheet, kept.as_ref()))
    })
}

pub(super) fn show(of: &DocumentSheet, kept: Option<&Kept<DocumentForm>>) -> Page {
    let slot = Slot::Document(of.case);
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{words::ADD}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::KEPT_SAFE}</p>
        <form method="post" action=path::BRING_DOCUMENT enctype="multipart/form-data" data-keep="/api/keep-document"
            data-upload=LARGEST data-too-big=words::TOO_BIG data-unsent=words::UNSENT aria-label=words::ADD novalidate>
            {questions(of, kept)}
            <p hidden="" data-progress=""><label for="sent">{words::SENDING}</label> <progress id="sent" max="100" value="0"></progress></p>
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(words::ADD, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::documents(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(of: &DocumentSheet, kept: Option<&Kept<DocumentForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let about = ask("about", words::ABOUT).hint(words::ABOUT_HINT);
    let event = ask("event", words::EVENT).hint(words::EVENT_HINT);
    let file = ask("file", words::FILE);
    let has_come_back = kept.is_some() && file.problem.is_none();
    let hint = if has_come_back { words::again() } else { words::FILE_HINT.to_owned() };
    view! {
        {hidden("case", &of.case.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {radios(&ask("kind", words::KIND), &choices!(DocumentKind), &typed.kind)}
        {day_field(&ask("dated", words::DATED), &typed.dated)}
        {select(&event, &[("", entries(&of.events))], &typed.event)}
        {text_field(&about, &typed.about, "off")}
        {file_field(&file.hint(hint), ACCEPT)}
    }
    .into_any()
}

/// The entries that stand, the latest happening first.
fn entries(events: &[Event]) -> Vec<Choice> {
    let corrected = |event: &Event| event.corrects.as_ref().map(|one| one.event);
    let corrected: HashSet<_> = events.iter().filter_map(corrected).collect();
    let mut standing: Vec<_> =
        events.iter().filter(|event| !corrected.contains(&event.id)).collect();
    standing.sort_by_key(|event| std::cmp::Reverse((event.when.on, event.number)));
    let choice = |event: &Event| Choice::new(event.id.to_string(), entry(event));
    let none = Choice::new("", words::NO_EVENT);
    [none].into_iter().chain(standing.into_iter().map(choice)).collect()
}
