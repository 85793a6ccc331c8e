//! The days in which a negative decision can be looked at again: which day it is, when they end and why, what is missing,
//! what is asked of whom, and a letter that asks for more time.

use domain::{
    day::Day,
    evidence::{Sprint, sprint},
    id::{CaseId, DeadlineId},
    picture::Deadline,
};
use leptos::prelude::*;
use store::{
    Error, chance,
    clock::london_day,
    evidence::{Evidence, EvidenceList, Item},
    view::CaseFile,
};

use super::form_parts::hidden;
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::{
        deadline_card::{done_today, support, title},
        evidence::{Within, items},
        long_day, tag,
    },
    path,
    words::{
        case as case_words, evidence as evidence_words, letter as letter_words, news, record,
        sprint as words,
    },
};
use domain::evidence::Standing;

/// The route of these days.
const ROUTE: &str = "RECONSIDERATION";

pub fn page() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, DeadlineId) = (named("case")?, named("deadline")?);
        let (store, actor) = signed_in().await?;
        let file = store.case(store.permit(&actor, case).await?).await?;
        let evidence = store.evidence(store.permit(&actor, case).await?).await?;
        show(&file, &evidence, id, store.today())
    })
}

/// The letter.
pub fn more_time() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, DeadlineId) = (named("case")?, named("deadline")?);
        let (store, actor) = signed_in().await?;
        let file = store.case(store.permit(&actor, case).await?).await?;
        let evidence = store.evidence(store.permit(&actor, case).await?).await?;
        show_letter(&file, &evidence, id, (actor.name(), store.today()))
    })
}

/// The date with its days, if it is one that runs.
fn running(file: &CaseFile, id: DeadlineId, today: Day) -> Result<(&Deadline, Sprint), Error> {
    let deadline = file.picture.deadlines.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    let sprint = sprint(deadline, today).ok_or(Error::NotFound)?;
    Ok((deadline, sprint))
}

/// The list that was begun for this decision: the latest one since its date.
fn list<'a>(evidence: &'a Evidence, deadline: &Deadline) -> Option<&'a EvidenceList> {
    let since = |list: &&EvidenceList| london_day(list.at) >= deadline.working.trigger;
    evidence.lists.iter().filter(|list| list.route.id == ROUTE).find(since)
}

pub(super) fn show(
    file: &CaseFile,
    evidence: &Evidence,
    id: DeadlineId,
    today: Day,
) -> Result<Page, Error> {
    let (deadline, sprint) = running(file, id, today)?;
    let look = domain::status::status(deadline, today).look;
    let (reference, code_name) = (file.reference.clone(), file.code_name.clone());
    let gathered = list(evidence, deadline);
    let steps = deadline.working.steps.iter().map(|step| view! { <li>{step.clone()}</li> });
    let body = view! {
        <h1>{words::TITLE} " " {tag(look, words::day(sprint))}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p><b>{words::left(sprint)}</b> " " {words::runs_from(deadline.working.trigger)}</p>
        <p>{words::DO_NOT_WAIT}</p>
        {outcome(file, deadline)}
        {evidence_of(file.id, deadline, gathered, today)}
        <h2>{words::HOW}</h2>
        <ol>{steps.collect_view()}</ol>
        <p class="small quiet">{deadline.working.citation.clone()}</p>
        {support(deadline, &file.rules, today)}
        <p class="alone" data-screen-only=""><a href=path::more_time(file.id, id)>{words::MORE_TIME}</a></p>
        <p class="alone" data-screen-only=""><a href=path::evidence(file.id)>{words::ALL_LISTS}</a></p>
    };
    Ok(Page::titled(words::TITLE, body)
        .about(&file.reference)
        .concerning(file.id)
        .within(Section::Cases)
        .back(path::case(file.id), record::back_to(&file.reference)))
}

/// What can be said of the date itself.
fn outcome(file: &CaseFile, deadline: &Deadline) -> AnyView {
    let name = case_words::done_form(&title(deadline), &file.reference);
    view! {
        <div class="actions" data-screen-only="">
            {done_today((file.id, file.version), deadline, name)}
            <a href=path::met(file.id, deadline.id)>{case_words::DONE}</a>
            <a href=path::news(file.id, deadline.id)>{news::ELSE}</a>
        </div>
    }
    .into_any()
}

fn evidence_of(
    case: CaseId,
    deadline: &Deadline,
    list: Option<&EvidenceList>,
    today: Day,
) -> AnyView {
    let Some(list) = list else { return begin(case, deadline.id) };
    let within = Within { case, list: list.number, deadline: Some(deadline.id) };
    let part = |heading, wanted: fn(&Item) -> bool| {
        let rows = items(within, list.items.iter().filter(|item| wanted(item)), today);
        rows.map(|rows| view! { <h2>{heading}</h2> {rows} })
    };
    let open = |item: &Item| item.standing() == Standing::Open;
    let asked = |item: &Item| item.standing().is_missing() && item.standing() != Standing::Open;
    let whole = list.missing().next().is_none();
    view! {
        <p>{evidence_words::counted(list.counted())} {whole.then(|| format!(" {}", evidence_words::MISSING_NONE))}</p>
        {part(words::MISSING, open)}
        {part(words::ASKED, asked)}
        {part(words::THERE, |item| !item.standing().is_missing())}
    }
    .into_any()
}

fn begin(case: CaseId, deadline: DeadlineId) -> AnyView {
    view! {
        <h2>{words::MISSING}</h2>
        <p class="empty">{words::NO_LIST}</p>
        <form method="post" action="/api/begin-evidence" aria-label=words::BEGIN data-screen-only="">
            {hidden("case", &case.to_string())}
            {hidden("form", &chance::uuid().to_string())}
            {hidden("route", ROUTE)}
            {hidden("deadline", &deadline.to_string())}
            <div class="actions"><button class="button">{words::BEGIN}</button></div>
        </form>
    }
    .into_any()
}

pub(super) fn show_letter(
    file: &CaseFile,
    evidence: &Evidence,
    id: DeadlineId,
    (writer, today): (&str, Day),
) -> Result<Page, Error> {
    let (deadline, sprint) = running(file, id, today)?;
    let theirs = file.nrm_reference.as_ref().map(|nrm| {
        view! { <br/> {letter_words::YOUR_REFERENCE} " " {nrm.clone()} }
    });
    let about = words::about(deadline.working.trigger, sprint.ends);
    let body = view! {
        <h1>{words::LETTER_TITLE}</h1>
        <div data-screen-only=""><p>{words::LETTER_BEFORE}</p> <p>{words::DO_NOT_WAIT}</p></div>
        <div class="panel" role="group" aria-label=words::LETTER>
            <p>{long_day(today)}</p>
            <p>{letter_words::OUR_REFERENCE} " " {file.reference.clone()} {theirs}</p>
            <p>{letter_words::DEAR}</p>
            <p>{about} " " {words::ASKS}</p>
            {awaited(list(evidence, deadline))}
            <p>{words::BECAUSE}</p>
            <p>{words::MEANWHILE}</p>
            <p>{letter_words::YOURS} <br/> {writer.to_owned()}</p>
        </div>
    };
    Ok(Page::titled(words::LETTER_TITLE, body)
        .about(&file.reference)
        .concerning(file.id)
        .within(Section::Cases)
        .back(path::sprint(file.id, id), words::BACK))
}

/// What was asked for and is late, and what is still being gathered.
fn awaited(list: Option<&EvidenceList>) -> AnyView {
    let (late, later): (Vec<_>, Vec<_>) =
        list.iter().flat_map(|list| list.missing()).partition(|item| item.asked_on().is_some());
    let lines = |heading, of: Vec<&Item>| {
        let line = |item: &&Item| words::awaited(item.item.what, item.asked_on());
        let rows: Vec<_> = of.iter().map(|item| view! { <li>{line(item)}</li> }).collect();
        (!rows.is_empty()).then(|| view! { <p>{heading}</p> <ul>{rows}</ul> })
    };
    if late.is_empty() && later.is_empty() && list.is_some() {
        return view! { <p data-screen-only="">{words::NOTHING_LATE}</p> }.into_any();
    }
    view! { {lines(words::COMES, late)} {lines(words::COMES_LATER, later)} }.into_any()
}
