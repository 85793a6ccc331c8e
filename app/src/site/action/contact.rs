//! Adding somebody to the people around a case, and saying that a way to reach them does not hold any more.

use domain::id::{CaseId, ContactId};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, contact::Added, permit::WriteContact};

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    context::door,
    forms::{Problem, Typed, contact::ContactForm},
    load::go,
    path,
    words::number as words,
};

/// Adds one.
#[server(prefix = "/api", endpoint = "add-contact")]
pub async fn add_contact(#[server(flatten)] form: ContactForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, what) = form.aim().ok_or(Turned)?;
        let contact = desk.right(form.parse(what, desk.store.today())).await?;
        let permit = desk.permit::<WriteContact>(case).await?;
        let key = form.key().ok_or(Turned)?;
        let added = desk.took(desk.store.add_contact(permit, contact, key).await).await?;
        desk.right(said(added)).await?;
        desk.forget().await;
        desk.go(&path::contacts(case))
    })
    .await
}

fn said(added: Added) -> Result<(), Vec<Problem>> {
    let Added::Known { case } = added else { return Ok(()) };
    let say = case.map_or(words::ELSEWHERE.to_owned(), |case| words::known(&case.reference));
    Err(vec![Problem::with("value", say)])
}

/// Says that one does not hold any more. Nothing is typed, so there is nothing to keep.
#[server(prefix = "/api", endpoint = "end-contact")]
pub async fn end_contact(
    #[server(default)] case: String,
    #[server(default)] contact: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let to = match end(&case, &contact).await {
        Ok(case) => path::contacts(case),
        Err(Error::SignedOut) => path::SIGN_IN.to_owned(),
        Err(_) => path::NOWHERE.to_owned(),
    };
    go(&response, &to);
    Ok(())
}

async fn end(case: &str, contact: &str) -> Result<CaseId, Error> {
    let door = door();
    let actor = door.actor().await?;
    let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
    let contact: ContactId = contact.parse().map_err(|_| Error::NotFound)?;
    let permit = door.store.permit::<WriteContact>(&actor, case).await?;
    door.store.end_contact(permit, contact).await?;
    Ok(case)
}
