//! Mark a deadline as done: the day it was done and what shows it. Late is recorded as it was.

use domain::{
    day::Day,
    id::{CaseId, DeadlineId},
    picture::Deadline,
    status::status,
};
use leptos::prelude::*;
use store::{permit::RecordEvent, view::History};

use super::{
    form_parts::{buttons, hidden, key, said, since, whose},
    next_step::{is_asked, next_step},
};
use crate::site::{
    action::met::deadline,
    context::signed_in,
    forms::{Kept, Slot, met::MetForm, reader::NOTE_LIMIT},
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, day_field, deadline_card::title, safe_textarea, tag},
    path,
    words::record as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, DeadlineId) = (named("case")?, named("deadline")?);
        let (store, actor) = signed_in().await?;
        let history = store.history(store.permit::<RecordEvent>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Met(case, id)).await?;
        Ok(show(&history, &deadline(&history, id)?, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(
    history: &History,
    deadline: &Deadline,
    kept: Option<&Kept<MetForm>>,
    today: Day,
) -> Page {
    if !deadline.is_open() {
        return Page::elsewhere(path::case(history.case));
    }
    let slot = Slot::Met(history.case, deadline.id);
    let status = status(deadline, today);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::MET_TITLE}</h1>
        {whose(history)}
        {since(kept, kept.map_or("", |kept| kept.typed.version.as_str()), history)}
        <h2>{title(deadline)} " " {tag(status.look, status.tag)}</h2>
        <p>{status.line}</p>
        <form method="post" action="/api/meet-deadline" data-keep="/api/keep-met" aria-label=words::MET_TITLE novalidate>
            {questions(history, deadline, kept)}
            {buttons(words::SAVE_DONE, slot)}
        </form>
    };
    Page::titled(words::MET_TITLE, body)
        .about(&history.reference)
        .concerning(history.case)
        .within(Section::Cases)
        .back(path::case(history.case), words::back_to(&history.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(history: &History, deadline: &Deadline, kept: Option<&Kept<MetForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let problems = kept.map_or(&[][..], |kept| &kept.problems);
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let done = ask("done", words::DONE_ON).hint(words::DONE_HINT);
    let evidence = ask("evidence", words::EVIDENCE).hint(words::EVIDENCE_HINT);
    view! {
        {hidden("case", &history.case.to_string())}
        {hidden("deadline", &deadline.id.to_string())}
        {hidden("version", &history.version.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {day_field(&done, &typed.done)}
        {safe_textarea(&evidence, &typed.evidence, NOTE_LIMIT)}
        {is_asked(&typed.onward, problems).then(|| next_step(&typed.onward, problems))}
    }
    .into_any()
}
