//! Everybody with an account.

use domain::status::Look;
use leptos::prelude::*;
use store::people::{Person, Standing};

use super::{
    super::{
        context::signed_in,
        frame::{Page, Section},
        load::load,
        parts::{
            passkey::add_a_passkey,
            short_day,
            table::{cell, head},
            tag,
        },
        path,
        words::{audit, digest, export, grant, internal, people as words},
    },
    emails, keeping,
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, ()).await?;
        let keeping = store.keeping().await?;
        let people = store.people(permit).await?;
        let wanted = store.passkey_is_wanted(&actor).await?;
        let emails = emails::warning(store.digests_failing().await?);
        let notices =
            view! { {keeping::warning(keeping.as_ref())} {emails} {wanted.then(add_a_passkey)} }
                .into_any();
        Ok(show(&people).notice(Some(notices)))
    })
}

pub(super) fn show(people: &[Person]) -> Page {
    let rows = people.iter().map(row).collect_view();
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::INVITE>{words::INVITE}</a>
        </div>
        <p>{words::INTRO}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::NAME)} {head(words::ROLE)} {head(words::TEAM)} {head(words::STEP)}
                {head(words::SEEN)} {head(words::STANDING)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <p class="alone"><a href=path::EMAILS>{digest::TITLE}</a></p>
        <p class="alone"><a href=path::AUDIT>{audit::TITLE}</a></p>
        <p class="alone"><a href=path::INTERNAL_ACCESS>{internal::ACCESS}</a></p>
        <p class="alone"><a href=path::GRANTS>{grant::TITLE}</a></p>
        <p class="alone"><a href=path::EXPORT_ACCESS>{export::ACCESS}</a></p>
    };
    Page::titled(words::TITLE, body).within(Section::People)
}

fn row(person: &Person) -> impl IntoView + use<> {
    let team = person.team_name.clone().unwrap_or_else(|| words::NO_TEAM.to_owned());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=path::person(person.user)>{person.name.clone()}</a></th>
            {cell(words::ROLE, person.role.label())}
            {cell(words::TEAM, team)}
            {cell(words::STEP, yes(person.has_second_step))}
            {cell(words::SEEN, seen(person))}
            {cell(words::STANDING, standing(person.standing))}
        </tr>
    }
}

pub(super) const fn yes(is: bool) -> &'static str {
    if is { words::YES } else { words::NO }
}

pub(super) fn seen(person: &Person) -> AnyView {
    match person.last_seen_on {
        Some(day) => short_day(day).into_any(),
        None => words::NEVER.into_any(),
    }
}

pub(super) fn standing(standing: Standing) -> impl IntoView {
    let (look, label) = match standing {
        Standing::Invited => (Look::Soon, words::INVITED),
        Standing::Active => (Look::Done, words::ACTIVE),
        Standing::Closed => (Look::Wait, words::CLOSED),
    };
    tag(look, label)
}
