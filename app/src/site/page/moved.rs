//! Dates that newer bank holidays or a newer rule would move, for whoever decides about them: the legal adviser of a case,
//! or its team where it has none.

use domain::{day::Day, status::Look};
use leptos::prelude::*;
use serde::Deserialize;
use store::{Actor, Error, Store, moved::WouldMove};

use super::form_parts::{hidden, key as form_key, said};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        moved::{Choice, MovedForm, box_of, key_of},
        reader::NOTE_LIMIT,
    },
    frame::{Page, Section},
    load::{asked, load},
    parts::{
        Ask,
        deadline_card::title,
        notice, safe_textarea,
        table::{cell, head},
    },
    path,
    words::moved as words,
};

/// Rows on one page. The next ones come when these are decided about.
const MOST: usize = 100;

/// What was decided just now.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    done: Option<u32>,
    left: u32,
}

pub fn page() -> impl IntoView {
    load(async {
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let rows = store.would_move(store.permit(&actor, ()).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Moved).await?;
        Ok(show(&rows, kept.as_ref(), &wanted))
    })
}

/// For whoever decides: that dates wait for it.
pub(super) async fn waiting(store: &Store, actor: &Actor) -> Result<Option<AnyView>, Error> {
    let rows = store.would_move(store.permit(actor, ()).await?).await?;
    Ok((!rows.is_empty()).then(|| {
        let link = view! { <a href=path::MOVED>{words::SEE}</a> };
        notice(Look::Soon, words::WAITS, view! { <p>{words::count(rows.len())} " " {link}</p> })
    }))
}

pub(super) fn show(rows: &[WouldMove], kept: Option<&Kept<MovedForm>>, wanted: &Wanted) -> Page {
    let done = wanted.done.map(|done| {
        notice(Look::Done, words::DONE, view! { <p>{words::done(done, wanted.left)}</p> })
    });
    let body = if rows.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        view! { <p>{words::INTRO}</p> <p>{words::WHO}</p> {form(rows, kept)} }.into_any()
    };
    let body = view! { {said(kept, Slot::Moved)} <h1>{words::TITLE}</h1> {body} };
    Page::titled(words::TITLE, body)
        .within(Section::Deadlines)
        .back(path::DEADLINES, words::BACK)
        .notice(done)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn form(rows: &[WouldMove], kept: Option<&Kept<MovedForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let heads =
        [words::CASE, words::WHAT, words::IS, words::WOULD_BE, words::BECAUSE, words::DECIDE];
    let heads = heads.map(head).into_iter().collect_view();
    let why = Ask::new("why", words::WHY)
        .hint(words::WHY_HINT)
        .problem(kept.and_then(|kept| kept.problem("why")));
    view! {
        <form method="post" action="/api/decide-moved" data-keep="/api/keep-moved" aria-label=words::TITLE novalidate>
            {hidden("form", &form_key(kept, &typed.form))}
            <table class="stack" role="table">
                <caption class="hear">{words::TITLE}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows.iter().take(MOST).map(|one| row(one, &typed)).collect_view()}</tbody>
            </table>
            {safe_textarea(&why, &typed.why, NOTE_LIMIT)}
            <div class="actions">
                <button class="button">{words::SAVE}</button>
                <button class="button second" name="all" value=Choice::Move.code()>{words::MOVE_ALL}</button>
                <button class="button second" name="all" value=Choice::Keep.code()>{words::KEEP_ALL}</button>
            </div>
        </form>
    }
    .into_any()
}

fn row(one: &WouldMove, typed: &MovedForm) -> impl IntoView + use<> {
    let (case, deadline) = (one.row.case, &one.row.deadline);
    let link = view! {
        <a href=path::certificate(case, deadline.id)>
            {title(deadline)}<span class="hear">", "{one.row.reference.clone()}</span>
        </a>
    };
    let whose = view! {
        <a href=path::case(case)><span class="ref">{one.row.reference.clone()}</span></a> " " {one.row.code_name.clone()}
    };
    let working = &deadline.working;
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{whose}</th>
            {cell(words::WHAT, link)}
            {cell(words::IS, words::dates(working.due, working.act_by))}
            {cell(words::WOULD_BE, would_be(one))}
            {cell(words::BECAUSE, because(one))}
            {cell(words::DECIDE, decide(one, typed))}
        </tr>
    }
}

fn shown(one: &WouldMove) -> Option<Day> {
    one.now.as_ref().ok().map(|now| now.due)
}

fn would_be(one: &WouldMove) -> String {
    match &one.now {
        Ok(now) => words::dates(now.due, now.act_by),
        Err(why) => format!("{} {why}", words::NO_DATE),
    }
}

fn because(one: &WouldMove) -> AnyView {
    let mut lines: Vec<_> = one.holidays.iter().map(words::holiday).collect();
    if lines.is_empty() {
        lines.push(words::basis(one.row.deadline.working.version, one.by));
    }
    let lines = lines.into_iter().map(|line| view! { <span class="line">{line}</span> });
    lines.collect_view().into_any()
}

/// A box of its own for each date: to decide about it, or later.
fn decide(one: &WouldMove, typed: &MovedForm) -> AnyView {
    let (key, deadline) = (key_of(one.row.deadline.id), &one.row.deadline);
    let label = words::decide(&title(deadline), &one.row.reference);
    let shown = shown(one).map(|day| day.to_string()).unwrap_or_default();
    let chosen = typed.choice.get(&key).map(String::as_str).unwrap_or_default();
    let options = Choice::ALL.iter().map(|one| {
        view! { <option value=one.code() selected=chosen == one.code()>{one.label()}</option> }
    });
    view! {
        {hidden(format!("case[{key}]"), &one.row.case.to_string())}
        {hidden(format!("shown[{key}]"), &shown)}
        <label class="hear" for=box_of(&key)>{label.clone()}</label>
        <select id=box_of(&key) aria-label=label name=format!("choice[{key}]") autocomplete="off">
            <option value="">{words::LATER}</option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}
