//! Confirm it is you: asked before something grave, with the way back to it.

use leptos::prelude::*;
use serde::Deserialize;
use store::ways::Asked;

use super::{
    super::{
        account::{
            code::Why,
            told::{PROBLEM, told},
        },
        context::{door, signed_in},
        frame::Page,
        load::{asked, load},
        parts::{
            Ask, error_summary,
            passkey::{Use, passkey_form},
            password_field, text_field,
        },
        path,
        words::{form as forms, passkey, second_step as words},
    },
    code::Ways,
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
        let has_passkey = Ways::of(of, &store).passkey;
        Ok(show(&wanted, (of, has_passkey), told(&door.session, PROBLEM).await))
    })
}

/// `has_passkey`: whether one of theirs works here.
pub(super) fn show(
    wanted: &Wanted,
    (of, has_passkey): (Asked, bool),
    problem: Option<Why>,
) -> Page {
    let then = path::after_sign_in(Some(&wanted.then)).to_owned();
    let say = problem.map(|why| say(of, why));
    let at = if problem.is_some_and(Why::is_of_passkey) { "passkey" } else { "answer" };
    let look = if has_passkey { "button second" } else { "button" };
    let by_passkey = has_passkey.then(|| by_passkey(of, &then));
    let body = view! {
        {say.as_deref().and_then(|say| error_summary([(at, say)]))}
        <h1>{words::CONFIRM_TITLE}</h1>
        <p>{words::CONFIRM_WHY}</p>
        {by_passkey}
        <form method="post" action="/api/confirm" aria-label=words::CONFIRM_TITLE novalidate>
            {control(of, say.clone().filter(|_| at == "answer"))}
            <input type="hidden" name="then" value=then.clone()/>
            <div class="actions">
                <button class=look>{words::CONFIRM}</button>
                <a href=then>{forms::CANCEL}</a>
            </div>
        </form>
    };
    Page::titled(words::CONFIRM_TITLE, body)
        .with_passkeys(has_passkey)
        .with_problems(problem.is_some())
}

fn by_passkey(of: Asked, then: &str) -> AnyView {
    let then = view! { <input type="hidden" name="then" value=then.to_owned()/> };
    let or = if of == Asked::Passkey { passkey::OR_RECOVERY } else { passkey::OR_CODE };
    let why = (of == Asked::Passkey).then(|| view! { <p>{passkey::LOST_WHY}</p> });
    view! { {passkey_form(Use::Confirm, then)} <h2>{or}</h2> {why} }.into_any()
}

/// A recovery code counts too, so letters must be easy to type.
fn control(of: Asked, problem: Option<String>) -> AnyView {
    let (label, hint) = match of {
        Asked::Password => (words::CONFIRM_PASSWORD, None),
        Asked::Passkey => (words::RECOVERY, None),
        Asked::Code | Asked::PasskeyOrCode => (words::CODE, Some(words::CODE_WHY)),
    };
    let mut ask = Ask::new("answer", label).problem(problem);
    ask.hint = hint.map(str::to_owned);
    match of {
        Asked::Password => password_field(&ask),
        Asked::Passkey => text_field(&ask, "", "off"),
        Asked::Code | Asked::PasskeyOrCode => text_field(&ask, "", "one-time-code"),
    }
}

fn say(of: Asked, why: Why) -> String {
    match (of, why) {
        (Asked::Password, Why::Empty) => words::ENTER_PASSWORD.to_owned(),
        (Asked::Password, Why::Wrong { .. }) => words::WRONG_PASSWORD.to_owned(),
        (Asked::Passkey, Why::Empty) => words::ENTER_RECOVERY.to_owned(),
        (_, why) => why.say(),
    }
}
