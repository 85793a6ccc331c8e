//! Another password for oneself. What was typed never comes back; what is wrong with it does.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use store::{own_account::NotTaken, password_rule::Weakness, second_step::CodeRefusal};

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        path,
        words::account as words,
    },
    code::{Back, Why},
    devices::Did,
    told::{PROBLEM, tell},
};

/// What has to be put right: the box, and the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    pub at: String,
    pub say: String,
}

impl Fault {
    pub fn at(field: &str, say: impl Into<String>) -> Self {
        Self { at: field.to_owned(), say: say.into() }
    }
}

/// Takes the password they have now and a new one.
#[server(prefix = "/api", endpoint = "change-password")]
pub async fn change_password(
    #[server(default)] now: String,
    #[server(default)] new: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    match change(&door, &now, &new).await {
        Ok(()) => go(&response, &Did::Password.page()),
        Err(None) => go(&response, &path::before(path::SIGN_IN, path::PASSWORD)),
        Err(Some(fault)) => {
            tell(&door.session, PROBLEM, fault).await;
            go(&response, path::PASSWORD);
        }
    }
    Ok(())
}

/// None: nobody is signed in.
async fn change(door: &Door, now: &str, new: &str) -> Result<(), Option<Fault>> {
    let actor = door.actor().await.map_err(|_| None)?;
    if now.is_empty() {
        return Err(Some(Fault::at("now", words::ENTER_NOW)));
    }
    if new.is_empty() {
        return Err(Some(Fault::at("new", words::ENTER_NEW)));
    }
    let changed = door.store.change_password(&actor, (now, new), door.visit.whence()).await;
    changed.map_err(|why| Some(fault(&why)))?;
    // The cookie changes with the password. If it cannot, the old one still is theirs.
    if door.session.cycle_id().await.is_err() {
        tracing::warn!("a cookie could not be changed after a password was");
    }
    Ok(())
}

fn fault(why: &NotTaken) -> Fault {
    match why {
        NotTaken::New(weakness) => Fault::at("new", weak(*weakness)),
        NotTaken::Old(CodeRefusal::Wrong { .. }) => Fault::at("now", words::WRONG_NOW),
        NotTaken::Old(refusal) => match Back::from(*refusal) {
            Back::Say(why @ Why::Paused { .. }) => Fault::at("now", why.say()),
            _ => Fault::at("now", words::BUSY),
        },
    }
}

/// Which rule a password does not meet.
pub const fn weak(weakness: Weakness) -> &'static str {
    match weakness {
        Weakness::TooShort => words::TOO_SHORT,
        Weakness::TooLong => words::TOO_LONG,
        Weakness::Unseen => words::UNSEEN,
        Weakness::OwnName => words::OWN_NAME,
        Weakness::OwnEmail => words::OWN_EMAIL,
        Weakness::OurWords => words::OUR_WORDS,
        Weakness::Common => words::COMMON,
        Weakness::Guessable => words::GUESSABLE,
    }
}
