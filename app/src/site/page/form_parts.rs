//! What the forms of a case have in common: hidden answers, what is said above the form, the buttons below it.

use domain::{id::CaseId, status::Look};
use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;
use store::{chance, clock::london_time, view::History};

use crate::site::{
    forms::{Kept, Notice, Slot, Typed, event::EventForm, kept::KnownPerson},
    parts::{error_summary, long_day, notice},
    path,
    words::{case, event, form, new_case, record as words},
};

/// Everything typed so far, as hidden answers: the names are those of the form.
pub fn hidden_answers(typed: &impl Serialize) -> AnyView {
    let Ok(Value::Object(answers)) = serde_json::to_value(typed) else { return ().into_any() };
    let fields = answers.into_iter().flat_map(|(name, value)| match value {
        Value::Object(parts) => {
            parts.into_iter().map(|(part, value)| (format!("{name}[{part}]"), value)).collect()
        }
        value => vec![(name, value)],
    });
    let inputs = fields.map(|(name, value)| hidden(name, value.as_str().unwrap_or_default()));
    inputs.collect_view().into_any()
}

/// One hidden answer.
pub fn hidden(name: impl Into<String>, value: &str) -> AnyView {
    view! { <input type="hidden" name=name.into() value=value.to_owned()/> }.into_any()
}

/// The one-time key: the one that waits with the answers, unless it was spent.
pub fn key<F>(kept: Option<&Kept<F>>, waiting: &str) -> String {
    let spent = kept.is_some_and(|kept| kept.notice == Some(Notice::SavedBefore));
    if waiting.is_empty() || spent { chance::uuid().to_string() } else { waiting.to_owned() }
}

/// Ties a form to the case as it is now, so that saving notices if somebody else was faster.
pub fn aimed(mut typed: EventForm, history: &History, kept: Option<&Kept<EventForm>>) -> EventForm {
    typed.case = history.case.to_string();
    typed.version = history.version.to_string();
    typed.form = key(kept, &typed.form);
    typed
}

/// What a page says above its form: what to put right, or why the answers came back.
pub fn said<F: Typed>(kept: Option<&Kept<F>>, slot: Slot) -> AnyView {
    let Some(kept) = kept else { return ().into_any() };
    if let Some(summary) = error_summary(kept.summary()) {
        return summary;
    }
    match &kept.notice {
        Some(Notice::Changed { by, at }) => {
            let heading = words::changed(by, london_time(*at));
            let body = view! { <p>{words::CHANGED_WHY} " " {see_case(slot)}</p> };
            notice(Look::Soon, heading, body)
        }
        Some(Notice::SavedBefore) => {
            let body = view! { <p>{words::SAVED_BEFORE_WHY} " " {see_case(slot)}</p> };
            notice(Look::Soon, words::SAVED_BEFORE, body)
        }
        Some(Notice::Known { case }) => known(case.as_ref(), slot),
        Some(Notice::Looked { found }) => looked(found),
        None => {
            let body = view! { <p>{words::KEPT_WHY}</p> {start_again(slot)} };
            notice(Look::Ahead, words::KEPT, body)
        }
    }
}

/// What others recorded since the form was opened: theirs, above one's own answers.
pub fn since<F>(kept: Option<&Kept<F>>, version: &str, history: &History) -> Option<AnyView> {
    let Some(Notice::Changed { .. }) = kept?.notice else { return None };
    let opened: i64 = version.parse().ok()?;
    let newer = usize::try_from(history.version - opened).ok().filter(|newer| *newer > 0)?;
    let rows = history.events.iter().rev().take(newer).map(|theirs| {
        let (number, on) = (case::event(theirs.number), long_day(theirs.when.on));
        view! { <li><p>{number}</p> <div><h3>{event::headline(&theirs.fact)}</h3> <p>{on}</p></div></li> }
    });
    let rows = rows.collect_view();
    Some(
        view! { <h2>{words::SINCE}</h2> <ul class="rows">{rows}</ul> <h2>{words::YOURS}</h2> }
            .into_any(),
    )
}

fn see_case(slot: Slot) -> impl IntoView {
    view! { <a href=slot.exit()>{words::SEE_CASE}</a> }
}

/// Whoever finds that the person has a case already is done with the form: the next one is about somebody else.
fn known(case: Option<&(CaseId, String)>, slot: Slot) -> AnyView {
    let Some((case, reference)) = case else {
        let body = view! { <p>{new_case::KNOWN_ELSEWHERE_WHY}</p> {start_again(slot)} };
        return notice(Look::Soon, new_case::KNOWN_ELSEWHERE, body);
    };
    let link = view! { <a href=path::case(*case)>{new_case::OPEN_IT}</a> };
    let body = view! { <p>{link} ". " {new_case::KNOWN_WHY}</p> {start_again(slot)} };
    notice(Look::Soon, new_case::known(reference), body)
}

/// Who is known already, each with why; or that nobody is.
fn looked(found: &[KnownPerson]) -> AnyView {
    if found.is_empty() {
        return notice(Look::Done, new_case::NOBODY, view! { <p>{new_case::NOBODY_WHY}</p> });
    }
    let row = |one: &KnownPerson| {
        let (reference, code_name) = (one.reference.clone(), one.code_name.clone());
        view! { <li><a href=path::case(one.case)><span class="ref">{reference}</span> " · " {code_name}</a> ": " {one.why.clone()}</li> }
    };
    let rows = found.iter().map(row).collect_view();
    let body = view! { <ul class="links">{rows}</ul> <p>{new_case::SOMEBODY_WHY}</p> };
    notice(Look::Soon, new_case::SOMEBODY, body)
}

fn start_again(slot: Slot) -> impl IntoView {
    view! {
        <form method="post" action="/api/empty-form" aria-label=words::EMPTY>
            {hidden("slot", &slot.to_string())}
            <button class="button second">{words::EMPTY}</button>
        </form>
    }
}

/// The one button that goes on, and the way out.
pub fn buttons(go_on: &'static str, slot: Slot) -> AnyView {
    ending("button", go_on, slot)
}

/// The same for a form that is not the first thing its page is for.
pub fn quiet_buttons(go_on: &'static str, slot: Slot) -> AnyView {
    ending("button second", go_on, slot)
}

fn ending(class: &'static str, go_on: &'static str, slot: Slot) -> AnyView {
    view! {
        <div class="actions">
            <button class=class>{go_on}</button>
            <button class="button second" formaction="/api/leave-form" formenctype="application/x-www-form-urlencoded" name="slot" value=slot.to_string()>
                {form::CANCEL}
            </button>
        </div>
        {kept_at()}
    }
    .into_any()
}

/// Where the script says when what is being typed was kept.
pub fn kept_at() -> AnyView {
    view! { <p class="small quiet" role="status" data-kept=form::KEPT_AT data-unkept=form::UNKEPT></p> }
        .into_any()
}

/// The case by the names that may be spoken, under a heading.
pub fn whose(history: &History) -> impl IntoView + use<> {
    let (reference, code_name) = (history.reference.clone(), history.code_name.clone());
    view! { <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p> }
}
