//! Marking a reminder as seen, from Today.

use domain::id::{CaseId, DeadlineId};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::Error;

use super::Unread;
use crate::site::{
    context::signed_in,
    load::{busy, go},
    path,
};

/// Marks the step that a date has reached as seen. A second press finds it so already.
#[server(prefix = "/api", endpoint = "see-reminder")]
pub async fn see_reminder(
    #[server(default)] case: String,
    #[server(default)] deadline: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    match see(&case, &deadline).await {
        Ok(()) => go(&response, path::TODAY_SEEN),
        Err(Error::SignedOut) => go(&response, &path::before(path::SIGN_IN, path::TODAY)),
        Err(Error::NotFound) => go(&response, path::NOWHERE),
        Err(Error::Busy) => busy(&response),
        Err(_) => go(&response, path::TODAY),
    }
    Ok(())
}

async fn see(case: &str, deadline: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
    let deadline: DeadlineId = deadline.parse().map_err(|_| Error::NotFound)?;
    store.see_reminder(store.permit(&actor, case).await?, deadline).await
}
