//! Beginning a list of evidence, and saying what was done about an item.

use leptos::prelude::*;
use store::{evidence::Stepped, permit::WriteEvidence};

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    context::door,
    forms::{
        Problem, Typed,
        evidence::{BeginForm, StepForm, back},
    },
    words::evidence as words,
};

/// Begins it.
#[server(prefix = "/api", endpoint = "begin-evidence")]
pub async fn begin_evidence(#[server(flatten)] form: BeginForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<WriteEvidence>(case).await?;
        let route = desk.right(form.parse(desk.store.today())).await?;
        desk.took(desk.store.begin_evidence(permit, route, key).await).await?;
        desk.forget().await;
        desk.go(&back(case, &form.deadline))
    })
    .await
}

/// Records what was done.
#[server(prefix = "/api", endpoint = "step-evidence")]
pub async fn step_evidence(#[server(flatten)] form: StepForm) -> Result<(), Unread> {
    serve(async move {
        let form = form.on(door().store.today());
        let desk = open(&form).await?;
        let ((case, aim), key) = form.aim().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<WriteEvidence>(case).await?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        let stepped = desk.took(desk.store.step_evidence(permit, aim, new, key).await).await?;
        if let Stepped::Earlier(last) = stepped {
            let say = words::earlier(last);
            return desk.right(Err(vec![Problem::within("on", "day", say)])).await;
        }
        desk.forget().await;
        desk.go(&back(case, &form.deadline))
    })
    .await
}
