//! Check what this changes: the answers once more, and everything that follows from them, before anything is saved.

use domain::{check::Oddity, day::Day, id::CaseId, status::Look};
use leptos::prelude::*;
use store::{Error, permit::RecordEvent, view::History};

use super::{
    event_answers::answers,
    form_parts::{aimed, buttons, hidden_answers, whose},
    next_step::{is_asked, next_step},
    stay_questions::Pointers,
};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        event::{EventForm, Judged, judge},
        reader::NOTE_LIMIT,
    },
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, changes::changes, error_summary, notice, safe_textarea},
    words::{change, record as words},
};

/// Of a new event.
pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        check(case, Slot::Event(case)).await
    })
}

/// Of a correction.
pub fn correction() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("event")?);
        check(case, Slot::Correction(case, number)).await
    })
}

async fn check(case: CaseId, slot: Slot) -> Result<Page, Error> {
    let (store, actor) = signed_in().await?;
    let history = store.history(store.permit::<RecordEvent>(&actor, case).await?).await?;
    let kept = Kept::<EventForm>::waiting(&store, &actor, slot).await?;
    let read = kept
        .as_ref()
        .map(|kept| judge(&kept.typed, &history.events, &history.terms, store.today()));
    match (kept, read) {
        (Some(kept), Some(Ok(judged))) => Ok(show(&history, slot, &kept, &judged, store.today())),
        // Nothing waits to be checked, or what waits is not right any more: the form says so.
        _ => Ok(Page::elsewhere(slot.page())),
    }
}

pub(super) fn show(
    history: &History,
    slot: Slot,
    kept: &Kept<EventForm>,
    judged: &Judged,
    today: Day,
) -> Page {
    let mut typed = aimed(kept.typed.clone(), history, Some(kept));
    let said = typed.although.clone();
    if !judged.oddities.is_empty() {
        // Asked for on this page: two answers of one name would be one too many.
        typed.although = String::new();
    }
    let onward = std::mem::take(&mut typed.onward);
    let asks_next = judged.leaves_nothing && !history.has_task || is_asked(&onward, &kept.problems);
    let save = if typed.corrects.is_empty() { words::SAVE } else { words::SAVE_CORRECTION };
    let body = view! {
        {error_summary(kept.summary())}
        <h1>{words::CHECK_TITLE}</h1>
        {whose(history)}
        {answers(judged, &Pointers::of(&history.events), &slot.page(), today)}
        <h2>{words::IF_YOU_SAVE}</h2>
        {changes(history.case, &judged.changes, today)}
        {odd(&judged.oddities)}
        <form method="post" action="/api/save-event" aria-label=save>
            {hidden_answers(&typed)}
            {although(&judged.oddities, &said)}
            {asks_next.then(|| next_step(&onward, &kept.problems))}
            {buttons(save, slot)}
        </form>
    };
    Page::titled(words::CHECK_TITLE, body)
        .about(&history.reference)
        .within(Section::Cases)
        .back(slot.page(), words::BACK_TO_FORM)
        .with_problems(!kept.problems.is_empty())
}

/// What is odd may be right: then it is kept with the reason.
fn although(oddities: &[Oddity], said: &str) -> Option<AnyView> {
    let ask = Ask::new("although", words::ALTHOUGH).hint(words::ALTHOUGH_HINT);
    (!oddities.is_empty()).then(|| safe_textarea(&ask, said, NOTE_LIMIT))
}

fn odd(oddities: &[Oddity]) -> Option<AnyView> {
    let lines: Vec<_> =
        oddities.iter().map(|oddity| view! { <p>{change::odd(oddity)}</p> }).collect();
    (!lines.is_empty()).then(|| notice(Look::Soon, words::LOOK_TWICE, lines))
}
