//! The second step of signing in. Open to whoever has shown a password just now; says nothing about anybody.

use leptos::prelude::*;
use serde::Deserialize;
use store::{Error, second_step::Missing};

use super::super::{
    account::{
        code::Why,
        half,
        told::{PROBLEM, told},
    },
    context::door,
    frame::Page,
    load::{asked, load},
    parts::{Ask, code_field, error_summary, text_field},
    path,
    words::second_step as words,
};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    then: String,
    recovery: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let (wanted, door) = (asked::<Wanted>(), door());
        let Some(half) = half(&door).await else { return Ok(Page::elsewhere(path::SIGN_IN)) };
        match door.store.missing(half).await {
            Ok(Missing::Code) => Ok(show(&wanted, told(&door.session, PROBLEM).await)),
            Ok(Missing::SetUp(_)) => Ok(Page::elsewhere(path::SET_UP)),
            Err(Error::SignedOut) => Ok(Page::elsewhere(path::START_AGAIN)),
            Err(error) => Err(error),
        }
    })
}

pub(super) fn show(wanted: &Wanted, problem: Option<Why>) -> Page {
    let is_recovery = !wanted.recovery.is_empty();
    let say = problem.map(|why| match why {
        Why::Empty if is_recovery => words::ENTER_RECOVERY.to_owned(),
        other => other.say(),
    });
    let (title, why) = if is_recovery {
        (words::RECOVERY_TITLE, words::RECOVERY_WHY)
    } else {
        (words::CODE_TITLE, words::CODE_WHY)
    };
    let body = view! {
        {say.as_deref().and_then(|say| error_summary([("code", say)]))}
        <h1>{title}</h1>
        <p>{why}</p>
        {form(wanted, is_recovery, say.clone())}
        {other_way(wanted, is_recovery)}
        <details>
            <summary>{words::CANNOT}</summary>
            <div><p>{words::CANNOT_WHY}</p></div>
        </details>
    };
    Page::titled(title, body).with_problems(say.is_some())
}

fn form(wanted: &Wanted, is_recovery: bool, problem: Option<String>) -> impl IntoView + use<> {
    let label = if is_recovery { words::RECOVERY } else { words::CODE };
    let ask = Ask::new("code", label).problem(problem);
    let control =
        if is_recovery { text_field(&ask, "", "off") } else { code_field(&ask, "one-time-code") };
    let kind = is_recovery.then(|| view! { <input type="hidden" name="recovery" value="yes"/> });
    view! {
        <form method="post" action="/api/sign-in-code" aria-label=words::SIGN_IN novalidate>
            {control}
            {kind}
            <input type="hidden" name="then" value=wanted.then.clone()/>
            <button class="button">{words::SIGN_IN}</button>
        </form>
    }
}

fn other_way(wanted: &Wanted, is_recovery: bool) -> impl IntoView + use<> {
    let here = path::before(path::CODE, path::after_sign_in(Some(&wanted.then)));
    let (to, label) = if is_recovery {
        (here, words::USE_APP)
    } else {
        (format!("{here}&recovery=yes"), words::USE_RECOVERY)
    };
    view! { <p class="alone"><a href=to>{label}</a></p> }
}
