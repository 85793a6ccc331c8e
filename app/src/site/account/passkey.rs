//! What the browser is asked about passkeys, and signing in and confirming by its answers. Both change the cookie, as a
//! code does; a passkey that was not taken says so on the page it was asked for.

use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde_json::{Value, json};
use store::{Error, SessionTag, proof::Proof, second_step::CodeRefusal};

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        parts::passkey::Use,
        path,
    },
    begin::{begin, half},
    code::{Back, Why},
};

/// What a script is to ask the browser for.
#[server(prefix = "/api", endpoint = "begin-passkey")]
pub async fn begin_passkey(#[server(default)] what: String) -> Result<Value, Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let Some(what) = Use::from_code(&what) else {
        response.set_status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(Value::Null);
    };
    match ask(&door, what).await {
        Ok(asked) => return Ok(asked),
        Err(Back::Say(why)) => return Ok(json!({ "problem": why.say() })),
        Err(Back::Confirm) => go(&response, &path::before(path::CONFIRM, path::NEW_PASSKEY)),
        Err(Back::StartAgain) if what == Use::SignIn => go(&response, path::START_AGAIN),
        Err(Back::StartAgain) => go(&response, &path::before(path::SIGN_IN, path::PASSKEYS)),
    }
    Ok(Value::Null)
}

async fn ask(door: &Door, what: Use) -> Result<Value, Back> {
    let asked = match what {
        Use::SignIn => {
            let half = half(door).await.ok_or(Back::StartAgain)?;
            door.store.begin_passkey_sign_in(half).await
        }
        Use::Confirm => door.store.begin_passkey_proof(&door.actor().await?).await,
        Use::Add => door.store.begin_passkey(&door.actor().await?).await,
    };
    asked.map_err(|error| match error {
        Error::NotFound => Back::Say(Why::NoPasskey),
        other => other.into(),
    })
}

/// Finishes a sign-in with a passkey.
#[server(prefix = "/api", endpoint = "sign-in-passkey")]
pub async fn sign_in_passkey(
    #[server(default)] answer: String,
    #[server(default)] then: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let then = path::after_sign_in(Some(&then)).to_owned();
    match finish(&door, &response, &answer).await {
        Ok(()) => go(&response, &then),
        Err(back) => back.send(&door, &response, &path::before(path::CODE, &then)).await,
    }
    Ok(())
}

async fn finish(door: &Door, response: &ResponseOptions, answer: &str) -> Result<(), Back> {
    let half = half(door).await.ok_or(Back::StartAgain)?;
    let (store, from) = (&door.store, door.visit.whence());
    let proof = store.sign_in_by_passkey(half, given(answer)?, from).await.map_err(refused)?;
    begin(door, response, proof.user()).await.map_err(|_| Back::StartAgain)?;
    note(door, proof).await
}

/// Takes a passkey before something grave, and leads back to it.
#[server(prefix = "/api", endpoint = "confirm-passkey")]
pub async fn confirm_passkey(
    #[server(default)] answer: String,
    #[server(default)] then: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let then = path::after_sign_in(Some(&then)).to_owned();
    match prove(&door, &answer).await {
        Ok(()) => go(&response, &then),
        Err(Back::StartAgain) => go(&response, &path::before(path::SIGN_IN, &then)),
        Err(back) => back.send(&door, &response, &path::before(path::CONFIRM, &then)).await,
    }
    Ok(())
}

async fn prove(door: &Door, answer: &str) -> Result<(), Back> {
    let actor = door.actor().await?;
    let (store, from) = (&door.store, door.visit.whence());
    let proof = store.confirm_by_passkey(&actor, given(answer)?, from).await.map_err(refused)?;
    let busy = |_| Back::Say(Why::Busy);
    door.session.cycle_id().await.map_err(busy)?;
    door.session.save().await.map_err(busy)?;
    note(door, proof).await
}

/// Notes it on the sign-in that the cookie carries now.
async fn note(door: &Door, proof: Proof) -> Result<(), Back> {
    let session = door.session.id().ok_or(Back::StartAgain)?;
    Ok(door.store.note_proof(SessionTag::of(&session), proof).await?)
}

/// What the browser answered. Nothing at all comes from a page whose script did not run.
pub(super) fn given(answer: &str) -> Result<&str, Back> {
    if answer.is_empty() { Err(Back::Say(Why::NoAnswer)) } else { Ok(answer) }
}

fn refused(refusal: CodeRefusal) -> Back {
    match refusal {
        CodeRefusal::Wrong { tries_left } => Back::Say(Why::WrongPasskey { tries_left }),
        other => other.into(),
    }
}
