//! One note with every wording, and the form that amends it. When two people amend at once, the second sees the first
//! wording, theirs and her own on this page, and saves again.

use domain::id::CaseId;
use leptos::prelude::*;
use store::{note::OneNote, permit::ReadNotes};

use super::form_parts::{buttons, hidden, key, said};
use crate::site::{
    context::signed_in,
    forms::{Kept, Slot, amend::AmendForm, event::given::TICKED, reader::NOTE_LIMIT},
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, long_day, note::wordings, safe_textarea, tick},
    path,
    words::log as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("note")?);
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<ReadNotes>(&actor, case).await?;
        let note = store.note(permit, number).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Amend(case, number)).await?;
        Ok(show(&note, kept.as_ref()))
    })
}

pub(super) fn show(of: &OneNote, kept: Option<&Kept<AmendForm>>) -> Page {
    let slot = Slot::Amend(of.case, of.note.number);
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{words::number(of.note.number)}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{of.note.kind.label()} ", " {long_day(of.note.on)} ". " {words::how(of.note.contact, of.note.minutes)}</p>
        {wordings(&of.note)}
        <h2>{words::AMEND_TITLE}</h2>
        <p>{words::AMEND_WHY}</p>
        <form method="post" action="/api/amend-note" data-keep="/api/keep-amendment" aria-label=words::AMEND_TITLE novalidate>
            {questions(of, kept)}
            {buttons(words::SAVE_AMENDMENT, slot)}
        </form>
    };
    Page::titled(words::NOTE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::notes(of.case), words::BACK_TO_NOTES)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(of: &OneNote, kept: Option<&Kept<AmendForm>>) -> AnyView {
    let note = &of.note;
    let harm = if note.is_harm() { TICKED } else { "" };
    let now = || AmendForm { body: note.now().into(), harm: harm.into(), ..AmendForm::default() };
    let typed = kept.map_or_else(now, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    view! {
        {hidden("case", &of.case.to_string())}
        {hidden("note", &note.number.to_string())}
        {hidden("version", &note.amendments.len().to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {safe_textarea(&ask("body", words::NEW_WORDING), &typed.body, note.kind.limit())}
        {tick(&ask("harm", words::HARM), words::HARM_TICK, typed.harm == TICKED)}
        {safe_textarea(&ask("reason", words::REASON), &typed.reason, NOTE_LIMIT)}
    }
    .into_any()
}
