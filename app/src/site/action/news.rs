//! Recording what became of a date, and correcting such an entry.

use domain::{event::Event, pathway::picture_by, picture::Deadline};
use leptos::prelude::*;
use store::{
    Error,
    permit::RecordEvent,
    view::{History, NewEvent, Recorded},
};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
    met::deadline,
};
use crate::site::{
    forms::{
        news::{Aim, Heard, NewsForm},
        saved::Saved,
    },
    path,
};

/// Records what became of a date.
#[server(prefix = "/api", endpoint = "tell-deadline")]
pub async fn tell_deadline(#[server(flatten)] form: NewsForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (aim, version, heard) = read(&desk, &form).await?;
        let recorded = record(&desk, aim, heard).await?;
        say_saved(&desk, aim, Saved::from(recorded, version, aim.corrects > 0)).await
    })
    .await
}

/// The deadline with this id as it counts now, and the entry about it that is to be corrected: 0 for none.
pub fn about(
    history: &History,
    id: domain::id::DeadlineId,
    corrects: u32,
) -> Result<(Deadline, Option<&Event>), Error> {
    let key = deadline(history, id)?.key;
    let now = picture_by(&history.events, &history.terms)
        .deadline(&key)
        .cloned()
        .ok_or(Error::NotFound)?;
    if corrects == 0 {
        return Ok((now, None));
    }
    let is_it = |event: &&Event| event.number == corrects && event.fact.deadline() == Some(&key);
    let original = history.events.iter().find(is_it);
    let original = original.filter(|event| NewsForm::filled(event).is_some());
    original.map(|event| (now, Some(event))).ok_or(Error::NotFound)
}

async fn read(desk: &Desk<'_, NewsForm>, form: &NewsForm) -> Result<(Aim, i64, Heard), Turned> {
    let aim = form.aim().ok_or(Turned)?;
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    let history = desk.took(desk.store.history(permit).await).await?;
    let (deadline, original) = desk.took(about(&history, aim.deadline, aim.corrects)).await?;
    let heard = desk.right(form.parse(desk.store.today(), &deadline, original)).await?;
    Ok((aim, history.version, heard))
}

async fn record(desk: &Desk<'_, NewsForm>, aim: Aim, heard: Heard) -> Result<Recorded, Turned> {
    let permit = desk.permit::<RecordEvent>(aim.case).await?;
    let Heard { fact, when, corrects, next } = heard;
    let new = NewEvent { fact, when, corrects, note: None, next };
    desk.took(desk.store.record(permit, new, aim.version, aim.form).await).await
}

async fn say_saved(desk: &Desk<'_, NewsForm>, aim: Aim, saved: Saved) -> Result<(), Turned> {
    saved.leave(&desk.store, &desk.actor, aim.case).await;
    desk.forget().await;
    desk.go(&path::case(aim.case))
}
