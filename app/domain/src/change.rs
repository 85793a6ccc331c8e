//! What an event changes: the difference between two pictures, for the check page and the notice after saving.

use serde::{Deserialize, Serialize};

use crate::{
    permission::Permission,
    picture::{CaseStage, Deadline, NotComputed},
};

/// One line of "If you save this".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    Opened {
        deadline: Box<Deadline>,
    },
    /// The same duty, another date.
    Moved {
        from: Box<Deadline>,
        to: Box<Deadline>,
    },
    /// No longer needed, or its trigger was corrected away.
    Closed {
        deadline: Box<Deadline>,
    },
    Met {
        deadline: Box<Deadline>,
    },
    Stage {
        from: CaseStage,
        to: CaseStage,
    },
    Permission {
        permission: Permission,
    },
    /// A date that could not be worked out: say so before saving.
    NotComputed {
        item: NotComputed,
    },
}
