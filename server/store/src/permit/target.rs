//! What an action can be done to, and how the audit trail calls it.

use domain::id::{CaseId, GlassId, TransferId, UserId};
use uuid::Uuid;

/// Two records that may be of the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The one that is kept.
    pub kept: CaseId,
    /// The one that stands beside it.
    pub other: CaseId,
}

/// A record as a data protection lead sees it: by its reference, whichever team it is in, and nothing of what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Led(pub CaseId);

/// What an action can be done to: one case, two cases, one account, or nothing in particular.
pub trait Target: Copy + Send + Sync + 'static {
    /// The case, if it is one.
    fn case(self) -> Option<CaseId>;

    /// The other case, if there are two.
    fn also(self) -> Option<CaseId> {
        None
    }

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

impl Target for Pair {
    fn case(self) -> Option<CaseId> {
        Some(self.kept)
    }

    fn also(self) -> Option<CaseId> {
        Some(self.other)
    }
}

impl Target for Led {
    /// None: whether somebody works on the case has no part in it.
    fn case(self) -> Option<CaseId> {
        None
    }

    fn named(self) -> Option<(&'static str, Uuid)> {
        Some(("case", self.0.raw()))
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

impl Target for GlassId {
    fn case(self) -> Option<CaseId> {
        None
    }

    fn named(self) -> Option<(&'static str, Uuid)> {
        Some(("glass", self.raw()))
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
