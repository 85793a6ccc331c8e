//! Who may take cases out: the administrator's page, with one button a caseworker. Leave lasts a day.

use domain::id::UserId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error,
    clock::{london_day, london_time},
    export::ExportReader,
};

use crate::site::{
    action::Unread,
    context::signed_in,
    frame::{Page, Section},
    load::{busy, go, load},
    page::form_parts::hidden,
    parts::{
        short_day,
        table::{cell, head},
    },
    path,
    words::{clock, export as words, people},
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let readers = store.export_readers(store.permit(&actor, ()).await?).await?;
        Ok(show(&readers))
    })
}

/// Gives a caseworker leave for a day, or takes it away.
#[server(prefix = "/api", endpoint = "set-export-leave")]
pub async fn set_export_leave(
    #[server(default)] user: String,
    #[server(default)] may: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    match set(&user, &may).await {
        Ok(()) => go(&response, path::EXPORT_ACCESS),
        Err(Error::SignedOut) => go(&response, path::SIGN_IN),
        Err(Error::NotProved) => go(&response, &path::before(path::CONFIRM, path::EXPORT_ACCESS)),
        Err(Error::Busy) => busy(&response),
        Err(_) => go(&response, path::NOWHERE),
    }
    Ok(())
}

async fn set(user: &str, may: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let permit = store.permit(&actor, ()).await?;
    let user: UserId = user.parse().map_err(|_| Error::NotFound)?;
    store.set_export_leave(permit, user, may == "yes").await
}

pub(super) fn show(readers: &[ExportReader]) -> Page {
    let body = view! {
        <h1>{words::ACCESS}</h1>
        <p>{words::ACCESS_WHAT}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::ACCESS}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::CASEWORKER)}
                {head(words::UNTIL)}
                {head(words::SET_IT)}
            </tr></thead>
            <tbody role="rowgroup">{readers.iter().zip(1..).map(|(one, place)| line(one, place)).collect_view()}</tbody>
        </table>
    };
    Page::titled(words::ACCESS, body).within(Section::People).back(path::PEOPLE, people::TITLE)
}

fn line(reader: &ExportReader, place: usize) -> impl IntoView + use<> {
    let (button, to) =
        if reader.until.is_some() { (words::TAKE, "no") } else { (words::GIVE, "yes") };
    let until = reader
        .until
        .map(|at| view! { {short_day(london_day(at))} ", " {clock(london_time(at))} }.into_any());
    let until = until.unwrap_or_else(|| words::NOT_NOW.into_any());
    let name = reader.name.clone();
    // Two people may have one name: the row tells their forms apart.
    let which = format!("{place}. {button}: {name}");
    let form = view! {
        <form method="post" action="/api/set-export-leave" aria-label=which>
            {hidden("user", &reader.user.to_string())}
            {hidden("may", to)}
            <button class="button second">{button}<span class="hear">{format!(": {name}")}</span></button>
        </form>
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{reader.name.clone()}</th>
            {cell(words::UNTIL, until)}
            {cell(words::SET_IT, form)}
        </tr>
    }
}
