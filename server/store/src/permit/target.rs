//! What an action can be done to, and how the audit trail calls it.

use domain::id::{CaseId, TransferId, UserId};
use uuid::Uuid;

/// What an action can be done to: one case, one account, or nothing in particular.
pub trait Target: Copy + Send + Sync + 'static {
    /// The case, if it is one.
    fn case(self) -> Option<CaseId>;

    /// How the audit trail calls it.
    fn named(self) -> Option<(&'static str, Uuid)> {
        self.case().map(|case| ("case", case.raw()))
    }
}

impl Target for () {
    fn case(self) -> Option<CaseId> {
        None
    }
}

impl Target for CaseId {
    fn case(self) -> Option<CaseId> {
        Some(self)
    }
}

impl Target for UserId {
    fn case(self) -> Option<CaseId> {
        None
    }

    fn named(self) -> Option<(&'static str, Uuid)> {
        Some(("account", self.raw()))
    }
}

impl Target for TransferId {
    fn case(self) -> Option<CaseId> {
        None
    }

    fn named(self) -> Option<(&'static str, Uuid)> {
        Some(("transfer", self.raw()))
    }
}
