//! Deadlines: every open date across the reader's cases, what we must do apart from what others owe us.

use domain::{day::Day, status};
use leptos::prelude::*;
use serde::Deserialize;
use store::view::{DeadlineFilter, DeadlineRow};

use super::super::{
    context::signed_in,
    frame::{Page, Section},
    load::{asked, load},
    parts::{
        deadline_card::{done_today, title},
        long_day, short_day,
        table::{cell, head},
        tag,
    },
    path,
    words::{calendar, case as case_words, deadlines as words, ending, rules, today},
};
use super::{band::Band, moved};

/// How many dates a band shows until somebody asks for all: of what we must do, and of what is only to be known.
const OURS: usize = 25;
const OTHERS: usize = 10;

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    all: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, ()).await?;
        let rows = store.deadlines(permit, &DeadlineFilter::default()).await?;
        let waiting = moved::waiting(&store, &actor).await?;
        Ok(show(&rows, !wanted.all.is_empty(), store.today()).notice(waiting))
    })
}

pub(super) fn show(rows: &[DeadlineRow], all: bool, today: Day) -> Page {
    let ours: Vec<_> = rows.iter().filter(|row| status::is_ours(&row.deadline)).collect();
    let theirs: Vec<_> = rows.iter().filter(|row| status::is_theirs(&row.deadline)).collect();
    let nobodys: Vec<_> = rows.iter().filter(|row| is_ahead_for_all(row, today)).collect();
    let lists = if rows.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        view! {
            {part(words::WE_MUST, words::WE_MUST_WHY, bands(&ours, words::OVERDUE, (!all).then_some(OURS), today))}
            {part(words::THEY_OWE, words::THEY_OWE_WHY, bands(&theirs, words::LATE, (!all).then_some(OTHERS), today))}
            {part(words::PERIODS, words::PERIODS_WHY, bands(&nobodys, words::OVERDUE, (!all).then_some(OTHERS), today))}
        }
        .into_any()
    };
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p>{words::INTRO} " " <a href=path::RULES>{rules::SEE_RULES}</a></p>
        <ul class="chips">
            <li><a href=path::ENDING>{ending::TITLE}</a></li>
            <li><a href=path::MONTH>{words::MONTH}</a></li>
            <li><a href=path::CALENDAR>{calendar::ADD}</a></li>
        </ul>
        {lists}
    };
    Page::titled(words::TITLE, body).within(Section::Deadlines)
}

/// Periods and birthdays are worth knowing until they have come.
fn is_ahead_for_all(row: &DeadlineRow, today: Day) -> bool {
    let deadline = &row.deadline;
    deadline.due() >= today && !status::is_ours(deadline) && !status::is_theirs(deadline)
}

fn part(name: &'static str, why: &'static str, lists: Option<AnyView>) -> impl IntoView {
    let lists =
        lists.unwrap_or_else(|| view! { <p class="empty">{words::NONE_HERE}</p> }.into_any());
    view! { <h2>{name}</h2> <p>{why}</p> {lists} }
}

/// The rows by how near they are; each belongs to one band. Of what is far ahead or long past, the nearest.
fn bands(
    rows: &[&DeadlineRow],
    past: &'static str,
    most: Option<usize>,
    today: Day,
) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let lists = Band::ALL.map(|wanted| {
        let is_in = |row: &&DeadlineRow| Band::of(row.deadline.due(), today) == wanted;
        let mut band: Vec<_> = rows.iter().copied().filter(is_in).collect();
        let hidden = most.map_or(0, |most| band.len().saturating_sub(most));
        band.truncate(band.len() - hidden);
        let more = (hidden > 0).then(
            || view! { <p class="alone"><a href=path::ALL_DEADLINES>{words::more(hidden)}</a></p> },
        );
        view! { {list(wanted.name(past), &band, today)} {more} }
    });
    Some(lists.into_iter().collect_view().into_any())
}

/// One table of dates.
pub(in crate::site) fn list(name: &'static str, rows: &[&DeadlineRow], day: Day) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
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
    let row = |(place, one): (usize, &&DeadlineRow)| row(one, &today::place(name, place + 1), day);
    let rows = rows.iter().enumerate().map(row).collect_view();
    view! {
        <table class="stack" role="table">
            <caption>{name}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

/// One date. `place` tells its form apart from all others of the page.
fn row(row: &DeadlineRow, place: &str, day: Day) -> impl IntoView + use<> {
    let status = status::status(&row.deadline, day);
    let working = &row.deadline.working;
    let certain = if row.deadline.certain { words::YES } else { words::NOT_YET };
    let what = view! {
        <a href=path::deadline(row.case, row.deadline.id)>
            {title(&row.deadline)}<span class="hear">", "{row.reference.clone()}</span>
        </a>
        {press(row, place)}
    };
    let case = view! {
        <a href=path::case(row.case)><span class="ref">{row.reference.clone()}</span></a> " " {row.code_name.clone()}
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{long_day(row.deadline.due())} " " {tag(status.look, status.tag)}</th>
            {cell(words::WHAT, what)}
            {cell(words::CASE, case)}
            {cell(words::FROM, short_day(working.trigger))}
            {cell(words::CITATION, view! { <span class="small">{working.citation.clone()}</span> })}
            {cell(words::CERTAIN, certain)}
            {cell(words::WORKER, row.worker.clone())}
        </tr>
    }
}

/// On a date of ours: it was done today, in one press.
fn press(row: &DeadlineRow, place: &str) -> Option<AnyView> {
    let what = format!("{}, {}", title(&row.deadline), row.reference);
    let name = case_words::done_form(&what, place);
    status::is_ours(&row.deadline).then(|| done_today((row.case, row.version), &row.deadline, name))
}
