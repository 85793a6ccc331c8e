//! Recording what happened, and correcting it: first a look at what it changes, then the save.

use leptos::prelude::*;
use store::{
    permit::RecordEvent,
    view::{History, NewEvent, Recorded},
};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::{
        event::{Aim, EventForm, enter, explain, judge},
        saved::Saved,
    },
    path,
};

/// Checks what was typed and shows what it would change. Nothing is saved yet.
#[server(prefix = "/api", endpoint = "prepare-event")]
pub async fn prepare_event(#[server(flatten)] form: EventForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (_, history) = history(&desk, &form).await?;
        desk.right(judge(&form, &history.events, &history.terms, desk.store.today())).await?;
        desk.keep().await?;
        desk.go(&desk.slot().check())
    })
    .await
}

/// Saves what was shown. The rules are asked again inside the transaction; a second press gets the first answer.
#[server(prefix = "/api", endpoint = "save-event")]
pub async fn save_event(#[server(flatten)] form: EventForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (aim, history) = history(&desk, &form).await?;
        let new = new_event(&desk, &form, &history).await?;
        let recorded = record(&desk, aim, new).await?;
        say_saved(&desk, aim, Saved::from(recorded, history.version, aim.corrects.is_some())).await
    })
    .await
}

type EventDesk<'a> = Desk<'a, EventForm>;

async fn history(desk: &EventDesk<'_>, form: &EventForm) -> Result<(Aim, History), Turned> {
    let aim = form.aim().ok_or(Turned)?;
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    let history = desk.took(desk.store.history(permit).await).await?;
    Ok((aim, history))
}

async fn new_event(
    desk: &EventDesk<'_>,
    form: &EventForm,
    history: &History,
) -> Result<NewEvent, Turned> {
    let (today, check) = (desk.store.today(), desk.slot().check());
    let (event, note) = desk.right(enter(form, &history.events, today)).await?;
    // Asked for on the page that shows what changes, and put right there.
    desk.right_at(&check, explain(form, &history.events, &history.terms, today)).await?;
    let next = desk.right_at(&check, form.onward.parse(today)).await?;
    Ok(NewEvent { fact: event.fact, when: event.when, corrects: event.corrects, note, next })
}

async fn record(desk: &EventDesk<'_>, aim: Aim, new: NewEvent) -> Result<Recorded, Turned> {
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    let recorded = desk.store.record(permit, new, aim.version, aim.form).await;
    desk.took_at(&desk.slot().check(), recorded).await
}

async fn say_saved(desk: &EventDesk<'_>, aim: Aim, saved: Saved) -> Result<(), Turned> {
    saved.leave(&desk.store, &desk.actor, aim.case).await;
    desk.forget().await;
    desk.go(&path::case(aim.case))
}
