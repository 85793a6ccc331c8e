//! What somebody sees before a task is set or changed: the task, who can do it, and whether anything else comes next.

use domain::id::{CaseId, Id, TaskId, UserId};
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry, Outcome},
    db::Tx,
    error::Error,
    next,
    permit::{Permit, WriteNote},
    policy::{open_to, visible_case},
    sql,
    task::{Task, TaskRow},
};

/// A task, or none yet, with the case it belongs to and those who can do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskSheet {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub task: Option<Task>,
    /// Everybody who can see the case, by name.
    pub colleagues: Vec<(UserId, String)>,
    /// Once it is done, nothing comes next in the case.
    pub is_last: bool,
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
        let is_last = match &task {
            None => false,
            Some(task) => next::is_last(&mut tx, case, task.id, self.today()).await?,
        };
        let colleagues = colleagues(&mut tx, case).await?;
        drop(tx);
        let reading = Entry::new("task.open", Outcome::Done).by(permit.actor());
        self.audit(reading.on("case", case.raw()).about(&["tasks"])).await?;
        Ok(TaskSheet { case, reference, code_name, task, colleagues, is_last })
    }
}

pub(crate) async fn one(tx: &mut Tx, case: CaseId, id: TaskId) -> Result<Task, Error> {
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
pub(crate) async fn colleagues(tx: &mut Tx, case: CaseId) -> Result<Vec<(UserId, String)>, Error> {
    let all = sql!(
        concat!(
            "select a.account_id, a.name from case_file c
                join account a on a.team_id = c.team_id and a.role = 'CASEWORKER'
            where c.case_id = $1 and a.enabled = true and ",
            open_to!("c", "a.account_id"),
            " union select a.account_id, a.name from case_file c
                join case_access x on x.case_id = c.case_id
                join account a on a.account_id = x.account_id
            where c.case_id = $1 and a.enabled = true and ",
            open_to!("c", "a.account_id"),
            " order by 2, 1"
        ),
        case
    );
    let rows: Vec<(Uuid, String)> = tx.all(all).await?;
    Ok(rows.into_iter().map(|(id, name)| (Id::new(id), name)).collect())
}
