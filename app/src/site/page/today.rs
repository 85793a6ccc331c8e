//! Today: what needs doing, in order of consequence.

use domain::{day::Day, status};
use leptos::prelude::*;
use store::{
    Role,
    view::{CaseRow, DeadlineRow, TodayPage},
};

use super::super::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{deadline_card::title, long_day, tag},
    path,
    words::{frame, review, today as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        if let Some(home) = home(actor.role()) {
            return Ok(Page::elsewhere(home));
        }
        let permit = store.permit(&actor, ()).await?;
        let today = store.today_page(permit).await?;
        Ok(show(&today, store.today()))
    })
}

/// The first page of those who do not work on cases.
const fn home(role: Role) -> Option<&'static str> {
    match role {
        Role::Caseworker | Role::LegalAdviser => None,
        Role::Manager => Some(path::REPORTS),
        Role::Administrator => Some(path::PEOPLE),
    }
}

pub(super) fn show(page: &TodayPage, today: Day) -> Page {
    let summary =
        words::summary(today, page.overdue.len(), page.next_7.len(), page.to_confirm.len());
    let body = view! {
        <div class="bar">
            <h1>{frame::TODAY}</h1>
            <a class="button" href=format!("{}?for=event", path::CASES)>{words::RECORD}</a>
        </div>
        <p>{summary}</p>
        {dates(words::OVERDUE, None, words::NO_OVERDUE, &page.overdue, today)}
        {dates(words::NEXT_7, None, words::NO_NEXT_7, &page.next_7, today)}
        {dates(words::TO_CONFIRM, Some(words::TO_CONFIRM_WHY), words::NO_TO_CONFIRM, &page.to_confirm, today)}
        {dates(words::WAITING, Some(words::WAITING_WHY), words::NO_WAITING, &page.waiting, today)}
        {cases(review::AGAIN, None, review::NO_AGAIN, &page.again)}
        {cases(review::CASES_WITHOUT, Some(review::CASES_WITHOUT_WHY), review::NO_CASES_WITHOUT, &page.nothing)}
        {cases(words::QUIET, Some(words::QUIET_WHY), words::NO_QUIET, &page.quiet)}
        <p><a href=path::DEADLINES>{words::later(page.later)}</a></p>
    };
    Page::titled(frame::TODAY, body).within(Section::Today)
}

/// One section of dates; a section with nothing shrinks to one line.
fn dates(
    heading: &'static str,
    why: Option<&'static str>,
    none: &'static str,
    rows: &[DeadlineRow],
    today: Day,
) -> AnyView {
    if rows.is_empty() {
        return view! { <h2>{heading}</h2> <p class="quiet">{none}</p> }.into_any();
    }
    let rows = rows.iter().map(|row| date(row, today)).collect_view();
    view! { <h2>{heading}</h2> {why.map(|why| view! { <p>{why}</p> })} <ul class="rows">{rows}</ul> }.into_any()
}

fn date(row: &DeadlineRow, today: Day) -> impl IntoView + use<> {
    let status = status::status(&row.deadline, today);
    let what = title(&row.deadline);
    let outcome = status::is_ours(&row.deadline).then(|| {
        let hear = words::outcome_of(&what, &row.reference);
        view! { <a href=path::met(row.case, row.deadline.id)>{words::OUTCOME}<span class="hear">{hear}</span></a> }
    });
    view! {
        <li>
            <p>{long_day(row.deadline.due())} <br/> {tag(status.look, status.tag)}</p>
            <div>
                <h3><a href=path::deadline(row.case, row.deadline.id)>{what.clone()}<span class="hear">", "{row.reference.clone()}</span></a></h3>
                <p class="quiet"><span class="ref">{row.reference.clone()}</span> " · " {row.code_name.clone()}</p>
            </div>
            {outcome}
        </li>
    }
}

/// One section of cases; a section with nothing shrinks to one line.
fn cases(
    heading: &'static str,
    why: Option<&'static str>,
    none: &'static str,
    rows: &[CaseRow],
) -> AnyView {
    if rows.is_empty() {
        return view! { <h2>{heading}</h2> <p class="empty">{none}</p> }.into_any();
    }
    let rows = rows.iter().map(|row| {
        let last = words::last_entry(row.last_entry_on);
        let next = row.next_due.map(|due| view! { <p>{words::NEXT} " " {long_day(due)}</p> });
        view! {
            <li>
                <p class="ref">{row.reference.clone()}</p>
                <div>
                    <h3><a href=path::case(row.id)>{row.code_name.clone()}<span class="hear">" "{row.reference.clone()}</span></a></h3>
                    {next}
                    <p class="quiet">{last}</p>
                </div>
            </li>
        }
    });
    view! { <h2>{heading}</h2> {why.map(|why| view! { <p>{why}</p> })} <ul class="rows">{rows.collect_view()}</ul> }
        .into_any()
}
