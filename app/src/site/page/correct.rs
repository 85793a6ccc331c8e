//! Correct an entry: the same form, filled in with what was recorded. The old entry stays readable, with the reason.

use domain::{
    day::Day,
    event::{Dated, Event, Fact},
    id::CaseId,
    pathway::{picture, picture_by},
};
use leptos::prelude::*;
use store::{Error, permit::RecordEvent, view::History};

use super::{
    event_form::Sheet,
    form_parts::{aimed, buttons, said, since, whose},
    record_event::{framed, preview, rest, tied},
    stay_questions::Pointers,
};
use crate::{
    island::kind::Kind,
    site::{
        context::signed_in,
        forms::{Kept, Slot, event::EventForm},
        frame::Page,
        load::{load, named},
        path,
        words::{event::headline, record as words},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("event")?);
        let (store, actor) = signed_in().await?;
        let history = store.history(store.permit::<RecordEvent>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Correction(case, number)).await?;
        show(&history, number, kept.as_ref(), store.today())
    })
}

pub(super) fn show(
    history: &History,
    number: u32,
    kept: Option<&Kept<EventForm>>,
    today: Day,
) -> Result<Page, Error> {
    let event = history.events.iter().find(|event| event.number == number);
    let event = event.ok_or(Error::NotFound)?;
    match &event.fact {
        Fact::Deadline(dated) => return elsewhere(history, number, dated),
        Fact::Review { .. } => {
            return Ok(Page::elsewhere(path::correct_review(history.case, number)));
        }
        _ => {}
    }
    let filled = EventForm::filled(event).ok_or(Error::NotFound)?;
    let typed = aimed(kept.map_or(filled, |kept| kept.typed.clone()), history, kept);
    let slot = Slot::Correction(history.case, number);
    let sheet = Sheet { typed: &typed, kept, pointers: Pointers::of(&history.events) };
    let body = view! {
        {said(kept, slot)}
        <h1>{words::CORRECT_TITLE}</h1>
        {whose(history)}
        {since(kept, kept.map_or("", |kept| kept.typed.version.as_str()), history)}
        <p>{words::correcting(number, headline(&event.fact))}</p>
        <form class="event" method="post" action="/api/prepare-event" data-keep="/api/keep-event" aria-label=words::CORRECT_TITLE novalidate>
            {tied(&typed)}
            {sheet.questions(&kinds(event))}
            {sheet.why()}
            {preview(picture(&history.events).nation, &history.terms, today)}
            {buttons(words::SEE, slot)}
        </form>
    };
    Ok(framed(words::CORRECT_TITLE, body, history, kept))
}

/// What was said of a date is corrected with the form that says it.
fn elsewhere(history: &History, number: u32, dated: &Dated) -> Result<Page, Error> {
    let picture = picture_by(&history.events, &history.terms);
    let about = picture.deadline(&dated.key).ok_or(Error::NotFound)?;
    Ok(Page::elsewhere(path::correct_news(history.case, about.id, number)))
}

/// What the entry was, that it was a mistake, and everything it might have been. An opening stays one.
fn kinds(event: &Event) -> Vec<(&'static str, Vec<Kind>)> {
    if matches!(event.fact, Fact::CaseOpened { .. }) {
        return vec![(words::THIS_ENTRY, vec![Kind::Opened])];
    }
    let first: Vec<_> = Kind::of(&event.fact).into_iter().chain([Kind::Mistake]).collect();
    let others: Vec<_> = rest(&first).collect();
    [(words::THIS_ENTRY, first)].into_iter().chain(others).collect()
}
