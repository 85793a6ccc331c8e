//! Set a task, or say what becomes of one: it is done, gets another day, goes to a colleague, or is no longer needed.

use domain::{
    day::{Day, TypedDay},
    id::{CaseId, GoalId, TaskId, UserId},
};
use leptos::prelude::*;
use store::{
    Error,
    note::{Task, TaskSheet},
    permit::WriteNote,
};

use super::{
    form_parts::{buttons, hidden, key, said},
    next_step::{is_asked, next_step},
};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        task::{Act, TaskForm},
    },
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, Choice, day_field, kinds::radios_asking, long_day, select, text_field},
    path,
    words::{plan as plan_words, record, task as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, TaskId) = (named("case")?, named("task")?);
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<WriteNote>(&actor, case).await?;
        let sheet = match store.task_sheet(permit, Some(id)).await {
            // Somebody was faster: there is nothing to change any more.
            Err(Error::NotFound) => return Ok(Page::elsewhere(path::tasks(case))),
            sheet => sheet?,
        };
        let slot = Slot::Task(case, id);
        let kept = Kept::waiting(&store, &actor, slot).await?;
        Ok(show(&sheet, (actor.user(), slot), kept.as_ref(), store.today()))
    })
}

/// A new one.
pub fn new() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let sheet = store.task_sheet(store.permit::<WriteNote>(&actor, case).await?, None).await?;
        let slot = Slot::NewTask(case);
        let kept = Kept::waiting(&store, &actor, slot).await?;
        Ok(show(&sheet, (actor.user(), slot), kept.as_ref(), store.today()))
    })
}

/// A new one that leads to a goal.
pub fn for_goal() -> impl IntoView {
    load(async {
        let (case, goal): (CaseId, GoalId) = (named("case")?, named("goal")?);
        let (store, actor) = signed_in().await?;
        let plan = store.plan(store.permit(&actor, case).await?).await?;
        plan.goal(goal).ok_or(Error::NotFound)?;
        let sheet = store.task_sheet(store.permit::<WriteNote>(&actor, case).await?, None).await?;
        let slot = Slot::GoalTask(case, goal);
        let kept = Kept::waiting(&store, &actor, slot).await?;
        let page = show(&sheet, (actor.user(), slot), kept.as_ref(), store.today());
        Ok(page.back(path::goal(case, goal), plan_words::BACK_TO_GOAL))
    })
}

pub(super) fn show(
    sheet: &TaskSheet,
    (reader, slot): (UserId, Slot),
    kept: Option<&Kept<TaskForm>>,
    today: Day,
) -> Page {
    let (title, action) = match sheet.task {
        None => (words::SET, "/api/set-task"),
        Some(_) => (words::CHANGE_TITLE, "/api/change-task"),
    };
    let (reference, code_name) = (sheet.reference.clone(), sheet.code_name.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{title}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        {sheet.task.as_ref().map(stands)}
        <form class="event" method="post" action=action data-keep="/api/keep-task" aria-label=title novalidate>
            {goal_of(slot)}
            {questions(sheet, reader, kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(title, body)
        .about(&sheet.reference)
        .concerning(sheet.case)
        .within(Section::Cases)
        .back(path::case(sheet.case), record::back_to(&sheet.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

/// The goal a new task leads to.
fn goal_of(slot: Slot) -> Option<AnyView> {
    match slot {
        Slot::GoalTask(_, goal) => Some(hidden("goal", &goal.to_string())),
        _ => None,
    }
}

fn stands(task: &Task) -> AnyView {
    let (what, owner) = (task.what.clone(), task.owner_name.clone());
    view! { <h2><bdi>{what}</bdi></h2> <p>{words::DUE} " " {long_day(task.due)} ", " {owner}</p> }
        .into_any()
}

fn questions(
    sheet: &TaskSheet,
    reader: UserId,
    kept: Option<&Kept<TaskForm>>,
    today: Day,
) -> AnyView {
    let fresh = || TaskForm {
        on: TypedDay::from(sheet.task.as_ref().map_or(today, |task| task.due)),
        who: reader.to_string(),
        ..TaskForm::default()
    };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let task = sheet.task.as_ref();
    view! {
        {hidden("case", &sheet.case.to_string())}
        {hidden("task", &task.map(|task| task.id.to_string()).unwrap_or_default())}
        {hidden("version", &task.map(|task| task.version.to_string()).unwrap_or_default())}
        {hidden("form", &key(kept, &typed.form))}
        {first(task.is_none(), kept, &typed)}
        {rest(sheet, kept, &typed)}
        {next(sheet, kept, &typed)}
    }
    .into_any()
}

/// Asked of the last task of a case in which nothing else comes next.
fn next(sheet: &TaskSheet, kept: Option<&Kept<TaskForm>>, typed: &TaskForm) -> Option<AnyView> {
    let problems = kept.map_or(&[][..], |kept| &kept.problems);
    let asks = sheet.is_last || is_asked(&typed.onward, problems);
    asks.then(|| {
        view! { <div data-ask="over">{next_step(&typed.onward, problems)}</div> }.into_any()
    })
}

/// What is to be done, or what happens with it.
fn first(is_new: bool, kept: Option<&Kept<TaskForm>>, typed: &TaskForm) -> AnyView {
    if is_new {
        return text_field(&ask(kept, "what", words::WHAT), &typed.what, "off");
    }
    let asks = |act: Act| match act {
        Act::Move => "check_on",
        Act::Hand => "taker",
        Act::Done | Act::Drop => "over",
    };
    let acts = Act::ALL.iter().map(|act| (act.code(), act.label(), asks(*act)));
    radios_asking(&ask(kept, "act", words::ACT), acts, &typed.act)
}

/// By which day, and who: asked of a task that is changed only where it matters.
fn rest(sheet: &TaskSheet, kept: Option<&Kept<TaskForm>>, typed: &TaskForm) -> AnyView {
    let choice = |(id, name): &(UserId, String)| Choice::new(id.to_string(), name.clone());
    let colleagues = sheet.colleagues.iter().map(choice).collect();
    let day = day_field(&ask(kept, "on", words::ON), &typed.on);
    let who = select(&ask(kept, "who", words::WHO), &[("", colleagues)], &typed.who);
    if sheet.task.is_none() {
        return view! { {day} {who} }.into_any();
    }
    view! { <div data-ask="check_on">{day}</div> <div data-ask="taker">{who}</div> }.into_any()
}

fn ask(kept: Option<&Kept<TaskForm>>, id: &'static str, label: &'static str) -> Ask {
    Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)))
}
