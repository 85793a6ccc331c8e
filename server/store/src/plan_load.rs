//! The plan, services, incidents and reviews of a story, as if they had been recorded day by day.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    id::{CaseId, UserId},
    plan::{GoalState, NewGoalStep},
};

use crate::{
    case_review, chance, consent,
    db::{Rows, Tx},
    demo::{Planned, PlannedGoal, PlannedNeed},
    error::Error,
    incident, onward, plan, sql, task,
};

/// Some minute of that afternoon.
fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(14)
}

/// Writes it all, each by whoever holds the case. `opened` is the day the case began.
pub(crate) async fn load(
    tx: &mut Tx,
    (case, opened): (CaseId, NaiveDate),
    by: UserId,
    planned: &Planned,
) -> Result<(), Error> {
    for need in &planned.needs {
        load_need(tx, (case, opened), by, need).await?;
    }
    for scores in &planned.scores {
        plan::insert_scores(tx, case, scores.clone(), (by, at(scores.on))).await?;
    }
    load_services(tx, case, by, planned).await?;
    for new in &planned.incidents {
        incident::insert(tx, case, new.clone(), (by, at(new.on))).await?;
    }
    for new in &planned.reviews {
        case_review::insert(tx, case, new.clone(), (by, at(new.on))).await?;
    }
    Ok(())
}

async fn load_need(
    tx: &mut Tx,
    (case, opened): (CaseId, NaiveDate),
    by: UserId,
    need: &PlannedNeed,
) -> Result<(), Error> {
    let (id, who) = (chance::id(), (by, at(opened)));
    plan::insert_need(tx, (case, id), (need.domain.code(), need.what.to_owned()), who).await?;
    for goal in &need.goals {
        let PlannedGoal { what, over, task } = goal;
        let goal = chance::id();
        plan::insert_goal(tx, case, (id, goal), (*what).to_owned()).await?;
        let begun = NewGoalStep { state: GoalState::Open, on: opened, reason: String::new() };
        plan::insert_step(tx, (goal, 1), begun, who).await?;
        if let Some(over) = over {
            plan::insert_step(tx, (goal, 2), over.clone(), (by, at(over.on))).await?;
        }
        if let Some(task) = task {
            let task = task::insert(tx, case, task, by, by, who.1).await?;
            let add = sql!("insert into goal_task (task_id, goal_id) values ($1, $2)", task, goal);
            tx.execute(add, Rows::One).await?;
        }
    }
    Ok(())
}

async fn load_services(
    tx: &mut Tx,
    case: CaseId,
    by: UserId,
    planned: &Planned,
) -> Result<(), Error> {
    let mut given = Vec::new();
    for (new, back) in &planned.consents {
        let id = chance::id();
        consent::insert(tx, (case, id), new.clone(), (by, at(new.given_on))).await?;
        if let Some(back) = back {
            consent::insert_withdrawal(tx, id, back.clone(), (by, at(back.on))).await?;
        }
        given.push(id);
    }
    for (new, consent, answers) in &planned.onward {
        let (id, asked_on) = (chance::id(), new.asked_on);
        let consent = consent.and_then(|place| given.get(place).copied());
        onward::insert(tx, (case, id), (new.clone(), consent), (by, at(asked_on))).await?;
        for (answer, number) in answers.iter().zip(2_u32..) {
            onward::insert_step(tx, (id, number), answer.clone(), (by, at(answer.on))).await?;
        }
    }
    Ok(())
}
