//! Using a link that a colleague handed over: the code they said, and a password of one's own.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::invitation_use::NotWelcome;

use super::{
    super::{
        action::Unread,
        context::{Door, door},
        load::go,
        path,
        words::{account, second_step as words},
    },
    begin::advance,
    own_password::{Fault, weak},
    told::{PROBLEM, tell},
};

/// Takes the password, and leads on as after any sign-in.
#[server(prefix = "/api", endpoint = "welcome")]
pub async fn welcome(
    #[server(default)] link: String,
    #[server(default)] code: String,
    #[server(default)] password: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    if let Err(fault) = choose(&door, &response, &link, &code, &password).await {
        // The page itself says when a link does not work any more.
        if let Some(fault) = fault {
            tell(&door.session, PROBLEM, fault).await;
        }
        go(&response, &path::welcome(&plain(&link)));
    }
    Ok(())
}

async fn choose(
    door: &Door,
    response: &ResponseOptions,
    link: &str,
    code: &str,
    password: &str,
) -> Result<(), Option<Fault>> {
    let asks_code = door.store.welcome_at(link).await.is_ok_and(|welcome| welcome.asks_code);
    if asks_code && code.trim().is_empty() {
        return Err(Some(Fault::at("code", words::ENTER_SPOKEN)));
    }
    if password.is_empty() {
        return Err(Some(Fault::at("password", account::ENTER_NEW)));
    }
    let step = door.store.accept(link, code, password).await.map_err(fault)?;
    let busy = Fault::at("password", account::BUSY);
    advance(door, response, step, path::TODAY).await.map_err(|_| Some(busy))
}

fn fault(why: NotWelcome) -> Option<Fault> {
    match why {
        NotWelcome::Gone => None,
        NotWelcome::Code { tries_left } => Some(Fault::at("code", words::wrong_spoken(tries_left))),
        NotWelcome::Password(weakness) => Some(Fault::at("password", weak(weakness))),
        NotWelcome::Busy => Some(Fault::at("password", account::BUSY)),
    }
}

/// Only what a link of ours can end with, so that nothing else gets into an address.
fn plain(link: &str) -> String {
    let ours = |c: &char| c.is_ascii_alphanumeric() || "-_".contains(*c);
    let kept: String = link.chars().filter(ours).take(64).collect();
    if kept.is_empty() { "-".to_owned() } else { kept }
}
