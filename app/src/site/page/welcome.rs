//! Where a link leads that a colleague handed over. It says nothing about whose account it is, and looking uses nothing
//! up: some programs open links before people do.

use leptos::prelude::*;
use store::{Error, invitation::Welcome};

use super::super::{
    account::{
        own_password::Fault,
        told::{PROBLEM, told},
    },
    context::door,
    frame::Page,
    load::{load, named},
    parts::{Ask, code_field, error_summary, new_password_field},
    words::{account, second_step as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (door, link) = (door(), named::<String>("link")?);
        match door.store.welcome_at(&link).await {
            Ok(welcome) => Ok(show(&link, welcome, told(&door.session, PROBLEM).await.as_ref())),
            Err(Error::NotFound) => Ok(gone()),
            Err(error) => Err(error),
        }
    })
}

pub(super) fn show(link: &str, welcome: Welcome, fault: Option<&Fault>) -> Page {
    let of = |field: &str| fault.filter(|fault| fault.at == field).map(|fault| fault.say.clone());
    let code = Ask::new("code", words::SPOKEN).hint(words::SPOKEN_HINT).problem(of("code"));
    let password =
        Ask::new("password", account::NEW).hint(account::NEW_HINT).problem(of("password"));
    let body = view! {
        {fault.and_then(|fault| error_summary([(fault.at.as_str(), fault.say.as_str())]))}
        <h1>{words::WELCOME_TITLE}</h1>
        <p>{if welcome.is_reset { words::RESET_WHY } else { words::WELCOME_WHY }}</p>
        <form method="post" action="/api/welcome" aria-label=words::WELCOME_TITLE novalidate>
            <input type="hidden" name="link" value=link.to_owned()/>
            {welcome.asks_code.then(|| code_field(&code, "off"))}
            {new_password_field(&password)}
            <button class="button">{words::GO_ON}</button>
        </form>
    };
    Page::titled(words::WELCOME_TITLE, body).with_problems(fault.is_some())
}

/// The same for a link that was used, one that ran out, and one that never was.
pub(super) fn gone() -> Page {
    let body = view! { <h1>{words::GONE_TITLE}</h1> <p>{words::GONE_WHY}</p> };
    Page::titled(words::GONE_TITLE, body)
}
