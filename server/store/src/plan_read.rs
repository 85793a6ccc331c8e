//! Reads the plan of somebody's support, whole: a page shows it, and the forms that add to it show part of it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, Id},
    plan::{Domain, GoalState, Moment, Score},
};
use uuid::Uuid;

use crate::{
    Store,
    db::Tx,
    error::{Error, Fault},
    permit::{Permit, ReadPlan},
    plan_view::{Goal, GoalStep, GoalTask, Need, Plan, Scored},
    policy::visible_case,
    sql,
};

/// Needs shown of one case, and goals, steps, tasks and scores of each kind.
const MOST: u32 = 500;

impl Store {
    /// The plan of a case.
    pub async fn plan(&self, permit: Permit<ReadPlan>) -> Result<Plan, Error> {
        let case = permit.target();
        let file = sql!(
            concat!(
                "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let mut tx = self.db().snapshot().await?;
        let row: Option<(String, String)> = tx.optional(file).await?;
        let (reference, code_name) = row.ok_or(Error::NotFound)?;
        let mut needs = needs(&mut tx, case).await?;
        goals(&mut tx, case, &mut needs).await?;
        steps(&mut tx, case, &mut needs).await?;
        tasks(&mut tx, case, &mut needs).await?;
        let scores = scores(&mut tx, case).await?;
        drop(tx);
        self.audit(permit.entry(&["plan"])).await?;
        Ok(Plan { case, reference, code_name, needs, scores })
    }
}

async fn needs(tx: &mut Tx, case: CaseId) -> Result<Vec<Need>, Error> {
    let all = sql!(
        "select n.need_id, n.domain, n.what, a.name, n.named_at
        from need n join account a on a.account_id = n.named_by
        where n.case_id = $1 order by n.named_at, n.need_id limit $2",
        case,
        MOST
    );
    let rows: Vec<(Uuid, String, String, String, DateTime<Utc>)> = tx.all(all).await?;
    let need = |(id, domain, what, by, at): (Uuid, String, String, String, DateTime<Utc>)| {
        let domain = Domain::from_code(&domain).ok_or(Fault::Code { column: "need.domain" })?;
        Ok(Need { id: Id::new(id), domain, what, by, at, goals: Vec::new() })
    };
    rows.into_iter().map(need).collect()
}

async fn goals(tx: &mut Tx, case: CaseId, needs: &mut [Need]) -> Result<(), Error> {
    let all = sql!(
        "select g.goal_id, g.need_id, g.what
        from goal g join goal_step s on s.goal_id = g.goal_id and s.number = 1
        where g.case_id = $1 order by s.taken_at, g.goal_id limit $2",
        case,
        MOST
    );
    let rows: Vec<(Uuid, Uuid, String)> = tx.all(all).await?;
    for (id, need, what) in rows {
        if let Some(need) = needs.iter_mut().find(|one| one.id.raw() == need) {
            let (steps, tasks) = (Vec::new(), Vec::new());
            need.goals.push(Goal { id: Id::new(id), what, steps, tasks });
        }
    }
    Ok(())
}

fn find(needs: &mut [Need], id: Uuid) -> Option<&mut Goal> {
    needs.iter_mut().flat_map(|need| &mut need.goals).find(|goal| goal.id.raw() == id)
}

#[derive(sqlx::FromRow)]
struct StepRow {
    goal_id: Uuid,
    state: String,
    happened_on: NaiveDate,
    reason: String,
    name: String,
    taken_at: DateTime<Utc>,
}

async fn steps(tx: &mut Tx, case: CaseId, needs: &mut [Need]) -> Result<(), Error> {
    let all = sql!(
        "select s.goal_id, s.state, s.happened_on, s.reason, a.name, s.taken_at
        from goal g join goal_step s on s.goal_id = g.goal_id
            join account a on a.account_id = s.taken_by
        where g.case_id = $1 order by s.goal_id, s.number limit $2",
        case,
        MOST
    );
    let rows: Vec<StepRow> = tx.all(all).await?;
    for row in rows {
        let state = GoalState::from_code(&row.state);
        let state = state.ok_or(Fault::Code { column: "goal_step.state" })?;
        if let Some(goal) = find(needs, row.goal_id) {
            let StepRow { happened_on: on, reason, name: by, taken_at: at, .. } = row;
            goal.steps.push(GoalStep { state, on, reason, by, at });
        }
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct TaskRow {
    goal_id: Uuid,
    task_id: Uuid,
    what: String,
    due: NaiveDate,
    name: String,
    is_open: bool,
}

async fn tasks(tx: &mut Tx, case: CaseId, needs: &mut [Need]) -> Result<(), Error> {
    let all = sql!(
        "select k.goal_id, t.task_id, t.what, t.due, a.name, t.is_open
        from goal g join goal_task k on k.goal_id = g.goal_id
            join task t on t.task_id = k.task_id
            join account a on a.account_id = t.owner_id
        where g.case_id = $1 order by t.is_open desc, t.due, t.task_id limit $2",
        case,
        MOST
    );
    let rows: Vec<TaskRow> = tx.all(all).await?;
    for row in rows {
        if let Some(goal) = find(needs, row.goal_id) {
            let TaskRow { task_id, what, due, name: owner, is_open, .. } = row;
            goal.tasks.push(GoalTask { id: Id::new(task_id), what, due, owner, is_open });
        }
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ScoreRow {
    domain: String,
    moment: String,
    score: String,
    scored_on: NaiveDate,
    name: String,
    scored_at: DateTime<Utc>,
}

async fn scores(tx: &mut Tx, case: CaseId) -> Result<Vec<Scored>, Error> {
    let all = sql!(
        "select o.domain, o.moment, o.score, o.scored_on, a.name, o.scored_at
        from outcome_score o join account a on a.account_id = o.scored_by
        where o.case_id = $1 order by o.number limit $2",
        case,
        MOST
    );
    let rows: Vec<ScoreRow> = tx.all(all).await?;
    let known = |row: ScoreRow| {
        let domain = Domain::from_code(&row.domain);
        let moment = Moment::from_code(&row.moment);
        Ok(Scored {
            domain: domain.ok_or(Fault::Code { column: "outcome_score.domain" })?,
            moment: moment.ok_or(Fault::Code { column: "outcome_score.moment" })?,
            score: Score::from_code(&row.score)
                .ok_or(Fault::Code { column: "outcome_score.score" })?,
            on: row.scored_on,
            by: row.name,
            at: row.scored_at,
        })
    };
    rows.into_iter().map(known).collect()
}
