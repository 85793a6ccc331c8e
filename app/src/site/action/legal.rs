//! Writing a legal note, and putting another wording beside one. Only legal advisers get this far.

use leptos::prelude::*;
use store::permit::WriteLegal;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    forms::{
        Typed,
        legal::{LegalAmendForm, LegalForm},
    },
    path,
};

/// Writes it.
#[server(prefix = "/api", endpoint = "write-legal")]
pub async fn write_legal_note(#[server(flatten)] form: LegalForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<WriteLegal>(case).await?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        desk.took(desk.store.write_legal(permit, new, key).await).await?;
        desk.forget().await;
        desk.go(&path::legal(case))
    })
    .await
}

/// Keeps the other wording.
#[server(prefix = "/api", endpoint = "amend-legal")]
pub async fn amend_legal(#[server(flatten)] form: LegalAmendForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let aim = form.aim().ok_or(Turned)?;
        let permit = desk.permit::<WriteLegal>(aim.case).await?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        let kept = desk.store.amend_legal(permit, aim.note, new, aim.version, aim.form).await;
        desk.took(kept).await?;
        desk.forget().await;
        desk.go(&path::legal_note(aim.case, aim.note))
    })
    .await
}
