//! Tasks: what somebody has to do by a day. Every open one has an owner who can see its case, and a day. What became of
//! a task is a row for each step, with who and when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes,
    id::{CaseId, Id, TaskId, UserId},
    note::NewTask,
};
use uuid::Uuid;

use crate::{
    chance,
    db::{Rows, Tx},
    error::Error,
    permit::{Permit, WriteNote},
    policy::{Reach, visible_case},
    sql,
};

/// Open tasks shown of one case.
const MOST: u32 = 50;

codes! {
    /// What somebody did with a task.
    Step {
        Set = "SET", "Set";
        Done = "DONE", "Done";
        Moved = "MOVED", "Moved to another day";
        Handed = "HANDED", "Handed to a colleague";
        Dropped = "DROPPED", "No longer needed";
    }
}

/// An open task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub id: TaskId,
    pub what: String,
    pub due: NaiveDate,
    pub owner: UserId,
    pub owner_name: String,
    pub version: i64,
}

/// An open task, and the case it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseTask {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub task: Task,
}

#[derive(sqlx::FromRow)]
struct CaseTaskRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    #[sqlx(flatten)]
    task: TaskRow,
}

#[derive(sqlx::FromRow)]
pub(crate) struct TaskRow {
    task_id: Uuid,
    what: String,
    due: NaiveDate,
    owner_id: Uuid,
    name: String,
    version: i64,
}

/// The open tasks of a case somebody may see, the soonest first.
pub(crate) async fn open(tx: &mut Tx, case: CaseId) -> Result<Vec<Task>, Error> {
    let open = sql!(
        "select t.task_id, t.what, t.due, t.owner_id, a.name, t.version
        from task t join account a on a.account_id = t.owner_id
        where t.case_id = $1 and t.is_open = true order by t.due, t.task_id limit $2",
        case,
        MOST
    );
    let rows: Vec<TaskRow> = tx.all(open).await?;
    Ok(rows.into_iter().map(TaskRow::task).collect())
}

/// Whether somebody who can sign in has a task in this case.
pub(crate) async fn is_any(tx: &mut Tx, case: CaseId) -> Result<bool, Error> {
    let any = sql!(
        "select t.task_id from task t join account a on a.account_id = t.owner_id
        where t.case_id = $1 and t.is_open = true and a.enabled = true limit 1",
        case
    );
    Ok(tx.optional::<(Uuid,)>(any).await?.is_some())
}

/// The open tasks of one person that are due by a day, in the cases they can see.
pub(crate) async fn due(
    tx: &mut Tx,
    reach: Reach,
    owner: UserId,
    until: NaiveDate,
) -> Result<Vec<CaseTask>, Error> {
    let due = sql!(
        concat!(
            "select t.case_id, c.reference, c.code_name, t.task_id, t.what, t.due, t.owner_id,
                a.name, t.version
            from task t join case_file c on c.case_id = t.case_id
                join account a on a.account_id = t.owner_id
            where t.owner_id = $2 and t.is_open = true and t.due <= $3 and ",
            visible_case!(),
            " order by t.due, t.task_id limit $4"
        ),
        reach.id(),
        owner,
        until,
        MOST
    );
    let rows: Vec<CaseTaskRow> = tx.all(due).await?;
    Ok(rows.into_iter().map(CaseTaskRow::case_task).collect())
}

/// Sets a task, and writes down who set it.
pub(crate) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    new: &NewTask,
    owner: UserId,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<TaskId, Error> {
    let id: TaskId = chance::id();
    let add = sql!(
        "insert into task (task_id, case_id, what, due, owner_id, is_open, version)
        values ($1, $2, $3, $4, $5, true, 1)",
        id,
        case,
        &new.what,
        new.due,
        owner
    );
    tx.execute(add, Rows::One).await?;
    Taken { id, step: Step::Set, number: 1, due: new.due, owner, by }.write(tx, at).await?;
    Ok(id)
}

/// Ticks a task of the case off. False where somebody else was faster: it is done all the same.
pub(crate) async fn tick(
    tx: &mut Tx,
    permit: &Permit<WriteNote>,
    id: TaskId,
    at: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sql!(
        "update task set is_open = false, version = version + 1
        where task_id = $1 and case_id = $2 and is_open = true returning version, due, owner_id",
        id,
        permit.target()
    );
    let Some((number, due, owner)) = tx.optional::<(i64, NaiveDate, Uuid)>(done).await? else {
        return Ok(false);
    };
    let (owner, by) = (Id::new(owner), permit.actor().user());
    Taken { id, step: Step::Done, number, due, owner, by }.write(tx, at).await?;
    Ok(true)
}

/// One step, and how the task stands after it.
pub(crate) struct Taken {
    pub id: TaskId,
    pub step: Step,
    pub number: i64,
    pub due: NaiveDate,
    pub owner: UserId,
    pub by: UserId,
}

impl Taken {
    pub(crate) async fn write(self, tx: &mut Tx, at: DateTime<Utc>) -> Result<(), Error> {
        let add = sql!(
            "insert into task_step (task_id, number, step, due, owner_id, taken_by, taken_at)
            values ($1, $2, $3, $4, $5, $6, $7)",
            self.id,
            self.number,
            self.step.code(),
            self.due,
            self.owner,
            self.by,
            at
        );
        tx.execute(add, Rows::One).await?;
        Ok(())
    }
}

impl CaseTaskRow {
    fn case_task(self) -> CaseTask {
        CaseTask {
            case: CaseId::new(self.case_id),
            reference: self.reference,
            code_name: self.code_name,
            task: self.task.task(),
        }
    }
}

impl TaskRow {
    pub(crate) fn task(self) -> Task {
        Task {
            id: Id::new(self.task_id),
            what: self.what,
            due: self.due,
            owner: Id::new(self.owner_id),
            owner_name: self.name,
            version: self.version,
        }
    }
}
