//! Today: what needs doing, in order of consequence.

use domain::{
    day::Day,
    id::DeadlineId,
    status::{self, Look},
};
use leptos::prelude::*;
use serde::Deserialize;
use store::{
    Role,
    note::CaseTask,
    view::{CaseRow, DeadlineRow, TodayPage},
};

use super::super::{
    context::signed_in,
    forms::Slot,
    frame::{Page, Section},
    kept,
    load::{asked, load},
    parts::{
        deadline_card::{done_today, sprint, title},
        drafts, long_day, notice, tag,
        tasks::task,
    },
    path,
    words::{
        case as case_words, emergency, frame, letter, review, task as task_words,
        team as team_words, today as words,
    },
};

use super::{oversight, today_more};

/// What an action left in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    did: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        if let Some(home) = home(actor.role()) {
            return Ok(Page::elsewhere(home));
        }
        let permit = store.permit(&actor, ()).await?;
        let today = store.today_page(permit).await?;
        let read = |name: &str| {
            name.parse::<Slot>()
                .ok()
                .filter(|slot| !matches!(slot, Slot::Find | Slot::Emergency))
                .map(|slot| (slot, slot.case()))
        };
        let drafts = store.drafts(store.permit(&actor, ()).await?, read).await?;
        let waiting = super::moved::waiting(&store, &actor).await?;
        let to_erase = kept::list::waiting(&store, &actor).await?;
        let may_add = actor.role() == Role::Caseworker;
        let notices = view! { {drafts::drafts(&drafts)} {waiting} {to_erase} }.into_any();
        let seen = (asked::<Wanted>().did == "seen").then(|| {
            let why = view! { <p>{words::SEEN_DONE_WHY}</p> };
            notice(Look::Done, words::SEEN_DONE, why)
        });
        let notices = view! { {seen} {notices} }.into_any();
        Ok(show(&today, may_add, store.today()).notice(Some(notices)))
    })
}

/// The first page of those who do not work on cases.
const fn home(role: Role) -> Option<&'static str> {
    match role {
        Role::Caseworker | Role::LegalAdviser => None,
        Role::Manager => Some(path::REPORTS),
        Role::ReportReader => Some(path::RELEASES),
        Role::Administrator => Some(path::PEOPLE),
    }
}

pub(super) fn show(page: &TodayPage, may_add: bool, today: Day) -> Page {
    let first_day = (!page.has_cases).then(|| today_more::first_day(may_add));
    let summary =
        words::summary(today, page.overdue.len(), page.next_7.len(), page.to_confirm.len());
    let body = view! {
        <div class="bar">
            <h1>{frame::TODAY}</h1>
            <a class="button" href=format!("{}?for=event", path::CASES)>{words::RECORD}</a>
        </div>
        <p>{summary}</p>
        {oversight::on_today(&page.told)}
        {today_more::offers(page.changes.offers)}
        {first_day}
        {dates(words::OVERDUE, None, words::NO_OVERDUE, &page.overdue, (today, &page.unseen))}
        {today_more::unanswered(&page.unanswered, today)}
        {dates(words::NEXT_7, None, words::NO_NEXT_7, &page.next_7, (today, &page.unseen))}
        {today_more::reminders(&page.reminders, today)}
        {dates(words::TO_CONFIRM, Some(words::TO_CONFIRM_WHY), words::NO_TO_CONFIRM, &page.to_confirm, (today, &page.unseen))}
        {tasks(&page.tasks, today)}
        {dates(words::WAITING, Some(words::WAITING_WHY), words::NO_WAITING, &page.waiting, (today, &page.unseen))}
        {today_more::not_heard(&page.not_heard)}
        {cases(review::AGAIN, None, review::NO_AGAIN, &page.again)}
        {cases(review::CASES_WITHOUT, Some(review::CASES_WITHOUT_WHY), review::NO_CASES_WITHOUT, &page.nothing)}
        {cases(words::QUIET, Some(words::QUIET_WHY), words::NO_QUIET, &page.quiet)}
        {today_more::lately(&page.lately)}
        {today_more::changes(&page.changes.rows)}
        {page.oversees.then(|| view! { <p class="alone"><a href=path::OVERSIGHT>{emergency::OVERSIGHT}</a></p> })}
        <p class="alone"><a href=path::DEADLINES>{words::later(page.later)}</a></p>
        {may_add.then(|| view! { <p class="alone"><a href=path::TEAM>{team_words::LINK}</a></p> })}
    };
    Page::titled(frame::TODAY, body).within(Section::Today)
}

/// One section of dates; a section with nothing shrinks to one line.
fn dates(
    heading: &'static str,
    why: Option<&'static str>,
    none: &'static str,
    rows: &[DeadlineRow],
    (today, unseen): (Day, &[DeadlineId]),
) -> AnyView {
    if rows.is_empty() {
        return view! { <h2>{heading}</h2> <p class="quiet">{none}</p> }.into_any();
    }
    let row = |(place, row): (usize, &DeadlineRow)| {
        let is_new = unseen.contains(&row.deadline.id);
        date(row, (&words::place(heading, place + 1), is_new), today)
    };
    let rows = rows.iter().enumerate().map(row).collect_view();
    view! { <h2>{heading}</h2> {why.map(|why| view! { <p>{why}</p> })} <ul class="rows">{rows}</ul> }.into_any()
}

/// One date. `place` tells its forms apart from all others of the page.
fn date(row: &DeadlineRow, (place, is_new): (&str, bool), today: Day) -> impl IntoView + use<> {
    let status = status::status(&row.deadline, today);
    let what = title(&row.deadline);
    let hear = words::outcome_of(&what, &row.reference);
    let (case, id) = (row.case, row.deadline.id);
    let is_ours = status::is_ours(&row.deadline);
    let more = is_ours.then(|| {
        let hear = hear.clone();
        view! { <p class="small" data-screen-only=""><a href=path::met(case, id)>{words::OUTCOME}<span class="hear">{hear}</span></a></p> }
    });
    let sprint = sprint(case, &row.deadline, format!("{what}, {}", row.reference))
        .map(|link| view! { <p class="small" data-screen-only="">{link}</p> });
    let press = is_ours.then(|| {
        let name = case_words::done_form(&format!("{what}, {}", row.reference), place);
        let done = done_today((case, row.version), &row.deadline, name);
        let see = is_new.then(|| today_more::see(row, place));
        view! { <div class="actions">{done} {see}</div> }
    });
    let letter = status::is_theirs(&row.deadline).then(|| {
        view! { <a href=path::letter(case, id)>{letter::LINK}<span class="hear">{hear}</span></a> }
    });
    view! {
        <li>
            <p>{long_day(row.deadline.due())} <br/> {tag(status.look, status.tag)}</p>
            <div>
                <h3><a href=path::deadline(row.case, row.deadline.id)>{what.clone()}<span class="hear">", "{row.reference.clone()}</span></a></h3>
                <p class="quiet"><span class="ref">{row.reference.clone()}</span> " · " {row.code_name.clone()}</p>
                {more} {sprint}
            </div>
            {press}
            {letter}
        </li>
    }
}

/// What this person has to do.
fn tasks(rows: &[CaseTask], today: Day) -> AnyView {
    if rows.is_empty() {
        return view! { <h2>{task_words::MINE}</h2> <p class="quiet">{task_words::NO_MINE}</p> }
            .into_any();
    }
    let row = |(place, one): (usize, &CaseTask)| {
        let (reference, code_name) = (one.reference.clone(), one.code_name.clone());
        let whose = view! { <a href=path::tasks(one.case)><span class="ref">{reference}</span> " · " {code_name}</a> };
        task(place + 1, one.case, &one.task, whose.into_any(), today)
    };
    let rows = rows.iter().enumerate().map(row).collect_view();
    view! { <h2>{task_words::MINE}</h2> <ul class="rows">{rows}</ul> }.into_any()
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
