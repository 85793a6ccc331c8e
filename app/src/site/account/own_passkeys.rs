//! Adding a passkey to one's own account, and removing one. What was refused says so by the box it is about.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use store::{
    Error,
    passkey_change::{PasskeyName, Removed},
    second_step::CodeRefusal,
};

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        path,
        words::passkey as words,
    },
    code::{Back, Why},
    passkey::given,
    second_step::CODES,
    told::{PROBLEM, tell},
};

/// A passkey that was not added: what it was to be called, the box and the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotAdded {
    pub name: String,
    pub at: String,
    pub say: String,
}

/// Adds the passkey that a browser made.
#[server(prefix = "/api", endpoint = "add-passkey")]
pub async fn add_passkey(
    #[server(default)] name: String,
    #[server(default)] answer: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    match add(&door, &name, &answer).await {
        Ok(codes) if codes.is_empty() => go(&response, path::PASSKEY_ADDED),
        Ok(codes) => {
            tell(&door.session, CODES, codes).await;
            go(&response, &path::before(path::RECOVERY_CODES, path::PASSKEYS));
        }
        Err((_, Back::StartAgain)) => {
            go(&response, &path::before(path::SIGN_IN, path::NEW_PASSKEY));
        }
        Err((at, Back::Say(why))) => {
            let said = NotAdded { name, at: at.to_owned(), say: why.say() };
            tell(&door.session, PROBLEM, said).await;
            go(&response, path::NEW_PASSKEY);
        }
        Err((_, back)) => back.send(&door, &response, path::NEW_PASSKEY).await,
    }
    Ok(())
}

/// The recovery codes of somebody who had no second step before. What was refused comes with the box it is about.
async fn add(door: &Door, name: &str, answer: &str) -> Result<Vec<String>, (&'static str, Back)> {
    let actor = door.actor().await.map_err(|error| ("passkey", Back::from(error)))?;
    if door.store.passkey_host().is_none() {
        return Err(("passkey", Back::Say(Why::NoHost)));
    }
    let name = PasskeyName::new(name).ok_or(("name", Back::Say(Why::NoName)))?;
    let at_button = |back| ("passkey", back);
    let answer = given(answer).map_err(|_| at_button(Back::Say(Why::NotAdded)))?;
    let added = door.store.add_passkey(&actor, name, answer, door.visit.whence()).await;
    let codes = added.map_err(|refusal| match refusal {
        CodeRefusal::Wrong { .. } => at_button(Back::Say(Why::NotAdded)),
        other => at_button(other.into()),
    })?;
    // The cookie changes with what opens the account. If it cannot, the old one still is theirs.
    if door.session.cycle_id().await.is_err() {
        tracing::warn!("a cookie could not be changed after a passkey was added");
    }
    Ok(codes)
}

/// Removes one of one's own.
#[server(prefix = "/api", endpoint = "remove-passkey")]
pub async fn remove_passkey(#[server(default)] passkey: String) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    match remove(&door, &passkey).await {
        Ok(Removed::Done) => go(&response, path::PASSKEY_REMOVED),
        Ok(Removed::Last) => go(&response, path::PASSKEY_LAST),
        Err(Error::SignedOut) => go(&response, &path::before(path::SIGN_IN, path::PASSKEYS)),
        Err(Error::NotProved) => go(&response, &path::before(path::CONFIRM, path::PASSKEYS)),
        Err(_) => go(&response, path::PASSKEYS),
    }
    Ok(())
}

async fn remove(door: &Door, passkey: &str) -> Result<Removed, Error> {
    let actor = door.actor().await?;
    let passkey = passkey.parse().map_err(|_| Error::NotFound)?;
    door.store.remove_passkey(&actor, passkey).await
}

/// What the page of passkeys says of what was just done.
pub fn said(did: &str) -> Option<(&'static str, &'static str, bool)> {
    match did {
        "added" => Some((words::ADDED_DONE, words::ADDED_DONE_WHY, true)),
        "removed" => Some((words::REMOVED_DONE, words::REMOVED_DONE_WHY, true)),
        "last" => Some((words::LAST, words::LAST_WHY, false)),
        _ => None,
    }
}
