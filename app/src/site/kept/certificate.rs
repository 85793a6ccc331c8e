//! The certificate of one erasure: when, by whom, why, and how many rows of what. It prints on one sheet and names nobody
//! it is about.

use domain::id::TombstoneId;
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    kept::Erased,
};

use super::list::number;
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::{
        long_day,
        table::{cell, head},
    },
    path,
    words::{clock, kept as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let erasure: TombstoneId = named("erasure")?;
        let (store, actor) = signed_in().await?;
        let erased = store.erased(store.permit(&actor, ()).await?, erasure).await?;
        Ok(show(&erased))
    })
}

pub(super) fn show(of: &Erased) -> Page {
    let stone = &of.tombstone;
    let name = |name: &Option<String>| name.clone().unwrap_or_else(|| words::UNKNOWN.to_owned());
    let body = view! {
        <h1>{words::CERTIFICATE_TITLE}</h1>
        <p>{words::CERTIFICATE_WHY}</p>
        <p data-screen-only="">{words::PRINT}</p>
        <dl class="facts">
            {fact(words::NUMBER, number(stone))}
            {fact(words::WHEN, view! { {long_day(london_day(stone.erased_at))} ", " {clock(london_time(stone.erased_at))} })}
            {fact(words::REASON, stone.reason.label())}
            {fact(words::PROPOSED_BY, view! { {name(&of.proposed_by)} ", " {long_day(london_day(stone.proposed_at))} })}
            {fact(words::CONFIRMED_BY, name(&of.confirmed_by))}
            {fact(words::RECORDS, stone.records.len().to_string())}
        </dl>
        {counts(of)}
        <p>{words::REPEATED}</p>
        <p>{words::PUBLISHED}</p>
    };
    Page::titled(words::CERTIFICATE_TITLE, body)
        .within(Section::Cases)
        .back(path::KEPT, words::TITLE)
}

fn fact(label: &'static str, what: impl IntoView + 'static) -> impl IntoView {
    view! { <div><dt>{label}</dt><dd>{what}</dd></div> }
}

fn counts(of: &Erased) -> AnyView {
    let row = |label: String, rows: String| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{label}</th>
                {cell(words::ROWS, rows)}
            </tr>
        }
    };
    let counted = of.tombstone.counts.iter().map(|(table, rows)| {
        let label = words::table(table).map_or_else(|| table.clone(), str::to_owned);
        row(label, rows.to_string())
    });
    view! {
        <table role="table">
            <caption>{words::WHAT}</caption>
            <thead role="rowgroup"><tr role="row">{head(words::WHAT)} {head(words::ROWS)}</tr></thead>
            <tbody role="rowgroup">
                {counted.collect_view()}
                {row(words::LEGAL.to_owned(), words::NOT_COUNTED.to_owned())}
            </tbody>
        </table>
    }
    .into_any()
}
