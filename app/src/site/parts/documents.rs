//! Documents as they are listed: all of a case, beside the entry one shows, and the latest on the page of the case.

use domain::{
    event::Event,
    id::{CaseId, EventId},
    status::Look,
};
use leptos::prelude::*;
use store::{clock::london_day, document::Document, view::RecordedEvent};

use super::{
    super::{
        path,
        words::{answers::capital, document as words, event},
    },
    tag::{long_day, tag},
};

/// Documents shown on the page of a case.
const LATEST: usize = 5;

/// All documents, the latest first.
pub fn documents(case: CaseId, documents: &[Document], events: &[Event]) -> AnyView {
    if documents.is_empty() {
        return view! { <p class="empty">{words::NONE}</p> }.into_any();
    }
    let of = |id: EventId| events.iter().find(|event| event.id == id);
    let rows = documents.iter().map(|one| row(case, one, one.event.and_then(of))).collect_view();
    view! { <ol class="timeline" reversed="">{rows}</ol> }.into_any()
}

fn row(case: CaseId, document: &Document, shows: Option<&Event>) -> impl IntoView + use<> {
    let number = document.number;
    let about = document.about.clone().map(|about| view! { <p dir="auto">{about}</p> });
    let dated = document.dated.map(|dated| view! { <p>{long_day(dated)}</p> });
    let shows = shows.map(|shown| {
        let entry = words::entry(event::headline(&shown.fact), shown.when.on, shown.number);
        view! { <p>{words::SHOWS} ": " {entry}</p> }
    });
    let aside = document.aside.as_ref().map(|aside| {
        let line = words::aside(&aside.by, london_day(aside.at));
        view! { <p>{line} " " <bdi>{aside.reason.clone()}</bdi></p> }
    });
    let file = capital(&words::file(document.format.label(), document.size));
    let added = words::added(&document.by, london_day(document.at));
    view! {
        <li id=format!("document-{number}") data-superseded=document.aside.as_ref().map(|_| "")>
            <h3>{document.kind.label()} " " {not_used(document)}</h3>
            {dated}
            {about}
            {shows}
            {aside}
            <p class="small quiet">{words::number(number)} ". " {file} ". " {added} "."</p>
            <p class="small alone" data-screen-only="">
                <a href=path::document_file(case, number) download="">{words::DOWNLOAD}<span class="hear">": "{words::number(number)}</span></a>
                " " <a href=path::document(case, number)>{words::OPEN}<span class="hear">": "{words::number(number)}</span></a>
            </p>
        </li>
    }
}

fn not_used(document: &Document) -> Option<impl IntoView + use<>> {
    document.aside.as_ref().map(|_| tag(Look::Over, words::NOT_USED))
}

/// The documents that show an entry, or one that it stands for, beside it.
pub fn beside(
    case: CaseId,
    recorded: &RecordedEvent,
    all: &[RecordedEvent],
    documents: &[Document],
) -> Option<AnyView> {
    let mut shown = shown_with(recorded, all, documents);
    let first = shown.next()?;
    let links = std::iter::once(first).chain(shown).map(|one| view! { <li>{link(case, one)}</li> });
    Some(view! { <ul>{links.collect_view()}</ul> }.into_any())
}

/// The documents that show an entry, or one that it stands for.
pub fn shown_with<'a>(
    recorded: &RecordedEvent,
    all: &'a [RecordedEvent],
    documents: &'a [Document],
) -> impl Iterator<Item = &'a Document> {
    let entry = recorded.event.id;
    documents.iter().filter(move |one| stands_at(one, all) == Some(entry))
}

/// The entry a document stands beside: the one it shows, or what has replaced that.
fn stands_at(document: &Document, all: &[RecordedEvent]) -> Option<EventId> {
    let is_it = |one: &&RecordedEvent| Some(one.event.id) == document.event;
    let mut at = all.iter().find(is_it)?;
    while let Some(by) = at.superseded_by {
        at = all.iter().find(|one| one.event.number == by)?;
    }
    Some(at.event.id)
}

/// The latest documents of a case, and the ways on.
pub fn latest(case: CaseId, documents: &[Document]) -> AnyView {
    let rows = documents.iter().take(LATEST).map(|one| view! { <li>{link(case, one)}</li> });
    let list = if documents.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        view! {
            <ul>{rows.collect_view()}</ul>
            <p class="alone"><a href=path::documents(case)>{words::all(documents.len())}</a></p>
        }
        .into_any()
    };
    view! {
        <h2 id="documents">{words::TITLE}</h2>
        {list}
        <p class="alone" data-screen-only=""><a href=path::add_document(case)>{words::ADD}</a></p>
    }
    .into_any()
}

fn link(case: CaseId, document: &Document) -> impl IntoView + use<> {
    let name = words::named(document.number, document.kind.label());
    let about = document.about.clone().map(|about| view! { ": " <bdi>{about}</bdi> });
    view! { <a href=path::document(case, document.number)>{name}</a> {about} " " {not_used(document)} }
}
