//! Recording an incident.

use leptos::prelude::*;
use store::permit::WriteIncident;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    forms::{Typed, incident::IncidentForm},
    path,
};

/// Records it.
#[server(prefix = "/api", endpoint = "record-incident")]
pub async fn record_incident(#[server(flatten)] form: IncidentForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        let permit = desk.permit::<WriteIncident>(case).await?;
        desk.took(desk.store.record_incident(permit, new, key).await).await?;
        desk.forget().await;
        desk.go(&path::incidents(case))
    })
    .await
}
