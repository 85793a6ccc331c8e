//! Setting the numbers by which others know somebody.

use leptos::prelude::*;
use store::{
    number::{Numbered, Which},
    permit,
};

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    forms::{Problem, number::NumberForm, saved::Saved},
    path,
    words::number as words,
};

/// Sets both.
#[server(prefix = "/api", endpoint = "set-numbers")]
pub async fn set_numbers(#[server(flatten)] form: NumberForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.aim().ok_or(Turned)?;
        let numbers = desk.right(form.parse(desk.store.today())).await?;
        let leave = desk.permit::<permit::SetNumbers>(case).await?;
        let set = desk.store.set_numbers(leave, (form.was(), numbers), key).await;
        desk.right(said(desk.took(set).await?)).await?;
        Saved::Numbers.leave(&desk.store, &desk.actor, case).await;
        desk.forget().await;
        desk.go(&path::case(case))
    })
    .await
}

fn said(numbered: Numbered) -> Result<(), Vec<Problem>> {
    let Numbered::Known { which, case } = numbered else { return Ok(()) };
    let field = match which {
        Which::Nrm => "nrm",
        Which::HomeOffice => "home_office",
    };
    let say = case.map_or(words::ELSEWHERE.to_owned(), |case| words::known(&case.reference));
    Err(vec![Problem::with(field, say)])
}
