//! Saying when somebody looks at a case again, or why nobody need.

use domain::event::Event;
use leptos::prelude::*;
use store::{
    Error,
    permit::RecordEvent,
    view::{History, NewEvent, Recorded},
};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::{
        review::{Aim, Looked, ReviewForm},
        saved::Saved,
    },
    path,
};

/// Records it.
#[server(prefix = "/api", endpoint = "set-review")]
pub async fn set_review(#[server(flatten)] form: ReviewForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (aim, version, looked) = read(&desk, &form).await?;
        let recorded = record(&desk, aim, looked).await?;
        say_saved(&desk, aim, Saved::from(recorded, version, aim.corrects > 0)).await
    })
    .await
}

/// The entry that is to be corrected: 0 for none.
pub fn original(history: &History, corrects: u32) -> Result<Option<&Event>, Error> {
    if corrects == 0 {
        return Ok(None);
    }
    let found = history.events.iter().find(|event| event.number == corrects);
    let found = found.filter(|event| ReviewForm::filled(event).is_some());
    found.map(Some).ok_or(Error::NotFound)
}

async fn read(
    desk: &Desk<'_, ReviewForm>,
    form: &ReviewForm,
) -> Result<(Aim, i64, Looked), Turned> {
    let aim = form.aim().ok_or(Turned)?;
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    let history = desk.took(desk.store.history(permit).await).await?;
    let original = desk.took(original(&history, aim.corrects)).await?;
    let looked = desk.right(form.parse(desk.store.today(), original)).await?;
    Ok((aim, history.version, looked))
}

async fn record(desk: &Desk<'_, ReviewForm>, aim: Aim, looked: Looked) -> Result<Recorded, Turned> {
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    let Looked { fact, when, corrects, next } = looked;
    let new = NewEvent { fact, when, corrects, note: None, next };
    desk.took(desk.store.record(permit, new, aim.version, aim.form).await).await
}

async fn say_saved(desk: &Desk<'_, ReviewForm>, aim: Aim, saved: Saved) -> Result<(), Turned> {
    saved.leave(&desk.store, &desk.actor, aim.case).await;
    desk.forget().await;
    desk.go(&path::case(aim.case))
}
