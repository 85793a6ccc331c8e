//! Adding a passkey. Asks first that they confirm who they are, so that the browser is not asked in vain.

use leptos::prelude::*;
use store::Error;

use super::super::{
    account::{
        own_passkeys::NotAdded,
        told::{PROBLEM, told},
    },
    context::{door, signed_in},
    frame::Page,
    load::load,
    parts::{
        Ask, error_summary,
        passkey::{Use, passkey_form},
        text_field,
    },
    path,
    words::passkey as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let door = door();
        let (store, actor) = signed_in().await?;
        if !store.may_change_passkeys(&actor).await? {
            return Err(Error::NotProved);
        }
        let problem: Option<NotAdded> = told(&door.session, PROBLEM).await;
        Ok(show(problem.as_ref(), store.passkey_host().is_some()))
    })
}

pub(super) fn show(problem: Option<&NotAdded>, has_host: bool) -> Page {
    let summary = problem.and_then(|no| error_summary([(no.at.as_str(), no.say.as_str())]));
    let form = if has_host {
        passkey_form(Use::Add, name(problem))
    } else {
        view! { <p>{words::NO_HOST}</p> }.into_any()
    };
    let body = view! {
        {summary}
        <h1>{words::ADD}</h1>
        <p>{words::WHAT} " " {words::ADD_WHY}</p>
        {form}
    };
    Page::titled(words::ADD, body)
        .back(path::PASSKEYS, words::TITLE)
        .with_passkeys(has_host)
        .with_problems(problem.is_some())
}

/// The script does not ask the browser before there is a name: what it made would be lost.
fn name(problem: Option<&NotAdded>) -> AnyView {
    let own = problem.filter(|no| no.at == "name").map(|no| no.say.clone());
    let ask = Ask::new("name", words::ADD_NAME).hint(words::ADD_NAME_HINT).problem(own);
    let typed = problem.map(|no| no.name.clone()).unwrap_or_default();
    view! { <div data-empty=words::ENTER_NAME>{text_field(&ask, &typed, "off")}</div> }.into_any()
}
