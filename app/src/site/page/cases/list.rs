//! The list itself: a table that becomes cards on a phone, its order, its pages, and what stands there when it is empty.

use domain::{day::Day, status::Look};
use leptos::prelude::*;
use store::view::{CaseList, CaseRow, CaseSort};

use super::{
    super::super::{
        parts::{
            pages::{PAGE, pages},
            short_day,
            table::{cell, sort_head},
            tag,
        },
        path,
        words::cases as words,
    },
    wanted::Wanted,
};

/// The cases that match, or why there are none.
pub fn list(wanted: &Wanted, cases: &CaseList, today: Day) -> AnyView {
    if cases.rows.is_empty() {
        return empty(wanted);
    }
    let first = (cases.page - 1) * PAGE + 1;
    let last = first + u32::try_from(cases.rows.len()).unwrap_or(PAGE) - 1;
    let rows = cases.rows.iter().map(|one| row(wanted, one, today)).collect_view();
    view! {
        <p role="status">{words::counted(cases.total, first, last, wanted.sort())}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}", "{words::order(wanted.sort())}</caption>
            <thead role="rowgroup"><tr role="row">{heads(wanted)}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {pages(cases.page, cases.pages, |page| wanted.paged(page))}
    }
    .into_any()
}

fn heads(wanted: &Wanted) -> impl IntoView + use<> {
    let columns = [
        (words::CASE, CaseSort::Reference),
        (words::STAGE, CaseSort::Stage),
        (words::NEXT, CaseSort::Due),
        (words::WORKER, CaseSort::Worker),
        (words::LAST_ENTRY, CaseSort::LastEntry),
    ];
    columns
        .map(|(label, by)| sort_head(label, wanted.direction(by), wanted.sorted(by)))
        .into_iter()
        .collect_view()
}

fn row(wanted: &Wanted, row: &CaseRow, today: Day) -> impl IntoView + use<> {
    let to = if wanted.is_choosing() { path::record(row.id) } else { path::case(row.id) };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=to><span class="ref">{row.reference.clone()}</span></a> " " {row.code_name.clone()}</th>
            {cell(words::STAGE, row.stage.label())}
            {cell(words::NEXT, next(row, today))}
            {cell(words::WORKER, row.worker.clone())}
            {cell(words::LAST_ENTRY, short_day(row.last_entry_on))}
        </tr>
    }
}

fn next(row: &CaseRow, today: Day) -> AnyView {
    let Some(due) = row.next_due else { return words::NO_DEADLINE.into_any() };
    let near = near(due, today).map(|(look, words)| tag(look, words));
    view! { {short_day(due)} " " {near} <br/> <span class="small">{row.next_title.clone()}</span> }
        .into_any()
}

/// How near a date is, where that is worth a tag.
fn near(due: Day, today: Day) -> Option<(Look, String)> {
    match (due - today).num_days() {
        past @ ..0 => Some((Look::Over, words::overdue(past))),
        ahead @ 0..=7 => Some((Look::Soon, words::due(ahead))),
        _ => None,
    }
}

fn empty(wanted: &Wanted) -> AnyView {
    let typed = wanted.q.trim();
    let why = match (typed.is_empty(), wanted.in_use()) {
        (false, _) => words::no_match(typed),
        (true, 0) => words::NONE_YET.to_owned(),
        (true, _) => words::NO_MATCH_FILTER.to_owned(),
    };
    view! { <p class="empty" role="status">{why}</p> }.into_any()
}
