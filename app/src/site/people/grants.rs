//! What single people may do beyond their role: the administrator's page, with one button for each person and leave.

use domain::id::UserId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error,
    clock::london_day,
    grant::{Grant, Holder},
};

use crate::site::{
    action::Unread,
    context::signed_in,
    frame::{Page, Section},
    load::{go, load},
    page::form_parts::hidden,
    parts::{
        short_day,
        table::{cell, head},
    },
    path,
    words::{grant as words, people},
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let holders = store.grants(store.permit(&actor, ()).await?).await?;
        Ok(show(&holders))
    })
}

/// Gives somebody leave, or takes it away.
#[server(prefix = "/api", endpoint = "set-grant")]
pub async fn set_grant(
    #[server(default)] user: String,
    #[server(default)] grant: String,
    #[server(default)] may: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    match set(&user, &grant, &may).await {
        Ok(()) => go(&response, path::GRANTS),
        Err(Error::SignedOut) => go(&response, path::SIGN_IN),
        Err(Error::NotProved) => go(&response, &path::before(path::CONFIRM, path::GRANTS)),
        Err(_) => go(&response, path::NOWHERE),
    }
    Ok(())
}

async fn set(user: &str, grant: &str, may: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let permit = store.permit(&actor, ()).await?;
    let user: UserId = user.parse().map_err(|_| Error::NotFound)?;
    let grant = Grant::from_code(grant).ok_or(Error::NotFound)?;
    store.set_grant(permit, user, grant, may == "yes").await
}

pub(super) fn show(holders: &[Holder]) -> Page {
    let grants = |holder: &Holder| {
        let role = holder.role;
        Grant::ALL.iter().copied().filter(move |grant| grant.suits(role))
    };
    let pairs = holders.iter().flat_map(|one| grants(one).map(move |grant| (one, grant)));
    let rows = pairs.zip(1..).map(|((one, grant), place)| line(one, grant, place)).collect_view();
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p>{words::WHAT}</p>
        <dl class="facts wide">
            {fact(Grant::TeamLead, words::TEAM_LEAD)}
            {fact(Grant::DataLead, words::DATA_LEAD)}
            {fact(Grant::BreakGlass, words::BREAK_GLASS)}
        </dl>
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::WHO)}
                {head(words::LEAVE)}
                {head(words::SINCE)}
                {head(words::SET_IT)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    };
    Page::titled(words::TITLE, body).within(Section::People).back(path::PEOPLE, people::TITLE)
}

fn fact(grant: Grant, what: &'static str) -> impl IntoView {
    view! { <div><dt>{grant.label()}</dt><dd>{what}</dd></div> }
}

fn line(holder: &Holder, grant: Grant, place: usize) -> impl IntoView + use<> {
    let since = holder.since(grant);
    let (button, to) = if since.is_some() { (words::TAKE, "no") } else { (words::GIVE, "yes") };
    let since = since.map(|at| short_day(london_day(at)).into_any());
    let since = since.unwrap_or_else(|| words::NOT_NOW.into_any());
    let name = holder.name.clone();
    let what = format!(": {}, {name}", grant.label());
    // Two people may have one name: the row tells their forms apart.
    let which = format!("{place}. {button}{what}");
    let form = view! {
        <form method="post" action="/api/set-grant" aria-label=which>
            {hidden("user", &holder.user.to_string())}
            {hidden("grant", grant.code())}
            {hidden("may", to)}
            <button class="button second">{button}<span class="hear">{what}</span></button>
        </form>
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name} ", " {holder.role.label()}</th>
            {cell(words::LEAVE, grant.label())}
            {cell(words::SINCE, since)}
            {cell(words::SET_IT, form)}
        </tr>
    }
}
