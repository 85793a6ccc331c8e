//! From the door into the site: what follows a right password, a right code, a used link. Each step changes the cookie.

use domain::id::UserId;
use http::header::SET_COOKIE;
use leptos_axum::ResponseOptions;
use store::{
    SessionTag, Step,
    half::Half,
    session_store::{SEEN, USER},
};
use tower_sessions::session;

use super::super::{context::Door, load::go, path};

/// Under this key of a session stands who has shown a password and nothing else.
const HALF: &str = "half";

/// The session could not be changed: nobody is in.
#[derive(Debug)]
pub struct NotIn;

impl From<session::Error> for NotIn {
    fn from(_: session::Error) -> Self {
        Self
    }
}

/// Leads on from a step, and in the end to `then`.
pub async fn advance(
    door: &Door,
    response: &ResponseOptions,
    step: Step,
    then: &str,
) -> Result<(), NotIn> {
    let then = path::after_sign_in(Some(then));
    match step {
        Step::In(user) => {
            begin(door, response, user).await?;
            go(response, then);
        }
        Step::Code(half) => {
            wait(door, half).await?;
            go(response, &path::before(path::CODE, then));
        }
        Step::SetUp(half) => {
            wait(door, half).await?;
            go(response, &path::before(path::SET_UP, then));
        }
    }
    Ok(())
}

/// A new secret for the cookie, and nothing left of whoever sat here before but a form sent while signed out.
pub async fn begin(door: &Door, response: &ResponseOptions, user: UserId) -> Result<(), NotIn> {
    let before = renew(door).await?;
    door.session.insert(SEEN, door.visit.seen()).await?;
    door.session.insert(USER, user).await?;
    door.session.save().await?;
    if let Some(before) = before
        && door.store.adopt_answers(before, user).await.is_err()
    {
        tracing::warn!("answers typed before signing in could not be handed over");
    }
    if let Some(cookie) = door.visit.remember(&door.store.new_device(user)) {
        response.append_header(SET_COOKIE, cookie);
    }
    Ok(())
}

/// Who has shown a password in this session, and nothing else yet.
pub async fn half(door: &Door) -> Option<Half> {
    door.session.get(HALF).await.ok().flatten()
}

/// A new secret for the cookie, and in the session only that a code is waited for.
async fn wait(door: &Door, half: Half) -> Result<(), NotIn> {
    let before = renew(door).await?;
    door.session.insert(HALF, half).await?;
    door.session.save().await?;
    let now = door.session.id().map(|id| SessionTag::of(&id));
    if let (Some(before), Some(now)) = (before, now)
        && door.store.carry_answers(before, now).await.is_err()
    {
        tracing::warn!("answers typed before signing in could not be carried on");
    }
    Ok(())
}

async fn renew(door: &Door) -> Result<Option<SessionTag>, NotIn> {
    let before = door.session.id().map(|id| SessionTag::of(&id));
    door.session.clear().await;
    door.session.cycle_id().await?;
    Ok(before)
}
