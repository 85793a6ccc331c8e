//! The form that asks the browser for a passkey, and the notice that asks somebody to add one. The form is hidden until a
//! script shows it: without scripts, or in a browser without passkeys, a sentence stands in its place.

use domain::status::Look;
use leptos::prelude::*;

use super::{
    super::{path, words::passkey as words},
    notice,
};

/// What a passkey is asked for. The code is what the script asks the server with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    Add,
    SignIn,
    Confirm,
}

impl Use {
    const ALL: [Self; 3] = [Self::Add, Self::SignIn, Self::Confirm];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::SignIn => "sign-in",
            Self::Confirm => "confirm",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    const fn action(self) -> &'static str {
        match self {
            Self::Add => "/api/add-passkey",
            Self::SignIn => "/api/sign-in-passkey",
            Self::Confirm => "/api/confirm-passkey",
        }
    }

    const fn button(self) -> &'static str {
        if matches!(self, Self::Add) { words::ADD_DO } else { words::USE }
    }

    /// What is said without scripts, in a browser without passkeys, and when none came.
    const fn instead(self) -> [&'static str; 3] {
        match self {
            Self::Add => [words::ADD_NEEDS_SCRIPT, words::ADD_NO_BROWSER, words::ADD_CANCELLED],
            _ => [words::NEEDS_SCRIPT, words::NO_BROWSER, words::CANCELLED],
        }
    }
}

/// The form. The page must be made [`super::super::frame::Page::with_passkeys`].
pub fn passkey_form(of: Use, inside: impl IntoView + 'static) -> AnyView {
    let [no_script, no_browser, cancelled] = of.instead();
    view! {
        <p data-without-script="">{no_script}</p>
        <p hidden="" data-no-passkeys="">{no_browser}</p>
        <form method="post" action=of.action() aria-label=of.button() hidden="" novalidate
            data-passkey=of.code() data-begin="/api/begin-passkey"
            data-cancelled=cancelled data-known=words::KNOWN data-failed=words::FAILED>
            {inside}
            <input type="hidden" name="answer" value=""/>
            <p class="problem" role="alert" data-said=""></p>
            <button class="button" id="passkey">{of.button()}</button>
        </form>
    }
    .into_any()
}

/// For people who are trusted with much and have none yet.
pub fn add_a_passkey() -> AnyView {
    let way = view! { <p class="alone"><a href=path::NEW_PASSKEY>{words::ADD}</a></p> };
    wanted(Some(way.into_any()))
}

/// The same on the page that has the way there anyway.
pub fn a_passkey_is_wanted() -> AnyView {
    wanted(None)
}

fn wanted(way: Option<AnyView>) -> AnyView {
    let body = view! { <p>{words::WANTED_WHY} " " {words::WANTED_DO}</p> {way} };
    notice(Look::Soon, words::WANTED, body)
}
