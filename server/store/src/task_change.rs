//! What somebody does with a task: sets one, says it is done or no longer needed, gives it another day or a colleague.
//! A task somebody else changed meanwhile is not changed again unseen.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, FormKey, TaskId, UserId},
    note::NewTask,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    next::{self, NextStep},
    permit::{Action, Permit, RecordEvent, WriteNote},
    policy::visible_case,
    sql,
    store::finish,
    task::{self, Step, Taken, Task},
    task_sheet::{colleagues, one},
};

/// What becomes of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskChange {
    Done,
    Dropped,
    Moved(NaiveDate),
    Handed(UserId),
}

/// What comes next in the case once a task is done, and leave to record it.
#[derive(Debug)]
pub struct Onward {
    pub leave: Permit<RecordEvent>,
    pub step: NextStep,
}

impl Store {
    /// Sets a task for somebody who can see the case. The same form twice sets it once.
    pub async fn set_task(
        &self,
        permit: Permit<WriteNote>,
        new: NewTask,
        owner: UserId,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.set_with(permit, new, owner, form).await }).await
    }

    async fn set_with(
        &self,
        permit: Permit<WriteNote>,
        new: NewTask,
        owner: UserId,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), "task.set", &(case, &new, owner))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        must_see(&mut tx, case, owner).await?;
        let (by, at) = (permit.actor().user(), self.now());
        task::insert(&mut tx, case, &new, owner, by, at).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["tasks"])).await?;
        tx.commit().await
    }

    /// Changes an open task as it was read, and records what comes next where that was asked. The same form twice
    /// changes it once.
    pub async fn change_task(
        &self,
        permit: Permit<WriteNote>,
        task: (TaskId, i64),
        change: TaskChange,
        onward: Option<Onward>,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.change_with(permit, task, change, onward, form).await }).await
    }

    async fn change_with(
        &self,
        permit: Permit<WriteNote>,
        (id, expected): (TaskId, i64),
        change: TaskChange,
        onward: Option<Onward>,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let step = onward.as_ref().map(|onward| &onward.step);
        let form = Form::new(key, permit.actor(), "task.change", &(case, id, change, step))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        let as_read = one(&mut tx, case, id).await;
        match as_read {
            Ok(task) if task.version == expected => {
                self.take(&mut tx, &permit, &task, change).await?;
            }
            Ok(_) | Err(Error::NotFound) => return Err(last_step(&mut tx, case, id).await?),
            Err(error) => return Err(error),
        }
        self.leave_something(&mut tx, case, onward).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["tasks"])).await?;
        tx.commit().await
    }

    /// An open case is never left with nothing that comes next.
    async fn leave_something(
        &self,
        tx: &mut Tx,
        case: CaseId,
        onward: Option<Onward>,
    ) -> Result<(), Error> {
        match onward {
            // Leave for another case is no leave.
            Some(Onward { leave, .. }) if leave.target() != case => Err(Error::NotFound),
            Some(Onward { leave, step }) => self.go_on(tx, &leave, step).await,
            None => next::must_come(tx, case, self.today()).await,
        }
    }

    async fn take(
        &self,
        tx: &mut Tx,
        permit: &Permit<WriteNote>,
        task: &Task,
        change: TaskChange,
    ) -> Result<(), Error> {
        let (step, is_open, due, owner) = match change {
            TaskChange::Done => (Step::Done, false, task.due, task.owner),
            TaskChange::Dropped => (Step::Dropped, false, task.due, task.owner),
            TaskChange::Moved(due) => (Step::Moved, true, due, task.owner),
            TaskChange::Handed(owner) => {
                must_see(tx, permit.target(), owner).await?;
                (Step::Handed, true, task.due, owner)
            }
        };
        let number = task.version + 1;
        let update = sql!(
            "update task set is_open = $2, due = $3, owner_id = $4, version = $5 where task_id = $1",
            task.id,
            is_open,
            due,
            owner,
            number
        );
        tx.execute(update, Rows::One).await?;
        let by = permit.actor().user();
        Taken { id: task.id, step, number, due, owner, by }.write(tx, self.now()).await
    }
}

/// Holds the case, so that nobody hands it over or writes in it meanwhile.
pub(crate) async fn hold<A: Action<Target = CaseId>>(
    tx: &mut Tx,
    permit: &Permit<A>,
) -> Result<(), Error> {
    let hold = sql!(
        concat!(
            "update case_file as c set note_count = note_count where c.case_id = $2 and ",
            visible_case!(),
            " returning case_id"
        ),
        permit.reach()?.id(),
        permit.target()
    );
    tx.optional::<(Uuid,)>(hold).await?.ok_or(Error::NotFound)?;
    Ok(())
}

pub(crate) async fn must_see(tx: &mut Tx, case: CaseId, owner: UserId) -> Result<(), Error> {
    let found = colleagues(tx, case).await?.into_iter().any(|(id, _)| id == owner);
    if found { Ok(()) } else { Err(Error::NotFound) }
}

/// Who changed it last: somebody was faster. Not found where it never was a task of this case.
async fn last_step(tx: &mut Tx, case: CaseId, id: TaskId) -> Result<Error, Error> {
    let last = sql!(
        "select a.name, s.taken_at from task t
            join task_step s on s.task_id = t.task_id
            join account a on a.account_id = s.taken_by
        where t.task_id = $1 and t.case_id = $2 order by s.number desc limit 1",
        id,
        case
    );
    let last: Option<(String, DateTime<Utc>)> = tx.optional(last).await?;
    Ok(last.map_or(Error::NotFound, |(by, at)| Error::Conflict { by, at }))
}
