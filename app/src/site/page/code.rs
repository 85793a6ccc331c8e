//! The second step of signing in. Open to whoever has shown a password just now; says nothing about anybody but which
//! ways to take the step they have set up.

use leptos::prelude::*;
use serde::Deserialize;
use store::{Error, Store, second_step::Missing, ways::Asked};

use super::super::{
    account::{
        code::Why,
        half,
        told::{PROBLEM, told},
    },
    context::door,
    frame::Page,
    load::{asked, load},
    parts::{
        Ask, code_field, error_summary,
        passkey::{Use, passkey_form},
        text_field,
    },
    path,
    words::{passkey, second_step as words},
};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    then: String,
    recovery: String,
}

/// The ways that somebody has here. A recovery code is always one.
#[derive(Clone, Copy)]
pub(super) struct Ways {
    pub passkey: bool,
    pub code: bool,
}

impl Ways {
    /// A passkey of another name of this site is no way here.
    pub(super) fn of(asked: Asked, store: &Store) -> Self {
        let passkey = asked.takes_passkey() && store.passkey_host().is_some();
        Self { passkey, code: asked != Asked::Passkey }
    }
}

pub fn page() -> impl IntoView {
    load(async {
        let (wanted, door) = (asked::<Wanted>(), door());
        let Some(half) = half(&door).await else { return Ok(Page::elsewhere(path::SIGN_IN)) };
        match door.store.missing(half).await {
            Ok(Missing::Step(asked)) => {
                let ways = Ways::of(asked, &door.store);
                Ok(show(&wanted, ways, told(&door.session, PROBLEM).await))
            }
            Ok(Missing::SetUp(_)) => Ok(Page::elsewhere(path::SET_UP)),
            Err(Error::SignedOut) => Ok(Page::elsewhere(path::START_AGAIN)),
            Err(error) => Err(error),
        }
    })
}

pub(super) fn show(wanted: &Wanted, ways: Ways, problem: Option<Why>) -> Page {
    let is_recovery = !wanted.recovery.is_empty() || !(ways.passkey || ways.code);
    let say = problem.map(|why| match why {
        Why::Empty if is_recovery => words::ENTER_RECOVERY.to_owned(),
        other => other.say(),
    });
    let at = if problem.is_some_and(Why::is_of_passkey) { "passkey" } else { "code" };
    let (title, why) = match (is_recovery, ways.passkey) {
        (true, _) => (words::RECOVERY_TITLE, words::RECOVERY_WHY),
        (false, true) => (passkey::STEP_TITLE, passkey::STEP_WHY),
        (false, false) => (words::CODE_TITLE, words::CODE_WHY),
    };
    let has_passkey = ways.passkey && !is_recovery;
    let has_box = ways.code || is_recovery;
    let body = view! {
        {say.as_deref().and_then(|say| error_summary([(at, say)]))}
        <h1>{title}</h1>
        <p>{why}</p>
        {has_passkey.then(|| by_passkey(wanted))}
        {(has_passkey && has_box).then(|| view! { <h2>{passkey::OR_CODE}</h2> <p>{words::CODE_WHY}</p> })}
        {has_box.then(|| form(wanted, (is_recovery, has_passkey), say.clone().filter(|_| at == "code")))}
        {other_way(wanted, is_recovery, ways)}
        <details>
            <summary>{words::CANNOT}</summary>
            <div><p>{words::CANNOT_WHY}</p></div>
        </details>
    };
    Page::titled(title, body).with_passkeys(has_passkey).with_problems(say.is_some())
}

fn by_passkey(wanted: &Wanted) -> AnyView {
    let then = view! { <input type="hidden" name="then" value=wanted.then.clone()/> };
    passkey_form(Use::SignIn, then)
}

/// The box for a code of the app, or for a recovery code.
fn form(
    wanted: &Wanted,
    (is_recovery, is_second): (bool, bool),
    problem: Option<String>,
) -> impl IntoView + use<> {
    let label = if is_recovery { words::RECOVERY } else { words::CODE };
    let ask = Ask::new("code", label).problem(problem);
    let control =
        if is_recovery { text_field(&ask, "", "off") } else { code_field(&ask, "one-time-code") };
    let kind = is_recovery.then(|| view! { <input type="hidden" name="recovery" value="yes"/> });
    let look = if is_second { "button second" } else { "button" };
    view! {
        <form method="post" action="/api/sign-in-code" aria-label=words::SIGN_IN novalidate>
            {control}
            {kind}
            <input type="hidden" name="then" value=wanted.then.clone()/>
            <button class=look>{words::SIGN_IN}</button>
        </form>
    }
}

fn other_way(wanted: &Wanted, is_recovery: bool, ways: Ways) -> Option<AnyView> {
    let here = path::before(path::CODE, path::after_sign_in(Some(&wanted.then)));
    let (to, label) = match (is_recovery, ways.passkey, ways.code) {
        (true, false, false) => return None,
        (true, true, _) => (here, passkey::USE),
        (true, false, true) => (here, words::USE_APP),
        (false, ..) => (format!("{here}&recovery=yes"), words::USE_RECOVERY),
    };
    Some(view! { <p class="alone"><a href=to>{label}</a></p> }.into_any())
}
