//! National figures beside ours, on the page of a report.

use leptos::prelude::*;

use super::Beside;
use crate::site::{
    parts::table::{cell, head},
    words::national as words,
};

/// The table of both; nothing where no national figure is known.
pub fn part(beside: &[Beside]) -> AnyView {
    if beside.is_empty() {
        return ().into_any();
    }
    view! {
        <h2>{words::TITLE}</h2>
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::MEASURE)}
                {head(words::PERIOD)}
                {head(words::NATIONAL)}
                {head(words::OURS)}
                {head(words::BASE)}
                {head(words::DIFFER)}
                {head(words::SOURCE)}
            </tr></thead>
            <tbody role="rowgroup">{beside.iter().map(line).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn line(one: &Beside) -> impl IntoView + use<> {
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{one.measure}</th>
            {cell(words::PERIOD, one.period.clone())}
            {cell(words::NATIONAL, one.theirs.clone())}
            {cell(words::OURS, one.ours.clone())}
            {cell(words::BASE, one.base.clone())}
            {cell(words::DIFFER, one.caution)}
            {cell(words::SOURCE, one.source.clone())}
        </tr>
    }
}
