//! Confirm it is you: asked before something grave, with the way back to it.

use leptos::prelude::*;
use serde::Deserialize;
use store::proof::Asked;

use super::super::{
    account::{
        code::Why,
        told::{PROBLEM, told},
    },
    context::{door, signed_in},
    frame::Page,
    load::{asked, load},
    parts::{Ask, error_summary, password_field, text_field},
    path,
    words::{form as forms, second_step as words},
};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    then: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let (wanted, door) = (asked::<Wanted>(), door());
        let (store, actor) = signed_in().await?;
        let of = store.asked_of(&actor).await?;
        Ok(show(&wanted, of, told(&door.session, PROBLEM).await))
    })
}

pub(super) fn show(wanted: &Wanted, of: Asked, problem: Option<Why>) -> Page {
    let then = path::after_sign_in(Some(&wanted.then)).to_owned();
    let say = problem.map(|why| say(of, why));
    let (label, hint) = match of {
        Asked::Code => (words::CODE, Some(words::CODE_WHY)),
        Asked::Password => (words::CONFIRM_PASSWORD, None),
    };
    let mut ask = Ask::new("answer", label).problem(say.clone());
    ask.hint = hint.map(str::to_owned);
    let control = match of {
        // A recovery code counts too, so letters must be easy to type.
        Asked::Code => text_field(&ask, "", "one-time-code"),
        Asked::Password => password_field(&ask),
    };
    let body = view! {
        {say.as_deref().and_then(|say| error_summary([("answer", say)]))}
        <h1>{words::CONFIRM_TITLE}</h1>
        <p>{words::CONFIRM_WHY}</p>
        <form method="post" action="/api/confirm" aria-label=words::CONFIRM_TITLE novalidate>
            {control}
            <input type="hidden" name="then" value=then.clone()/>
            <div class="actions">
                <button class="button">{words::CONFIRM}</button>
                <a href=then>{forms::CANCEL}</a>
            </div>
        </form>
    };
    Page::titled(words::CONFIRM_TITLE, body).with_problems(problem.is_some())
}

fn say(of: Asked, why: Why) -> String {
    match (of, why) {
        (Asked::Password, Why::Empty) => words::ENTER_PASSWORD.to_owned(),
        (Asked::Password, Why::Wrong { .. }) => words::WRONG_PASSWORD.to_owned(),
        (_, why) => why.say(),
    }
}
