//! Showing the name of the person a case is about, for five minutes, and hiding it again.

use domain::id::CaseId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, permit::ReadName};

use super::Unread;
use crate::site::{context::signed_in, load::go, path};

/// Shows it on the page of the case. Who asked and when is written down.
#[server(prefix = "/api", endpoint = "show-name")]
pub async fn show_name(#[server(default)] case: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &change(&case, true).await);
    Ok(())
}

/// Hides it before the time is over.
#[server(prefix = "/api", endpoint = "hide-name")]
pub async fn hide_name(#[server(default)] case: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &change(&case, false).await);
    Ok(())
}

async fn change(case: &str, is_shown: bool) -> Result<CaseId, Error> {
    let (store, actor) = signed_in().await?;
    let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
    let permit = store.permit::<ReadName>(&actor, case).await?;
    if is_shown {
        store.show_name(permit).await?;
    } else {
        store.hide_name(permit).await?;
    }
    Ok(case)
}

fn answer(response: &ResponseOptions, done: &Result<CaseId, Error>) {
    match done {
        Ok(case) => go(response, &path::name(*case)),
        Err(Error::SignedOut) => go(response, &path::before(path::SIGN_IN, path::CASES)),
        Err(Error::NotFound) => go(response, path::NOWHERE),
        Err(_) => go(response, path::CASES),
    }
}
