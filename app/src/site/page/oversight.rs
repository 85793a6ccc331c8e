//! Emergencies and unusual reading: what people are told of both on Today, and the list of whoever looks after reading.

use domain::status::Look;
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    told::{Told, What},
};

use super::form_parts::hidden;
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        notice, short_day,
        table::{cell, head},
    },
    path,
    words::{clock, emergency as words, seen},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let told = store.oversight(store.permit(&actor, ()).await?).await?;
        Ok(show(&told, actor.name()))
    })
}

pub(super) fn show(told: &[Told], reader: &str) -> Page {
    let body = view! {
        <h1>{words::OVERSIGHT}</h1>
        <p>{words::OVERSIGHT_WHAT}</p>
        <p>{words::YOURS_NOT}</p>
        {table(told, reader)}
    };
    Page::titled(words::OVERSIGHT, body).within(Section::Today)
}

fn table(told: &[Told], reader: &str) -> AnyView {
    if told.is_empty() {
        return view! { <p class="empty">{words::NOTHING}</p> }.into_any();
    }
    let rows = told.iter().zip(1..).map(|(one, place)| row(one, (reader, place))).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::OVERSIGHT}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::WHAT_IT_WAS)}
                {head(words::WHO)}
                {head(words::WHEN)}
                {head(words::REASON_GIVEN)}
                {head(words::KNOWN_TO)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(one: &Told, (reader, place): (&str, usize)) -> impl IntoView + use<> {
    let what = what(one);
    let reason = match &one.what {
        What::Opened(Some(opening)) => Some(opening.reason.clone()),
        What::Opened(None) | What::Read => None,
    };
    let known = if one.known_to.is_empty() {
        words::NOBODY_YET.to_owned()
    } else {
        one.known_to.join(", ")
    };
    let is_known = one.known_to.iter().any(|name| name == reader);
    let know = (!is_known).then(|| know(one, path::OVERSIGHT, place));
    let at = view! { {short_day(london_day(one.at))} ", " {clock(london_time(one.at))} };
    let by = view! { <bdi>{one.by.clone()}</bdi> };
    let reason = reason.map(|reason| view! { <bdi>{reason}</bdi> });
    let known = view! { <bdi>{known}</bdi> {know} };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{what}</th>
            {cell(words::WHO, by)}
            {cell(words::WHEN, at)}
            {cell(words::REASON_GIVEN, reason)}
            {cell(words::KNOWN_TO, known)}
        </tr>
    }
}

/// What it was, in words.
fn what(one: &Told) -> String {
    match &one.what {
        What::Opened(Some(opening)) => words::was_opened(&opening.reference),
        What::Opened(None) => words::was_opened(words::HIDDEN),
        What::Read => words::UNUSUAL.to_owned(),
    }
}

/// On the first page of whoever is told, until they say that they know.
pub(super) fn on_today(told: &[Told]) -> Option<AnyView> {
    let one = |(one, place): (&Told, usize)| {
        let by = words::by(&one.by, london_day(one.at), london_time(one.at));
        let more = match &one.what {
            What::Opened(Some(opening)) => {
                let link = path::seen(opening.case);
                let (reason, hear) = (opening.reason.clone(), format!(": {}", opening.reference));
                view! {
                    <p><bdi>{reason}</bdi></p>
                    <p class="alone"><a href=link>{seen::LINK}<span class="hear">{hear}</span></a></p>
                }
                .into_any()
            }
            What::Opened(None) => ().into_any(),
            What::Read => view! { <p>{words::UNUSUAL_WHY}</p> }.into_any(),
        };
        let body = view! { <p>{by}</p> {more} {know(one, path::TODAY, place)} };
        notice(Look::Soon, what(one), body)
    };
    let shown = told.iter().zip(1..).map(one).collect_view();
    (!told.is_empty()).then(|| view! { <h2>{words::TO_KNOW}</h2> {shown} }.into_any())
}

fn know(one: &Told, then: &'static str, place: usize) -> impl IntoView + use<> {
    let name = words::know(&what(one), place);
    let hear = format!(": {}", what(one));
    view! {
        <form method="post" action="/api/see-told" aria-label=name data-screen-only="">
            {hidden("about", &one.id.to_string())}
            {hidden("then", then)}
            <button class="button second">{words::KNOW}<span class="hear">{hear}</span></button>
        </form>
    }
}
