//! Signing in with a password. A refused try comes back with the address typed and the reason, kept in the session and shown once.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use store::{SignInRefusal, Step};
use tower_sessions::Session;

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        path,
    },
    begin::advance,
};

const REFUSED: &str = "refused_sign_in";

/// A try that was refused: what was typed, but never the password, and why.
#[derive(Clone, Serialize, Deserialize)]
pub struct Refused {
    pub email: String,
    pub then: String,
    pub why: Why,
}

/// Why a try was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    NoEmail,
    NoPassword,
    Wrong { tries_left: u32 },
    Paused { until: DateTime<Utc> },
    Busy,
}

/// Checks who it is and opens a session of theirs.
#[server(prefix = "/api", endpoint = "sign-in")]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] then: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let door = door();
    let why = match check(&door, &email, &password).await {
        Ok(step) if advance(&door, &response, step, &then).await.is_ok() => return Ok(()),
        Ok(_) => Why::Busy,
        Err(why) => why,
    };
    refuse(&door, &response, Refused { email, then, why }).await;
    Ok(())
}

/// The last refused try of this session, once.
pub async fn refused(session: &Session) -> Option<Refused> {
    session.remove(REFUSED).await.ok().flatten()
}

async fn check(door: &Door, email: &str, password: &str) -> Result<Step, Why> {
    if email.trim().is_empty() {
        return Err(Why::NoEmail);
    }
    if password.is_empty() {
        return Err(Why::NoPassword);
    }
    Ok(door.store.sign_in(email, password, door.visit.whence()).await?)
}

async fn refuse(door: &Door, response: &ResponseOptions, refused: Refused) {
    // Without a place to keep it the page comes back empty: nothing is lost but the address typed.
    let _ = door.session.insert(REFUSED, refused).await;
    go(response, path::SIGN_IN);
}

impl From<SignInRefusal> for Why {
    fn from(refusal: SignInRefusal) -> Self {
        match refusal {
            SignInRefusal::Wrong { tries_left } => Self::Wrong { tries_left },
            SignInRefusal::Paused { until } => Self::Paused { until },
            SignInRefusal::Busy => Self::Busy,
        }
    }
}
