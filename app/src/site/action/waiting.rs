//! What becomes of answers that wait: given up, or begun again. Buttons of the forms themselves post here.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use super::{Unread, desk::Turned};
use crate::site::{
    context::door,
    forms::{Slot, kept},
    load::go,
    path,
};

/// Leaves a form. What was typed in it is let go.
#[server(prefix = "/api", endpoint = "leave-form")]
pub async fn leave_form(#[server(default)] slot: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let to = let_go(&slot).await.map_or_else(|_| path::NOWHERE.to_owned(), Slot::exit);
    go(&response, &to);
    Ok(())
}

/// Empties a form, to begin again.
#[server(prefix = "/api", endpoint = "empty-form")]
pub async fn empty_form(#[server(default)] slot: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let to = let_go(&slot).await.map_or_else(|_| path::NOWHERE.to_owned(), Slot::page);
    go(&response, &to);
    Ok(())
}

/// Throws a draft away, from the list of them.
#[server(prefix = "/api", endpoint = "throw-away")]
pub async fn throw_away(#[server(default)] slot: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let to = let_go(&slot).await.map_or(path::NOWHERE, |_| path::TODAY);
    go(&response, to);
    Ok(())
}

async fn let_go(slot: &str) -> Result<Slot, Turned> {
    let door = door();
    let slot = slot.parse::<Slot>().map_err(|_| Turned)?;
    // Who is signed out has nothing here to let go of; the page they go to asks them to sign in.
    if let Ok(actor) = door.actor().await {
        kept::forget(&door.store, &actor, slot).await.map_err(|_| Turned)?;
    }
    Ok(slot)
}
