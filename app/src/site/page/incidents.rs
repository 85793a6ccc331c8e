//! Incidents of a case. What describes harm is not in the list: it opens on its own page, after the time it takes to read.

use domain::{
    day::Day,
    id::CaseId,
    incident::{IncidentKind, LIMIT},
};
use leptos::prelude::*;
use store::{
    clock::london_day,
    incident::{Amendment, Incident, Incidents},
};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot, amend_incident::AmendIncidentForm, event::given::TICKED,
            incident::IncidentForm, reader::NOTE_LIMIT,
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{Ask, day_field, long_day, radios, safe_textarea, tick},
        path,
        words::{incident as words, record},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let all = store.incidents(store.permit(&actor, case).await?).await?;
        Ok(show(&all))
    })
}

/// One, whole.
pub fn one() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("incident")?);
        let (store, actor) = signed_in().await?;
        let one = store.incident(store.permit(&actor, case).await?, number).await?;
        let kept = Kept::waiting(&store, &actor, Slot::AmendIncident(case, number)).await?;
        Ok(show_one(&one, kept.as_ref()))
    })
}

/// The form for a new one.
pub fn new() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let all = store.incidents(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Incident(case)).await?;
        Ok(show_form(&all, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(of: &Incidents) -> Page {
    let list = if of.rows.is_empty() {
        view! { <p class="empty">{words::NONE_YET}</p> }.into_any()
    } else {
        let rows = of.rows.iter().map(|one| row(of.case, one)).collect_view();
        view! { <ol class="timeline" reversed="">{rows}</ol> }.into_any()
    };
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::new_incident(of.case)>{words::RECORD}</a>
        </div>
        {whose(of)}
        {list}
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
}

fn whose(of: &Incidents) -> impl IntoView + use<> {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    view! { <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p> }
}

fn row(case: CaseId, one: &Incident) -> impl IntoView + use<> {
    let number = words::number(one.number);
    let said = if one.describes_harm {
        let (to, open) = (path::incident(case, one.number), words::open(one.minutes_to_read));
        view! {
            <p>{words::CLOSED_WHY}</p>
            <p class="alone"><a href=to>{open}<span class="hear">": "{number.clone()}</span></a></p>
        }
        .into_any()
    } else {
        let to = path::incident(case, one.number);
        view! {
            {account(one.now())}
            {one.amendments.last().map(amended)}
            <p class="small alone" data-screen-only=""><a href=to>{words::AMEND}<span class="hear">": "{number.clone()}</span></a></p>
        }
        .into_any()
    };
    view! {
        <li>
            <h2>{one.kind.label()}</h2>
            <p>{long_day(one.on)}</p>
            {said}
            <p class="small quiet">{number} ". " {words::recorded(&one.by, london_day(one.at))} "."</p>
        </li>
    }
}

/// What happened, who was told, what was done.
pub(super) fn account(said: [&str; 3]) -> AnyView {
    let [body, told, done] = said.map(str::to_owned);
    view! {
        <p class="words" dir="auto">{body}</p>
        <h3>{words::TOLD}</h3>
        <p class="words" dir="auto">{told}</p>
        <h3>{words::DONE}</h3>
        <p class="words" dir="auto">{done}</p>
    }
    .into_any()
}

fn amended(last: &Amendment) -> AnyView {
    let said = words::amended(&last.by, london_day(last.at), &last.reason);
    view! { <p class="small">{said}</p> }.into_any()
}

pub(super) fn show_one(of: &Incidents, kept: Option<&Kept<AmendIncidentForm>>) -> Page {
    let one = of.rows.iter().map(|one| {
        view! {
            {said(kept, Slot::AmendIncident(of.case, one.number))}
            <h1>{words::number(one.number)}</h1>
            {whose(of)}
            <p>{one.kind.label()} ", " {long_day(one.on)}</p>
            {super::incident_amend::wordings(one)}
            {super::incident_amend::form((of.case, one), kept)}
        }
    });
    Page::titled(words::ONE, one.collect_view())
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::incidents(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

pub(super) fn show_form(of: &Incidents, kept: Option<&Kept<IncidentForm>>, today: Day) -> Page {
    let slot = Slot::Incident(of.case);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::RECORD}</h1>
        {whose(of)}
        <p>{words::WHY}</p>
        <form method="post" action="/api/record-incident" data-keep="/api/keep-incident" aria-label=words::RECORD novalidate>
            {questions(of.case, kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(words::RECORD, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::incidents(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(case: CaseId, kept: Option<&Kept<IncidentForm>>, today: Day) -> AnyView {
    let fresh = || IncidentForm { on: today.into(), ..IncidentForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let told = ask("told", words::TOLD).hint(words::TOLD_HINT);
    let done = ask("done", words::DONE).hint(words::DONE_HINT);
    view! {
        {hidden("case", &case.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {radios(&ask("kind", words::KIND), &choices!(IncidentKind), &typed.kind)}
        {day_field(&ask("on", words::ON), &typed.on)}
        {safe_textarea(&ask("body", words::BODY).hint(words::BODY_HINT), &typed.body, LIMIT)}
        {tick(&ask("harm", words::HARM), words::HARM_TICK, typed.harm == TICKED)}
        {safe_textarea(&told, &typed.told, NOTE_LIMIT)}
        {safe_textarea(&done, &typed.done, NOTE_LIMIT)}
    }
    .into_any()
}
