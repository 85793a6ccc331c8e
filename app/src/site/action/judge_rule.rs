//! A legal adviser says what a rule is worth.

use leptos::prelude::*;

use super::{
    Unread,
    desk::{open, serve},
};
use crate::site::{forms::judge_rule::JudgeForm, path};

/// Writes down what is said of a rule.
#[server(prefix = "/api", endpoint = "judge-rule")]
pub async fn judge_rule(#[server(flatten)] form: JudgeForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let permit = desk.permit(()).await?;
        let judgement = desk.right(form.parse(desk.store.today())).await?;
        let key = form.form.parse().map_err(|_| super::desk::Turned)?;
        let rule = judgement.rule.clone();
        desk.took(desk.store.judge_rule(permit, judgement, key).await).await?;
        desk.forget().await;
        desk.go(&path::rule(&rule))
    })
    .await
}
