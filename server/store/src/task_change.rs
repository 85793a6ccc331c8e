//! What somebody does with a task: sets one, says it is done or no longer needed, gives it another day or a colleague.
//! A task somebody else changed meanwhile is not changed again unseen.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, FormKey, Id, TaskId, UserId},
    note::NewTask,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry, Outcome},
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    permit::{Permit, WriteNote},
    policy::visible_case,
    sql,
    store::finish,
    task::{self, Step, Taken, Task, TaskRow},
};

/// What becomes of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskChange {
    Done,
    Dropped,
    Moved(NaiveDate),
    Handed(UserId),
}

/// A task, or none yet, with the case it belongs to and those who can do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskSheet {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub task: Option<Task>,
    /// Everybody who can see the case, by name.
    pub colleagues: Vec<(UserId, String)>,
}

impl Store {
    /// An open task of the case, or a sheet for a new one.
    pub async fn task_sheet(
        &self,
        permit: Permit<WriteNote>,
        task: Option<TaskId>,
    ) -> Result<TaskSheet, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let file = sql!(
            concat!(
                "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let row: Option<(String, String)> = tx.optional(file).await?;
        let (reference, code_name) = row.ok_or(Error::NotFound)?;
        let task = match task {
            None => None,
            Some(id) => Some(one(&mut tx, case, id).await?),
        };
        let colleagues = colleagues(&mut tx, case).await?;
        drop(tx);
        let reading = Entry::new("task.open", Outcome::Done).by(permit.actor());
        self.audit(reading.on("case", case.raw()).about(&["tasks"])).await?;
        Ok(TaskSheet { case, reference, code_name, task, colleagues })
    }

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

    /// Changes an open task as it was read. The same form twice changes it once.
    pub async fn change_task(
        &self,
        permit: Permit<WriteNote>,
        task: TaskId,
        change: TaskChange,
        expected: i64,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.change_with(permit, task, change, expected, form).await }).await
    }

    async fn change_with(
        &self,
        permit: Permit<WriteNote>,
        id: TaskId,
        change: TaskChange,
        expected: i64,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), "task.change", &(case, id, change))?;
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
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["tasks"])).await?;
        tx.commit().await
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

/// Holds the case, so that nobody hands it over or changes its tasks meanwhile.
async fn hold(tx: &mut Tx, permit: &Permit<WriteNote>) -> Result<(), Error> {
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

async fn one(tx: &mut Tx, case: CaseId, id: TaskId) -> Result<Task, Error> {
    let open = sql!(
        "select t.task_id, t.what, t.due, t.owner_id, a.name, t.version
        from task t join account a on a.account_id = t.owner_id
        where t.task_id = $1 and t.case_id = $2 and t.is_open = true",
        id,
        case
    );
    let row: Option<TaskRow> = tx.optional(open).await?;
    Ok(row.ok_or(Error::NotFound)?.task())
}

/// Everybody who can see the case and can sign in.
async fn colleagues(tx: &mut Tx, case: CaseId) -> Result<Vec<(UserId, String)>, Error> {
    let all = sql!(
        "select a.account_id, a.name from case_file c
            join account a on a.team_id = c.team_id and a.role = 'CASEWORKER'
        where c.case_id = $1 and a.enabled = true
        union select a.account_id, a.name from case_access x
            join account a on a.account_id = x.account_id
        where x.case_id = $1 and a.enabled = true
        order by 2, 1",
        case
    );
    let rows: Vec<(Uuid, String)> = tx.all(all).await?;
    Ok(rows.into_iter().map(|(id, name)| (Id::new(id), name)).collect())
}

async fn must_see(tx: &mut Tx, case: CaseId, owner: UserId) -> Result<(), Error> {
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
