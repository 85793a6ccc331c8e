//! One internal table: what is asked is chosen from closed lists, the answer is exact, marked, and written down.

use domain::{
    code::{Authority, Gender},
    event::Day,
    stat::{Exploitation, Region},
    tally::table::InternalTable,
};
use leptos::prelude::*;
use store::{
    Error,
    benchmark::{Benchmark, Measure},
    internal::{Breakdown, Counted, Grown, InternalReport},
};

use super::{
    ask::{Wanted, periods},
    cells::{Cells, cells, share},
    marking::marking,
};
use crate::{
    choices,
    site::{
        context::signed_in,
        frame::{Page, Section},
        load::{asked, load, named},
        parts::{Ask, Choice, select},
        path,
        report::{catalogue::Report, national::theirs},
        words::{internal as words, national, report},
    },
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let table = named::<String>("table").ok().and_then(|code| InternalTable::from_code(&code));
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let first = store.internal_from(store.permit(&actor, ()).await?).await?;
        let table = table.ok_or(Error::NotFound)?;
        let asked = wanted.read(store.today())?;
        let report = store.internal(store.permit(&actor, ()).await?, table, &asked).await?;
        Ok(show(&report, &wanted, first, &store.benchmarks().await?))
    })
}

pub(super) fn show(
    report: &InternalReport,
    wanted: &Wanted,
    first: Option<Day>,
    known: &[Benchmark],
) -> Page {
    let table = report.table;
    let body = view! {
        {marking(report)}
        <h1>{table.label()}</h1>
        <p>{table.cohort()}</p>
        {settings(table, wanted, first, report.asked.today)}
        <p class="quiet">{words::asked(&report.asked)}</p>
        {shares(report)}
        {report.parts.iter().map(|counted| part(counted, report.asked.by)).collect_view()}
        {beside(table, known)}
        <div class="actions">{download(table, wanted)} {published(table)}</div>
    };
    Page::titled(table.label(), body).within(Section::Reports).back(path::INTERNAL, words::TITLE)
}

fn download(table: InternalTable, wanted: &Wanted) -> impl IntoView + use<> {
    let kinds =
        [("xlsx", words::DOWNLOAD_XLSX), ("csv", words::DOWNLOAD), ("json", words::DOWNLOAD_JSON)];
    let file = |(kind, label)| {
        let to = format!("{}?{}", path::internal_file(table.code(), kind), wanted.query());
        view! { <a class="button" href=to download="">{label}</a> }
    };
    kinds.map(file).collect_view()
}

/// The way to what may be shared: the protected report on the same question, if there is one.
fn published(table: InternalTable) -> Option<AnyView> {
    let report = match table {
        InternalTable::Referrals => Report::Exploitation,
        InternalTable::First => Report::FirstDecisions,
        InternalTable::Final => Report::FinalDecisions,
        InternalTable::Waits => Report::FinalWait,
        InternalTable::AskedAgain => Report::AskedAgain,
        InternalTable::Permission => Report::Permission,
        InternalTable::Length => Report::PermissionLength,
        InternalTable::PermissionWait => Report::PermissionWait,
        _ => return None,
    };
    let to = path::report(report.code());
    Some(view! { <a class="button second" href=to>{words::TO_SHARE}</a> }.into_any())
}

fn shares(report: &InternalReport) -> AnyView {
    if report.shares.is_empty() {
        return ().into_any();
    }
    let lines = report.shares.iter().map(|said| view! { <li>{share(said)}</li> });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

fn part(counted: &Counted, by: Breakdown) -> AnyView {
    let Cells { heads, rows } = cells(counted, by);
    let names = heads.len() - counted_columns(&heads);
    let head = |(place, head): (usize, &&'static str)| {
        let class = (place >= names).then_some("number");
        view! { <th scope="col" role="columnheader" class=class>{*head}</th> }
    };
    view! {
        <h2>{counted.part.heading}</h2>
        <table class="stack" role="table">
            <caption class="hear">{counted.part.heading}</caption>
            <thead role="rowgroup"><tr role="row">{heads.iter().enumerate().map(head).collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.into_iter().map(|row| line(row, &heads, names)).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Two columns of numbers where things and people are counted, else one.
fn counted_columns(heads: &[&str]) -> usize {
    if heads.len() > 2 { 2 } else { 1 }
}

fn line(row: Vec<String>, heads: &[&'static str], names: usize) -> impl IntoView + use<> {
    let mut cells = row.into_iter().zip(heads.iter().copied()).enumerate();
    let first =
        cells.next().map(|(_, (name, _))| view! { <th scope="row" role="rowheader">{name}</th> });
    let rest = cells.map(|(place, (cell, head))| {
        let class = (place >= names).then_some("number");
        view! { <td role="cell" data-label=head class=class>{cell}</td> }
    });
    view! { <tr role="row">{first}{rest.collect_view()}</tr> }
}

fn settings(table: InternalTable, wanted: &Wanted, first: Option<Day>, today: Day) -> AnyView {
    let [years, quarters] = periods(first, today);
    let all = vec![Choice::new("", words::ALL_TIME)];
    let period = Ask::new("period", report::PERIOD);
    let same = vec![Choice::new("", words::SAME_PERIOD)];
    let groups = [("", all), (words::YEARS, years.clone()), (words::QUARTERS, quarters.clone())];
    let last = [("", same), (words::YEARS, years), (words::QUARTERS, quarters)];
    view! {
        <form method="get" action=path::internal(table.code()) class="find" aria-label=report::SETTINGS data-screen-only="">
            <div>{select(&period, &groups, &wanted.period)}</div>
            <div>{select(&Ask::new("until", words::UNTIL), &last, &wanted.until)}</div>
            {choice("by", words::BY, &wanted.by, choices!(Breakdown), None)}
            {choice("grown", words::GROWN, &wanted.grown, choices!(Grown), Some(words::EVERYBODY))}
            {choice("gender", words::GENDER, &wanted.gender, choices!(Gender), Some(words::EVERYBODY))}
            {choice("region", words::REGION, &wanted.region, choices!(Region), Some(words::EVERYBODY))}
            {choice("exploitation", words::EXPLOITATION, &wanted.exploitation, choices!(Exploitation), Some(words::EVERYBODY))}
            {choice("authority", words::AUTHORITY, &wanted.authority, choices!(Authority), Some(words::EVERYBODY))}
            <button class="button second">{words::SHOW}</button>
        </form>
    }
    .into_any()
}

fn choice(
    id: &'static str,
    label: &'static str,
    chosen: &str,
    choices: Vec<Choice>,
    all: Option<&'static str>,
) -> AnyView {
    let first = all.map(|all| Choice::new("", all)).into_iter().collect::<Vec<_>>();
    view! { <div>{select(&Ask::new(id, label), &[("", first), ("", choices)], chosen)}</div> }
        .into_any()
}

/// Published figures of the same thing, with their bases.
fn beside(table: InternalTable, known: &[Benchmark]) -> AnyView {
    let measures = measures(table);
    let shown = |one: &&Benchmark| one.figure.is_shown && measures.contains(&one.figure.measure);
    let lines: Vec<_> = known
        .iter()
        .filter(shown)
        .map(|one| {
            let figure = &one.figure;
            let value = format!("{}, {}: {}", figure.measure.label(), figure.period, theirs(figure));
            view! { <li>{value}". "{figure.base_note.clone()}". "<span class="quiet">{figure.source.clone()}"."</span></li> }
        })
        .collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! { <h2>{national::TITLE}</h2><ul>{lines}</ul> }.into_any()
}

const fn measures(table: InternalTable) -> &'static [Measure] {
    match table {
        InternalTable::Referrals => &[Measure::Referrals],
        InternalTable::Declined => &[Measure::Declined],
        InternalTable::First => &[Measure::FirstRefused],
        InternalTable::Final => &[Measure::FinalPositive],
        InternalTable::Waits => &[Measure::FinalWait, Measure::Waiting],
        InternalTable::Permission => &[Measure::PermissionGranted, Measure::ChildrenGranted],
        InternalTable::Length => &[Measure::ShortGrants],
        InternalTable::Returns => &[Measure::ReturnedRefused, Measure::ReturnedConfirmed],
        InternalTable::Compensation => &[Measure::Compensation],
        InternalTable::Justice => &[Measure::Prosecuted],
        _ => &[],
    }
}
