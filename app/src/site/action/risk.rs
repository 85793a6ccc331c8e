//! Judging how much harm threatens somebody.

use leptos::prelude::*;
use store::permit::AssessRisk;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    forms::{Typed, risk::RiskForm},
    path,
};

/// Writes the judgement down.
#[server(prefix = "/api", endpoint = "assess-risk")]
pub async fn judge_risk(#[server(flatten)] form: RiskForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let risk = desk.right(form.parse(desk.store.today())).await?;
        let permit = desk.permit::<AssessRisk>(case).await?;
        desk.took(desk.store.assess(permit, risk, key).await).await?;
        desk.forget().await;
        desk.go(&path::case(case))
    })
    .await
}
