//! Setting up the second step that a charity asks everybody for, before anything else can be opened.

use leptos::prelude::*;
use serde::Deserialize;
use store::{Error, second_step::Missing, totp::Offer};

use super::{
    super::{
        account::{
            code::Why,
            half,
            told::{PROBLEM, told},
        },
        context::door,
        frame::Page,
        load::{asked, load},
        parts::error_summary,
        path,
        words::second_step as words,
    },
    enrolment::{enrolment, summary},
};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    then: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let (wanted, door) = (asked::<Wanted>(), door());
        let Some(half) = half(&door).await else { return Ok(Page::elsewhere(path::SIGN_IN)) };
        match door.store.missing(half).await {
            Ok(Missing::SetUp(offer)) => {
                Ok(show(&offer, &wanted.then, told(&door.session, PROBLEM).await))
            }
            Ok(Missing::Step(_)) => Ok(Page::elsewhere(path::CODE)),
            Err(Error::SignedOut) => Ok(Page::elsewhere(path::START_AGAIN)),
            Err(error) => Err(error),
        }
    })
}

pub(super) fn show(offer: &Offer, then: &str, problem: Option<Why>) -> Page {
    let said = summary(problem);
    let body = view! {
        {said.as_deref().and_then(|say| error_summary([("code", say)]))}
        <h1>{words::SET_UP_TITLE}</h1>
        <p>{words::SET_UP_MUST}</p>
        <p>{words::SET_UP_WHY}</p>
        {enrolment(offer, "/api/set-up", then, problem)}
    };
    Page::titled(words::SET_UP_TITLE, body).with_problems(problem.is_some())
}
