//! Recovery codes: shown until their owner says that they are kept, and never again.

use leptos::prelude::*;
use serde::Deserialize;
use store::own_account::OwnAccount;

use super::super::{
    account::second_step::CODES,
    context::{door, signed_in},
    frame::Page,
    load::{asked, load},
    path,
    words::{account, second_step as words},
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
        let (store, actor) = signed_in().await?;
        let codes: Option<Vec<String>> = door.session.get(CODES).await.ok().flatten();
        match codes {
            Some(codes) => Ok(show(&codes, &wanted.then)),
            None => Ok(none(&store.own_account(&actor).await?)),
        }
    })
}

pub(super) fn show(codes: &[String], then: &str) -> Page {
    let codes = codes.iter().map(|code| view! { <li><code>{code.clone()}</code></li> });
    let body = view! {
        <h1>{words::CODES_TITLE}</h1>
        <p>{words::CODES_WHY}</p>
        <ol class="codes">{codes.collect_view()}</ol>
        <h2>{words::KEEP}</h2>
        <p>{words::KEEP_WHY}</p>
        <form method="post" action="/api/codes-kept" aria-label=words::KEPT>
            <input type="hidden" name="then" value=then.to_owned()/>
            <button class="button">{words::KEPT}</button>
        </form>
    };
    Page::titled(words::CODES_TITLE, body)
}

pub(super) fn none(own: &OwnAccount) -> Page {
    let next = if own.has_second_step {
        view! {
            <p>{account::codes_left(own.codes_left)} " " {words::MAKE_WHY}</p>
            <form method="post" action="/api/new-codes" aria-label=words::MAKE>
                <button class="button">{words::MAKE}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{words::NO_STEP} " " <a href=path::SECOND_STEP>{account::SET_UP}</a></p> }
            .into_any()
    };
    let body = view! { <h1>{words::CODES_TITLE}</h1> <p>{words::CODES_WHY}</p> {next} };
    Page::titled(words::CODES_TITLE, body).back(path::ACCOUNT, account::TITLE)
}
