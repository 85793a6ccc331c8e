//! Setting a task, and saying what becomes of one.

use leptos::prelude::*;
use store::{
    note::Onward,
    permit::{RecordEvent, WriteNote},
};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::task::{Aim, TaskForm},
    path,
};

/// Sets a task.
#[server(prefix = "/api", endpoint = "set-task")]
pub async fn set_task(#[server(flatten)] form: TaskForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let Aim { case, goal, form: key, .. } = form.aim().ok_or(Turned)?;
        let (new, owner) = desk.right(form.set(desk.store.today())).await?;
        let permit = desk.permit::<WriteNote>(case).await?;
        let set = match goal {
            None => desk.store.set_task(permit, new, owner, key).await,
            Some(goal) => desk.store.set_goal_task(permit, goal, (new, owner), key).await,
        };
        desk.took(set).await?;
        leave(&desk, &form).await
    })
    .await
}

/// Says what becomes of a task.
#[server(prefix = "/api", endpoint = "change-task")]
pub async fn change_task(#[server(flatten)] form: TaskForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let aim = form.aim().ok_or(Turned)?;
        let (id, version) = aim.task.ok_or(Turned)?;
        let (change, step) = desk.right(form.change(desk.store.today())).await?;
        let onward = match step {
            None => None,
            Some(step) => Some(Onward { leave: desk.permit::<RecordEvent>(aim.case).await?, step }),
        };
        let permit = desk.permit::<WriteNote>(aim.case).await?;
        let task = (id, version);
        let changed = desk.store.change_task(permit, task, change, onward, aim.form).await;
        desk.took(changed).await?;
        leave(&desk, &form).await
    })
    .await
}

async fn leave(desk: &Desk<'_, TaskForm>, form: &TaskForm) -> Result<(), Turned> {
    let Aim { case, goal, .. } = form.aim().ok_or(Turned)?;
    desk.forget().await;
    desk.go(&goal.map_or_else(|| path::tasks(case), |goal| path::goal(case, goal)))
}
