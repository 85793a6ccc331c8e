//! The words for where a deadline stands: one tag, one line, one look.

use serde::{Deserialize, Serialize};

/// What people read of a deadline today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// "Due in 6 days".
    pub tag: String,
    /// "Must be done by the end of Sat 28 Nov 2026. Falls on a Saturday."
    pub line: String,
    pub look: Look,
}

/// How it looks. Colour is never the only signal: the tag says it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Red: a legal limit has passed.
    Over,
    /// Amber: today, tomorrow or within 7 days.
    Soon,
    /// Blue: ahead.
    Ahead,
    /// Green: done.
    Done,
    /// Grey: nothing for us to do.
    Wait,
    /// Violet, dashed: to be confirmed.
    Hold,
}
