//! Drafts: what is being typed, kept a moment after each pause. Neither a session's end nor a hidden screen loses it.

use leptos::prelude::*;

use super::{
    Unread,
    desk::{open, serve},
};
use crate::site::forms::{Typed, add_case::AddCaseForm, event::EventForm, met::MetForm};

/// Keeps what is being typed about an event.
#[server(prefix = "/api", endpoint = "keep-event")]
pub async fn keep_event(#[server(flatten)] form: EventForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a new case.
#[server(prefix = "/api", endpoint = "keep-case")]
pub async fn keep_case(#[server(flatten)] form: AddCaseForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a deadline that was met.
#[server(prefix = "/api", endpoint = "keep-met")]
pub async fn keep_met(#[server(flatten)] form: MetForm) -> Result<(), Unread> {
    keep(&form).await
}

async fn keep<F: Typed>(form: &F) -> Result<(), Unread> {
    serve(async {
        open(form).await?.keep_draft().await;
        Ok(())
    })
    .await
}
