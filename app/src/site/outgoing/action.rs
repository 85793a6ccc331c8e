//! Logging a request, writing down what is given, and approving it.

use domain::id::CaseId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error,
    outgoing::NotGiven,
    permit::{self, RecordEvent},
};

use crate::site::{
    action::{
        Unread,
        desk::{Turned, open, serve},
    },
    context::signed_in,
    forms::{
        Problem, Typed,
        outgoing::{AccessForm, OutgoingForm},
    },
    load::go,
    path,
    words::outgoing as words,
};

/// Logs that the person asked.
#[server(prefix = "/api", endpoint = "log-access-request")]
pub async fn log_access_request(#[server(flatten)] form: AccessForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<RecordEvent>(case).await?;
        let on = desk.right(form.parse(desk.store.today())).await?;
        desk.took(desk.store.log_access_request(permit, on, key).await).await?;
        desk.forget().await;
        desk.go(&path::outgoing(case))
    })
    .await
}

/// Writes down what is given and what is not.
#[server(prefix = "/api", endpoint = "prepare-outgoing")]
pub async fn prepare_outgoing(#[server(flatten)] form: OutgoingForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let ((case, _), key) = form.about().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<permit::PrepareOutgoing>(case).await?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        let done = desk.took(desk.store.prepare_outgoing(permit, new, key).await).await?;
        let changed = |_| vec![Problem::with("parts", words::CHANGED)];
        let number = desk.right(done.map_err(changed)).await?;
        desk.forget().await;
        desk.go(&path::outgoing_one(case, number))
    })
    .await
}

/// Approves what somebody else prepared. Nothing is typed, so there is nothing to keep.
#[server(prefix = "/api", endpoint = "approve-outgoing")]
pub async fn approve_outgoing(
    #[server(default)] case: String,
    #[server(default)] number: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let about = case.parse().ok().zip(number.parse().ok());
    let page = about.map(|(case, number)| path::outgoing_one(case, number));
    let page = page.unwrap_or_else(|| path::NOWHERE.to_owned());
    match approve(about).await {
        Ok(_) => go(&response, &page),
        Err(Error::SignedOut) => go(&response, path::SIGN_IN),
        Err(Error::NotProved) => go(&response, &path::before(path::CONFIRM, &page)),
        Err(_) => go(&response, path::NOWHERE),
    }
    Ok(())
}

async fn approve(about: Option<(CaseId, u32)>) -> Result<Result<(), NotGiven>, Error> {
    let (store, actor) = signed_in().await?;
    let (case, number) = about.ok_or(Error::NotFound)?;
    let permit = store.permit::<permit::ApproveOutgoing>(&actor, case).await?;
    store.approve_outgoing(permit, number).await
}
