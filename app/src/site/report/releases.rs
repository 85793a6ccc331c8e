//! The register of releases: everything that left the house, the latest first.

use leptos::prelude::*;
use store::{
    Role,
    clock::london_day,
    register::{Elsewhere, Registered, code},
    release::ReleaseRow,
};

use super::{
    super::{
        context::signed_in,
        frame::{Page, Section},
        load::load,
        parts::{
            short_day,
            table::{cell, head},
        },
        path,
        words::{release as words, report},
    },
    catalogue::Report,
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let releases = store.releases(store.permit(&actor, ()).await?).await?;
        Ok(show(&releases, actor.role()))
    })
}

/// Whoever only reads reports comes from nowhere else: to them this page is the first.
pub(super) fn show(releases: &[ReleaseRow], role: Role) -> Page {
    let body = view! {
        <h1>{words::REGISTER}</h1>
        <p>{words::REGISTER_WHAT}</p>
        {if releases.is_empty() {
            view! { <p class="empty">{words::NONE_YET}</p> }.into_any()
        } else {
            list(releases)
        }}
    };
    let page = Page::titled(words::REGISTER, body).within(Section::Reports);
    if role == Role::Manager { page.back(path::REPORTS, report::BACK) } else { page }
}

fn list(releases: &[ReleaseRow]) -> AnyView {
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::REGISTER}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::REPORT)}
                {head(report::PERIOD)}
                {head(words::WHEN)}
                {head(words::WHO)}
                {head(words::LOSS)}
                {head(words::WHERE)}
                {head(words::ELSEWHERE_SHORT)}
            </tr></thead>
            <tbody role="rowgroup">{releases.iter().map(line).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn line(row: &ReleaseRow) -> impl IntoView + use<> {
    let entry = &row.entry;
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=path::release(entry.release)>{named(entry)}</a>
                <span class="hear">{format!(", {}", code(entry.release))}</span></th>
            {cell(report::PERIOD, periods(entry))}
            {cell(words::WHEN, short_day(london_day(entry.at)))}
            {cell(words::WHO, who(row))}
            {cell(words::LOSS, loss(entry))}
            {cell(words::WHERE, published(row))}
            {cell(words::ELSEWHERE_SHORT, elsewhere(row))}
        </tr>
    }
}

/// The report it was, in words.
pub(super) fn named(entry: &Registered) -> &'static str {
    let report = Report::ALL.iter().find(|report| report.table() == entry.table);
    report.map_or(entry.table.label(), |report| report.label())
}

/// The periods it was made of.
pub(super) fn periods(entry: &Registered) -> String {
    entry.periods.iter().map(|period| period.label()).collect::<Vec<_>>().join(", ")
}

/// Who released it.
pub(super) fn who(row: &ReleaseRow) -> String {
    row.by.clone().unwrap_or_else(|| words::AT_THE_SHELL.to_owned())
}

/// "0.511 a table, 6.641 a case".
pub(super) fn loss(entry: &Registered) -> String {
    words::loss(&entry.epsilon_per_table, &entry.epsilon_per_case)
}

fn published(row: &ReleaseRow) -> String {
    let said = row.notes.first().map(|note| note.published.clone());
    said.filter(|place| !place.is_empty()).unwrap_or_else(|| words::NOWHERE_YET.to_owned())
}

fn elsewhere(row: &ReleaseRow) -> &'static str {
    row.notes.first().map_or(words::NOT_ANSWERED, |note| Elsewhere::label(note.elsewhere))
}
