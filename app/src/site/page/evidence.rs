//! The evidence of a case: every list that was begun, one press for what was asked and what came, and the form that
//! begins another list.

use domain::{
    day::Day,
    evidence::{EvidenceRoute, routes},
    id::CaseId,
    picture::Picture,
};
use leptos::prelude::*;
use store::{
    clock::london_day,
    evidence::{Evidence, EvidenceList},
};

use super::form_parts::{hidden, key, said};
use crate::site::{
    context::signed_in,
    forms::{Kept, Slot, evidence::BeginForm},
    frame::{Page, Section},
    load::{load, named},
    parts::{
        Ask, Choice,
        deadline_card::title,
        evidence::{Within, items},
        radios,
    },
    path,
    words::{evidence as words, record},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let file = store.case(store.permit(&actor, case).await?).await?;
        let evidence = store.evidence(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Evidence(case)).await?;
        Ok(show(&evidence, &file.picture, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(
    of: &Evidence,
    picture: &Picture,
    kept: Option<&Kept<BeginForm>>,
    today: Day,
) -> Page {
    let lists = of.lists.iter().map(|one| list(of.case, one, picture, today)).collect_view();
    let none = of.lists.is_empty().then(|| view! { <p class="empty">{words::NONE_YET}</p> });
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        {said(kept, Slot::Evidence(of.case))}
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::WHY}</p>
        {none}
        {lists}
        <h2>{words::BEGIN}</h2>
        {begin(of.case, kept)}
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn list(case: CaseId, of: &EvidenceList, picture: &Picture, today: Day) -> AnyView {
    let within = Within { case, list: of.number, deadline: None };
    view! {
        <h2>{of.route.title}</h2>
        <p>{words::counted(of.counted())} " " {due(of.route, picture)}</p>
        {items(within, of.items.iter(), today)}
        <p class="small quiet">{words::begun(of.number, &of.by, london_day(of.at))}</p>
        {source(of.route)}
    }
    .into_any()
}

/// The open date it is gathered for.
fn due(route: &EvidenceRoute, picture: &Picture) -> Option<String> {
    let open = picture.open();
    let date = open.iter().find(|one| Some(one.working.rule.as_str()) == route.rule)?;
    Some(words::by(date.due(), &title(date)))
}

/// Where the list comes from, and how sure that is.
pub(super) fn source(route: &EvidenceRoute) -> AnyView {
    view! {
        <p class="small quiet">{words::SOURCE} ": " {route.source} ". " {route.confidence.label()} ". " {words::read_on(route.read_on)}</p>
    }
    .into_any()
}

fn begin(case: CaseId, kept: Option<&Kept<BeginForm>>) -> AnyView {
    let choices: Vec<_> = routes().iter().map(|one| Choice::new(one.id, one.title)).collect();
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = Ask::new("route", words::ROUTE).problem(kept.and_then(|kept| kept.problem("route")));
    view! {
        <form method="post" action="/api/begin-evidence" aria-label=words::BEGIN novalidate>
            {hidden("case", &case.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {radios(&ask, &choices, &typed.route)}
            <div class="actions"><button class="button">{words::BEGIN}</button></div>
        </form>
    }
    .into_any()
}
