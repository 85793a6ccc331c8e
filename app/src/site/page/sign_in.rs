//! Sign in. Open to everybody, so it says nothing about anybody.

use domain::status::Look;
use leptos::prelude::*;
use serde::Deserialize;
use store::clock::london_time;

use super::super::{
    account::sign_in::{Refused, Why, refused},
    context::door,
    frame::Page,
    load::{asked, load},
    parts::{Ask, email_field, error_summary, notice, password_field},
    words::sign_in as words,
};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    then: String,
    out: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let wanted: Wanted = asked();
        let refused = refused(&door().session).await;
        Ok(show(&wanted, refused.as_ref()))
    })
}

pub(super) fn show(wanted: &Wanted, refused: Option<&Refused>) -> Page {
    let problem = refused.map(problem);
    let then = refused.map_or(&wanted.then, |refused| &refused.then).clone();
    let body = view! {
        {problem.as_ref().and_then(|(at, say)| error_summary([(*at, say.as_str())]))}
        {refused.is_none().then(|| said_before(wanted))}
        <h1>{words::TITLE}</h1>
        {form(refused, problem.as_ref(), then)}
        <details>
            <summary>{words::CANNOT}</summary>
            <div><p>{words::CANNOT_WHY}</p></div>
        </details>
    };
    Page::titled(words::TITLE, body).with_problems(problem.is_some())
}

fn form(
    refused: Option<&Refused>,
    problem: Option<&(&'static str, String)>,
    then: String,
) -> impl IntoView + use<> {
    let of = |field: &str| problem.filter(|(at, _)| *at == field).map(|(_, say)| say.clone());
    let email = Ask::new("email", words::EMAIL).problem(of("email"));
    let password = Ask::new("password", words::PASSWORD).problem(of("password"));
    view! {
        <form method="post" action="/api/sign-in" aria-label=words::TITLE>
            {email_field(&email, refused.map_or("", |refused| &refused.email))}
            {password_field(&password)}
            <input type="hidden" name="then" value=then/>
            <button class="button">{words::CONTINUE}</button>
        </form>
    }
}

/// Which box to go to, and what to say there.
fn problem(refused: &Refused) -> (&'static str, String) {
    match refused.why {
        Why::NoEmail => ("email", words::ENTER_EMAIL.to_owned()),
        Why::NoPassword => ("password", words::ENTER_PASSWORD.to_owned()),
        Why::Wrong { tries_left } => ("email", words::wrong(tries_left)),
        Why::Paused { until } => ("email", words::paused(london_time(until))),
        Why::Busy => ("email", words::BUSY.to_owned()),
    }
}

/// How people came here: by signing out, or on the way to another page.
fn said_before(wanted: &Wanted) -> Option<AnyView> {
    let say = |look, heading: &'static str, why: &'static str| {
        Some(notice(look, heading, view! { <p>{why}</p> }))
    };
    match (wanted.out.as_str(), wanted.then.as_str()) {
        ("done", _) => say(Look::Done, words::SIGNED_OUT, words::SIGNED_OUT_WHY),
        ("late", _) => say(Look::Soon, words::FROM_START, words::FROM_START_WHY),
        ("failed", _) => say(Look::Over, words::NOT_OUT, words::NOT_OUT_WHY),
        (_, "") => None,
        _ => say(Look::Ahead, words::FIRST, words::FIRST_WHY),
    }
}
