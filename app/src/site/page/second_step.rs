//! The second step of somebody who is signed in: a key for an app, the first one or another.

use leptos::prelude::*;
use store::totp::Offer;

use super::{
    super::{
        account::{
            code::Why,
            told::{PROBLEM, told},
        },
        context::{door, signed_in},
        frame::Page,
        load::load,
        parts::error_summary,
        path,
        words::{account, second_step as words},
    },
    enrolment::{enrolment, summary},
};

pub fn page() -> impl IntoView {
    load(async {
        let door = door();
        let (store, actor) = signed_in().await?;
        let offer = store.offered(&actor).await?;
        let has_one = store.own_account(&actor).await?.has_app;
        Ok(show(offer.as_ref(), has_one, told(&door.session, PROBLEM).await))
    })
}

pub(super) fn show(offer: Option<&Offer>, has_one: bool, problem: Option<Why>) -> Page {
    let said = summary(problem);
    let why = if has_one { words::SHOW_KEY_WHY } else { words::OFF_WHY };
    let next = match offer {
        Some(offer) => enrolment(offer, "/api/enrol", path::ACCOUNT, problem),
        None => view! {
            <form method="post" action="/api/begin-second-step" aria-label=words::SHOW_KEY>
                <button class="button">{words::SHOW_KEY}</button>
            </form>
        }
        .into_any(),
    };
    let body = view! {
        {said.as_deref().and_then(|say| error_summary([("code", say)]))}
        <h1>{words::SET_UP_TITLE}</h1>
        <p>{words::SET_UP_WHY} " " {why}</p>
        {next}
    };
    Page::titled(words::SET_UP_TITLE, body)
        .back(path::ACCOUNT, account::TITLE)
        .with_problems(problem.is_some())
}
