//! Age in dispute. Until it is decided the person is treated as a child (Modern Slavery Act 2015 s.51).

use serde::{Deserialize, Serialize};

use super::Day;
use crate::code::{AgeFinding, DoubtedBy};

/// What happened about somebody's age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "age", rename_all = "snake_case")]
pub enum Age {
    /// Somebody doubts the age the person gives.
    Disputed {
        by: DoubtedBy,
        /// The date of birth the person gives.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        claimed: Option<Day>,
    },
    /// It was decided.
    Assessed {
        finding: AgeFinding,
        /// The date of birth it was decided to be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        born: Option<Day>,
    },
}
