//! Confirming who one is before something grave. The cookie changes first, and only the new one counts as proved.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, SessionTag};

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        path,
    },
    code::{Back, Why},
};

/// Takes a code or the password, and leads back to what was to be done.
#[server(prefix = "/api", endpoint = "confirm")]
pub async fn confirm(
    #[server(default)] answer: String,
    #[server(default)] then: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let then = path::after_sign_in(Some(&then)).to_owned();
    let page = path::before(path::CONFIRM, &then);
    match prove(&door, &answer).await {
        Ok(()) => go(&response, &then),
        Err(Back::StartAgain) => go(&response, &path::before(path::SIGN_IN, &then)),
        Err(back) => back.send(&door, &response, &page).await,
    }
    Ok(())
}

async fn prove(door: &Door, answer: &str) -> Result<(), Back> {
    let actor = door.actor().await.map_err(Back::from)?;
    if answer.trim().is_empty() {
        return Err(Back::Say(Why::Empty));
    }
    let proof = door.store.confirm(&actor, answer, door.visit.whence()).await?;
    let busy = |_| Back::Say(Why::Busy);
    door.session.cycle_id().await.map_err(busy)?;
    door.session.save().await.map_err(busy)?;
    let session = door.session.id().ok_or(Back::StartAgain)?;
    door.store.note_proof(SessionTag::of(&session), proof).await.map_err(Back::from)
}

impl From<Error> for Back {
    fn from(error: Error) -> Self {
        match error {
            Error::SignedOut => Self::StartAgain,
            Error::NotProved => Self::Confirm,
            _ => Self::Say(Why::Busy),
        }
    }
}
