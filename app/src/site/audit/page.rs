//! The page: filters, the entries they leave, and the state of the chain.

use domain::status::Look;
use leptos::prelude::*;
use store::{audit_verify::AuditReport, audit_view::AuditPage, permit::ReadAudit};

use super::{asked::Wanted, rows};
use crate::site::{
    context::signed_in,
    forms::Problem,
    frame::{Page, Section},
    load::{asked, load},
    parts::{Ask, Choice, days::day_field, error_summary, notice, select, text_field},
    path,
    words::{audit as words, people},
};

/// What the page shows.
pub struct Shown<'a> {
    pub wanted: &'a Wanted,
    pub problems: &'a [Problem],
    pub page: &'a AuditPage,
    pub chain: Option<&'a AuditReport>,
}

pub fn page() -> impl IntoView {
    load(async {
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<ReadAudit>(&actor, ()).await?;
        let (filter, problems) = wanted.filter(store.today());
        let page = store.audit_page(&permit, &filter).await?;
        let chain = if wanted.check == "yes" { Some(store.verify_audit().await?) } else { None };
        Ok(show(&Shown {
            wanted: &wanted,
            problems: &problems,
            page: &page,
            chain: chain.as_ref(),
        }))
    })
}

pub(super) fn show(shown: &Shown) -> Page {
    let body = view! {
        {error_summary(shown.problems.iter().map(|problem| (problem.at.as_str(), problem.say.as_str())))}
        <h1>{words::TITLE}</h1>
        <p>{words::INTRO} " " {words::RECORDED}</p>
        {chain(shown)}
        {filters(shown)}
        {rows::list(shown.wanted, shown.page)}
    };
    Page::titled(words::TITLE, body)
        .within(Section::People)
        .back(path::PEOPLE, people::TITLE)
        .with_problems(!shown.problems.is_empty())
}

fn chain(shown: &Shown) -> AnyView {
    match shown.chain {
        None => view! {
            <p>{words::entries(shown.page.entries)} " " {words::CHECK_WHY}</p>
            <p class="alone"><a href=shown.wanted.checked()>{words::CHECK}</a></p>
        }
        .into_any(),
        Some(AuditReport { rows, finding: None }) => {
            notice(Look::Done, words::WHOLE, view! { <p>{words::whole(*rows)}</p> })
        }
        Some(AuditReport { finding: Some(finding), .. }) => {
            let found = words::broken(&finding.to_string());
            let body = view! { <p>{found}</p> <p>{words::BROKEN_WHY}</p> };
            notice(Look::Over, words::BROKEN, body)
        }
    }
}

fn filters(shown: &Shown) -> impl IntoView + use<> {
    let (wanted, page) = (shown.wanted, shown.page);
    let mut people = vec![Choice::new("", words::ANYBODY)];
    people
        .extend(page.people.iter().map(|(user, name)| Choice::new(user.to_string(), name.clone())));
    let mut actions = vec![Choice::new("", words::ANYTHING)];
    actions
        .extend(page.actions.iter().map(|action| Choice::new(action.clone(), rows::said(action))));
    let problem = |at: &str| {
        shown.problems.iter().find(|problem| problem.field == at).map(|problem| problem.say.clone())
    };
    let from = Ask::new("from", words::FROM).problem(problem("from"));
    let until = Ask::new("until", words::UNTIL).problem(problem("until"));
    view! {
        <form method="get" action=path::AUDIT aria-label=words::FIND>
            {select(&Ask::new("who", words::WHO), &[("", people)], &wanted.who)}
            {select(&Ask::new("what", words::WHAT), &[("", actions)], &wanted.what)}
            {text_field(&Ask::new("case", words::CASE_ASK).hint(words::CASE_HINT), &wanted.case, "off")}
            {day_field(&from, &wanted.from())}
            {day_field(&until, &wanted.until())}
            <p><button class="button second">{words::SHOW}</button></p>
            <p class="alone"><a href=path::AUDIT>{words::EVERY}</a></p>
        </form>
    }
}

/// A day that the filters know, for tests.
#[cfg(test)]
pub(super) fn today() -> domain::day::Day {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
}
