//! Permission to stay on the page of a case: where the person stands today and why, the days before, what can be
//! challenged until when, and who advises.

use domain::{
    calendar::Holidays,
    day::Day,
    event::{Event, stay::Letter},
    pathway,
    permission::{
        Against, Condition, Limit, Ruled, Stay, Stretch, Subject, advised_on, days_without, limits,
        say, standing, stretch, timeline,
    },
};
use leptos::prelude::*;
use store::view::CaseFile;

use super::super::words::{event::headline, stay as words};

/// The section. Nothing is shown of a case in which nothing about permission is recorded.
pub fn section(file: &CaseFile, today: Day) -> Option<AnyView> {
    let events: Vec<Event> = file.events.iter().map(|recorded| recorded.event.clone()).collect();
    let stay = pathway::stay(&events);
    // A standing is told by what is known now, whatever a date counts by until somebody decides about it.
    let holidays = file.terms.holidays();
    let stretched = timeline(&stay, holidays);
    if stretched.is_empty() && stay.subjects().is_empty() && stay.advice.is_empty() {
        return None;
    }
    let now = say(&standing(&stay, today, holidays), today);
    Some(
        view! {
            <h2>{words::TITLE}</h2>
            <p><b>{now.tag}"."</b> " " {now.reason}</p>
            {beside(&stay, today)}
            {stretches(&stretched)}
            {open(&stay, &events, (holidays, today))}
            {running(&stay)}
            {advice(&stay, today)}
        }
        .into_any(),
    )
}

/// What holds with the permission of today, and what was looked at or paid.
fn beside(stay: &Stay, today: Day) -> Option<AnyView> {
    let conditions = conditions(stay, today).map(|held| words::conditions(&held));
    let online = online(stay, today);
    let waits = stay.requests.iter().filter(|one| one.waits());
    let fees = waits.filter_map(|one| words::fee(one.on, one.request.fee, one.request.waiver));
    let lines: Vec<_> = conditions
        .into_iter()
        .chain(online)
        .chain(fees)
        .map(|line| view! { <li>{line}</li> })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul>{lines}</ul> }.into_any())
}

/// The letter of the permission that holds on this day.
fn held(stay: &Stay, today: Day) -> Option<&Letter> {
    let letters = stay.decisions.iter().rev().filter_map(|one| Some((one.on, one.letter()?)));
    let holds = |(on, letter): &(Day, &Letter)| {
        let from = letter.from.unwrap_or(*on);
        let last = letter.until.is_none_or(|until| today <= until);
        letter.ruled == Ruled::Granted && from <= today && last
    };
    letters.into_iter().find(holds).map(|(_, letter)| letter)
}

fn conditions(stay: &Stay, today: Day) -> Option<Vec<Condition>> {
    held(stay, today).map(|letter| letter.conditions.clone()).filter(|all| !all.is_empty())
}

/// What the online status showed last, or that nobody has looked at it.
fn online(stay: &Stay, today: Day) -> Option<String> {
    match stay.checks.last() {
        Some(check) => Some(words::online(check.on, check.until)),
        None => held(stay, today).map(|_| words::NOT_CHECKED.to_owned()),
    }
}

fn stretches(lines: &[Stretch]) -> Option<AnyView> {
    let rows = lines.iter().map(|one| view! { <li>{stretch(one)}</li> }).collect_view();
    (!lines.is_empty()).then(|| view! { <h3>{words::STRETCHES}</h3> <ul>{rows}</ul> }.into_any())
}

/// What can still be challenged today, and until when.
fn open(stay: &Stay, events: &[Event], now: (&Holidays, Day)) -> Option<AnyView> {
    let subjects = stay.subjects().into_iter().filter(|one| !is_replaced(stay, one));
    let blocks: Vec<_> = subjects.filter_map(|one| ways(stay, &one, events, now)).collect();
    (!blocks.is_empty()).then(|| view! { <h3>{words::OPEN}</h3> {blocks} }.into_any())
}

fn is_replaced(stay: &Stay, subject: &Subject) -> bool {
    let replaced = stay.decisions.iter().find(|one| one.event == subject.event);
    replaced.is_some_and(|one| one.replaced_by.is_some())
}

fn ways(
    stay: &Stay,
    subject: &Subject,
    events: &[Event],
    (holidays, today): (&Holidays, Day),
) -> Option<AnyView> {
    let lodged = |limit: &Limit| {
        let same = |kind| kind == limit.way.kind;
        stay.challenges.iter().any(|one| one.against == subject.event && same(one.kind))
    };
    let last = |limit: &Limit| limit.working(stay.nation, holidays).map(|working| working.due);
    let all = limits(subject);
    let dated = all.iter().any(|limit| last(limit).is_some_and(|last| last >= today));
    let open = all.iter().filter(|limit| match (last(limit), limit.way.rule) {
        _ if lodged(limit) => false,
        (Some(last), _) => last >= today,
        (None, None) => dated && subject.against != Against::Grant,
        (None, Some(_)) => true,
    });
    let lines: Vec<_> = open
        .map(|limit| words::way(&limit.way, last(limit)))
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let event = events.iter().find(|event| event.id == subject.event)?;
    let name = words::decision(headline(&event.fact), subject.on);
    (!lines.is_empty()).then(|| view! { <p>{name}</p> <ul>{lines}</ul> }.into_any())
}

fn running(stay: &Stay) -> Option<AnyView> {
    let rows: Vec<_> = stay
        .challenges
        .iter()
        .rev()
        .map(|one| {
            let outcome = words::outcome(one.ended.map(|ended| (ended.result, ended.on)));
            view! { <li>{words::challenge(one.kind, one.lodged)} ". " {outcome}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <h3>{words::RUNNING}</h3> <ul>{rows}</ul> }.into_any())
}

fn advice(stay: &Stay, today: Day) -> Option<AnyView> {
    let now = advised_on(&stay.advice, today)?;
    let line = words::advice(now, days_without(&stay.advice, today));
    Some(view! { <h3>{words::ADVICE}</h3> <p>{line}</p> }.into_any())
}
