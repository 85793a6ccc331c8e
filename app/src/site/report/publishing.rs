//! Publishing: a report is entered in the register, and what is said of it there is kept.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, permit};

use super::{
    super::{
        action::{
            Unread,
            desk::{Turned, open, serve},
        },
        context::signed_in,
        forms::Typed,
        load::{busy, go},
        path,
    },
    file::release,
    release_form::ReleaseForm,
};

/// Enters a report in the register and opens its page there. The same report again is the same entry.
#[server(prefix = "/api", endpoint = "publish-report")]
pub async fn publish_report(
    #[server(default)] report: String,
    #[server(default)] period: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    match enter(&report, &period).await {
        Ok(page) => go(&response, &page),
        Err(Error::SignedOut) => go(&response, path::SIGN_IN),
        Err(Error::NotFound) => go(&response, path::NOWHERE),
        Err(Error::Busy) => busy(&response),
        Err(_) => go(&response, path::RELEASES),
    }
    Ok(())
}

async fn enter(report: &str, period: &str) -> Result<String, Error> {
    let (store, actor) = signed_in().await?;
    let release = release(&store, &actor, report, period).await?;
    for kind in store::register::FileKind::ALL {
        release.file(&store, *kind).await?;
    }
    Ok(path::release(release.number))
}

/// Keeps what is said of a release.
#[server(prefix = "/api", endpoint = "note-release")]
pub async fn note_release(#[server(flatten)] form: ReleaseForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let leave = desk.permit::<permit::NoteRelease>(()).await?;
        let note = desk.right(form.parse(desk.store.today())).await?;
        let (release, key) = form.release().zip(form.key()).ok_or(Turned)?;
        desk.took(desk.store.note_release(leave, release, note, key).await).await?;
        desk.forget().await;
        desk.go(&path::release(release))
    })
    .await
}
