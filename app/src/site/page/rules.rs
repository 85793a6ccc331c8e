//! The rules: every rule with its source, who stands behind it, and how many open dates rest on it.

use domain::{
    day::Day,
    rule::{self, Rule},
    status::Look,
};
use leptos::prelude::*;
use store::{Role, rule_book::RuleList};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        notice, short_day,
        table::{cell, head},
    },
    path,
    words::{moved, rules as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let list = store.rules(store.permit(&actor, ()).await?).await?;
        Ok(show(&list, actor.role(), store.today()))
    })
}

pub(super) fn show(list: &RuleList, reader: Role, today: Day) -> Page {
    let decides = reader == Role::LegalAdviser;
    let heads = [
        words::RULE,
        words::VERSION,
        words::IN_USE,
        words::SOURCE,
        words::READ,
        words::CHECK_BY,
        words::USES,
        words::APPROVAL,
    ];
    let rows = rule::rules().iter().map(|rule| row(rule, list, today)).collect_view();
    let holidays = list.terms.holidays();
    let warning = holidays
        .warning(today)
        .map(|warning| notice(Look::Soon, words::HOLIDAYS_END, view! { <p>{warning}</p> }));
    let body = view! {
        {warning}
        <h1>{words::TITLE}</h1>
        <p>{words::INTRO}</p>
        <p>{words::holidays(holidays.years())}</p>
        {decides.then(|| view! { <p class="alone"><a href=path::MOVED>{moved::SEE}</a></p> })}
        <table class="stack" role="table">
            <caption>{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">{heads.map(head).into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    };
    Page::titled(words::TITLE, body).within(section(reader))
}

/// The entry of the menu from which this reader came.
pub(super) fn section(reader: Role) -> Section {
    match reader {
        Role::Administrator => Section::Rules,
        _ => Section::Deadlines,
    }
}

fn row(rule: &'static Rule, list: &RuleList, today: Day) -> impl IntoView + use<> {
    let standing = list.book.standing(rule);
    let read = match standing.read_on {
        Some(day) => short_day(day).into_any(),
        None => words::NEVER.into_any(),
    };
    let check_by = match standing.check_by() {
        Some(day) if day >= today => short_day(day).into_any(),
        _ => words::NOW.into_any(),
    };
    let uses = list.uses.get(rule.id).copied().unwrap_or_default();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=path::rule(rule.id)>{rule.title}</a> <br/> <span class="small">{rule.id}</span>
            </th>
            {cell(words::VERSION, rule.version)}
            {cell(words::IN_USE, words::in_use(rule))}
            {cell(words::SOURCE, view! { <span class="small">{rule.source}</span> })}
            {cell(words::READ, read)}
            {cell(words::CHECK_BY, check_by)}
            {cell(words::USES, uses)}
            {cell(words::APPROVAL, words::approval(&standing))}
        </tr>
    }
}
