//! Passkeys: those of the person who is signed in, with the way to add one and to remove one.

use domain::{day, status::Look};
use leptos::prelude::*;
use serde::Deserialize;
use store::{clock::london_day, passkey::Passkey};

use super::super::{
    account::own_passkeys::said,
    context::signed_in,
    frame::Page,
    load::{asked, load},
    parts::{
        notice,
        passkey::a_passkey_is_wanted,
        short_day,
        table::{cell, head},
    },
    path,
    words::{account, passkey as words},
};

/// What an action left in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    did: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let did = asked::<Wanted>().did;
        let (store, actor) = signed_in().await?;
        let store = &store;
        let own = store.passkeys(&actor).await?;
        let wanted = store.passkey_is_wanted(&actor).await?.then(a_passkey_is_wanted);
        let said = said(&did).map(|(heading, why, is_done)| {
            let look = if is_done { Look::Done } else { Look::Soon };
            notice(look, heading, view! { <p>{why}</p> })
        });
        Ok(show(&own, store.passkey_host()).notice(said.or(wanted)))
    })
}

/// `host` is the name that passkeys of this site are bound to, if it has one.
pub(super) fn show(own: &[Passkey], host: Option<&str>) -> Page {
    let (gone, held): (Vec<_>, Vec<_>) = own.iter().partition(|one| one.removed_at.is_some());
    let list = if held.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        table(&held, host)
    };
    let add = match host {
        Some(_) => view! {
            <p>{words::TWO}</p>
            <p><a class="button" href=path::NEW_PASSKEY>{words::ADD}</a></p>
        }
        .into_any(),
        None => view! { <p>{words::NO_HOST}</p> }.into_any(),
    };
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p>{words::WHAT}</p>
        {add}
        {list}
        {(!gone.is_empty()).then(|| removed(&gone))}
    };
    Page::titled(words::TITLE, body).back(path::ACCOUNT, account::TITLE)
}

fn table(held: &[&Passkey], host: Option<&str>) -> AnyView {
    let rows = held.iter().zip(1..).map(|(one, place)| row(one, place, host)).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::NAME)} {head(words::ADDED)} {head(words::USED)} {head(words::REMOVE)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <p>{words::REMOVE_WHY}</p>
    }
    .into_any()
}

fn row(one: &Passkey, place: usize, host: Option<&str>) -> impl IntoView + use<> {
    let used = match one.used_at {
        Some(at) => short_day(london_day(at)).into_any(),
        None => words::NEVER.into_any(),
    };
    let elsewhere = (host != Some(one.host.as_str()))
        .then(|| view! { <span class="hint">{words::elsewhere(&one.host)}</span> });
    // Several may have one name: the row tells their forms apart.
    let which = format!("{place}. {}{}", words::REMOVE, words::remove(&one.name));
    let remove = view! {
        <form method="post" action="/api/remove-passkey" aria-label=which>
            <input type="hidden" name="passkey" value=one.id.to_string()/>
            <button class="button second">
                {words::REMOVE}<span class="hear">{words::remove(&one.name)}</span>
            </button>
        </form>
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><bdi>{one.name.clone()}</bdi> {elsewhere}</th>
            {cell(words::ADDED, short_day(london_day(one.added_at)))}
            {cell(words::USED, used)}
            {cell(words::REMOVE, remove)}
        </tr>
    }
}

/// So that somebody sees what they did not do themselves.
fn removed(gone: &[&Passkey]) -> impl IntoView + use<> {
    let line = |one: &&Passkey| {
        let on = one.removed_at.map(|at| day::plain(london_day(at))).unwrap_or_default();
        view! { <li><bdi>{words::removed(&one.name, &on)}</bdi></li> }
    };
    view! { <h2>{words::GONE}</h2> <ul>{gone.iter().map(line).collect_view()}</ul> }
}
