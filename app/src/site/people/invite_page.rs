//! Invite a person: who they are and what they will do. The link comes on the page after.

use leptos::prelude::*;
use store::{people::Team, permit::Invite};

use super::{
    super::{
        context::signed_in,
        forms::{Kept, Slot},
        frame::{Page, Section},
        load::load,
        page::form_parts::{buttons, hidden, key, said},
        parts::{email_field, text_field},
        path,
        words::people as words,
    },
    forms::{ask, role_and_team},
    invite_form::InviteForm,
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        // Asked for here too, so that nobody fills in a form they may not send, or have to confirm for half-way.
        store.permit::<Invite>(&actor, ()).await?;
        let permit = store.permit(&actor, ()).await?;
        let teams = store.teams(permit).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Invite).await?;
        Ok(show(&teams, kept.as_ref()))
    })
}

pub(super) fn show(teams: &[Team], kept: Option<&Kept<InviteForm>>) -> Page {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let name = ask(kept, "name", words::NAME).hint(words::NAME_HINT);
    let email = ask(kept, "email", words::EMAIL).hint(words::EMAIL_HINT);
    let body = view! {
        {said(kept, Slot::Invite)}
        <h1>{words::INVITE}</h1>
        <p>{words::INVITE_WHY}</p>
        <form method="post" action="/api/invite" data-keep="/api/keep-invite" aria-label=words::INVITE novalidate>
            {hidden("form", &key(kept, &typed.form))}
            {text_field(&name, &typed.name, "off")}
            {email_field(&email, &typed.email)}
            {role_and_team(kept, (&typed.role, &typed.team, &typed.new_team), teams)}
            {buttons(words::MAKE_LINK, Slot::Invite)}
        </form>
    };
    Page::titled(words::INVITE, body)
        .within(Section::People)
        .back(path::PEOPLE, words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}
