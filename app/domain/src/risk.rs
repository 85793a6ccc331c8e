//! How much harm threatens somebody, and how long they may go unheard before somebody has to ask.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day};

codes! {
    /// How much harm threatens.
    RiskLevel {
        High = "HIGH", "High";
        Medium = "MEDIUM", "Medium";
        Standard = "STANDARD", "Standard";
    }
}

impl RiskLevel {
    /// Days without two-way contact after which somebody asks. A house rule, not law.
    pub const fn quiet_days(self) -> i64 {
        match self {
            Self::High => 7,
            Self::Medium => 14,
            Self::Standard => 28,
        }
    }
}

/// A judgement, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRisk {
    pub level: RiskLevel,
    pub why: String,
    /// When it is judged again.
    pub review_on: Day,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_harm_threatens_the_sooner_somebody_asks() {
        let days: Vec<_> = RiskLevel::ALL.iter().map(|level| level.quiet_days()).collect();

        assert!(days.is_sorted(), "{days:?}");
    }
}
