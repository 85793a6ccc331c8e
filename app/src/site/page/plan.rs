//! The plan of somebody's support: how each outcome moved, what the person needs, and what they want to reach.

use domain::{
    id::CaseId,
    plan::{Domain, GoalState, Moment, Score, moved},
    status::Look,
};
use leptos::prelude::*;
use store::{
    clock::london_day,
    plan::{Goal, Need, Plan, Scored},
};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::{
        table::{cell, head},
        tag,
    },
    path,
    words::{plan as words, record},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let plan = store.plan(store.permit(&actor, case).await?).await?;
        Ok(show(&plan))
    })
}

pub(super) fn show(plan: &Plan) -> Page {
    let (reference, code_name) = (plan.reference.clone(), plan.code_name.clone());
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::new_need(plan.case)>{words::NAME_NEED}</a>
        </div>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::INTRO}</p>
        {needs(plan)}
        <h2>{words::SCORES}</h2>
        {scores(plan)}
        <p class="alone" data-screen-only=""><a href=path::scores(plan.case)>{words::SCORE}</a></p>
        {every_score(&plan.scores)}
    };
    Page::titled(words::TITLE, body)
        .about(&plan.reference)
        .concerning(plan.case)
        .within(Section::Cases)
        .back(path::case(plan.case), record::back_to(&plan.reference))
}

/// Under the outcomes they belong to; an outcome without needs is left out.
fn needs(plan: &Plan) -> AnyView {
    if plan.needs.is_empty() {
        return view! { <p class="empty">{words::NO_NEEDS}</p> }.into_any();
    }
    let section = |domain: &Domain| {
        let of = plan.needs.iter().filter(|need| need.domain == *domain);
        let of: Vec<_> = of.map(|one| need(plan.case, one)).collect();
        (!of.is_empty()).then(|| view! { <h2>{domain.label()}</h2> {of} })
    };
    Domain::ALL.iter().map(section).collect_view().into_any()
}

fn need(case: CaseId, need: &Need) -> AnyView {
    let what = need.what.clone();
    let goals = if need.goals.is_empty() {
        view! { <p class="quiet">{words::NO_GOALS}</p> }.into_any()
    } else {
        let rows = need.goals.iter().map(|one| goal(case, one)).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <div class="panel">
            <h3><span class="hear">{words::NEED_HEAR}": "</span><bdi>{what.clone()}</bdi></h3>
            <p class="small quiet">{words::named(&need.by, london_day(need.at))} "."</p>
            {goals}
            <p class="alone" data-screen-only=""><a href=path::new_goal(case, need.id)>{words::SET_GOAL}<span class="hear">": "{what}</span></a></p>
        </div>
    }
    .into_any()
}

fn goal(case: CaseId, goal: &Goal) -> AnyView {
    let open = goal.tasks.iter().filter(|task| task.is_open).count();
    view! {
        <li>
            <p>{standing(goal.state())}</p>
            <div>
                <h4><a href=path::goal(case, goal.id)><bdi>{goal.what.clone()}</bdi></a></h4>
                <p class="quiet">{stands(goal)} {words::open_tasks(open)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// Why it stands so, where somebody said.
fn stands(goal: &Goal) -> Option<AnyView> {
    let last = goal.steps.last().filter(|last| !last.reason.is_empty())?;
    Some(
        view! { <bdi>{last.reason.clone()}</bdi> " " {words::since(last.on, &last.by)} ", " }
            .into_any(),
    )
}

/// How a goal stands, as a tag that says it.
pub fn standing(state: GoalState) -> AnyView {
    let look = match state {
        GoalState::Open => Look::Ahead,
        GoalState::Reached => Look::Done,
        GoalState::GivenUp => Look::Wait,
    };
    tag(look, state.label()).into_any()
}

fn scores(plan: &Plan) -> AnyView {
    if plan.scores.is_empty() {
        return view! { <p class="empty">{words::NO_SCORES}</p> }.into_any();
    }
    let heads = Moment::ALL.iter().map(|moment| head(moment.label())).collect_view();
    let rows = Domain::ALL.iter().map(|domain| row(plan, *domain)).collect_view();
    view! {
        <p class="small quiet">{words::SCALE}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::SCORES}</caption>
            <thead role="rowgroup"><tr role="row">{head(words::OUTCOME)} {heads} {head(words::MOVED)}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(plan: &Plan, domain: Domain) -> impl IntoView + use<> {
    let scores = plan.scores_of(domain);
    let is_any = scores.iter().any(Option::is_some);
    let said = words::moved(moved(&scores), is_any);
    let cells = Moment::ALL
        .iter()
        .zip(scores)
        .map(|(moment, score)| cell(moment.label(), score.map_or(words::NOT_SCORED, Score::label)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{domain.label()}</th>
            {cells.collect_view()}
            {cell(words::MOVED, said)}
        </tr>
    }
}

/// Every score with who gave it and when: none is ever changed.
fn every_score(scores: &[Scored]) -> Option<AnyView> {
    let rows = scores.iter().rev().map(|one| {
        let said = words::scored(one.moment.label(), one.on, &one.by);
        view! { <li>{one.domain.label()} ": " {one.score.label()} ". " {said} "."</li> }
    });
    let rows = rows.collect_view();
    let count = scores.len();
    (!scores.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words::ALL_SCORES} " (" {count} ")"</summary>
                <div><ul>{rows}</ul></div>
            </details>
        }
        .into_any()
    })
}
