//! Opening a case in an emergency, and saying that one knows of what one is told.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error,
    clock::london_time,
    glass::Broken,
    permit::{self, BreakGlass},
};
use uuid::Uuid;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    context::signed_in,
    forms::{Problem, Typed, emergency::EmergencyForm},
    load::go,
    path,
    words::emergency as words,
};

/// Opens a case for an hour.
#[server(prefix = "/api", endpoint = "open-in-emergency")]
pub async fn open_in_emergency(#[server(flatten)] form: EmergencyForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let key = form.key().ok_or(Turned)?;
        let leave = desk.permit::<BreakGlass>(()).await?;
        let asked = desk.right(form.parse(desk.store.today())).await?;
        let broken = desk.took(desk.store.break_glass(leave, asked, key).await).await?;
        let problem = |say: String| Err(vec![Problem::with("reference", say)]);
        let to = match broken {
            Broken::Opened(id) => Ok(path::opened(id)),
            Broken::Theirs(case) => Ok(path::case(case)),
            Broken::NotFound => problem(words::NOT_FOUND.to_owned()),
            Broken::Wait(until) => problem(words::wait(london_time(until))),
        };
        let to = desk.right(to).await?;
        desk.forget().await;
        desk.go(&to)
    })
    .await
}

/// Somebody says that they know of it. It leads back to where they said so.
#[server(prefix = "/api", endpoint = "see-told")]
pub async fn see_told(
    #[server(default)] about: String,
    #[server(default)] then: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let back = if then == path::OVERSIGHT { path::OVERSIGHT } else { path::TODAY };
    match see(&about).await {
        Ok(()) => go(&response, back),
        Err(Error::SignedOut) => go(&response, path::SIGN_IN),
        Err(_) => go(&response, path::NOWHERE),
    }
    Ok(())
}

async fn see(about: &str) -> Result<(), Error> {
    let (store, actor) = signed_in().await?;
    let about: Uuid = about.parse().map_err(|_| Error::NotFound)?;
    store.see_told(store.permit::<permit::SeeTold>(&actor, ()).await?, about).await
}
