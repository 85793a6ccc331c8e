//! The second step of a sign-in: a code, or setting up what codes come from. A refused try comes back with the reason,
//! kept in the session and said once.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use store::{clock::london_time, second_step::CodeRefusal};

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        path,
        words::{passkey, second_step as words},
    },
    begin::{begin, half},
    second_step::CODES,
    told::{PROBLEM, tell},
};

/// Why a code was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    Empty,
    NotSix,
    Wrong { tries_left: Option<u32> },
    Paused { until: DateTime<Utc> },
    WrongPasskey { tries_left: Option<u32> },
    NeedsPasskey,
    NoPasskey,
    NoAnswer,
    NoName,
    NotAdded,
    NoHost,
    Busy,
}

impl Why {
    /// The sentence by the box.
    pub fn say(self) -> String {
        match self {
            Self::Empty => words::ENTER_CODE.to_owned(),
            Self::NotSix => words::SIX_NUMBERS.to_owned(),
            Self::Wrong { tries_left } => words::wrong(tries_left),
            Self::Paused { until } => words::paused(london_time(until)),
            Self::WrongPasskey { tries_left } => passkey::wrong(tries_left),
            Self::NeedsPasskey => passkey::NEEDED.to_owned(),
            Self::NoPasskey => passkey::NONE_HERE.to_owned(),
            Self::NoAnswer => passkey::NEEDS_SCRIPT.to_owned(),
            Self::NoName => passkey::ENTER_NAME.to_owned(),
            Self::NotAdded => passkey::NOT_ADDED.to_owned(),
            Self::NoHost => passkey::NO_HOST.to_owned(),
            Self::Busy => words::BUSY.to_owned(),
        }
    }

    /// Whether the button for a passkey is what to go to, and not the box for a code.
    pub const fn is_of_passkey(self) -> bool {
        matches!(self, Self::WrongPasskey { .. } | Self::NoAnswer | Self::NoPasskey)
    }
}

/// Where a refusal leads: back to the form with the reason, or somewhere else first.
pub enum Back {
    Say(Why),
    StartAgain,
    Confirm,
}

impl From<CodeRefusal> for Back {
    fn from(refusal: CodeRefusal) -> Self {
        match refusal {
            CodeRefusal::Wrong { tries_left } => Self::Say(Why::Wrong { tries_left }),
            CodeRefusal::Paused { until } => Self::Say(Why::Paused { until }),
            CodeRefusal::Busy => Self::Say(Why::Busy),
            CodeRefusal::StartAgain => Self::StartAgain,
            CodeRefusal::NotProved => Self::Confirm,
            CodeRefusal::Passkey => Self::Say(Why::NeedsPasskey),
        }
    }
}

impl Back {
    /// Sends the browser there. `page` has the form.
    pub async fn send(self, door: &Door, response: &ResponseOptions, page: &str) {
        match self {
            Self::Say(why) => {
                tell(&door.session, PROBLEM, why).await;
                go(response, page);
            }
            Self::StartAgain => go(response, path::START_AGAIN),
            Self::Confirm => go(response, &path::before(path::CONFIRM, page)),
        }
    }
}

/// Finishes a sign-in with a code of the app, or a recovery code.
#[server(prefix = "/api", endpoint = "sign-in-code")]
pub async fn sign_in_code(
    #[server(default)] code: String,
    #[server(default)] recovery: String,
    #[server(default)] then: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let then = path::after_sign_in(Some(&then)).to_owned();
    let back = match finish(&door, &response, &code).await {
        Ok(()) => {
            go(&response, &then);
            return Ok(());
        }
        Err(back) => back,
    };
    let page = path::before(path::CODE, &then);
    let page = if recovery.is_empty() { page } else { format!("{page}&recovery=yes") };
    back.send(&door, &response, &page).await;
    Ok(())
}

async fn finish(door: &Door, response: &ResponseOptions, code: &str) -> Result<(), Back> {
    let half = half(door).await.ok_or(Back::StartAgain)?;
    let code = if is_of_numbers(code) { six(code)? } else { typed(code)? };
    let user = door.store.second_step(half, code, door.visit.whence()).await?;
    begin(door, response, user).await.map_err(|_| Back::StartAgain)
}

/// Finishes a sign-in by setting up the second step that the charity asks for.
#[server(prefix = "/api", endpoint = "set-up")]
pub async fn set_up(
    #[server(default)] code: String,
    #[server(default)] then: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let then = path::after_sign_in(Some(&then)).to_owned();
    match enrol(&door, &response, &code).await {
        Ok(codes) => {
            tell(&door.session, CODES, codes).await;
            go(&response, &path::before(path::RECOVERY_CODES, &then));
        }
        Err(back) => back.send(&door, &response, &path::before(path::SET_UP, &then)).await,
    }
    Ok(())
}

async fn enrol(door: &Door, response: &ResponseOptions, code: &str) -> Result<Vec<String>, Back> {
    let half = half(door).await.ok_or(Back::StartAgain)?;
    let code = six(code)?;
    let enrolled = door.store.set_up(half, code).await?;
    begin(door, response, enrolled.user).await.map_err(|_| Back::StartAgain)?;
    Ok(enrolled.codes)
}

fn typed(code: &str) -> Result<&str, Back> {
    if code.trim().is_empty() { Err(Back::Say(Why::Empty)) } else { Ok(code) }
}

/// Whether an app's code was meant. A recovery code has dashes or letters, and may be typed in the same box.
fn is_of_numbers(code: &str) -> bool {
    !code.trim().is_empty() && code.chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
}

/// A code of an app: six numbers, however they are spaced.
pub fn six(code: &str) -> Result<&str, Back> {
    let numbers = typed(code)?.chars().filter(|c| !c.is_whitespace());
    if numbers.clone().count() != 6 || !numbers.clone().all(|c| c.is_ascii_digit()) {
        return Err(Back::Say(Why::NotSix));
    }
    Ok(code)
}
