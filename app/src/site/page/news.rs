//! What happened with a date: one form for more time, another date, a pause and an end, and for correcting any of them.

use domain::{
    day::Day,
    event::Event,
    id::{CaseId, DeadlineId},
    picture::Deadline,
    status::status,
};
use leptos::prelude::*;
use serde::Deserialize;
use store::{permit::RecordEvent, view::History};

use super::{
    form_parts::{buttons, hidden, key, said, since, whose},
    next_step::{is_asked, next_step},
};
use crate::site::{
    action::news::about,
    context::signed_in,
    forms::{
        Kept, Slot,
        news::{NewsForm, NewsKind},
        reader::NOTE_LIMIT,
    },
    frame::{Page, Section},
    load::{asked, load, named},
    parts::{
        Ask, day_field, deadline_card::title, kinds::radios_asking, safe_textarea, tag, text_field,
    },
    path,
    words::{news as words, record},
};

/// What the address asks for: the number of the entry to correct.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    corrects: u32,
}

pub fn page() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, DeadlineId) = (named("case")?, named("deadline")?);
        let Wanted { corrects } = asked();
        let (store, actor) = signed_in().await?;
        let history = store.history(store.permit::<RecordEvent>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::News(case, id, corrects)).await?;
        let (deadline, original) = about(&history, id, corrects)?;
        Ok(show(&history, &deadline, original, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(
    history: &History,
    deadline: &Deadline,
    original: Option<&Event>,
    kept: Option<&Kept<NewsForm>>,
    today: Day,
) -> Page {
    let kinds = kinds(deadline, original);
    if kinds.is_empty() {
        return Page::elsewhere(path::case(history.case));
    }
    let corrects = original.map_or(0, |event| event.number);
    let slot = Slot::News(history.case, deadline.id, corrects);
    let status = status(deadline, today);
    let heading = if original.is_some() { words::CORRECT_TITLE } else { words::TITLE };
    let filled = original.and_then(NewsForm::filled).unwrap_or_default();
    let typed = kept.map_or(filled, |kept| kept.typed.clone());
    let sheet = Sheet { history, deadline, typed: &typed, kept };
    let body = view! {
        {said(kept, slot)}
        <h1>{heading}</h1>
        {whose(history)}
        {since(kept, kept.map_or("", |kept| kept.typed.version.as_str()), history)}
        <h2>{title(deadline)} " " {tag(status.look, status.tag)}</h2>
        <p>{status.line}</p>
        <form class="event" method="post" action="/api/tell-deadline" data-keep="/api/keep-news" aria-label=heading novalidate>
            {sheet.hidden(corrects)}
            {sheet.questions(&kinds)}
            {(corrects > 0).then(|| sheet.reason())}
            {sheet.next()}
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

/// What can be said; of an entry to correct, also what it said and that it was a mistake.
fn kinds(deadline: &Deadline, original: Option<&Event>) -> Vec<NewsKind> {
    if original.is_none() {
        return NewsKind::offered(deadline);
    }
    NewsKind::ALL.to_vec()
}

struct Sheet<'a> {
    history: &'a History,
    deadline: &'a Deadline,
    typed: &'a NewsForm,
    kept: Option<&'a Kept<NewsForm>>,
}

impl Sheet<'_> {
    fn hidden(&self, corrects: u32) -> AnyView {
        let corrects = if corrects == 0 { String::new() } else { corrects.to_string() };
        view! {
            {hidden("case", &self.history.case.to_string())}
            {hidden("deadline", &self.deadline.id.to_string())}
            {hidden("version", &self.history.version.to_string())}
            {hidden("form", &key(self.kept, &self.typed.form))}
            {hidden("corrects", &corrects)}
        }
        .into_any()
    }

    fn questions(&self, kinds: &[NewsKind]) -> AnyView {
        let choices = kinds.iter().map(|kind| (kind.code(), kind.label(), asks(*kind)));
        let typed = self.typed;
        let due = self.ask("due", words::DUE).hint(words::DUE_HINT);
        view! {
            {radios_asking(&self.ask("news", words::QUESTION), choices, &typed.news)}
            {day_field(&self.ask("on", words::ON), &typed.on)}
            <div data-ask="new_date">{day_field(&due, &typed.due)}</div>
            <div data-ask="check_on">{day_field(&self.ask("check_on", words::CHECK_ON), &typed.check_on)}</div>
            {safe_textarea(&self.ask("why", words::WHY).hint(words::WHY_HINT), &typed.why, NOTE_LIMIT)}
            {text_field(&self.ask("document", words::DOCUMENT).hint(words::DOCUMENT_HINT), &typed.document, "off")}
        }
        .into_any()
    }

    fn next(&self) -> Option<AnyView> {
        let problems = self.kept.map_or(&[][..], |kept| &kept.problems);
        let typed = &self.typed.onward;
        is_asked(typed, problems).then(|| next_step(typed, problems))
    }

    fn reason(&self) -> AnyView {
        let ask = self.ask("reason", words::REASON).hint(record::WHY_HINT);
        safe_textarea(&ask, &self.typed.reason, NOTE_LIMIT)
    }

    fn ask(&self, id: &'static str, label: &'static str) -> Ask {
        Ask::new(id, label).problem(self.kept.and_then(|kept| kept.problem(id)))
    }
}

/// The further question that goes with an answer.
const fn asks(kind: NewsKind) -> &'static str {
    match kind {
        kind if kind.asks_new_date() => "new_date",
        kind if kind.asks_check() => "check_on",
        _ => "",
    }
}
