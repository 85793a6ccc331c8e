//! Every wording of one incident, and the form that amends it. When two people amend at once, the second sees both
//! wordings and her own on this page, and saves again.

use domain::{id::CaseId, incident::LIMIT};
use leptos::prelude::*;
use store::{
    clock::london_day,
    incident::{Amendment, Incident},
};

use super::{
    form_parts::{buttons, hidden, key},
    incidents::account,
};
use crate::site::{
    forms::{
        Kept, Slot, amend_incident::AmendIncidentForm, event::given::TICKED, reader::NOTE_LIMIT,
    },
    parts::{Ask, safe_textarea, tick},
    words::{incident as words, log},
};

/// The first one first, each with who wrote it and why it was amended.
pub(super) fn wordings(one: &Incident) -> AnyView {
    let later = |amendment: &Amendment| {
        let said = words::amended(&amendment.by, london_day(amendment.at), &amendment.reason);
        let Amendment { body, told, done, .. } = amendment;
        view! { <h2>{said}</h2> {account([body, told, done])} }
    };
    view! {
        <h2>{words::FIRST}</h2>
        <p class="small quiet">{words::recorded(&one.by, london_day(one.at))} "."</p>
        {account([&one.body, &one.told, &one.done])}
        {one.amendments.iter().map(later).collect_view()}
    }
    .into_any()
}

pub(super) fn form(
    (case, one): (CaseId, &Incident),
    kept: Option<&Kept<AmendIncidentForm>>,
) -> AnyView {
    view! {
        <h2>{words::AMEND_TITLE}</h2>
        <p>{words::AMEND_WHY}</p>
        <form method="post" action="/api/amend-incident" data-keep="/api/keep-incident-amendment" aria-label=words::AMEND_TITLE novalidate>
            {questions((case, one), kept)}
            {buttons(words::SAVE_AMENDMENT, Slot::AmendIncident(case, one.number))}
        </form>
    }
    .into_any()
}

fn questions((case, one): (CaseId, &Incident), kept: Option<&Kept<AmendIncidentForm>>) -> AnyView {
    let [body, told, done] = one.now().map(str::to_owned);
    let harm = if one.describes_harm { TICKED } else { "" }.to_owned();
    let now = || AmendIncidentForm { body, harm, told, done, ..AmendIncidentForm::default() };
    let typed = kept.map_or_else(now, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    view! {
        {hidden("case", &case.to_string())}
        {hidden("incident", &one.number.to_string())}
        {hidden("version", &one.amendments.len().to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {safe_textarea(&ask("body", words::BODY), &typed.body, LIMIT)}
        {tick(&ask("harm", words::HARM), words::HARM_TICK, typed.harm == TICKED)}
        {safe_textarea(&ask("told", words::TOLD), &typed.told, NOTE_LIMIT)}
        {safe_textarea(&ask("done", words::DONE), &typed.done, NOTE_LIMIT)}
        {safe_textarea(&ask("reason", log::REASON), &typed.reason, NOTE_LIMIT)}
    }
    .into_any()
}
