//! Legal notes of a case, for its legal advisers: the list, one with every wording, and the form for a new one.

use domain::{
    day::Day,
    id::CaseId,
    legal::{LIMIT, LegalKind},
};
use leptos::prelude::*;
use store::{
    clock::london_day,
    legal::{LegalAmendment, LegalFile, LegalNote},
};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            legal::{LegalAmendForm, LegalForm},
            reader::NOTE_LIMIT,
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{Ask, day_field, long_day, radios, safe_textarea, text_field},
        path,
        words::{legal as words, record},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let file = store.legal_notes(store.permit(&actor, case).await?).await?;
        Ok(show(&file))
    })
}

/// One, with every wording.
pub fn one() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("note")?);
        let (store, actor) = signed_in().await?;
        let file = store.legal_note(store.permit(&actor, case).await?, number).await?;
        let kept = Kept::waiting(&store, &actor, Slot::LegalAmend(case, number)).await?;
        Ok(show_one(&file, kept.as_ref()))
    })
}

/// The form for a new one.
pub fn new() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let file = store.legal_notes(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Legal(case)).await?;
        Ok(show_form(&file, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(of: &LegalFile) -> Page {
    let list = if of.rows.is_empty() {
        view! { <p class="empty">{words::NONE_YET}</p> }.into_any()
    } else {
        let rows = of.rows.iter().map(|note| row(of, note)).collect_view();
        view! { <ol class="timeline" reversed="">{rows}</ol> }.into_any()
    };
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::new_legal(of.case)>{words::WRITE}</a>
        </div>
        {whose(of)}
        {list}
    };
    page_of(of, words::TITLE, body).back(path::case(of.case), record::back_to(&of.reference))
}

fn page_of(of: &LegalFile, title: &'static str, body: impl IntoView + 'static) -> Page {
    Page::titled(title, body).about(&of.reference).concerning(of.case).within(Section::Cases)
}

/// Whose notes, and who reads them: on paper too.
fn whose(of: &LegalFile) -> impl IntoView + use<> {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    view! {
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p><b>{words::PRIVILEGED}"."</b> " " {words::WHO_READS}</p>
    }
}

fn row(of: &LegalFile, note: &LegalNote) -> impl IntoView + use<> {
    let number = words::number(note.number);
    let amended = note.amendments.last().map(|last| {
        view! { <p class="small">{words::amended(&last.by, london_day(last.at), &last.reason)}</p> }
    });
    view! {
        <li>
            <h2>{note.kind.label()}</h2>
            <p>{long_day(note.on)}</p>
            <p class="words" dir="auto">{note.now().to_owned()}</p>
            {shared(of, note)}
            {amended}
            <p class="small quiet">{number.clone()} ". " {words::written(&note.by, london_day(note.at))} "."</p>
            <p class="small alone" data-screen-only="">
                <a href=path::legal_note(of.case, note.number)>{words::AMEND}<span class="hear">": "{number}</span></a>
            </p>
        </li>
    }
}

fn shared(of: &LegalFile, note: &LegalNote) -> Option<AnyView> {
    let shared = note.shared.as_ref()?;
    let line = words::shared(&of.worker, &shared.what, shared.due);
    Some(view! { <p dir="auto">{line} "."</p> }.into_any())
}

pub(super) fn show_one(of: &LegalFile, kept: Option<&Kept<LegalAmendForm>>) -> Page {
    let notes = of.rows.iter().map(|note| whole(of, note, kept)).collect_view();
    page_of(of, words::ONE, notes)
        .back(path::legal(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn whole(of: &LegalFile, note: &LegalNote, kept: Option<&Kept<LegalAmendForm>>) -> AnyView {
    let slot = Slot::LegalAmend(of.case, note.number);
    view! {
        {said(kept, slot)}
        <h1>{words::number(note.number)}</h1>
        {whose(of)}
        <p>{note.kind.label()} ", " {long_day(note.on)}</p>
        <h2>{words::FIRST}</h2>
        <p class="small quiet">{words::written(&note.by, london_day(note.at))} "."</p>
        <p class="words" dir="auto">{note.body.clone()}</p>
        {shared(of, note)}
        {note.amendments.iter().map(later).collect_view()}
        <h2>{words::AMEND_TITLE}</h2>
        <p>{words::AMEND_WHY}</p>
        <form method="post" action="/api/amend-legal" data-keep="/api/keep-legal-amendment" aria-label=words::AMEND_TITLE novalidate>
            {amendment(of, note, kept)}
            {buttons(words::SAVE_AMENDMENT, slot)}
        </form>
    }
    .into_any()
}

fn later(amendment: &LegalAmendment) -> impl IntoView + use<> {
    let said = words::amended(&amendment.by, london_day(amendment.at), &amendment.reason);
    view! {
        <h2>{said}</h2>
        <p class="words" dir="auto">{amendment.body.clone()}</p>
    }
}

fn amendment(of: &LegalFile, note: &LegalNote, kept: Option<&Kept<LegalAmendForm>>) -> AnyView {
    let now = || LegalAmendForm { body: note.now().into(), ..LegalAmendForm::default() };
    let typed = kept.map_or_else(now, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    view! {
        {hidden("case", &of.case.to_string())}
        {hidden("note", &note.number.to_string())}
        {hidden("version", &note.amendments.len().to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {safe_textarea(&ask("body", words::NEW_WORDING), &typed.body, LIMIT)}
        {safe_textarea(&ask("reason", words::REASON), &typed.reason, NOTE_LIMIT)}
    }
    .into_any()
}

pub(super) fn show_form(of: &LegalFile, kept: Option<&Kept<LegalForm>>, today: Day) -> Page {
    let slot = Slot::Legal(of.case);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::WRITE}</h1>
        {whose(of)}
        <form method="post" action="/api/write-legal" data-keep="/api/keep-legal" aria-label=words::WRITE novalidate>
            {questions(of.case, kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    page_of(of, words::WRITE, body)
        .back(path::legal(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(case: CaseId, kept: Option<&Kept<LegalForm>>, today: Day) -> AnyView {
    let typed = kept.map_or_else(|| LegalForm::fresh(today), |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let body = ask("body", words::BODY).hint(words::BODY_HINT);
    let step = ask("step", words::STEP).hint(words::STEP_HINT);
    view! {
        {hidden("case", &case.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {radios(&ask("kind", words::KIND), &choices!(LegalKind), &typed.kind)}
        {day_field(&ask("on", words::ON), &typed.on)}
        {safe_textarea(&body, &typed.body, LIMIT)}
        {text_field(&step, &typed.step, "off")}
        {day_field(&ask("step_on", words::STEP_ON), &typed.step_on)}
    }
    .into_any()
}
