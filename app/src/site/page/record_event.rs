//! Record an event: the heart of the site. One form for everything that happens, followed by what it will change.

use domain::{
    code::Nation, day::Day, id::CaseId, pathway::picture, picture::CaseStage, terms::Terms,
};
use leptos::prelude::*;
use serde::Deserialize;
use store::{permit::RecordEvent, view::History};

use super::{
    event_form::Sheet,
    form_parts::{aimed, buttons, hidden, said, since, whose},
    stay_questions::Pointers,
};
use crate::{
    island::{
        kind::{Group, Kind},
        preview::Preview,
    },
    site::{
        context::signed_in,
        forms::{Kept, Slot, event::EventForm, likely::likely},
        frame::{Page, Section},
        load::{asked, load, named},
        path,
        words::record as words,
    },
};

/// What the address asks for: the kind of event that is chosen already.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    kind: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let Wanted { kind } = asked();
        let (store, actor) = signed_in().await?;
        let history = store.history(store.permit::<RecordEvent>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Event(case)).await?;
        Ok(show(&history, &kind, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(
    history: &History,
    kind: &str,
    kept: Option<&Kept<EventForm>>,
    today: Day,
) -> Page {
    let picture = picture(&history.events);
    let chosen = || EventForm { kind: kind.to_owned(), ..EventForm::default() };
    let typed = kept.map_or_else(chosen, |kept| kept.typed.clone());
    let typed = aimed(typed, history, kept);
    let slot = Slot::Event(history.case);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::TITLE}</h1>
        {whose(history)}
        {since(kept, kept.map_or("", |kept| kept.typed.version.as_str()), history)}
        <form class="event" method="post" action="/api/prepare-event" data-keep="/api/keep-event" aria-label=words::TITLE novalidate>
            {tied(&typed)}
            {Sheet { typed: &typed, kept, pointers: Pointers::of(&history.events) }.questions(&kinds(picture.stage))}
            {preview(picture.nation, &history.terms, today)}
            {buttons(words::SEE, slot)}
        </form>
    };
    framed(words::TITLE, body, history, kept)
}

/// The page of a form about an event, new or corrected.
pub(super) fn framed(
    title: &'static str,
    body: impl IntoView + 'static,
    history: &History,
    kept: Option<&Kept<EventForm>>,
) -> Page {
    Page::titled(title, body)
        .about(&history.reference)
        .concerning(history.case)
        .within(Section::Cases)
        .back(path::case(history.case), words::back_to(&history.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
        .with_islands()
}

/// What ties a form to its case: never typed, always sent.
pub(super) fn tied(typed: &EventForm) -> AnyView {
    view! {
        {hidden("case", &typed.case)}
        {hidden("version", &typed.version)}
        {hidden("form", &typed.form)}
        {hidden("corrects", &typed.corrects)}
        {hidden("although", &typed.although)}
    }
    .into_any()
}

/// The browser works out what the typed dates lead to. Without scripts the check page does.
pub(super) fn preview(nation: Nation, terms: &Terms, today: Day) -> AnyView {
    let holidays = terms.list(terms.list_on(today)).differences();
    view! {
        <div data-nation=nation.code() data-today=today.to_string() data-holidays=holidays>
            <Preview/>
        </div>
    }
    .into_any()
}

fn kinds(stage: CaseStage) -> Vec<(&'static str, Vec<Kind>)> {
    let first = likely(stage);
    [(words::LIKELY, first.to_vec())].into_iter().chain(rest(first)).collect()
}

/// Everything else that can be recorded, under the headings of its groups.
pub(super) fn rest(first: &[Kind]) -> impl Iterator<Item = (&'static str, Vec<Kind>)> {
    let left = |group: &Group| group.kinds().filter(|kind| !first.contains(kind)).collect();
    let groups = Group::ALL.iter().map(move |group| (group.label(), left(group)));
    groups.filter(|(_, kinds): &(_, Vec<Kind>)| !kinds.is_empty())
}
