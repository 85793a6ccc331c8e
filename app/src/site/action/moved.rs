//! The legal adviser of a case, or its team, decides about dates that newer bank holidays or rules would move.

use leptos::prelude::*;
use store::Role;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{forms::moved::MovedForm, path, words::moved as words};

/// Records what was decided.
#[server(prefix = "/api", endpoint = "decide-moved")]
pub async fn decide_moved(#[server(flatten)] form: MovedForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let permit = desk.permit(()).await?;
        let accepted = match desk.actor.role() {
            Role::LegalAdviser => words::ACCEPTED,
            _ => words::ACCEPTED_BY_TEAM,
        };
        let decisions = desk.right(form.parse(desk.store.today(), accepted)).await?;
        let key = form.form.parse().map_err(|_| Turned)?;
        let recorded = desk.store.decide_moved(permit, decisions.all, decisions.why, key).await;
        let decided = desk.took(recorded).await?;
        desk.forget().await;
        desk.go(&path::decided(decided.done, decided.left))
    })
    .await
}
