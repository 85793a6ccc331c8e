//! Keeping a report that names nobody, and taking one back.

use domain::notice::TakenBack;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, permit::WriteNotice};
use uuid::Uuid;

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    context::door,
    forms::{Typed, notice::NoticeForm},
    load::go,
    path,
};

/// Keeps a report.
#[server(prefix = "/api", endpoint = "add-notice")]
pub async fn add_notice(#[server(flatten)] form: NoticeForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let permit = desk.permit::<WriteNotice>(()).await?;
        let notice = desk.right(form.parse(desk.store.today())).await?;
        let key = form.key().ok_or(Turned)?;
        desk.took(desk.store.add_notice(permit, notice, key).await).await?;
        desk.forget().await;
        desk.go(path::NOTICES)
    })
    .await
}

/// Takes a report back. What names none of this team's changes nothing.
#[server(prefix = "/api", endpoint = "take-back-notice")]
pub async fn take_back_notice(
    #[server(default)] notice: String,
    #[server(default)] why: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let to = match take_back(&notice, &why).await {
        Ok(()) => path::NOTICES.to_owned(),
        Err(Error::SignedOut) => format!("{}?then={}", path::SIGN_IN, path::NOTICES),
        Err(_) => path::NOWHERE.to_owned(),
    };
    go(&response, &to);
    Ok(())
}

async fn take_back(notice: &str, why: &str) -> Result<(), Error> {
    let door = door();
    let actor = door.actor().await?;
    let permit = door.store.permit::<WriteNotice>(&actor, ()).await?;
    let (Ok(notice), Some(why)) = (notice.parse::<Uuid>(), TakenBack::from_code(why)) else {
        return Ok(());
    };
    door.store.take_back(permit, notice, why).await
}
