//! Adding to the plan of somebody's support.

use domain::id::CaseId;
use leptos::prelude::*;
use store::permit::WritePlan;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    forms::{
        Typed,
        plan::{Part, PlanForm},
    },
    path,
};

/// Adds a need, a goal, what became of a goal, or scores.
#[server(prefix = "/api", endpoint = "add-to-plan")]
pub async fn add_to_plan(#[server(flatten)] form: PlanForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let ((case, part), key) = form.aim().zip(form.key()).ok_or(Turned)?;
        let addition = desk.right(form.parse(part, desk.store.today())).await?;
        let permit = desk.permit::<WritePlan>(case).await?;
        desk.took(desk.store.plan_on(permit, addition, key).await).await?;
        desk.forget().await;
        desk.go(&after(case, part))
    })
    .await
}

fn after(case: CaseId, part: Part) -> String {
    match part {
        Part::Step(goal) => path::goal(case, goal),
        _ => path::plan(case),
    }
}
