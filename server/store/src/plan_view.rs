//! The plan of somebody's support as it is read back.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, GoalId, NeedId, TaskId},
    plan::{Domain, GoalState, Moment, Score},
};

/// The plan of one person's support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    /// In the order they were named.
    pub needs: Vec<Need>,
    /// In the order they were given: of two at one moment the later counts.
    pub scores: Vec<Scored>,
}

/// Something the person needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    pub id: NeedId,
    pub domain: Domain,
    pub what: String,
    pub by: String,
    pub at: DateTime<Utc>,
    pub goals: Vec<Goal>,
}

/// Something the person wants to reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    pub id: GoalId,
    pub what: String,
    /// The first sets it; the last says how it stands.
    pub steps: Vec<GoalStep>,
    /// Open ones first.
    pub tasks: Vec<GoalTask>,
}

/// What somebody said of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalStep {
    pub state: GoalState,
    pub on: NaiveDate,
    pub reason: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A task that leads to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalTask {
    pub id: TaskId,
    pub what: String,
    pub due: NaiveDate,
    pub owner: String,
    pub is_open: bool,
}

/// One score of one outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    pub domain: Domain,
    pub moment: Moment,
    pub score: Score,
    pub on: NaiveDate,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Plan {
    /// A need of this plan.
    pub fn need(&self, id: NeedId) -> Option<&Need> {
        self.needs.iter().find(|need| need.id == id)
    }

    /// A goal of this plan, with the need it is for.
    pub fn goal(&self, id: GoalId) -> Option<(&Need, &Goal)> {
        self.needs.iter().find_map(|need| need.goal(id).map(|goal| (need, goal)))
    }

    /// How an outcome was scored at each moment, in their order.
    pub fn scores_of(&self, domain: Domain) -> Vec<Option<Score>> {
        let at = |moment: &Moment| {
            let mut of = self.scores.iter().rev();
            of.find(|one| one.domain == domain && one.moment == *moment).map(|one| one.score)
        };
        Moment::ALL.iter().map(at).collect()
    }
}

impl Need {
    fn goal(&self, id: GoalId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }
}

impl Goal {
    /// How it stands.
    pub fn state(&self) -> GoalState {
        self.steps.last().map_or(GoalState::Open, |step| step.state)
    }
}
