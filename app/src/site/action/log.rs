//! Logging contact or progress in a case that was given or is picked by what it is called.

use domain::id::{CaseId, FormKey};
use leptos::prelude::*;
use store::{
    note::{Logged, NewLog},
    permit::{ListCases, WriteNote},
};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::{Problem, Typed, log::LogForm, saved::Saved},
    path,
    words::log as words,
};

/// Writes the note, ticks off the tasks and sets the next step.
#[server(prefix = "/api", endpoint = "log")]
pub async fn log_note(#[server(flatten)] form: LogForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        let case = picked(&desk, &form).await?;
        let has_next = new.next.is_some();
        let logged = write(&desk, case, new, form.key().ok_or(Turned)?).await?;
        say_saved(&desk, case, Saved::Note { done: logged.done, has_next }).await
    })
    .await
}

async fn picked(desk: &Desk<'_, LogForm>, form: &LogForm) -> Result<CaseId, Turned> {
    if let Some(case) = form.case() {
        return Ok(case);
    }
    let permit = desk.permit::<ListCases>(()).await?;
    let found = desk.took(desk.store.pick_case(permit, &form.which).await).await?;
    let which = || vec![Problem::with("which", words::WHICH_ONE)];
    desk.right(found.map(|found| found.id).ok_or_else(which)).await
}

async fn write(
    desk: &Desk<'_, LogForm>,
    case: CaseId,
    new: NewLog,
    key: FormKey,
) -> Result<Logged, Turned> {
    let permit = desk.permit::<WriteNote>(case).await?;
    desk.took(desk.store.log(permit, new, key).await).await
}

async fn say_saved(desk: &Desk<'_, LogForm>, case: CaseId, saved: Saved) -> Result<(), Turned> {
    saved.leave(&desk.store, &desk.actor, case).await;
    desk.forget().await;
    desk.go(&path::case(case))
}
