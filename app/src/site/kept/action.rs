//! Holding a record, proposing to erase it, and erasing it.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error,
    erasure::NotErased,
    permit::{self, ConfirmErasure, Led, SetHold},
};

use crate::site::{
    action::{
        Unread,
        desk::{Turned, open, serve},
    },
    context::signed_in,
    forms::{
        Problem, Typed,
        erasing::{EraseForm, HoldForm, ProposeForm},
    },
    load::go,
    path,
    words::kept as words,
};

/// Says that a record has to stay.
#[server(prefix = "/api", endpoint = "hold-record")]
pub async fn hold_record(#[server(flatten)] form: HoldForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<SetHold>(Led(case)).await?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        desk.took(desk.store.set_hold(permit, new, key).await).await?;
        desk.forget().await;
        desk.go(&path::kept(case))
    })
    .await
}

/// Proposes to erase it.
#[server(prefix = "/api", endpoint = "propose-erasure")]
pub async fn propose_erasure(#[server(flatten)] form: ProposeForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<permit::ProposeErasure>(Led(case)).await?;
        let reason = desk.right(form.parse(desk.store.today())).await?;
        let done = desk.took(desk.store.propose_erasure(permit, reason, key).await).await?;
        desk.right(done.map_err(|why| problem("reason", &why))).await?;
        desk.forget().await;
        desk.go(&path::kept(case))
    })
    .await
}

/// Erases what another lead proposed.
#[server(prefix = "/api", endpoint = "erase-record")]
pub async fn erase_record(#[server(flatten)] form: EraseForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<ConfirmErasure>(Led(case)).await?;
        desk.right(form.parse(desk.store.today())).await?;
        let done = desk.took(desk.store.confirm_erasure(permit, key).await).await?;
        let erased = desk.right(done.map_err(|why| problem("sure", &why))).await?;
        desk.forget().await;
        desk.go(&path::erasure(erased))
    })
    .await
}

fn problem(field: &str, why: &NotErased) -> Vec<Problem> {
    let say = match why {
        NotErased::Held(held) => format!("{} {}", words::IS_HELD_WHY, held.join(", ")),
        NotErased::Proposed => words::ALREADY.to_owned(),
        NotErased::NotProposed => words::GONE.to_owned(),
        NotErased::Own => words::OWN.to_owned(),
    };
    vec![Problem::with(field, say)]
}

/// Ends a hold. Nothing is typed, so there is nothing to keep.
#[server(prefix = "/api", endpoint = "end-hold")]
pub async fn end_hold(
    #[server(default)] case: String,
    #[server(default)] hold: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &case, &end(&case, &hold).await);
    Ok(())
}

/// Takes a proposal back.
#[server(prefix = "/api", endpoint = "withdraw-erasure")]
pub async fn withdraw_erasure(#[server(default)] case: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &case, &withdraw(&case).await);
    Ok(())
}

async fn end(case: &str, hold: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let case = Led(case.parse().map_err(|_| Error::NotFound)?);
    let permit = store.permit::<SetHold>(&actor, case).await?;
    store.end_hold(permit, hold.parse().map_err(|_| Error::NotFound)?).await
}

async fn withdraw(case: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let case = Led(case.parse().map_err(|_| Error::NotFound)?);
    let permit = store.permit::<permit::ProposeErasure>(&actor, case).await?;
    store.withdraw_erasure(permit).await
}

fn answer(response: &ResponseOptions, case: &str, done: &Result<(), Error>) {
    let page = case.parse().map_or_else(|_| path::NOWHERE.to_owned(), path::kept);
    match done {
        Ok(()) => go(response, &page),
        Err(Error::SignedOut) => go(response, path::SIGN_IN),
        Err(Error::NotProved) => go(response, &path::before(path::CONFIRM, &page)),
        Err(_) => go(response, path::NOWHERE),
    }
}
