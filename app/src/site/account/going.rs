//! Going out: signing out, here or everywhere, hiding the screen, and saying that one is still there.

use http::{HeaderName, HeaderValue, header::REFERER, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, SessionTag};

use super::super::{
    action::Unread,
    context::{Door, door, signed_in},
    load::go,
    path,
};

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// Ends this session. The browser forgets what it showed.
#[server(prefix = "/api", endpoint = "sign-out")]
pub async fn sign_out() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let ended = end(&door()).await;
    leave(&response, &ended);
    Ok(())
}

/// Ends every session of this person, on every device.
#[server(prefix = "/api", endpoint = "sign-out-everywhere")]
pub async fn sign_out_everywhere() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let ended = end_everywhere().await;
    leave(&response, &ended);
    Ok(())
}

/// Hides the screen: a bare page, and a new sign-in to go on where one was.
#[server(prefix = "/api", endpoint = "hide")]
pub async fn hide() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let back = came_from();
    let ended = end(&door()).await;
    match (ended, back) {
        (Err(_), _) => go(&response, path::STILL_SIGNED_IN),
        (Ok(()), Some(back)) => go(&response, &path::before(path::LOCKED, &back)),
        (Ok(()), None) => go(&response, path::LOCKED),
    }
    Ok(())
}

/// Says that somebody is still there, so that the session goes on. Leads to a page that shows nothing of survivors.
#[server(prefix = "/api", endpoint = "stay")]
pub async fn stay() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let next = if signed_in().await.is_ok() { path::HELP } else { path::SIGN_IN };
    go(&response, next);
    Ok(())
}

async fn end(door: &Door) -> Result<(), Error> {
    if let Some(id) = door.session.id() {
        door.store.sign_out(SessionTag::of(&id)).await?;
    }
    door.session.flush().await.map_err(|_| Error::Busy)
}

async fn end_everywhere() -> Result<(), Error> {
    let door = door();
    let actor = door.actor().await?;
    door.store.sign_out_everywhere(actor.user()).await?;
    end(&door).await
}

fn leave(response: &ResponseOptions, ended: &Result<(), Error>) {
    match ended {
        Ok(()) | Err(Error::SignedOut) => {
            response.insert_header(CLEAR, HeaderValue::from_static("\"cache\", \"storage\""));
            go(response, path::SIGNED_OUT);
        }
        Err(_) => go(response, path::STILL_SIGNED_IN),
    }
}

/// The page of ours the form was on.
fn came_from() -> Option<String> {
    let parts = use_context::<Parts>()?;
    let referer: http::Uri = parts.headers.get(REFERER)?.to_str().ok()?.parse().ok()?;
    let path = referer.path();
    (path != path::TODAY && path::after_sign_in(Some(path)) == path).then(|| path.to_owned())
}
