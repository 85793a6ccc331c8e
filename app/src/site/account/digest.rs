//! Choosing how often the email of what is due comes, from the account page.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Actor, Error, Role, digest::Choice};

use super::{
    super::{
        action::Unread,
        context::signed_in,
        load::go,
        parts::{Ask, radios},
        path,
        words::digest as words,
    },
    devices::Did,
};
use crate::choices;

/// Sets how often.
#[server(prefix = "/api", endpoint = "choose-digest")]
pub async fn choose_digest(#[server(default)] digest: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    match choose(&digest).await {
        Ok(()) => go(&response, &Did::Digest.page()),
        Err(Error::SignedOut) => go(&response, &path::before(path::SIGN_IN, path::ACCOUNT)),
        Err(Error::NotFound) => go(&response, path::NOWHERE),
        Err(_) => go(&response, &Did::Nothing.page()),
    }
    Ok(())
}

async fn choose(code: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let choice = Choice::from_code(code).filter(|_| is_offered(&actor)).ok_or(Error::NotFound)?;
    store.choose_digest(&actor, choice).await
}

/// Whether there is anything to write to them about.
pub fn is_offered(actor: &Actor) -> bool {
    matches!(actor.role(), Role::Caseworker | Role::LegalAdviser)
}

/// The part of the account page that asks.
pub fn form(chosen: Choice) -> AnyView {
    let ask = Ask::new("digest", words::HOW_OFTEN);
    view! {
        <h2>{words::ACCOUNT}</h2>
        <p>{words::ACCOUNT_WHY}</p>
        <form method="post" action="/api/choose-digest" aria-label=words::ACCOUNT>
            {radios(&ask, &choices!(Choice), chosen.code())}
            <button class="button second">{words::CHOOSE}</button>
        </form>
    }
    .into_any()
}
