//! The second step: what each of their columns is. A proposal is filled in, with samples beside it; nothing is read
//! before they have looked.

use std::io::Cursor;

use domain::{
    code::Nation,
    sheet::{case_columns, loose::Order},
    status::Look,
};
use leptos::prelude::*;
use sheet::{Map, Rows};
use store::{Error, clock::london_day, import::KeptSheet};

use super::{
    action::{FORGOTTEN, TOLD},
    memory::Recalled,
    notes::Notes,
    steps::steps,
};
use crate::{
    choices,
    site::{
        account::told::told,
        context::{door, signed_in},
        frame::{Page, Section},
        load::{load, named},
        page::form_parts::hidden,
        parts::{Ask, Choice, error_summary, notice, radios},
        path,
        words::import as words,
    },
};

/// Cells shown of each column.
const SAMPLES: usize = 3;
/// Rows searched for them.
const SEARCHED: usize = 50;

/// One column of theirs.
pub struct Column {
    pub heading: String,
    pub samples: Vec<String>,
}

/// The page.
pub fn page() -> impl IntoView {
    let id = named("sheet");
    let session = door().session;
    load(async move {
        let (store, actor) = signed_in().await?;
        let kept = store.kept_sheet(&store.permit(&actor, ()).await?, id?).await?;
        let Notes { map, recalled, .. } = Notes::read(&kept);
        let word: Option<(String, String)> = told(&session, TOLD).await;
        let before = match (recalled, told(&session, FORGOTTEN).await) {
            (Some(recalled), _) => Before::As(recalled),
            (None, Some(true)) => Before::Forgotten,
            (None, _) => Before::Never,
        };
        let (sheet, map) = (kept.id.to_string(), map.ok_or(Error::NotFound)?);
        let problem = word.as_ref().map(|(_, text)| &**text);
        Ok(show(&sheet, &columns(kept)?, &map, &before, problem))
    })
}

fn columns(kept: KeptSheet) -> Result<Vec<Column>, Error> {
    let mut rows = Rows::of(Cursor::new(kept.content)).map_err(|_| Error::NotFound)?;
    let column = |heading: &String| Column { heading: heading.clone(), samples: Vec::new() };
    let mut columns: Vec<_> = rows.headings.iter().map(column).collect();
    for row in rows.by_ref().take(SEARCHED).flatten() {
        for (column, cell) in columns.iter_mut().zip(row.cells) {
            let cell = cell.trim();
            if column.samples.len() < SAMPLES && !cell.is_empty() {
                column.samples.push(cell.chars().take(40).collect());
            }
        }
    }
    Ok(columns)
}

/// What the charity remembers of such columns.
pub enum Before {
    Never,
    As(Recalled),
    /// Somebody has just said so.
    Forgotten,
}

pub(super) fn show(
    sheet: &str,
    columns: &[Column],
    map: &Map,
    before: &Before,
    problem: Option<&str>,
) -> Page {
    let has_problem = problem.is_some();
    let body = view! {
        {problem.and_then(|text| error_summary([("column-0", text)]))}
        <h1>{words::MATCH}</h1>
        {steps(2)}
        {remembered(sheet, before)}
        <p>{words::MATCH_WHAT}</p>
        <form method="post" action="/api/match-columns" aria-label=words::MATCH novalidate>
            {hidden("sheet", sheet)}
            {columns.iter().enumerate().map(|(place, column)| question(place, column, map)).collect_view()}
            {order(map)}
            {nation(map)}
            <button class="button">{words::GO_CHECK}</button>
        </form>
    };
    Page::titled(words::MATCH, body)
        .within(Section::Cases)
        .back(path::IMPORTS, words::START_AGAIN)
        .with_problems(has_problem)
}

fn remembered(sheet: &str, before: &Before) -> Option<AnyView> {
    match before {
        Before::Never => None,
        Before::Forgotten => {
            let what = view! { <p>{words::FORGOTTEN_WHAT}</p> };
            Some(notice(Look::Done, words::FORGOTTEN, what))
        }
        Before::As(Recalled { by, at, .. }) => {
            let body = view! {
                <p>{words::matched_by(by, london_day(*at))}</p>
                <form method="post" action="/api/forget-columns" aria-label=words::FORGET>
                    {hidden("sheet", sheet)}
                    <button class="button second">{words::FORGET}</button>
                </form>
            };
            Some(notice(Look::Ahead, words::AS_BEFORE, body))
        }
    }
}

fn question(place: usize, column: &Column, map: &Map) -> impl IntoView + use<> {
    let id = format!("column-{place}");
    let hint = format!("{id}-hint");
    let chosen = map.columns.get(&column.heading).cloned().unwrap_or_default();
    let option = |name: &String| {
        let is_chosen = *name == chosen;
        view! { <option value=name.clone() selected=is_chosen>{words::column(name)}</option> }
    };
    let samples = column.samples.join(", ");
    view! {
        <div class="field">
            <label for=id.clone()>{words::their_column(&column.heading)}</label>
            <p class="hint" id=hint.clone()>{words::samples(&samples)}</p>
            <select id=id name=format!("columns[{place}]") autocomplete="off" aria-describedby=hint>
                <option value="" selected=chosen.is_empty()>{words::LEAVE_OUT}</option>
                {case_columns().iter().map(option).collect_view()}
            </select>
        </div>
    }
}

fn order(map: &Map) -> AnyView {
    let ask = Ask::new("dates", words::ORDER).hint(words::ORDER_HINT);
    let choices = [
        Choice::new("day", words::DAY_FIRST),
        Choice::new("month", words::MONTH_FIRST),
        Choice::new("", words::NEITHER_FIRST),
    ];
    let chosen = match map.dates {
        Some(Order::DayFirst) => "day",
        Some(Order::MonthFirst) => "month",
        None => "",
    };
    radios(&ask, &choices, chosen)
}

fn nation(map: &Map) -> Option<AnyView> {
    let usual = map.defaults.get("case_opened.nation")?;
    let ask = Ask::new("nation", words::NATION).hint(words::NATION_HINT);
    Some(radios(&ask, &choices!(Nation), usual))
}
