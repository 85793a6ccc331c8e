//! The plan of somebody's support: needs, goals and scores are only ever added to; a task of a goal is a task of its
//! case.

use crate::both::{House, amina, day, each, form};
use domain::{
    id::{CaseId, GoalId, NeedId},
    note::NewTask,
    plan::{Domain, GoalState, Moment, NewGoalStep, NewNeed, NewScores, Score},
};
use store::{
    Error,
    db::Rows,
    permit::{ReadPlan, WritePlan},
    plan::{Addition, Plan},
    sql,
};

fn need(goal: Option<&str>) -> Addition {
    Addition::Need(NewNeed {
        domain: Domain::Housing,
        what: "The room has no lock.".into(),
        goal: goal.map(str::to_owned),
    })
}

fn step(goal: GoalId, read: u32, state: GoalState) -> Addition {
    let reason = "She says so.".to_owned();
    Addition::Step(goal, read, NewGoalStep { state, on: day("2026-11-20"), reason })
}

async fn add(house: &House, case: CaseId, addition: Addition) -> Result<(), Error> {
    house.store.plan_on(house.may(&house.rosa, case).await, addition, form()).await
}

async fn plan(house: &House, case: CaseId) -> Plan {
    house.store.plan(house.may(&house.rosa, case).await).await.unwrap()
}

/// A case with one need and one goal.
async fn planned(house: &House) -> (CaseId, NeedId, GoalId) {
    let case = house.amina().await;
    add(house, case, need(Some("A room of my own"))).await.unwrap();
    let need = plan(house, case).await.needs.remove(0);
    (case, need.id, need.goals[0].id)
}

/// A case of the other team.
async fn toms(house: &House) -> CaseId {
    let new = store::view::NewCase { nrm_reference: None, ..amina() };
    house.store.add_case(house.may(&house.tom, ()).await, new, form()).await.unwrap()
}

#[tokio::test]
async fn a_goal_is_set_for_a_need_reached_and_taken_up_again_with_every_reason_readable() {
    each(async |house| {
        let (case, need, goal) = planned(&house).await;
        add(&house, case, Addition::Goal(need, "A key for the front door".into())).await.unwrap();

        add(&house, case, step(goal, 1, GoalState::Reached)).await.unwrap();
        add(&house, case, step(goal, 2, GoalState::Open)).await.unwrap();
        add(&house, case, step(goal, 3, GoalState::GivenUp)).await.unwrap();

        let plan = plan(&house, case).await;
        let (of, one) = plan.goal(goal).unwrap();
        let states: Vec<_> = one.steps.iter().map(|step| step.state).collect();
        let expected = [GoalState::Open, GoalState::Reached, GoalState::Open, GoalState::GivenUp];
        assert_eq!(states, expected);
        assert_eq!(one.state(), GoalState::GivenUp);
        assert_eq!(one.steps[1].reason, "She says so.");
        assert_eq!((of.id, of.goals.len(), of.by.as_str()), (need, 2, "Rosa"));
    })
    .await;
}

#[tokio::test]
async fn of_two_people_who_say_what_became_of_a_goal_the_second_is_told() {
    each(async |house| {
        let (case, _, goal) = planned(&house).await;

        add(&house, case, step(goal, 1, GoalState::Reached)).await.unwrap();
        let second = add(&house, case, step(goal, 1, GoalState::GivenUp)).await;

        assert!(matches!(second, Err(Error::Conflict { by, .. }) if by == "Rosa"));
        assert_eq!(plan(&house, case).await.goal(goal).unwrap().1.steps.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_double_press_adds_once() {
    each(async |house| {
        let (case, key) = (house.amina().await, form());

        for _ in 0..2 {
            let permit = house.may(&house.rosa, case).await;
            house.store.plan_on(permit, need(Some("A lock")), key).await.unwrap();
        }

        let plan = plan(&house, case).await;
        assert_eq!((plan.needs.len(), plan.needs[0].goals.len()), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn outcomes_are_scored_at_four_moments_and_a_second_score_stands_beside_the_first() {
    each(async |house| {
        let case = house.amina().await;
        let scores = |moment, on, scores: &[(Domain, Score)]| {
            Addition::Scores(NewScores { moment, on: day(on), scores: scores.to_vec() })
        };
        let entry = [(Domain::Housing, Score::No), (Domain::Safety, Score::Partly)];
        add(&house, case, scores(Moment::Entry, "2026-03-05", &entry)).await.unwrap();
        let later = [(Domain::Housing, Score::Partly)];
        add(&house, case, scores(Moment::SixMonths, "2026-09-05", &later)).await.unwrap();
        let again = [(Domain::Housing, Score::Mostly)];
        add(&house, case, scores(Moment::SixMonths, "2026-09-09", &again)).await.unwrap();

        let plan = plan(&house, case).await;
        let housing = plan.scores_of(Domain::Housing);
        assert_eq!(housing, [Some(Score::No), Some(Score::Mostly), None, None]);
        assert_eq!(plan.scores.len(), 4);
        assert_eq!(domain::plan::moved(&housing), Some(3));
        assert!(plan.scores.iter().all(|one| one.by == "Rosa"));
    })
    .await;
}

#[tokio::test]
async fn a_task_that_leads_to_a_goal_is_a_task_of_its_case() {
    each(async |house| {
        let (case, _, goal) = planned(&house).await;
        let new = || NewTask { what: "Ask for a lock".into(), due: day("2026-11-27") };
        let set = async |goal, who| {
            let permit = house.may(&house.rosa, case).await;
            house.store.set_goal_task(permit, goal, (new(), who), form()).await
        };

        set(goal, house.rosa.user()).await.unwrap();
        let tom = set(goal, house.tom.user()).await;
        let unknown = set(store::chance::id(), house.rosa.user()).await;

        assert!(matches!((tom, unknown), (Err(Error::NotFound), Err(Error::NotFound))));
        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        let task = file.day.tasks.iter().find(|task| task.what == "Ask for a lock").unwrap();
        let plan = plan(&house, case).await;
        let of_goal = &plan.goal(goal).unwrap().1.tasks;
        assert_eq!((of_goal.len(), of_goal[0].id, of_goal[0].is_open), (1, task.id, true));
        assert_eq!(file.day.work.needs, 1);
    })
    .await;
}

#[tokio::test]
async fn only_the_people_of_a_case_see_its_plan_and_nothing_in_it_is_ever_changed() {
    each(async |house| {
        let (case, need, goal) = planned(&house).await;
        let elsewhere = toms(&house).await;
        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            let read = house.store.permit::<ReadPlan>(who, case).await;
            let write = house.store.permit::<WritePlan>(who, case).await;
            assert!(matches!((read, write), (Err(Error::NotFound), Err(Error::NotFound))));
        }
        let of_another = [step(goal, 1, GoalState::Reached), Addition::Goal(need, "Mine".into())];
        for addition in of_another {
            let permit = house.may(&house.tom, elsewhere).await;
            let refused = house.store.plan_on(permit, addition, form()).await;
            assert!(matches!(refused, Err(Error::NotFound)));
        }

        let scores = [(Domain::Housing, Score::No)].to_vec();
        let scores = NewScores { moment: Moment::Entry, on: day("2026-03-05"), scores };
        add(&house, case, Addition::Scores(scores)).await.unwrap();
        let db = house.db().await;
        for change in [
            sql!("update need set what = ''"),
            sql!("delete from need"),
            sql!("update goal set what = ''"),
            sql!("delete from goal_step"),
            sql!("update goal_step set state = 'REACHED'"),
            sql!("update outcome_score set score = '5'"),
            sql!("delete from outcome_score"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}
