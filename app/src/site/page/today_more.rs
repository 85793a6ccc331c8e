//! More of Today: who was not heard from, what colleagues recorded lately, and what to do on the first day.

use domain::{
    day::Day,
    status::{self, Look},
};
use leptos::prelude::*;
use store::{
    changed::{Changed, What},
    clock::london_day,
    lately::Lately,
    risk::NotHeard,
    view::DeadlineRow,
};

use crate::site::{
    page::form_parts::hidden,
    parts::{deadline_card::title, long_day, notice, tag},
    path,
    words::{cases as case_words, event, holder, log, risk as words, today as today_words},
};

/// Nobody has given this person a case yet.
pub fn first_day(may_add: bool) -> AnyView {
    let add = may_add.then(|| {
        view! { <p><a class="button second" href=path::ADD_CASE>{case_words::ADD}</a></p> }
    });
    let why = if may_add { case_words::NONE_YET } else { today_words::NO_CASE_ADVISER };
    view! { <p class="empty">{why}</p> {add} }.into_any()
}

/// Who was not heard from, most danger first.
pub fn not_heard(rows: &[NotHeard]) -> AnyView {
    if rows.is_empty() {
        return view! { <h2>{words::NOT_HEARD}</h2> <p class="quiet">{words::NO_NOT_HEARD}</p> }
            .into_any();
    }
    let rows = rows.iter().map(|row| {
        let level = row.level.map(domain::risk::RiskLevel::label);
        let hear = format!(": {} {}", row.reference, row.code_name);
        view! {
            <li>
                <p class="ref">{row.reference.clone()}</p>
                <div>
                    <h3><a href=path::case(row.case)>{row.code_name.clone()}<span class="hear">" "{row.reference.clone()}</span></a></h3>
                    <p class="quiet">{words::since(level, row.since, row.ever)}</p>
                </div>
                <a href=path::log_in(row.case)>{words::LOG}<span class="hear">{hear}</span></a>
            </li>
        }
    });
    view! { <h2>{words::NOT_HEARD}</h2> <p>{words::NOT_HEARD_WHY}</p> <ul class="rows">{rows.collect_view()}</ul> }
        .into_any()
}

/// What colleagues recorded lately in this person's cases.
pub fn lately(rows: &[Lately]) -> AnyView {
    if rows.is_empty() {
        return view! { <h2>{today_words::LATELY}</h2> <p class="quiet">{today_words::NO_LATELY}</p> }
            .into_any();
    }
    let rows = rows.iter().map(|row| {
        let (reference, code_name) = (row.reference.clone(), row.code_name.clone());
        view! {
            <li>
                <p>{long_day(london_day(row.at))}</p>
                <div>
                    <h3><a href=path::case(row.case)>{event::headline(&row.fact)}<span class="hear">", "{reference.clone()}</span></a></h3>
                    <p class="quiet"><span class="ref">{reference.clone()}</span> " · " {code_name} ". " {log::written(&row.by, london_day(row.at))} "."</p>
                </div>
            </li>
        }
    });
    view! { <h2>{today_words::LATELY}</h2> <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

/// What moved, came or went without this person's doing.
pub fn changes(rows: &[Changed]) -> AnyView {
    if rows.is_empty() {
        return view! { <h2>{today_words::CHANGED}</h2> <p class="quiet">{today_words::NO_CHANGED}</p> }
            .into_any();
    }
    let rows = rows.iter().map(change).collect_view();
    view! { <h2>{today_words::CHANGED}</h2> <ul class="rows">{rows}</ul> }.into_any()
}

fn change(row: &Changed) -> AnyView {
    let (reference, code_name) = (row.reference.clone(), row.code_name.clone());
    let what = today_words::changed(&row.what);
    // A case that another team took is not theirs to open any more.
    let heading = if row.what == What::Taken {
        view! { <h3>{what}</h3> }.into_any()
    } else {
        view! { <h3><a href=path::case(row.case)>{what}<span class="hear">", "{reference.clone()}</span></a></h3> }
            .into_any()
    };
    let why = match &row.what {
        What::Refused { why } => Some(view! { <p><bdi>{why.clone()}</bdi></p> }),
        _ => None,
    };
    view! {
        <li>
            <p>{long_day(london_day(row.at))}</p>
            <div>
                {heading}
                {why}
                <p class="quiet"><span class="ref">{reference}</span> " · " {code_name} ". " {log::written(&row.by, london_day(row.at))} "."</p>
            </div>
        </li>
    }
    .into_any()
}

/// Cases that wait for the team of this person.
pub fn offers(waiting: u32) -> Option<AnyView> {
    (waiting > 0).then(|| {
        let link = view! { <p class="alone"><a href=path::TRANSFERS>{holder::TRANSFERS}</a></p> };
        notice(Look::Soon, holder::waiting(waiting), link)
    })
}

/// Dates further ahead that have reached a reminder; nothing where there is none.
pub fn reminders(rows: &[DeadlineRow], today: Day) -> Option<AnyView> {
    section(today_words::REMINDERS, today_words::REMINDERS_WHY, rows, today)
}

/// Limits in law of others that nobody has answered for; nothing where there is none.
pub fn unanswered(rows: &[DeadlineRow], today: Day) -> Option<AnyView> {
    section(today_words::UNANSWERED, today_words::UNANSWERED_WHY, rows, today)
}

fn section(
    heading: &'static str,
    why: &'static str,
    rows: &[DeadlineRow],
    today: Day,
) -> Option<AnyView> {
    let place = |at: usize| today_words::place(heading, at + 1);
    let shown = rows.iter().enumerate().map(|(at, row)| reminder(row, &place(at), today));
    let shown = shown.collect_view();
    (!rows.is_empty())
        .then(|| view! { <h2>{heading}</h2> <p>{why}</p> <ul class="rows">{shown}</ul> }.into_any())
}

fn reminder(row: &DeadlineRow, place: &str, today: Day) -> impl IntoView + use<> {
    let status = status::status(&row.deadline, today);
    view! {
        <li>
            <p>{long_day(row.deadline.due())} <br/> {tag(status.look, status.tag)}</p>
            <div>
                <h3><a href=path::deadline(row.case, row.deadline.id)>{title(&row.deadline)}<span class="hear">", "{row.reference.clone()}</span></a></h3>
                <p class="quiet"><span class="ref">{row.reference.clone()}</span> " · " {row.code_name.clone()} ". " {today_words::held_by(&row.worker)} "."</p>
            </div>
            {see(row, place)}
        </li>
    }
}

/// One press: its reminder was seen. `place` tells the form apart from all others of the page.
pub fn see(row: &DeadlineRow, place: &str) -> AnyView {
    let what = title(&row.deadline);
    let name = format!("{}: {what}, {}, {place}", today_words::SEEN, row.reference);
    view! {
        <form method="post" action="/api/see-reminder" aria-label=name data-screen-only="">
            {hidden("case", &row.case.to_string())}
            {hidden("deadline", &row.deadline.id.to_string())}
            <button class="button second">{today_words::SEEN}<span class="hear">": "{what}</span></button>
        </form>
    }
    .into_any()
}
