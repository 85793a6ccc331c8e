//! Check what this changes: the answers once more, and everything that follows from them, before anything is saved.

use domain::{
    check::Oddity,
    day::Day,
    id::CaseId,
    picture::Deadline,
    status::{Look, status},
};
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
    parts::{
        Ask, changes::changes, deadline_card::title, error_summary, long_day, notice,
        safe_textarea, tag,
    },
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
        {left_open(&judged.left_open, today)}
        <form method="post" action="/api/save-event" aria-label=save>
            {hidden_answers(&typed)}
            {although(judged, &said, kept.problem("although"))}
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

/// What is odd may be right: then it is kept with the reason. Limits are left open only with one.
fn although(judged: &Judged, said: &str, problem: Option<String>) -> Option<AnyView> {
    let ask = if judged.left_open.is_empty() {
        Ask::new("although", words::ALTHOUGH).hint(words::ALTHOUGH_HINT)
    } else {
        Ask::new("although", words::WHO_KEEPS).hint(words::WHO_KEEPS_HINT)
    };
    let ask = ask.problem(problem);
    (!judged.oddities.is_empty()).then(|| safe_textarea(&ask, said, NOTE_LIMIT))
}

/// Each limit that a closed file would still have.
fn left_open(open: &[Deadline], today: Day) -> Option<AnyView> {
    let row = |one: &Deadline| {
        let status = status(one, today);
        view! {
            <li>
                <p>{long_day(one.due())} <br/> {tag(status.look, status.tag)}</p>
                <div><h3>{title(one)}</h3> <p class="quiet">{status.line}</p></div>
            </li>
        }
    };
    let rows: Vec<_> = open.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! { <h2>{words::LEFT_OPEN}</h2> <p>{words::LEFT_OPEN_WHY}</p> <ul class="rows">{rows}</ul> }.into_any()
    })
}

fn odd(oddities: &[Oddity]) -> Option<AnyView> {
    let lines: Vec<_> =
        oddities.iter().map(|oddity| view! { <p>{change::odd(oddity)}</p> }).collect();
    (!lines.is_empty()).then(|| notice(Look::Soon, words::LOOK_TWICE, lines))
}
