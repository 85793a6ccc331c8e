//! Signing out other devices, from the account page.

use domain::{codes, id::SignInId, status::Look};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::Error;

use super::super::{
    action::Unread,
    context::signed_in,
    load::go,
    parts::notice,
    path,
    words::{account as words, digest},
};

codes! {
    /// What was done to the account. The label is the heading of the notice.
    Did {
        Password = "password", "Your password is changed";
        Device = "device", "Signed out";
        Others = "others", "Signed out everywhere else";
        Digest = "digest", "Email of what is due: saved";
        Nothing = "nothing", "Nothing was changed";
    }
}

/// Signs out one device.
#[server(prefix = "/api", endpoint = "sign-out-device")]
pub async fn sign_out_device(#[server(default)] device: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &end_one(&device).await, Did::Device);
    Ok(())
}

/// Signs out every device but this one.
#[server(prefix = "/api", endpoint = "sign-out-others")]
pub async fn sign_out_others() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, &end_others().await, Did::Others);
    Ok(())
}

async fn end_one(device: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let device: SignInId = device.parse().map_err(|_| Error::NotFound)?;
    store.end_sign_in(&actor, device).await
}

async fn end_others() -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    store.end_other_sign_ins(&actor).await
}

fn answer(response: &ResponseOptions, done: &Result<(), Error>, did: Did) {
    match done {
        Ok(()) => go(response, &did.page()),
        Err(Error::SignedOut) => go(response, &path::before(path::SIGN_IN, path::ACCOUNT)),
        Err(_) => go(response, &Did::Nothing.page()),
    }
}

impl Did {
    /// The account page with this said on it.
    pub fn page(self) -> String {
        format!("{}?did={}", path::ACCOUNT, self.code())
    }

    /// What is said about it on the next page.
    pub fn notice(self) -> AnyView {
        let (look, why) = match self {
            Self::Password => (Look::Done, words::PASSWORD_DONE_WHY),
            Self::Device => (Look::Done, words::DEVICE_OUT_WHY),
            Self::Others => (Look::Done, words::OTHERS_OUT_WHY),
            Self::Digest => (Look::Done, digest::CHOSEN_WHY),
            Self::Nothing => (Look::Soon, words::BUSY),
        };
        notice(look, self.label(), view! { <p>{why}</p> })
    }
}
