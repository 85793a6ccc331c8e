//! Marking a deadline as done, with the day it was done and what shows it.

use domain::{id::DeadlineId, pathway::picture_by, picture::Deadline};
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
    context::door,
    forms::{
        met::{Aim, MetForm},
        saved::Saved,
    },
    path,
};

/// Records that a deadline was met: with one press today, or with the answers of its page.
#[server(prefix = "/api", endpoint = "meet-deadline")]
pub async fn meet_deadline(#[server(flatten)] form: MetForm) -> Result<(), Unread> {
    serve(async move {
        let form = form.on(door().store.today());
        let desk = open(&form).await?;
        let (aim, version, done) = read(&desk, &form).await?;
        let recorded = record(&desk, aim, done).await?;
        say_saved(&desk, aim, Saved::done(recorded, version)).await
    })
    .await
}

/// The deadline with this id, as it stands in the record.
pub fn deadline(history: &History, id: DeadlineId) -> Result<Deadline, Error> {
    let picture = picture_by(&history.events, &history.terms);
    picture.deadlines.into_iter().find(|deadline| deadline.id == id).ok_or(Error::NotFound)
}

async fn read(desk: &Desk<'_, MetForm>, form: &MetForm) -> Result<(Aim, i64, NewEvent), Turned> {
    let aim = form.aim().ok_or(Turned)?;
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    let history = desk.took(desk.store.history(permit).await).await?;
    let key = desk.took(deadline(&history, aim.deadline)).await?.key;
    let done = desk.right(form.parse(desk.store.today())).await?;
    let next = done.next.clone();
    let (fact, when) = done.recorded(key);
    Ok((aim, history.version, NewEvent { fact, when, corrects: None, note: None, next }))
}

async fn record(desk: &Desk<'_, MetForm>, aim: Aim, new: NewEvent) -> Result<Recorded, Turned> {
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    desk.took(desk.store.record(permit, new, aim.version, aim.form).await).await
}

async fn say_saved(desk: &Desk<'_, MetForm>, aim: Aim, saved: Saved) -> Result<(), Turned> {
    saved.leave(&desk.store, &desk.actor, aim.case).await;
    desk.forget().await;
    desk.go(&path::case(aim.case))
}
