//! Addresses of the evidence of a case, and of the days in which a decision can be looked at again.

use domain::id::{CaseId, DeadlineId};

use super::certificate;

/// Every list of evidence of a case.
pub fn evidence(id: CaseId) -> String {
    format!("/cases/{id}/evidence")
}

/// One item of one list.
pub fn evidence_item(id: CaseId, list: u32, item: &str) -> String {
    format!("{}/{list}/{item}", evidence(id))
}

/// The days to ask for reconsideration, one by one.
pub fn sprint(id: CaseId, deadline: DeadlineId) -> String {
    format!("{}/sprint", certificate(id, deadline))
}

/// A letter that asks for more of them.
pub fn more_time(id: CaseId, deadline: DeadlineId) -> String {
    format!("{}/more-time", certificate(id, deadline))
}
