//! The private calendar link: what it shows and to whom, whether a calendar uses it, and how to replace or end it.

use domain::status::Look;
use leptos::prelude::*;
use serde::Deserialize;
use store::{clock::london_day, feed::Feed};

use super::{
    super::{
        account::told::told,
        context::{door, signed_in},
        frame::{Page, Section},
        load::{asked, load},
        parts::{notice, short_day},
        path,
        words::calendar as words,
    },
    action::LINK,
};

/// What an action left in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    did: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let (door, wanted) = (door(), asked::<Wanted>());
        let (store, actor) = signed_in().await?;
        let feed = store.own_feed(store.permit(&actor, ()).await?).await?;
        let link: Option<String> = told(&door.session, LINK).await;
        let address = link.map(|link| format!("{}{}", door.visit.origin, path::feed(&link)));
        Ok(show(feed.as_ref(), address.as_deref(), wanted.did == "ended"))
    })
}

pub(in crate::site) fn show(feed: Option<&Feed>, address: Option<&str>, ended: bool) -> Page {
    let ended = (ended && feed.is_none())
        .then(|| notice(Look::Done, words::ENDED, view! { <p>{words::ENDED_WHY}</p> }));
    let body = view! {
        <h1>{words::FEED_TITLE}</h1>
        <p>{words::FEED_WHY}</p>
        <ul>
            <li>{words::FEED_WHO}</li>
            <li>{words::FEED_LAG}</li>
        </ul>
        {address.map(new_link)}
        {feed.map_or_else(none, known)}
    };
    Page::titled(words::FEED_TITLE, body)
        .within(Section::Deadlines)
        .back(path::DEADLINES, words::LIST)
        .notice(ended)
}

/// The link itself, on the one page that ever shows it.
fn new_link(address: &str) -> AnyView {
    view! {
        <div class="panel">
            <h2>{words::NEW_LINK}</h2>
            <p><code class="key">{address.to_owned()}</code></p>
            <p>{words::ONCE}</p>
            <p><a class="button" href=path::CALENDAR>{words::COPIED}</a></p>
        </div>
    }
    .into_any()
}

fn none() -> AnyView {
    view! { <p class="empty">{words::NO_LINK}</p> {make(words::MAKE, "button")} }.into_any()
}

fn known(feed: &Feed) -> AnyView {
    let fetched = match (feed.fetched_at, &feed.fetched_by) {
        (Some(at), Some(by)) => words::fetched(at, by),
        _ => words::NEVER.to_owned(),
    };
    view! {
        <dl class="facts wide">
            <div><dt>{words::MADE_ON}</dt><dd>{short_day(london_day(feed.made_at))}</dd></div>
            <div><dt>{words::FETCHED}</dt><dd>{fetched}</dd></div>
        </dl>
        {make(words::REPLACE, "button second")}
        <form method="post" action="/api/end-feed" aria-label=words::END>
            <p>{words::END_WHY}</p>
            <button class="button second">{words::END}</button>
        </form>
    }
    .into_any()
}

fn make(label: &'static str, class: &'static str) -> impl IntoView {
    view! {
        <form method="post" action="/api/make-feed" aria-label=label>
            <button class=class>{label}</button>
        </form>
    }
}
