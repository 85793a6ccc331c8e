//! The plan of somebody's support: needs, goals, what became of each, and scores of the seven core outcomes. Everything
//! is only ever added to.

use chrono::{DateTime, Utc};
use domain::{
    id::{CaseId, FormKey, GoalId, NeedId, UserId},
    plan::{GoalState, NewGoalStep, NewNeed, NewScores},
};
use uuid::Uuid;

pub use crate::plan_view::{Goal, GoalStep, GoalTask, Need, Plan, Scored};
use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    permit::{Permit, WritePlan},
    sql,
    store::finish,
    task_change::hold,
};

/// What is added to a plan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub enum Addition {
    Need(NewNeed),
    /// A goal for a need.
    Goal(NeedId, String),
    /// What became of a goal, if nobody has said so since this many steps were read.
    Step(GoalId, u32, NewGoalStep),
    Scores(NewScores),
}

impl Store {
    /// Adds to a plan. The same form twice adds once.
    pub async fn plan_on(
        &self,
        permit: Permit<WritePlan>,
        addition: Addition,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.plan_with(permit, addition, form).await }).await
    }

    async fn plan_with(
        &self,
        permit: Permit<WritePlan>,
        addition: Addition,
        key: FormKey,
    ) -> Result<(), Error> {
        let asked = (permit.target(), &addition);
        let form = Form::new(key, permit.actor(), "plan.add", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        match addition {
            Addition::Need(need) => self.add_need(&mut tx, &permit, need).await?,
            Addition::Goal(need, what) => {
                must_be_of(&mut tx, permit.target(), need).await?;
                self.add_goal(&mut tx, &permit, need, what).await?;
            }
            Addition::Step(goal, read, step) => {
                let last = last_step(&mut tx, permit.target(), goal).await?;
                if last.number != i64::from(read) {
                    return Err(Error::Conflict { by: last.by, at: last.at });
                }
                self.add_step(&mut tx, &permit, (goal, read + 1), step).await?;
            }
            Addition::Scores(scores) => self.add_scores(&mut tx, &permit, scores).await?,
        }
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["plan"])).await?;
        tx.commit().await
    }

    async fn add_need(
        &self,
        tx: &mut Tx,
        permit: &Permit<WritePlan>,
        new: NewNeed,
    ) -> Result<(), Error> {
        let id: NeedId = chance::id();
        let who = (permit.actor().user(), self.now());
        insert_need(tx, (permit.target(), id), (new.domain.code(), new.what), who).await?;
        match new.goal {
            Some(goal) => self.add_goal(tx, permit, id, goal).await,
            None => Ok(()),
        }
    }

    async fn add_goal(
        &self,
        tx: &mut Tx,
        permit: &Permit<WritePlan>,
        need: NeedId,
        what: String,
    ) -> Result<(), Error> {
        let goal = chance::id();
        insert_goal(tx, permit.target(), (need, goal), what).await?;
        let begun = NewGoalStep { state: GoalState::Open, on: self.today(), reason: String::new() };
        self.add_step(tx, permit, (goal, 1), begun).await
    }

    async fn add_step(
        &self,
        tx: &mut Tx,
        permit: &Permit<WritePlan>,
        place: (GoalId, u32),
        step: NewGoalStep,
    ) -> Result<(), Error> {
        insert_step(tx, place, step, (permit.actor().user(), self.now())).await
    }

    async fn add_scores(
        &self,
        tx: &mut Tx,
        permit: &Permit<WritePlan>,
        new: NewScores,
    ) -> Result<(), Error> {
        insert_scores(tx, permit.target(), new, (permit.actor().user(), self.now())).await
    }
}

/// Who adds something, and when.
pub(crate) type Who = (UserId, DateTime<Utc>);

pub(crate) async fn insert_need(
    tx: &mut Tx,
    (case, id): (CaseId, NeedId),
    (domain, what): (&str, String),
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into need (need_id, case_id, domain, what, named_by, named_at)
        values ($1, $2, $3, $4, $5, $6)",
        id,
        case,
        domain,
        what,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

pub(crate) async fn insert_goal(
    tx: &mut Tx,
    case: CaseId,
    (need, goal): (NeedId, GoalId),
    what: String,
) -> Result<(), Error> {
    let add = sql!(
        "insert into goal (goal_id, case_id, need_id, what) values ($1, $2, $3, $4)",
        goal,
        case,
        need,
        what
    );
    tx.execute(add, Rows::One).await.map(drop)
}

pub(crate) async fn insert_step(
    tx: &mut Tx,
    (goal, number): (GoalId, u32),
    step: NewGoalStep,
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into goal_step (goal_id, number, state, happened_on, reason, taken_by, taken_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        goal,
        number,
        step.state.code(),
        step.on,
        step.reason,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

/// The case is held until the commit: nobody else counts its scores meanwhile.
pub(crate) async fn insert_scores(
    tx: &mut Tx,
    case: CaseId,
    new: NewScores,
    (by, at): Who,
) -> Result<(), Error> {
    for (domain, score) in new.scores {
        let add = sql!(
            "insert into outcome_score (case_id, number, domain, moment, score, scored_on,
                scored_by, scored_at)
            select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from outcome_score where case_id = $1",
            case,
            domain.code(),
            new.moment.code(),
            score.code(),
            new.on,
            by,
            at
        );
        tx.execute(add, Rows::One).await?;
    }
    Ok(())
}

async fn must_be_of(tx: &mut Tx, case: CaseId, need: NeedId) -> Result<(), Error> {
    let of = sql!("select need_id from need where need_id = $1 and case_id = $2", need, case);
    tx.optional::<(Uuid,)>(of).await?.ok_or(Error::NotFound).map(drop)
}

struct LastStep {
    number: i64,
    by: String,
    at: DateTime<Utc>,
}

async fn last_step(tx: &mut Tx, case: CaseId, goal: GoalId) -> Result<LastStep, Error> {
    let last = sql!(
        "select s.number, a.name, s.taken_at from goal g
            join goal_step s on s.goal_id = g.goal_id
            join account a on a.account_id = s.taken_by
        where g.goal_id = $1 and g.case_id = $2 order by s.number desc limit 1",
        goal,
        case
    );
    let row: Option<(i64, String, DateTime<Utc>)> = tx.optional(last).await?;
    row.map(|(number, by, at)| LastStep { number, by, at }).ok_or(Error::NotFound)
}

/// The goal is one of this case.
pub(crate) async fn must_have(tx: &mut Tx, case: CaseId, goal: GoalId) -> Result<(), Error> {
    last_step(tx, case, goal).await.map(drop)
}
