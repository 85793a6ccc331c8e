//! What data protection leads have before them: what is proposed, what has to stay, and what was erased.

use domain::{day::Day, id::TombstoneId, status::Look};
use leptos::prelude::*;
use serde::Deserialize;
use store::{
    Actor, Error, Store,
    clock::london_day,
    grant::Grant,
    kept::{HeldRecord, KeptPage, Proposed},
    tombstone::Tombstone,
};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{asked, load},
    parts::{
        Ask, error_summary, notice, short_day,
        table::{cell, head},
        text_field,
    },
    path,
    words::{frame, kept as words, retention},
};

/// What the address asks for: a record by its reference.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    reference: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let reference = wanted.reference.trim();
        if !reference.is_empty() {
            let permit = store.permit(&actor, ()).await?;
            if let Some(case) = store.find_record(permit, reference).await? {
                return Ok(Page::elsewhere(path::kept(case)));
            }
        }
        let kept = store.kept_page(store.permit(&actor, ()).await?).await?;
        Ok(show(&kept, reference))
    })
}

/// The way here, for whoever leads on data protection.
pub async fn link(store: &Store, actor: &Actor) -> Result<Option<AnyView>, Error> {
    let leads = store.is_given_to(actor, Grant::DataLead).await?;
    let link = || view! { <p class="alone"><a href=path::KEPT>{words::LINK}</a></p> }.into_any();
    Ok(leads.then(link))
}

/// Says to a lead that another one proposed to erase something.
pub async fn waiting(store: &Store, actor: &Actor) -> Result<Option<AnyView>, Error> {
    let waits = store.has_erasure_to_confirm(actor).await?;
    let body = || view! { <p>{words::WAITING_WHY} " " <a href=path::KEPT>{words::TITLE}</a></p> };
    Ok(waits.then(|| notice(Look::Soon, words::WAITING, body())))
}

/// `looked_for` is a reference that no record has.
pub(super) fn show(kept: &KeptPage, looked_for: &str) -> Page {
    let problem = (!looked_for.is_empty()).then(|| words::NOT_THERE.to_owned());
    let summary = problem.as_deref().and_then(|say| error_summary([("reference", say)]));
    let is_wrong = problem.is_some();
    let ask = Ask::new("reference", words::REFERENCE).hint(words::REFERENCE_HINT).problem(problem);
    let body = view! {
        {summary}
        <h1>{words::TITLE}</h1>
        <p>{words::WHY}</p>
        <form method="get" action=path::KEPT aria-label=words::FIND novalidate>
            {text_field(&ask, looked_for, "off")}
            <div class="actions"><button class="button">{words::OPEN}</button></div>
        </form>
        <p class="alone"><a href=path::KEPT_DUE>{retention::DUE}</a></p>
        <p class="alone"><a href=path::RETENTION>{retention::POLICY}</a></p>
        <h2>{words::PROPOSED}</h2>
        {listed(&kept.proposed, words::NOTHING_PROPOSED, proposed)}
        <h2>{words::HELD}</h2>
        {listed(&kept.held, words::NOTHING_HELD, held)}
        <h2>{words::ERASED}</h2>
        {listed(&kept.erased, words::NOTHING_ERASED, erased)}
    };
    Page::titled(words::TITLE, body)
        .within(Section::Cases)
        .back(path::TODAY, frame::TODAY)
        .with_problems(is_wrong)
}

/// A table of these, or the sentence that there are none.
fn listed<T>(rows: &[T], none: &'static str, table: fn(&[T]) -> AnyView) -> AnyView {
    if rows.is_empty() { view! { <p class="empty">{none}</p> }.into_any() } else { table(rows) }
}

fn table(caption: &'static str, heads: [&'static str; 4], rows: AnyView) -> AnyView {
    view! {
        <table class="stack" role="table">
            <caption class="hear">{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads.map(head).into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn proposed(all: &[Proposed]) -> AnyView {
    let row = |one: &Proposed| {
        let (by, reference) = (one.by.clone(), one.reference.clone());
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a class="ref" href=path::kept(one.case)>{reference}</a></th>
                {cell(words::REASON, one.reason.label())}
                {cell(words::WHO, by)}
                {cell(words::WHEN, short_day(london_day(one.at)))}
            </tr>
        }
    };
    let heads = [words::REFERENCE, words::REASON, words::WHO, words::WHEN];
    table(words::PROPOSED, heads, all.iter().map(row).collect_view().into_any())
}

fn held(all: &[HeldRecord]) -> AnyView {
    let row = |one: &HeldRecord| {
        let reference = one.reference.clone();
        let look = format!("{}: {reference}", words::LOOK);
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a class="ref" href=path::kept(one.case)>{reference}</a></th>
                {cell(words::GROUND, one.ground.label())}
                {cell(words::REVIEW, short_day(one.review_on))}
                {cell(words::LOOK, view! { <a href=path::kept(one.case)>{look}</a> })}
            </tr>
        }
    };
    let heads = [words::REFERENCE, words::GROUND, words::REVIEW, words::LOOK];
    table(words::HELD, heads, all.iter().map(row).collect_view().into_any())
}

fn erased(all: &[Tombstone]) -> AnyView {
    let row = |one: &Tombstone| {
        let on: Day = london_day(one.erased_at);
        let number = number(one);
        let to = path::erasure(TombstoneId::new(one.id));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{number.clone()}</th>
                {cell(words::REASON, one.reason.label())}
                {cell(words::WHEN, short_day(on))}
                {cell(words::CERTIFICATE, view! { <a href=to>{words::CERTIFICATE}" "{number}</a> })}
            </tr>
        }
    };
    let heads = [words::NUMBER, words::REASON, words::WHEN, words::CERTIFICATE];
    table(words::ERASED, heads, all.iter().map(row).collect_view().into_any())
}

/// The random number of an erasure, as short as it can be told apart.
pub(super) fn number(of: &Tombstone) -> String {
    let all = of.id.simple().to_string().to_uppercase();
    format!("{}-{}", &all[..4], &all[4..8])
}
