//! Permissions that end soon, the soonest first: who has applied in time, and who has not.

use domain::{day::Day, picture::DeadlineState, status};
use leptos::prelude::*;
use store::view::DeadlineRow;

use super::super::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        long_day, short_day,
        table::{cell, head},
        tag,
    },
    path,
    words::{calendar, deadlines, ending as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let rows = store.permissions_ending(store.permit(&actor, ()).await?).await?;
        Ok(show(&rows, store.today()))
    })
}

pub(super) fn show(rows: &[DeadlineRow], today: Day) -> Page {
    let waiting = rows.iter().filter(|row| row.deadline.is_open()).count();
    let lists = if rows.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        view! { <p>{words::summary(rows.len(), waiting)}</p> {bands(rows, today)} }.into_any()
    };
    let body = view! { <h1>{words::TITLE}</h1> <p>{words::INTRO}</p> {lists} };
    Page::titled(words::TITLE, body)
        .within(Section::Deadlines)
        .back(path::DEADLINES, calendar::LIST)
}

/// The rows by how near their end is; each belongs to one band.
fn bands(rows: &[DeadlineRow], today: Day) -> impl IntoView + use<> {
    let ended = |row: &DeadlineRow| ends(row) < today;
    let away = |row: &DeadlineRow| (ends(row) - today).num_days();
    let in_time = |row: &DeadlineRow| !row.deadline.is_open();
    let band = |name, takes: &dyn Fn(&DeadlineRow) -> bool| {
        let rows: Vec<_> = rows.iter().filter(|row| takes(row)).collect();
        list(name, &rows, today)
    };
    [
        band(words::ENDED, &|row| ended(row) && !in_time(row)),
        band(words::WITHIN_30, &|row| (0..=30).contains(&away(row))),
        band(words::WITHIN_60, &|row| (31..=60).contains(&away(row))),
        band(words::WITHIN_90, &|row| (61..=90).contains(&away(row))),
        band(words::WITHIN_180, &|row| away(row) > 90),
        band(words::APPLIED_EARLIER, &|row| ended(row) && in_time(row)),
    ]
    .into_iter()
    .collect_view()
}

/// The last day of the permission.
fn ends(row: &DeadlineRow) -> Day {
    row.deadline.working.due
}

fn list(name: &'static str, rows: &[&DeadlineRow], today: Day) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let heads =
        [words::ENDS, deadlines::CASE, words::APPLIED, words::ACT_BY, deadlines::WORKER].map(head);
    let rows = rows.iter().map(|one| row(one, today)).collect_view();
    view! {
        <table class="stack" role="table">
            <caption>{name}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: &DeadlineRow, today: Day) -> impl IntoView + use<> {
    let state = status::status(&row.deadline, today);
    let applied = match &row.deadline.state {
        DeadlineState::Met { done, .. } => words::applied(*done, ends(row)),
        DeadlineState::Missed { .. } => words::MISSED.to_owned(),
        _ => words::NOT_YET.to_owned(),
    };
    let case = view! {
        <a href=path::certificate(row.case, row.deadline.id)>
            <span class="ref">{row.reference.clone()}</span> " " {row.code_name.clone()}
        </a>
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{long_day(ends(row))} " " {tag(state.look, state.tag)}</th>
            {cell(deadlines::CASE, case)}
            {cell(words::APPLIED, applied)}
            {cell(words::ACT_BY, short_day(row.deadline.act_by()))}
            {cell(deadlines::WORKER, row.worker.clone())}
        </tr>
    }
}
