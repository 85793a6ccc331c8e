//! Answering what the form of a referral asks.

use leptos::prelude::*;
use store::permit::WritePack;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    forms::{Typed, pack::PackForm},
    path,
};

/// Keeps another version of one part.
#[server(prefix = "/api", endpoint = "answer-pack")]
pub async fn answer_pack(#[server(flatten)] form: PackForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, kind) = form.aim().ok_or(Turned)?;
        let (key, version) = form.key().zip(form.version()).ok_or(Turned)?;
        let part = desk.right(form.parse(kind, desk.store.today())).await?;
        let permit = desk.permit::<WritePack>(case).await?;
        desk.took(desk.store.answer_pack(permit, part, version, key).await).await?;
        desk.forget().await;
        desk.go(&path::pack(case))
    })
    .await
}
