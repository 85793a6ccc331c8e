//! One goal: how it stands and since when, the tasks that lead to it, and the form that says what became of it.

use domain::{
    day::Day,
    id::{CaseId, GoalId},
    plan::GoalState,
};
use leptos::prelude::*;
use store::{
    Error,
    clock::london_day,
    plan::{Goal, GoalStep, GoalTask, Need, Plan},
};

use super::{
    form_parts::{buttons, hidden, said},
    plan::standing,
    plan_forms::{ask, questions},
};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            plan::{Part, PlanForm},
            reader::NOTE_LIMIT,
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{day_field, long_day, radios, safe_textarea},
        path,
        words::{plan as words, task as task_words},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, goal): (CaseId, GoalId) = (named("case")?, named("goal")?);
        let (store, actor) = signed_in().await?;
        let plan = store.plan(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Plan(case, Part::Step(goal))).await?;
        let of = plan.goal(goal).ok_or(Error::NotFound)?;
        Ok(show(&plan, of, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(
    plan: &Plan,
    (need, goal): (&Need, &Goal),
    kept: Option<&Kept<PlanForm>>,
    today: Day,
) -> Page {
    let part = Part::Step(goal.id);
    let slot = Slot::Plan(plan.case, part);
    let (reference, code_name) = (plan.reference.clone(), plan.code_name.clone());
    let history = goal.steps.iter().map(one_step).collect_view();
    let body = view! {
        {said(kept, slot)}
        <h1>{words::ONE_GOAL} ": " <bdi>{goal.what.clone()}</bdi></h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{standing(goal.state())} " " {need.domain.label()} ": " <bdi>{need.what.clone()}</bdi></p>
        <h2>{words::TASKS}</h2>
        {tasks(plan.case, &goal.tasks)}
        <p class="alone" data-screen-only=""><a href=path::goal_task(plan.case, goal.id)>{words::SET_TASK}</a></p>
        <h2>{words::HISTORY}</h2>
        <ul>{history}</ul>
        <h2>{words::SAY_STATE}</h2>
        <form method="post" action="/api/add-to-plan" data-keep="/api/keep-plan" aria-label=words::SAY_STATE novalidate>
            {hidden("version", &goal.steps.len().to_string())}
            {questions((plan.case, part), kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(words::ONE_GOAL, body)
        .about(&plan.reference)
        .concerning(plan.case)
        .within(Section::Cases)
        .back(path::plan(plan.case), words::TITLE)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

/// What is asked of a goal.
pub(super) fn step(kept: Option<&Kept<PlanForm>>, typed: &PlanForm) -> AnyView {
    let reason = ask(kept, "reason", words::REASON).hint(words::REASON_HINT);
    view! {
        {radios(&ask(kept, "state", words::STATE), &choices!(GoalState), &typed.state)}
        {day_field(&ask(kept, "on", words::ON), &typed.on)}
        {safe_textarea(&reason, &typed.reason, NOTE_LIMIT)}
    }
    .into_any()
}

fn one_step(step: &GoalStep) -> impl IntoView + use<> {
    let since = words::since(step.on, &step.by);
    if step.reason.is_empty() {
        return view! { <li>{words::SET_BY} ". " {words::named(&step.by, london_day(step.at))} "."</li> }
            .into_any();
    }
    view! { <li>{step.state.label()} ". " {since} ": " <bdi>{step.reason.clone()}</bdi></li> }
        .into_any()
}

fn tasks(case: CaseId, tasks: &[GoalTask]) -> AnyView {
    if tasks.is_empty() {
        return view! { <p class="empty">{words::NO_TASKS}</p> }.into_any();
    }
    let rows = tasks.iter().map(|task| one_task(case, task)).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn one_task(case: CaseId, task: &GoalTask) -> impl IntoView + use<> {
    let (what, owner) = (task.what.clone(), task.owner.clone());
    let stands = if task.is_open {
        let hear = format!(": {what}");
        view! { <a href=path::task(case, task.id)>{task_words::CHANGE}<span class="hear">{hear}</span></a> }
            .into_any()
    } else {
        words::DONE.into_any()
    };
    view! {
        <li>
            <p>{long_day(task.due)}</p>
            <div>
                <h3><bdi>{what}</bdi></h3>
                <p class="quiet">{owner}</p>
                <p class="small">{stands}</p>
            </div>
        </li>
    }
}
