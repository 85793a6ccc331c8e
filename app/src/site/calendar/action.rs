//! Making and ending the private calendar link.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::Error;

use super::super::{
    account::told::tell,
    action::Unread,
    context::{door, signed_in},
    load::{busy, go},
    path,
};

/// Under this key of a session the new link waits for the one page that shows it.
pub const LINK: &str = "feed";

/// Makes a link; the one before it ends.
#[server(prefix = "/api", endpoint = "make-feed")]
pub async fn make_feed() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &make().await, path::CALENDAR);
    Ok(())
}

/// Ends the link.
#[server(prefix = "/api", endpoint = "end-feed")]
pub async fn end_feed() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &end().await, path::CALENDAR_ENDED);
    Ok(())
}

async fn make() -> Result<(), Error> {
    let door = door();
    let (store, actor) = signed_in().await?;
    let link = store.make_feed(store.permit(&actor, ()).await?).await?;
    tell(&door.session, LINK, link.expose()).await;
    Ok(())
}

async fn end() -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    store.end_feed(store.permit(&actor, ()).await?).await
}

/// To the page of the link, which says what is so now, or to whatever has to come before.
fn answer(response: &ResponseOptions, done: &Result<(), Error>, then: &str) {
    match done {
        Ok(()) => go(response, then),
        Err(Error::SignedOut) => go(response, &path::before(path::SIGN_IN, path::CALENDAR)),
        Err(Error::NotFound) => go(response, path::NOWHERE),
        Err(Error::Busy) => busy(response),
        Err(_) => go(response, path::CALENDAR),
    }
}
