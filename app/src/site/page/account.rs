//! Account: who is signed in, how, and on which devices.

use leptos::prelude::*;
use serde::Deserialize;
use store::{
    Actor, Role,
    clock::{london_day, london_time},
    own_account::OwnAccount,
    sign_ins::SignIn,
};

use super::super::{
    account::{devices::Did, digest},
    context::signed_in,
    frame::Page,
    kept,
    load::{asked, load},
    parts::{
        passkey::add_a_passkey,
        short_day,
        table::{cell, head},
    },
    path,
    words::{account as words, clock, passkey},
};

/// What an action left in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    did: String,
}

pub fn page() -> impl IntoView {
    load(async {
        let did = Did::from_code(&asked::<Wanted>().did);
        let (store, actor) = signed_in().await?;
        let own = store.own_account(&actor).await?;
        let wanted = store.passkey_is_wanted(&actor).await?;
        let digest = store.digest_choice(&actor).await?;
        let digest = digest::is_offered(&actor).then(|| digest::form(digest));
        let leads = kept::list::link(&store, &actor).await?;
        let more = view! { {digest} {leads} }.into_any();
        let page = show(&actor, &own, more);
        Ok(page.notice(did.map(Did::notice).or_else(|| wanted.then(add_a_passkey))))
    })
}

fn show(actor: &Actor, own: &OwnAccount, more: AnyView) -> Page {
    let administrator =
        (actor.role() == Role::Administrator).then(|| view! { <p>{words::ADMINISTRATOR}</p> });
    let body = view! {
        <h1>{words::TITLE}</h1>
        <dl class="facts wide">
            {fact(words::NAME, actor.name(), None)}
            {fact(words::EMAIL, own.email.as_str(), None)}
            {fact(words::ROLE, actor.role().label(), None)}
        </dl>
        {administrator}
        {more}
        {body(own)}
    };
    Page::titled(words::TITLE, body)
}

/// Everything on the page that is not about the person.
pub(super) fn body(own: &OwnAccount) -> AnyView {
    view! {
        <h2>{words::HOW}</h2>
        {ways(own)}
        <h2>{words::WHERE}</h2>
        <p>{words::WHERE_WHY}</p>
        {devices(&own.sign_ins)}
        {(own.sign_ins.len() > 1).then(others)}
        <p>{words::EVERYWHERE_WHY}</p>
        <form method="post" action="/api/sign-out-everywhere" aria-label=words::EVERYWHERE>
            <button class="button second">{words::EVERYWHERE}</button>
        </form>
    }
    .into_any()
}

fn ways(own: &OwnAccount) -> impl IntoView + use<> {
    let link = |to: &'static str, label: &'static str| Some((to, label));
    let step = if own.has_app {
        fact(
            words::SECOND_STEP,
            words::SECOND_STEP_ON,
            link(path::SECOND_STEP, words::CHANGE_SECOND_STEP),
        )
    } else {
        fact(words::SECOND_STEP, words::SECOND_STEP_OFF, link(path::SECOND_STEP, words::SET_UP))
    };
    let codes = own.has_second_step.then(|| {
        let left = words::codes_left(own.codes_left);
        fact(words::CODES, &left, link(path::RECOVERY_CODES, words::NEW_CODES))
    });
    let passkeys = passkey::count(own.passkeys);
    view! {
        <dl class="facts wide">
            {fact(words::PASSWORD, words::PASSWORD_WHY, link(path::PASSWORD, words::CHANGE_PASSWORD))}
            {step}
            {fact(passkey::TITLE, &passkeys, link(path::PASSKEYS, words::PASSKEYS))}
            {codes}
        </dl>
    }
}

/// What is known, and the page that changes it.
fn fact(term: &'static str, known: &str, next: Option<(&'static str, &'static str)>) -> AnyView {
    let next = next.map(|(to, label)| view! { <dd><a href=to>{label}</a></dd> });
    view! { <div><dt>{term}</dt><dd>{known.to_owned()}</dd>{next}</div> }.into_any()
}

fn devices(sign_ins: &[SignIn]) -> impl IntoView + use<> {
    let rows = sign_ins.iter().zip(1..).map(|(one, place)| device(one, place)).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::WHERE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::DEVICE)} {head(words::SINCE)} {head(words::SEEN)} {head(words::ADDRESS)}
                {head(words::SIGN_OUT_ONE)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn device(one: &SignIn, place: usize) -> impl IntoView + use<> {
    let name = one.browser.clone().unwrap_or_else(|| words::A_BROWSER.to_owned());
    let address = one.address.clone().unwrap_or_else(|| words::NOT_KNOWN.to_owned());
    let way_out = if one.is_here {
        words::HERE.into_any()
    } else {
        // Several browsers have one name: the row tells their forms apart.
        let which = format!("{place}. {}{}", words::SIGN_OUT_ONE, words::sign_out_of(&name));
        view! {
            <form method="post" action="/api/sign-out-device" aria-label=which>
                <input type="hidden" name="device" value=one.id.to_string()/>
                <button class="button second">
                    {words::SIGN_OUT_ONE}<span class="hear">{words::sign_out_of(&name)}</span>
                </button>
            </form>
        }
        .into_any()
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name.clone()}</th>
            {cell(words::SINCE, moment(one.began_at))}
            {cell(words::SEEN, moment(one.last_seen_at))}
            {cell(words::ADDRESS, address)}
            {cell(words::SIGN_OUT_ONE, way_out)}
        </tr>
    }
}

fn moment(at: chrono::DateTime<chrono::Utc>) -> impl IntoView {
    view! { {short_day(london_day(at))} ", " {clock(london_time(at))} }
}

fn others() -> impl IntoView {
    view! {
        <form method="post" action="/api/sign-out-others" aria-label=words::SIGN_OUT_OTHERS>
            <button class="button second">{words::SIGN_OUT_OTHERS}</button>
        </form>
    }
}
