//! Putting another wording beside a note. The second of two people is told, and sees both wordings beside her own.

use leptos::prelude::*;
use store::permit::{ReadNotes, WriteNote};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::amend::{Aim, AmendForm},
    path,
};

/// Keeps the other wording.
#[server(prefix = "/api", endpoint = "amend-note")]
pub async fn amend_note(#[server(flatten)] form: AmendForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let aim = form.aim().ok_or(Turned)?;
        let limit = limit(&desk, aim).await?;
        let new = desk.right(form.parse(desk.store.today(), limit)).await?;
        let permit = desk.permit::<WriteNote>(aim.case).await?;
        let kept = desk.store.amend(permit, aim.note, new, aim.version, aim.form).await;
        desk.took(kept).await?;
        desk.forget().await;
        desk.go(&path::note(aim.case, aim.note))
    })
    .await
}

async fn limit(desk: &Desk<'_, AmendForm>, aim: Aim) -> Result<usize, Turned> {
    let permit = desk.permit::<ReadNotes>(aim.case).await?;
    let note = desk.took(desk.store.note(permit, aim.note).await).await?;
    Ok(note.note.kind.limit())
}
