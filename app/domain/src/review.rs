//! Case reviews: somebody goes through a case with its worker, and they agree what happens until the next review.

use serde::{Deserialize, Serialize};

use crate::day::Day;

/// A case review, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReview {
    pub on: Day,
    /// Who went through the case.
    pub by: String,
    pub agreed: String,
    /// When the case is reviewed again: from now on the day on which somebody looks at it.
    pub next_on: Day,
}
