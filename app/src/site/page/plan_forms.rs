//! The forms that add a need, a goal or scores to a plan.

use domain::{
    day::Day,
    id::{CaseId, NeedId},
    plan::{Domain, Moment, Score},
};
use leptos::prelude::*;
use store::{Error, plan::Plan};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            plan::{Part, PlanForm, id_of},
            reader::NOTE_LIMIT,
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{Ask, Choice, day_field, radios, safe_textarea, select, text_field},
        path,
        words::plan as words,
    },
};

/// Names a need.
pub fn need() -> impl IntoView {
    load(async { form(named("case")?, Part::Need).await })
}

/// Sets a goal for a need.
pub fn goal() -> impl IntoView {
    load(async {
        let (case, need): (CaseId, NeedId) = (named("case")?, named("need")?);
        form(case, Part::Goal(need)).await
    })
}

/// Scores outcomes.
pub fn scores() -> impl IntoView {
    load(async { form(named("case")?, Part::Scores).await })
}

async fn form(case: CaseId, part: Part) -> Result<Page, Error> {
    let (store, actor) = signed_in().await?;
    let plan = store.plan(store.permit(&actor, case).await?).await?;
    if let Part::Goal(need) = part {
        plan.need(need).ok_or(Error::NotFound)?;
    }
    let kept = Kept::waiting(&store, &actor, Slot::Plan(case, part)).await?;
    Ok(show(&plan, part, kept.as_ref(), store.today()))
}

pub(super) fn show(plan: &Plan, part: Part, kept: Option<&Kept<PlanForm>>, today: Day) -> Page {
    let slot = Slot::Plan(plan.case, part);
    let title = match part {
        Part::Need => words::NAME_NEED,
        Part::Goal(_) => words::SET_GOAL,
        Part::Step(_) => words::SAY_STATE,
        Part::Scores => words::SCORE,
    };
    let (reference, code_name) = (plan.reference.clone(), plan.code_name.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{title}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        {about(plan, part)}
        <form method="post" action="/api/add-to-plan" data-keep="/api/keep-plan" aria-label=title novalidate>
            {questions((plan.case, part), kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(title, body)
        .about(&plan.reference)
        .concerning(plan.case)
        .within(Section::Cases)
        .back(path::plan(plan.case), words::TITLE)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

/// What the form is about.
fn about(plan: &Plan, part: Part) -> Option<AnyView> {
    match part {
        Part::Goal(need) => {
            let need = plan.need(need)?;
            let what = need.what.clone();
            Some(view! { <p>{need.domain.label()} ": " <bdi>{what}</bdi></p> }.into_any())
        }
        Part::Scores => Some(view! { <p>{words::SCORES_WHY}</p> }.into_any()),
        _ => None,
    }
}

/// The questions of one form, with what was typed already.
pub(super) fn questions(
    (case, part): (CaseId, Part),
    kept: Option<&Kept<PlanForm>>,
    today: Day,
) -> AnyView {
    let fresh = || PlanForm { on: today.into(), ..PlanForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let asked = match part {
        Part::Need => needed(kept, &typed),
        Part::Goal(_) => text_field(&ask(kept, "what", words::GOAL), &typed.what, "off"),
        Part::Step(_) => super::goal::step(kept, &typed),
        Part::Scores => scored(kept, &typed),
    };
    view! {
        {hidden("case", &case.to_string())}
        {hidden("part", &part.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {asked}
    }
    .into_any()
}

pub(super) fn ask(
    kept: Option<&Kept<PlanForm>>,
    id: &'static str,
    label: impl Into<String>,
) -> Ask {
    Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)))
}

fn needed(kept: Option<&Kept<PlanForm>>, typed: &PlanForm) -> AnyView {
    let what = ask(kept, "what", words::NEED).hint(words::NEED_HINT);
    let goal = ask(kept, "goal", words::FIRST_GOAL).hint(words::FIRST_GOAL_HINT);
    view! {
        {radios(&ask(kept, "domain", words::DOMAIN), &choices!(Domain), &typed.domain)}
        {safe_textarea(&what, &typed.what, NOTE_LIMIT)}
        {text_field(&goal, &typed.goal, "off")}
    }
    .into_any()
}

fn scored(kept: Option<&Kept<PlanForm>>, typed: &PlanForm) -> AnyView {
    let steps = || {
        let known = choices!(Score);
        [vec![Choice::new("", words::NOT_ASKED)], known].concat()
    };
    let outcome = |domain: &Domain| {
        let ask = ask(kept, id_of(*domain), domain.label());
        select(&ask, &[("", steps())], typed.score(*domain))
    };
    view! {
        {radios(&ask(kept, "moment", words::MOMENT), &choices!(Moment), &typed.moment)}
        {day_field(&ask(kept, "on", words::SCORED_ON), &typed.on)}
        {Domain::ALL.iter().map(outcome).collect_view()}
    }
    .into_any()
}
