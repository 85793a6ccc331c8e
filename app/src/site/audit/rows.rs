//! The entries, the newest first, and the ways to older ones.

use domain::{day, status::Look};
use leptos::prelude::*;
use store::{
    audit_view::{AuditPage, AuditRow},
    clock::{london_day, london_time},
};

use super::asked::Wanted;
use crate::site::{
    parts::{
        table::{cell, head},
        tag,
    },
    words::{audit as words, clock},
};

/// The table, or that nothing matches.
pub fn list(wanted: &Wanted, page: &AuditPage) -> AnyView {
    if page.rows.is_empty() {
        return view! { <p class="empty" role="status">{words::NONE}</p> }.into_any();
    }
    let older = page.older.map(|seq| {
        view! { <p class="alone"><a rel="next" href=wanted.older(seq)>{words::OLDER}</a></p> }
    });
    let newest = (!wanted.before.is_empty())
        .then(|| view! { <p class="alone"><a href=wanted.newest()>{words::NEWEST}</a></p> });
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::NUMBER)} {head(words::WHEN)} {head(words::WHO)} {head(words::WHAT)}
                {head(words::ON)} {head(words::PARTS)}
            </tr></thead>
            <tbody role="rowgroup">{page.rows.iter().map(row).collect_view()}</tbody>
        </table>
        {older} {newest}
    }
    .into_any()
}

fn row(row: &AuditRow) -> impl IntoView + use<> {
    let when = format!("{}, {}", day::short(london_day(row.at)), clock(london_time(row.at)));
    let who = row.who.clone().unwrap_or_else(|| words::NOBODY.to_owned());
    let refused = row.was_refused.then(|| tag(Look::Soon, words::REFUSED));
    let what = view! { {said(&row.action)} " " {refused} };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{row.seq}</th>
            {cell(words::WHEN, when)}
            {cell(words::WHO, who)}
            {cell(words::WHAT, what)}
            {cell(words::ON, row.on.clone())}
            {cell(words::PARTS, row.about.join(", "))}
        </tr>
    }
}

/// The code of an action as words: `case.hand_over` is "case: hand over".
pub fn said(action: &str) -> String {
    action.replacen('.', ": ", 1).replace(['.', '_'], " ")
}
