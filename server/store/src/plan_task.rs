//! Sets a task that leads to a goal: an ordinary task of the case, with a line that says where it leads.

use domain::{
    id::{FormKey, GoalId, UserId},
    note::NewTask,
};

use crate::{
    Store,
    db::Rows,
    error::Error,
    form_key::{self, Form, Press},
    permit::{Permit, WriteNote},
    plan::must_have,
    sql,
    store::finish,
    task,
    task_change::{hold, must_see},
};

impl Store {
    /// Sets a task for a goal of its case. The same form twice sets it once.
    pub async fn set_goal_task(
        &self,
        permit: Permit<WriteNote>,
        goal: GoalId,
        new: (NewTask, UserId),
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.set_goal_task_with(permit, goal, new, form).await }).await
    }

    async fn set_goal_task_with(
        &self,
        permit: Permit<WriteNote>,
        goal: GoalId,
        (new, owner): (NewTask, UserId),
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), "goal.task", &(case, goal, &new, owner))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        must_have(&mut tx, case, goal).await?;
        must_see(&mut tx, case, owner).await?;
        let (by, at) = (permit.actor().user(), self.now());
        let task = task::insert(&mut tx, case, &new, owner, by, at).await?;
        let add = sql!("insert into goal_task (task_id, goal_id) values ($1, $2)", task, goal);
        tx.execute(add, Rows::One).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["tasks", "plan"])).await?;
        tx.commit().await
    }
}
