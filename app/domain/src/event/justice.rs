//! Compensation, and criminal justice for and against (domain reference 2 and 5.3).

use serde::{Deserialize, Serialize};

use crate::code::{ClaimScheme, ClaimStage, Defence, SurvivorStage, TraffickerStage};

/// What happened in a claim or a criminal case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "justice", rename_all = "snake_case")]
pub enum Justice {
    Compensation {
        scheme: ClaimScheme,
        stage: ClaimStage,
        /// In pence, when awarded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        award: Option<u64>,
    },
    /// The case against the trafficker.
    Trafficker { stage: TraffickerStage },
    /// A case against the survivor.
    Survivor {
        stage: SurvivorStage,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        defence: Option<Defence>,
    },
}
