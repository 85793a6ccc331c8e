//! Deadlines: every open date across the reader's cases, what we must do apart from what others owe us.

use domain::{day::Day, status};
use leptos::prelude::*;
use store::view::{DeadlineFilter, DeadlineRow};

use super::super::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        deadline_card::title,
        long_day, short_day,
        table::{cell, head},
        tag,
    },
    path,
    words::deadlines as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, ()).await?;
        let rows = store.deadlines(permit, &DeadlineFilter::default()).await?;
        Ok(show(&rows, store.today()))
    })
}

pub(super) fn show(rows: &[DeadlineRow], today: Day) -> Page {
    let (ours, others): (Vec<_>, Vec<_>) =
        rows.iter().partition(|row| status::is_ours(&row.deadline));
    let lists = if rows.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        view! {
            <h2 id="ours">{words::WE_MUST}</h2>
            <p>{words::WE_MUST_WHY}</p>
            {bands(&ours, today, words::NONE_OURS)}
            <h2 id="theirs">{words::THEY_OWE}</h2>
            <p>{words::THEY_OWE_WHY}</p>
            {bands(&others, today, words::NONE_THEIRS)}
        }
        .into_any()
    };
    let body = view! { <h1>{words::TITLE}</h1> <p>{words::INTRO}</p> {lists} };
    Page::titled(words::TITLE, body).within(Section::Deadlines)
}

/// The rows by how near they are. Each belongs to exactly one band.
fn bands(rows: &[&DeadlineRow], today: Day, none: &'static str) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="empty">{none}</p> }.into_any();
    }
    let band = |name, from: i64, to: i64| {
        let within = |row: &&&DeadlineRow| {
            let away = (row.deadline.working.due - today).num_days();
            (from..=to).contains(&away)
        };
        let rows: Vec<_> = rows.iter().filter(within).copied().collect();
        (!rows.is_empty()).then(|| list(name, &rows, today))
    };
    view! {
        {band(words::OVERDUE, i64::MIN, -1)}
        {band(words::NEXT_7, 0, 7)}
        {band(words::NEXT_28, 8, 28)}
        {band(words::LATER, 29, i64::MAX)}
    }
    .into_any()
}

fn list(name: &'static str, rows: &[&DeadlineRow], today: Day) -> AnyView {
    let heads = [
        words::DUE,
        words::WHAT,
        words::CASE,
        words::FROM,
        words::CITATION,
        words::CERTAIN,
        words::WORKER,
    ];
    let heads = heads.map(head).into_iter().collect_view();
    let rows = rows.iter().map(|one| row(one, today)).collect_view();
    view! {
        <table class="stack" role="table">
            <caption>{name}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: &DeadlineRow, today: Day) -> impl IntoView + use<> {
    let status = status::status(&row.deadline, today);
    let working = &row.deadline.working;
    let certain = if row.deadline.certain { words::YES } else { words::NOT_YET };
    let case = view! {
        <a href=path::case(row.case)><span class="ref">{row.reference.clone()}</span></a> " " {row.code_name.clone()}
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{long_day(working.due)} " " {tag(status.look, status.tag)}</th>
            {cell(words::WHAT, title(&row.deadline))}
            {cell(words::CASE, case)}
            {cell(words::FROM, short_day(working.trigger))}
            {cell(words::CITATION, view! { <span class="small">{working.citation.clone()}</span> })}
            {cell(words::CERTAIN, certain)}
            {cell(words::WORKER, row.worker.clone())}
        </tr>
    }
}
