//! One case: the safe way to make contact, where it stands, its dates, and everything that happened.

use domain::{
    day::Day,
    deadline::{Moving, moving},
    id::{CaseId, UserId},
    picture::{Deadline, DeadlineState},
    status::{Look, Status, status},
};
use leptos::prelude::*;
use store::view::{CaseFile, RecordedEvent};

use super::super::{
    context::signed_in,
    forms::saved::Saved,
    frame::{Page, Section},
    load::{load, named},
    parts::{
        changes, deadline_card, deadline_card::title, documents, next, no_date, notice, short_day,
        strip, tag, timeline, timeline::number_of, who,
    },
    path,
    words::{
        access as access_words, beside as beside_words, case as words, cases,
        chronology as chronology_words, contact as contact_words, moved, number as number_words,
        outgoing, risk as risk_words, seen as seen_words,
    },
};
use super::{case_day, case_name, case_work, closure, holder, merge, stay};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let file = store.case(store.permit(&actor, case).await?).await?;
        let saved = Saved::take(&store, &actor, case).await?;
        // Who could hold it instead: only caseworkers hold cases.
        let colleagues = store.team_colleagues(&actor).await?;
        Ok(show(&file, &colleagues, store.today())
            .notice(saved.as_ref().map(|saved| changes::saved(case, saved))))
    })
}

pub(in crate::site) fn show(file: &CaseFile, colleagues: &[(UserId, String)], today: Day) -> Page {
    let body = view! {
        <div class="bar">
            <h1><span class="ref">{file.reference.clone()}</span> " · " {file.code_name.clone()}</h1>
            <a class="button" href=path::record(file.id)>{words::RECORD}</a>
        </div>
        {file.is_restricted.then(|| view! { <p>{tag(Look::Soon, access_words::RESTRICTED)}</p> })}
        {notice::safe_contact(&file.safe_contact)}
        {merge::into(&file.merges)}
        {closure::closed(file)}
        <h2 class="hear">{words::WHERE}</h2>
        <p>{words::stage(file.picture.stage.label())}</p>
        {next(file.id, &file.picture, &file.day.tasks, today)}
        {case_work::before_referral(file)}
        {would_move(file)}
        {strip(&file.picture.strip)}
        {beside(file)}
        {columns(file, colleagues, today)}
    };
    Page::titled(words::TITLE, body)
        .about(&file.reference)
        .concerning(file.id)
        .within(Section::Cases)
        .back(path::CASES, cases::BACK)
}

/// Dates, work and what happened; beside them who is concerned.
fn columns(file: &CaseFile, colleagues: &[(UserId, String)], today: Day) -> impl IntoView + use<> {
    view! {
        <div class="columns">
            <div>
                <h2>{words::DEADLINES}</h2>
                {deadlines(file, today)}
                {earlier(file, today)}
                {stay::section(file, today)}
                {case_day::tasks(file.id, &file.day.tasks, today)}
                {case_day::latest(file.id, &file.day, today)}
                <h2>{words::TIMELINE}</h2>
                {timeline(file.id, &file.events, &file.documents)}
            </div>
            <aside aria-label=words::PEOPLE>
                <h2>{words::PEOPLE}</h2>
                {facts(file, today)}
                <p class="alone"><a href=path::contacts(file.id)>{contact_words::LINK}</a></p>
                <p class="alone"><a href=path::access(file.id)>{access_words::LINK}</a></p>
                <p class="alone"><a href=path::seen(file.id)>{seen_words::LINK}</a></p>
                <p class="alone"><a href=path::outgoing(file.id)>{outgoing::LINK}</a></p>
                <p class="alone"><a href=path::chronology(file.id)>{chronology_words::LINK}</a></p>
                {case_work::section(file.id, &file.day.work)}
                {documents::latest(file.id, &file.documents)}
                {holder::on_case(file, colleagues)}
                {(!colleagues.is_empty()).then(|| merge::beside(file.id, &file.merges))}
                {closure::link(file)}
            </aside>
        </div>
    }
}

/// What everybody on the case must know besides.
fn beside(file: &CaseFile) -> Option<AnyView> {
    let lines = beside_words::lines(&file.picture.beside);
    let rows: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    (!rows.is_empty()).then(|| view! { <ul aria-label=words::BESIDE>{rows}</ul> }.into_any())
}

fn deadlines(file: &CaseFile, today: Day) -> AnyView {
    let open = file.picture.open();
    if open.is_empty() && file.picture.not_computed.is_empty() {
        return view! { <p class="empty">{words::NO_DEADLINES}</p> }.into_any();
    }
    let missing = file.picture.not_computed.iter().map(no_date).collect_view();
    let cards = open
        .into_iter()
        .enumerate()
        .map(|(place, one)| deadline_card(file, place + 1, one, source(one, &file.events), today));
    view! { {missing} {cards.collect_view()} }.into_any()
}

/// Dates about which a legal adviser has still to decide.
fn would_move(file: &CaseFile) -> Option<AnyView> {
    let open = file.picture.open();
    let found = moving(open.into_iter().map(|one| (one, one)), &file.terms);
    let line =
        |one: &Moving<&Deadline>| moved::would_be(&title(one.of), one.now.ok().map(|now| now.due));
    let lines: Vec<_> = found.iter().map(|one| view! { <li>{line(one)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        let who = if file.adviser.is_some() { moved::ADVISER } else { moved::TEAM };
        let see = view! { <a href=path::MOVED>{moved::SEE}</a> };
        notice(Look::Soon, moved::WAITS, view! { <p>{who} " " {see}</p> <ul>{lines}</ul> })
    })
}

/// The event a deadline comes from, as it counts now: a correction stands in for what it corrected.
fn source(deadline: &Deadline, events: &[RecordedEvent]) -> Option<u32> {
    let mut number = number_of(deadline.key.trigger, events)?;
    while let Some(by) = events.iter().find(|one| one.event.number == number)?.superseded_by {
        number = by;
    }
    Some(number)
}

/// Deadlines that are done, replaced or not needed any more: closed, and readable.
fn earlier(file: &CaseFile, today: Day) -> Option<AnyView> {
    let rows: Vec<_> = file.picture.deadlines.iter().filter(|one| !one.is_open()).collect();
    if rows.is_empty() {
        return None;
    }
    let count = rows.len();
    let rows = rows.into_iter().rev().map(|one| {
        let Status { tag: said, line, look } = status(one, today);
        let evidence = evidence(one)
            .map(|text| view! { <p class="small">{words::EVIDENCE} ": " <bdi>{text}</bdi></p> });
        view! {
            <li id=format!("deadline-{}", one.id)>
                <p>{short_day(one.due())} <br/> {tag(look, said)}</p>
                <div>
                    <h3>{title(one)}</h3>
                    <p class="quiet">{line}</p>
                    {who(one, file)}
                    {evidence}
                </div>
            </li>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <details>
                <summary>{words::EARLIER} " (" {count} ")"</summary>
                <div><ul class="rows">{rows}</ul></div>
            </details>
        }
        .into_any(),
    )
}

/// What shows that it was done.
fn evidence(deadline: &Deadline) -> Option<String> {
    match &deadline.state {
        DeadlineState::Met { evidence, .. } if !evidence.is_empty() => Some(evidence.clone()),
        _ => None,
    }
}

fn risk(file: &CaseFile, today: Day) -> AnyView {
    let stands = file.day.risk.map_or(risk_words::NOT_JUDGED.to_owned(), |risk| {
        risk_words::stands(risk.level.label(), risk.review_on, today)
    });
    view! { {stands} " " <a href=path::risk(file.id) data-screen-only="">{risk_words::CHANGE}</a> }
        .into_any()
}

fn home_office(file: &CaseFile) -> AnyView {
    let number = file.home_office_number.clone();
    let number = number.unwrap_or_else(|| number_words::NONE.to_owned());
    view! { {number} " " <a href=path::numbers(file.id) data-screen-only="">{number_words::CHANGE}<span class="hear">": " {number_words::TITLE}</span></a> }
        .into_any()
}

fn facts(file: &CaseFile, today: Day) -> impl IntoView + use<> {
    let text = |value: &str| value.to_owned().into_any();
    let known = [
        (words::WORKER, text(&file.worker)),
        (words::ADVISER, text(file.adviser.as_deref().unwrap_or(words::NO_ADVISER))),
        (words::LANGUAGE, view! { <bdi>{file.language.clone()}</bdi> }.into_any()),
        (words::AGE_GROUP, text(file.age_group.label())),
        (words::NATION, text(file.nation.label())),
        (risk_words::RISK, risk(file, today)),
        (words::NRM, text(file.nrm_reference.as_deref().unwrap_or(words::NO_NRM))),
        (number_words::HOME_OFFICE, home_office(file)),
        (words::OPENED, short_day(file.opened_on).into_any()),
    ];
    let rows =
        known.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> }.into_any());
    view! { <dl class="facts">{case_name::row(file)} {rows.into_iter().collect_view()}</dl> }
}
