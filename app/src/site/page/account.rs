//! Account: who is signed in, and the way out of every device at once.

use leptos::prelude::*;
use store::{Actor, Role};

use super::super::{context::signed_in, frame::Page, load::load, words::sign_in as words};

pub fn page() -> impl IntoView {
    load(async {
        let (_, actor) = signed_in().await?;
        Ok(show(&actor))
    })
}

fn show(actor: &Actor) -> Page {
    let administrator =
        (actor.role() == Role::Administrator).then(|| view! { <p>{words::ADMINISTRATOR}</p> });
    let body = view! {
        <h1>{words::ACCOUNT}</h1>
        <dl class="facts wide">
            <div><dt>{words::YOUR_NAME}</dt><dd>{actor.name().to_owned()}</dd></div>
            <div><dt>{words::YOUR_ROLE}</dt><dd>{actor.role().label()}</dd></div>
        </dl>
        {administrator}
        <p>{words::EVERYWHERE_WHY}</p>
        <form method="post" action="/api/sign-out-everywhere" aria-label=words::EVERYWHERE>
            <button class="button second">{words::EVERYWHERE}</button>
        </form>
    };
    Page::titled(words::ACCOUNT, body)
}
