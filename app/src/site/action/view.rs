//! Keeping a list of cases under a name of one's own, and taking it away again.

use domain::id::ViewId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, permit::OwnViews, saved_view::Kept};

use super::{
    Unread,
    desk::{open, serve},
};
use crate::site::{
    context::door,
    forms::{Problem, view::ViewForm},
    load::go,
    page::cases::wanted::Wanted,
    path,
    words::cases as words,
};

/// Keeps what the list shows.
#[server(prefix = "/api", endpoint = "save-view")]
pub async fn save_view(#[server(flatten)] form: ViewForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let wanted = Wanted::of(&form.query).plain();
        let (page, query) = (wanted.address(), wanted.query());
        let permit = desk.permit::<OwnViews>(()).await?;
        let name = desk.right_at(&page, form.parse(desk.store.today())).await?;
        let kept = desk.took_at(&page, desk.store.save_view(permit, name, query).await).await?;
        let full = || vec![Problem::with("view_name", words::TOO_MANY_VIEWS)];
        desk.right_at(&page, if kept == Kept::Done { Ok(()) } else { Err(full()) }).await?;
        desk.forget().await;
        desk.go(&page)
    })
    .await
}

/// Takes a view away. Nothing is typed, so there is nothing to keep.
#[server(prefix = "/api", endpoint = "drop-view")]
pub async fn drop_view(#[server(default)] view: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let to = match take_away(&view).await {
        Ok(()) => path::CASES,
        Err(Error::SignedOut) => path::SIGN_IN,
        Err(_) => path::NOWHERE,
    };
    go(&response, to);
    Ok(())
}

async fn take_away(view: &str) -> Result<(), Error> {
    let door = door();
    let actor = door.actor().await?;
    let view: ViewId = view.parse().map_err(|_| Error::NotFound)?;
    let permit = door.store.permit::<OwnViews>(&actor, ()).await?;
    door.store.drop_view(permit, view).await
}
