//! Putting another wording beside an incident. The second of two people is told, and sees every wording beside her own.

use leptos::prelude::*;
use store::permit::WriteIncident;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{forms::amend_incident::AmendIncidentForm, path};

/// Keeps the other wording.
#[server(prefix = "/api", endpoint = "amend-incident")]
pub async fn amend_incident(#[server(flatten)] form: AmendIncidentForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let aim = form.aim().ok_or(Turned)?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        let permit = desk.permit::<WriteIncident>(aim.case).await?;
        let kept = desk.store.amend_incident(permit, aim.note, new, aim.version, aim.form).await;
        desk.took(kept).await?;
        desk.forget().await;
        desk.go(&path::incident(aim.case, aim.note))
    })
    .await
}
