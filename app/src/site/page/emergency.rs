//! Opening a case in an emergency: the form, and what it shows for an hour. What is opened is to read, and to print
//! nothing is offered.

use domain::{id::GlassId, note::NoteKind, status::Look};
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    glass_read::Opened,
    note::Note,
    permit::BreakGlass,
};

use super::form_parts::{hidden, kept_at, key, said};
use crate::site::{
    context::signed_in,
    forms::{Kept, Slot, emergency::EmergencyForm, reader::NOTE_LIMIT},
    frame::{Page, Section},
    load::{load, named},
    parts::{
        Ask, deadline_card::title, long_day, notice, reach::contact, safe_textarea, short_day,
        text_field,
    },
    path,
    words::{cases, emergency as words},
};

/// The form.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        store.permit::<BreakGlass>(&actor, ()).await?;
        let kept = Kept::<EmergencyForm>::waiting(&store, &actor, Slot::Emergency).await?;
        Ok(ask(kept.as_ref()))
    })
}

pub(super) fn ask(kept: Option<&Kept<EmergencyForm>>) -> Page {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let reference = ask("reference", words::REFERENCE).hint(words::REFERENCE_HINT);
    let reason = ask("reason", words::REASON).hint(words::REASON_HINT);
    let body = view! {
        {said(kept, Slot::Emergency)}
        <h1>{words::TITLE}</h1>
        <p>{words::WHAT}</p>
        <p>{words::TOLD}</p>
        <form method="post" action="/api/open-in-emergency" data-keep="/api/keep-emergency" aria-label=words::TITLE novalidate>
            {hidden("form", &key(kept, &typed.form))}
            {text_field(&reference, &typed.reference, "off")}
            {safe_textarea(&reason, &typed.reason, NOTE_LIMIT)}
            <button class="button">{words::OPEN_IT}</button>
            {kept_at()}
        </form>
    };
    Page::titled(words::TITLE, body)
        .within(Section::Cases)
        .back(path::CASES, cases::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

/// What was opened.
pub fn opened() -> impl IntoView {
    load(async {
        let id: GlassId = named("opened")?;
        let (store, actor) = signed_in().await?;
        Ok(show(&store.glass_page(store.permit(&actor, id).await?).await?))
    })
}

pub(super) fn show(of: &Opened) -> Page {
    let until = words::until(london_time(of.until));
    let why = view! { <p>{words::READ_ONLY}</p> <p>{words::YOU_SAID} " " <bdi>{of.reason.clone()}</bdi></p> };
    let body = view! {
        <h1><span class="ref">{of.reference.clone()}</span> " · " {of.code_name.clone()}</h1>
        {notice(Look::Soon, until, why)}
        {notice::safe_contact(&of.safe_contact)}
        <h2>{words::PERSON}</h2>
        {facts(of)}
        <h2>{words::CONTACTS}</h2>
        {list(words::NO_CONTACTS, of.contacts.iter().map(|one| contact(&one.contact)))}
        <h2>{words::DATES}</h2>
        {list(words::NO_DATES, of.dates.iter().map(|date| {
            view! { <p>{long_day(date.due())} ": " {title(date)}</p> }.into_any()
        }))}
        <h2>{words::TASKS}</h2>
        {list(words::NO_TASKS, of.tasks.iter().map(|task| {
            view! { <p>{short_day(task.due)} ": " <bdi>{task.what.clone()}</bdi> ", " <bdi>{task.owner_name.clone()}</bdi></p> }.into_any()
        }))}
        <h2>{words::NOTES}</h2>
        {list(words::NO_NOTES, of.notes.iter().map(note))}
        <h2>{words::PAPERS}</h2>
        {list(words::NO_PAPERS, of.papers.iter().map(|(kind, dated)| {
            let dated = dated.map_or_else(|| words::NO_DAY.into_any(), |day| short_day(day).into_any());
            view! { <p>{kind.label()} ", " {dated}</p> }.into_any()
        }))}
        <p>{words::NOT_HERE}</p>
    };
    Page::titled(words::OPENED, body).about(&of.reference).within(Section::Cases)
}

fn facts(of: &Opened) -> impl IntoView + use<> {
    let fact = |term: &'static str, known: String| view! { <div><dt>{term}</dt><dd><bdi>{known}</bdi></dd></div> };
    let risk = of.risk.as_ref().map_or(words::NOT_JUDGED, |risk| risk.level.label());
    view! {
        <dl class="facts wide">
            {fact(words::NAME, of.name.clone())}
            {fact(words::LANGUAGE, of.language.clone())}
            {fact(words::WORKER, of.worker.clone())}
            {fact(words::TEAM, of.team.clone())}
            {of.adviser.clone().map(|name| fact(words::ADVISER, name))}
            {fact(words::STAGE, of.stage.label().to_owned())}
            {fact(words::RISK, risk.to_owned())}
        </dl>
    }
}

/// One row each, or one line where there is nothing.
fn list(none: &'static str, rows: impl Iterator<Item = AnyView>) -> AnyView {
    let rows: Vec<_> = rows.map(|row| view! { <li>{row}</li> }).collect();
    if rows.is_empty() {
        return view! { <p class="empty">{none}</p> }.into_any();
    }
    view! { <ul class="timeline">{rows}</ul> }.into_any()
}

fn note(note: &Note) -> AnyView {
    let text = if note.kind == NoteKind::Statement {
        view! { <p>{words::STATEMENT}</p> }.into_any()
    } else {
        view! { <p class="words" dir="auto">{note.now().to_owned()}</p> }.into_any()
    };
    view! {
        <h3>{note.kind.label()} ", " {short_day(note.on)}</h3>
        {text}
        <p class="small quiet"><bdi>{note.by.clone()}</bdi> ", " {short_day(london_day(note.at))}</p>
    }
    .into_any()
}
