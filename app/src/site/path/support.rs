//! Addresses of the plan of a case and of what stands beside it: services, consents, incidents, reviews.

use domain::id::{CaseId, ConsentId, GoalId, NeedId, OnwardId};

/// The plan of somebody's support.
pub fn plan(id: CaseId) -> String {
    format!("/cases/{id}/plan")
}

/// The form that names a need.
pub fn new_need(id: CaseId) -> String {
    format!("{}/needs/new", plan(id))
}

/// The form that sets a goal for a need.
pub fn new_goal(id: CaseId, need: NeedId) -> String {
    format!("{}/needs/{need}", plan(id))
}

/// One goal: what became of it, and the tasks that lead to it.
pub fn goal(id: CaseId, goal: GoalId) -> String {
    format!("{}/goals/{goal}", plan(id))
}

/// The form that sets a task for a goal.
pub fn goal_task(id: CaseId, of: GoalId) -> String {
    format!("{}/task", goal(id, of))
}

/// The form that scores outcomes.
pub fn scores(id: CaseId) -> String {
    format!("{}/scores", plan(id))
}

/// Services, and what may be shared.
pub fn services(id: CaseId) -> String {
    format!("/cases/{id}/services")
}

/// The form that refers somebody on.
pub fn refer_on(id: CaseId) -> String {
    format!("{}/new", services(id))
}

/// One service somebody was referred on to.
pub fn onward(id: CaseId, onward: OnwardId) -> String {
    format!("{}/{onward}", services(id))
}

/// The form that records a consent.
pub fn new_consent(id: CaseId) -> String {
    format!("/cases/{id}/consents/new")
}

/// One consent.
pub fn consent(id: CaseId, consent: ConsentId) -> String {
    format!("/cases/{id}/consents/{consent}")
}

/// The page that looks for another record of the same person.
pub fn merge(id: CaseId) -> String {
    format!("/cases/{id}/merge")
}

/// Both records side by side, the first one kept.
pub fn merge_with(id: CaseId, other: CaseId) -> String {
    format!("{}/{other}", merge(id))
}

/// The pack of a referral.
pub fn pack(id: CaseId) -> String {
    format!("/cases/{id}/pack")
}

/// The same with the name and the account, as it is printed.
pub fn whole_pack(id: CaseId) -> String {
    format!("{}/whole", pack(id))
}

/// The form of one part of it.
pub fn pack_part(id: CaseId, part: &str) -> String {
    format!("{}/parts/{part}", pack(id))
}

/// Every incident of a case.
pub fn incidents(id: CaseId) -> String {
    format!("/cases/{id}/incidents")
}

/// The form that records an incident.
pub fn new_incident(id: CaseId) -> String {
    format!("{}/new", incidents(id))
}

/// One incident, by its number.
pub fn incident(id: CaseId, number: u32) -> String {
    format!("{}/{number}", incidents(id))
}

/// Case reviews.
pub fn reviews(id: CaseId) -> String {
    format!("/cases/{id}/reviews")
}

/// The form that records a case review.
pub fn new_review(id: CaseId) -> String {
    format!("{}/new", reviews(id))
}
