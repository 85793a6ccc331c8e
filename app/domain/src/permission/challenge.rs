//! A challenge: something that asks for one decision to be replaced. It points at that decision by name.

use serde::{Deserialize, Serialize};

use crate::{codes, event::Day, id::EventId};

codes! {
    /// The ways to challenge a decision (domain reference 3.5 and 4.3).
    ChallengeKind {
        Reconsideration = "RECONSIDERATION", "Reconsideration";
        Appeal = "APPEAL", "Appeal to the First-tier Tribunal";
        OnwardFirst = "PTA_FTT", "Permission to appeal, asked of the First-tier Tribunal";
        OnwardUpper = "PTA_UT", "Permission to appeal, asked of the Upper Tribunal";
        CourtOfAppeal = "PTA_CA", "Permission to appeal to the Court of Appeal";
        Review = "ADMIN_REVIEW", "Administrative review";
        PreAction = "PAP", "Letter before claim";
        JudicialReview = "JR", "Judicial review";
        CompensationReview = "CICA_REVIEW", "Review of a compensation decision";
        CompensationAppeal = "CICA_APPEAL", "Appeal about compensation";
    }
}

codes! {
    /// What came of a challenge. The first two keep it going.
    Result {
        Permission = "PERMISSION", "Permission given: it goes on";
        TimeExtended = "TIME_EXTENDED", "More time given: it goes on";
        Allowed = "ALLOWED", "Won: the decision does not stand";
        Settled = "SETTLED", "The Home Office agreed to decide again";
        Dismissed = "DISMISSED", "Lost: the decision stands";
        NotAdmitted = "NOT_ADMITTED", "Not admitted: too late or not valid";
        Withdrawn = "WITHDRAWN", "Withdrawn by the person";
        Abandoned = "ABANDONED", "Treated as abandoned";
    }
}

/// One challenge, from the day it was lodged to what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenge {
    pub event: EventId,
    pub kind: ChallengeKind,
    /// The decision it asks to replace.
    pub against: EventId,
    pub lodged: Day,
    /// The tribunal gave more time for a late one.
    pub time_extended: bool,
    /// Permission was given, so that it is heard in full.
    pub permitted: bool,
    pub ended: Option<Ended>,
}

/// How a challenge ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The event that says so: an onward challenge points at it.
    pub event: EventId,
    pub on: Day,
    /// The day the reasons were sent; where not known, the date on them.
    pub sent: Day,
    pub result: Result,
}

impl ChallengeKind {
    /// Whether time to bring it, and bringing it, keep leave going under section 3C (Immigration Act 1971 s.3C(2)).
    pub const fn keeps_leave(self) -> bool {
        matches!(
            self,
            Self::Appeal
                | Self::OnwardFirst
                | Self::OnwardUpper
                | Self::CourtOfAppeal
                | Self::Review
        )
    }

    /// Part of a statutory appeal: pending means that a grant of leave may end it (NIAA 2002 s.104).
    pub const fn is_appeal(self) -> bool {
        self.keeps_leave() && !matches!(self, Self::Review)
    }
}

impl Result {
    /// Whether it ends the challenge.
    pub const fn is_final(self) -> bool {
        !matches!(self, Self::Permission | Self::TimeExtended)
    }

    /// Whether the decision falls.
    pub const fn is_won(self) -> bool {
        matches!(self, Self::Allowed | Self::Settled)
    }
}

impl Challenge {
    /// Lodged, and not ended, on this day.
    pub fn is_pending(&self, day: Day) -> bool {
        self.lodged <= day && self.ended.is_none_or(|ended| day < ended.on)
    }
}
