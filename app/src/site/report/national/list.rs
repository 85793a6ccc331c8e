//! The list of national figures: what stands beside our reports, where it is from, and the way to change it.

use leptos::prelude::*;
use store::{benchmark::Benchmark, clock::london_day, permit::SetBenchmark};

use super::theirs;
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        short_day,
        table::{cell, head},
    },
    path,
    words::{national as words, report},
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        store.permit::<SetBenchmark>(&actor, ()).await?;
        Ok(show(&store.benchmarks().await?))
    })
}

pub(crate) fn show(known: &[Benchmark]) -> Page {
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p>{words::WHAT}</p>
        <p><a class="button" href=path::national(0)>{words::ADD}</a></p>
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::MEASURE)}
                {head(words::PERIOD)}
                {head(words::VALUE)}
                {head(words::BASE)}
                {head(words::SOURCE)}
                {head(words::SET)}
            </tr></thead>
            <tbody role="rowgroup">{known.iter().map(line).collect_view()}</tbody>
        </table>
    };
    Page::titled(words::TITLE, body).within(Section::Reports).back(path::REPORTS, report::BACK)
}

fn line(one: &Benchmark) -> impl IntoView + use<> {
    let figure = &one.figure;
    let hidden =
        (!figure.is_shown).then(|| view! { <br/><span class="quiet">{words::NO_LONGER}</span> });
    let by = one.set_by.clone().unwrap_or_else(|| words::CAME_WITH.to_owned());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=path::national(one.number)>{figure.measure.label()}<span class="hear">{format!(", {}", figure.period)}</span></a>
                {hidden}
            </th>
            {cell(words::PERIOD, figure.period.clone())}
            {cell(words::VALUE, theirs(figure))}
            {cell(words::BASE, figure.base_note.clone())}
            {cell(words::SOURCE, figure.source.clone())}
            {cell(words::SET, view! { {short_day(london_day(one.set_at))} ", " {by} })}
        </tr>
    }
}
