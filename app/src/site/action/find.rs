//! Looking for a person by name: what was typed waits on the server for the page that answers.

use leptos::prelude::*;

use super::{
    Unread,
    desk::{open, serve},
};
use crate::site::{forms::find::FindForm, path};

/// Takes the name to the page that looks for it.
#[server(prefix = "/api", endpoint = "find-person")]
pub async fn look_for_person(#[server(flatten)] form: FindForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        desk.right(form.parse(desk.store.today())).await?;
        desk.keep().await?;
        desk.go(path::FIND)
    })
    .await
}
