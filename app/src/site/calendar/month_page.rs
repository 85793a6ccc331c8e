//! A month of deadlines: a page of a calendar with the list below it, and the month before and after by link.

use domain::day::Day;
use leptos::prelude::*;
use store::view::DeadlineRow;

use super::{
    super::{
        context::signed_in,
        frame::{Page, Section},
        load::{asked, load},
        page::deadlines::list,
        parts::{Ask, select},
        path,
        words::{calendar as words, deadlines},
    },
    asked::{Asked, Wanted, Which, Whose, can_choose},
    month_table::month_table,
};
use crate::choices;

pub fn page() -> impl IntoView {
    load(async {
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let asked = wanted.read(store.today());
        let permit = store.permit(&actor, ()).await?;
        let mut rows = store.deadlines(permit, &asked.filter(&actor)).await?;
        rows.retain(|row| asked.takes(&row.deadline));
        Ok(show(&asked, &rows, can_choose(&actor), store.today()))
    })
}

pub(in crate::site) fn show(
    asked: &Asked,
    rows: &[DeadlineRow],
    may_choose: bool,
    today: Day,
) -> Page {
    let name = asked.month.name();
    let all: Vec<_> = rows.iter().collect();
    let dates = if rows.is_empty() {
        view! { <p class="empty">{words::none_in(&name)}</p> }.into_any()
    } else {
        view! {
            {month_table(asked.month, rows, today)}
            {list(deadlines::LIST, &all, today)}
        }
        .into_any()
    };
    let body = view! {
        <div class="bar">
            <h1>{words::title_of(&name)}</h1>
            <a class="button second" href=path::CALENDAR>{words::ADD}</a>
        </div>
        {ways(asked, today)}
        {filter(asked, may_choose)}
        {dates}
        <p class="alone"><a href=asked.file() download="">{words::FILE}</a></p>
    };
    Page::titled(words::TITLE, body).within(Section::Deadlines).back(path::DEADLINES, words::LIST)
}

/// To the months beside it, and to the one that runs.
fn ways(asked: &Asked, today: Day) -> impl IntoView + use<> {
    let now = domain::month::Month::of(today);
    let beside = [
        (asked.month.before(), words::BEFORE, Some("prev")),
        (Some(now).filter(|now| *now != asked.month), words::THIS, None),
        (asked.month.after(), words::AFTER, Some("next")),
    ];
    let links = beside.into_iter().filter_map(|(month, label, rel)| {
        let month = month?;
        let to = asked.of(month).page();
        Some(view! { <li><a href=to rel=rel>{label} ": " {month.name()}</a></li> })
    });
    view! { <nav aria-label=words::TITLE><ul class="chips">{links.collect_view()}</ul></nav> }
}

fn filter(asked: &Asked, may_choose: bool) -> impl IntoView + use<> {
    let whose = may_choose.then(|| {
        select(&Ask::new("whose", words::WHOSE), &[("", choices!(Whose))], asked.whose.code())
    });
    let case = asked.case.map(|case| {
        let everywhere = Asked { case: None, ..*asked }.page();
        view! {
            <p>{words::ONE_CASE} " " <a href=everywhere>{words::ALL_CASES}</a></p>
            <input type="hidden" name="case" value=case.to_string()/>
        }
    });
    view! {
        <form class="find" method="get" action=path::MONTH aria-label=words::APPLY>
            <input type="hidden" name="month" value=asked.month.to_string()/>
            {case}
            <div>{select(&Ask::new("which", words::SHOW), &[("", choices!(Which))], asked.which.code())}</div>
            {whose.map(|whose| view! { <div>{whose}</div> })}
            <button class="button second">{words::APPLY}</button>
        </form>
    }
}
