//! Saying that a document is not to be used.

use leptos::prelude::*;
use store::permit::WriteDocument;

use crate::site::{
    action::{
        Unread,
        desk::{Turned, open, serve},
    },
    forms::document::AsideForm,
    path,
};

/// Marks it, with the reason.
#[server(prefix = "/api", endpoint = "set-document-aside")]
pub async fn set_document_aside(#[server(flatten)] form: AsideForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, number, key) = form.aim().ok_or(Turned)?;
        let reason = desk.right(form.parse(desk.store.today())).await?;
        let permit = desk.permit::<WriteDocument>(case).await?;
        desk.took(desk.store.set_document_aside(permit, number, reason, key).await).await?;
        desk.forget().await;
        desk.go(&path::document(case, number))
    })
    .await
}
