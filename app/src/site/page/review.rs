//! When do we look at this case again? An open case has a next date, or says why it has none.

use domain::{event::Event, id::CaseId};
use leptos::prelude::*;
use serde::Deserialize;
use store::{permit::RecordEvent, view::History};

use super::{
    form_parts::{buttons, hidden, key, said, since, whose},
    next_step::{is_asked, next_step},
};
use crate::site::{
    action::review::original,
    context::signed_in,
    forms::{
        Kept, Slot,
        reader::NOTE_LIMIT,
        review::{ReviewForm, Step},
    },
    frame::{Page, Section},
    load::{asked, load, named},
    parts::{Ask, day_field, kinds::radios_asking, safe_textarea},
    path,
    words::{record, review as words},
};

/// What the address asks for: the number of the entry to correct.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    corrects: u32,
}

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let Wanted { corrects } = asked();
        let (store, actor) = signed_in().await?;
        let history = store.history(store.permit::<RecordEvent>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Review(case, corrects)).await?;
        let original = original(&history, corrects)?;
        Ok(show(&history, original, kept.as_ref()))
    })
}

pub(super) fn show(
    history: &History,
    original: Option<&Event>,
    kept: Option<&Kept<ReviewForm>>,
) -> Page {
    let corrects = original.map_or(0, |event| event.number);
    let slot = Slot::Review(history.case, corrects);
    let heading = if original.is_some() { words::CORRECT_TITLE } else { words::TITLE };
    let filled = original.and_then(ReviewForm::filled).unwrap_or_default();
    let typed = kept.map_or(filled, |kept| kept.typed.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{heading}</h1>
        {whose(history)}
        {since(kept, kept.map_or("", |kept| kept.typed.version.as_str()), history)}
        <p>{words::WHY_ASKED}</p>
        <form class="event" method="post" action="/api/set-review" data-keep="/api/keep-review" aria-label=heading novalidate>
            {tied(history, &typed, kept, corrects)}
            {questions(&typed, kept, original.is_some())}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(heading, body)
        .about(&history.reference)
        .concerning(history.case)
        .within(Section::Cases)
        .back(path::case(history.case), record::back_to(&history.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn tied(
    history: &History,
    typed: &ReviewForm,
    kept: Option<&Kept<ReviewForm>>,
    corrects: u32,
) -> AnyView {
    let corrects = if corrects == 0 { String::new() } else { corrects.to_string() };
    view! {
        {hidden("case", &history.case.to_string())}
        {hidden("version", &history.version.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {hidden("corrects", &corrects)}
    }
    .into_any()
}

fn questions(typed: &ReviewForm, kept: Option<&Kept<ReviewForm>>, is_correction: bool) -> AnyView {
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let problems = kept.map_or(&[][..], |kept| &kept.problems);
    let steps = Step::ALL.iter().filter(|step| is_correction || **step != Step::Mistake);
    let asks = |step: Step| if step == Step::Day { "check_on" } else { "" };
    let steps = steps.map(|step| (step.code(), step.label(), asks(*step)));
    let reason = is_correction.then(|| {
        let ask = ask("reason", words::REASON).hint(record::WHY_HINT);
        safe_textarea(&ask, &typed.reason, NOTE_LIMIT)
    });
    view! {
        {radios_asking(&ask("step", words::HOW), steps, &typed.step)}
        <div data-ask="check_on">{day_field(&ask("on", words::ON), &typed.on)}</div>
        {safe_textarea(&ask("why", words::WHY).hint(words::WHY_HINT), &typed.why, NOTE_LIMIT)}
        {reason}
        {is_asked(&typed.onward, problems).then(|| next_step(&typed.onward, problems))}
    }
    .into_any()
}
