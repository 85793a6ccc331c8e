//! Change your password. The two boxes always come back empty.

use leptos::prelude::*;

use super::super::{
    account::{
        own_password::Fault,
        told::{PROBLEM, told},
    },
    context::{door, signed_in},
    frame::Page,
    load::load,
    parts::{Ask, error_summary, new_password_field, password_field},
    path,
    words::account as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let door = door();
        signed_in().await?;
        Ok(show(told(&door.session, PROBLEM).await.as_ref()))
    })
}

pub(super) fn show(fault: Option<&Fault>) -> Page {
    let of = |field: &str| fault.filter(|fault| fault.at == field).map(|fault| fault.say.clone());
    let now = Ask::new("now", words::NOW).problem(of("now"));
    let new = Ask::new("new", words::NEW).hint(words::NEW_HINT).problem(of("new"));
    let body = view! {
        {fault.and_then(|fault| error_summary([(fault.at.as_str(), fault.say.as_str())]))}
        <h1>{words::NEW_PASSWORD_TITLE}</h1>
        <p>{words::CHANGE_WHY}</p>
        <form method="post" action="/api/change-password" aria-label=words::NEW_PASSWORD_TITLE novalidate>
            {password_field(&now)}
            {new_password_field(&new)}
            <button class="button">{words::CHANGE}</button>
        </form>
    };
    Page::titled(words::NEW_PASSWORD_TITLE, body)
        .back(path::ACCOUNT, words::TITLE)
        .with_problems(fault.is_some())
}
