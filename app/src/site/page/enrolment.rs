//! Putting a key into an app and typing the first code: the same for a new colleague and for somebody with a new phone.

use leptos::prelude::*;
use store::totp::Offer;

use super::super::{
    account::code::Why,
    parts::{Ask, code_field, qr},
    words::second_step as words,
};

/// The picture, the key and the box for the code. `then` is where it leads in the end.
pub fn enrolment(offer: &Offer, action: &'static str, then: &str, problem: Option<Why>) -> AnyView {
    // Here a wrong code is not one that ran out: the key was just put in.
    let say = problem.map(|why| match why {
        Why::Wrong { .. } => words::WRONG_FIRST.to_owned(),
        other => other.say(),
    });
    let code = Ask::new("code", words::CODE).problem(say);
    view! {
        <ol>
            <li>{words::STEP_1}</li>
            <li>
                <p>{words::STEP_2}</p>
                {qr(&offer.address, words::PICTURE)}
                <p>{words::STEP_2_OR}</p>
                <p><code class="key">{offer.key.clone()}</code></p>
            </li>
            <li>{words::STEP_3}</li>
        </ol>
        <form method="post" action=action aria-label=words::SET_UP_TITLE novalidate>
            {code_field(&code, "one-time-code")}
            <input type="hidden" name="then" value=then.to_owned()/>
            <button class="button">{words::TURN_ON}</button>
        </form>
    }
    .into_any()
}

/// What the summary says of a refused code.
pub fn summary(problem: Option<Why>) -> Option<String> {
    problem.map(|why| match why {
        Why::Wrong { .. } => words::WRONG_FIRST.to_owned(),
        other => other.say(),
    })
}
