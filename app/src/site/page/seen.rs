//! Who has seen a case, day by day. It prints as it stands, for the person the case is about.

use domain::{day, id::CaseId, status::Look};
use leptos::prelude::*;
use store::seen::{Seen, SeenDay};

use crate::site::{
    audit::rows::said,
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::{
        table::{cell, head},
        tag,
    },
    path,
    words::{record, seen as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        Ok(show(&store.seen(store.permit(&actor, case).await?).await?))
    })
}

pub(super) fn show(seen: &Seen) -> Page {
    let (reference, code_name) = (seen.reference.clone(), seen.code_name.clone());
    let part = (!seen.is_whole).then(|| view! { <p>{words::PART}</p> });
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::WHY}</p>
        <p>{words::LISTS}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::DAY)} {head(words::WHO)} {head(words::WHAT)}
            </tr></thead>
            <tbody role="rowgroup">{seen.days.iter().map(row).collect_view()}</tbody>
        </table>
        {part}
    };
    Page::titled(words::TITLE, body)
        .about(&seen.reference)
        .concerning(seen.case)
        .within(Section::Cases)
        .back(path::case(seen.case), record::back_to(&seen.reference))
}

fn row(seen: &SeenDay) -> impl IntoView + use<> {
    let who = match &seen.who {
        Some((name, role)) => view! { <bdi>{name.clone()}</bdi> ", " {role.label()} }.into_any(),
        None => words::PROGRAM.into_any(),
    };
    let refused = seen.was_refused.then(|| view! { {tag(Look::Soon, words::REFUSED)} " " });
    let what = view! { {refused} {all(&seen.did)} };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{day::short(seen.on)}</th>
            {cell(words::WHO, who)}
            {cell(words::WHAT, what)}
        </tr>
    }
}

/// What was done, as one sentence.
fn all(did: &[(String, u32)]) -> String {
    let one = |(action, count): &(String, u32)| {
        let what = words::did(action).map_or_else(|| said(action), ToOwned::to_owned);
        words::times(*count).map_or(what.clone(), |times| format!("{what} ({times})"))
    };
    let mut sentence = did.iter().map(one).collect::<Vec<_>>().join("; ");
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence.push('.');
    sentence
}
