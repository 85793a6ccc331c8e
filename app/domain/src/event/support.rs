//! Support: spells under different schemes, and the assessments that lengthen them (domain reference 1.7 and 2).

use serde::{Deserialize, Serialize};

use super::Day;
use crate::code::{Destination, NeedsStep, Scheme, SupportEnd, SupportType};

/// What happened to somebody's support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "support", rename_all = "snake_case")]
pub enum Support {
    Started {
        scheme: Scheme,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<SupportType>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider: Option<String>,
    },
    /// A recovery needs assessment went a step further.
    Needs {
        step: NeedsStep,
        /// When more time is given: its last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    },
    /// The letter that ends asylum support after protection was granted. It happens on the date of the letter.
    AsylumLetter,
    Ended {
        scheme: Scheme,
        reason: SupportEnd,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Destination>,
    },
}
