//! A due date with its working: what a rule makes of a trigger day in one nation.

use serde::{Deserialize, Serialize};

use crate::{code::Nation, event::Day};

/// One date worked out, with every step that led to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Working {
    pub rule: String,
    pub version: u16,
    pub nation: Nation,
    pub trigger: Day,
    pub due: Day,
    /// The last office working day on or before `due`.
    pub act_by: Day,
    /// The hour, in words: "end of day".
    pub cutoff: String,
    /// Plain-English sentences.
    pub steps: Vec<String>,
    pub citation: String,
}
