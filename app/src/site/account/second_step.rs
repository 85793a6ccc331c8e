//! The second step of somebody who is signed in: setting it up, moving it to another app, new recovery codes. All of it
//! asks first that they confirm who they are.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        path,
    },
    code::{Back, six},
    told::{tell, told},
};

/// Under this key of a session wait recovery codes until their owner says that they are kept.
pub const CODES: &str = "recovery_codes";

/// Makes a key for an app, to be shown on the next page.
#[server(prefix = "/api", endpoint = "begin-second-step")]
pub async fn begin_second_step() -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    match offer(&door).await {
        Ok(()) => go(&response, path::SECOND_STEP),
        Err(back) => to(back, &door, &response, path::SECOND_STEP).await,
    }
    Ok(())
}

async fn offer(door: &Door) -> Result<(), Back> {
    let actor = door.actor().await?;
    Ok(door.store.offer_second_step(&actor).await?)
}

/// Takes the app into use that showed this code.
#[server(prefix = "/api", endpoint = "enrol")]
pub async fn enrol(#[server(default)] code: String) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    match take(&door, &code).await {
        Ok(codes) => show(&door, &response, codes).await,
        Err(back) => to(back, &door, &response, path::SECOND_STEP).await,
    }
    Ok(())
}

async fn take(door: &Door, code: &str) -> Result<Vec<String>, Back> {
    let actor = door.actor().await?;
    let codes = door.store.change_second_step(&actor, six(code)?).await?;
    door.session.cycle_id().await.map_err(|_| Back::StartAgain)?;
    Ok(codes)
}

/// Makes new recovery codes.
#[server(prefix = "/api", endpoint = "new-codes")]
pub async fn new_codes() -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    match renew(&door).await {
        Ok(codes) => show(&door, &response, codes).await,
        Err(back) => to(back, &door, &response, path::RECOVERY_CODES).await,
    }
    Ok(())
}

async fn renew(door: &Door) -> Result<Vec<String>, Back> {
    let actor = door.actor().await?;
    Ok(door.store.new_codes(&actor).await?)
}

/// The codes are on paper: they are not shown again.
#[server(prefix = "/api", endpoint = "codes-kept")]
pub async fn codes_kept(#[server(default)] then: String) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    drop(told::<Vec<String>>(&door.session, CODES).await);
    go(&response, path::after_sign_in(Some(&then)));
    Ok(())
}

async fn show(door: &Door, response: &ResponseOptions, codes: Vec<String>) {
    tell(&door.session, CODES, codes).await;
    go(response, &path::before(path::RECOVERY_CODES, path::ACCOUNT));
}

/// Whoever is not signed in comes back here afterwards.
async fn to(back: Back, door: &Door, response: &ResponseOptions, page: &str) {
    match back {
        Back::StartAgain => go(response, &path::before(path::SIGN_IN, page)),
        back => back.send(door, response, page).await,
    }
}
