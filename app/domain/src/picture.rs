//! The picture of a case: everything that follows from its record. Types only; `pathway` draws it.

mod beside;
mod course;
mod next;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    code::Nation,
    codes,
    deadline::Working,
    event::{Day, DeadlineKey},
    id::{DeadlineId, EventId},
    permission::Permission,
    stat::StatFact,
};

pub use beside::{Beside, Disqualified, ReferralSpell, Spell, SupportSpell};
pub use course::{Course, KeptDate, Pause, SetDate, TimeAsked};
pub use next::{Next, Review};

codes! {
    /// Where the referral stands (domain reference 1.8). `Closed` hides the stage beneath while the file is shut.
    CaseStage {
        NoReferral = "OPENED", "No referral yet";
        Identified = "IDENTIFIED", "Identified, no referral yet";
        Declined = "DTN_ONLY", "Declined to be referred";
        Requested = "REFERRAL_REQUESTED", "Waiting to be referred";
        AwaitingFirst = "AWAITING_RG", "Waiting for first decision";
        FirstNegative = "RG_NEGATIVE", "First decision negative";
        FirstAskedAgain = "RECON_RG", "First decision negative, asking again";
        AwaitingFinal = "AWAITING_CG", "Waiting for final decision";
        Suspended = "SUSPENDED", "On hold";
        FinalPositive = "CG_POSITIVE", "Final decision positive";
        FinalNegative = "CG_NEGATIVE", "Final decision negative";
        FinalAskedAgain = "RECON_CG", "Final decision negative, asking again";
        Withdrawn = "WITHDRAWN", "Left the referral";
        ReferralClosed = "REFERRAL_CLOSED", "Referral closed without a decision";
        Closed = "CLOSED", "Closed";
    }
}

codes! {
    /// One box of the pathway strip.
    StepKind {
        Referral = "REFERRAL", "Referral";
        FirstDecision = "FIRST_DECISION", "First decision";
        FinalDecision = "FINAL_DECISION", "Final decision";
        Permission = "PERMISSION", "Permission to stay";
    }
}

codes! {
    /// How far a box of the strip has come.
    StepState {
        NotStarted = "NOT_STARTED", "Not started";
        Waiting = "WAITING", "Waiting";
        Done = "DONE", "Done";
        Refused = "REFUSED", "Negative";
        Stopped = "STOPPED", "Stopped";
    }
}

/// One box of the pathway strip: its date, and words such as "Negative. Asking again".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub kind: StepKind,
    pub state: StepState,
    pub on: Option<Day>,
    pub words: String,
    /// The event the box links to.
    pub event: Option<EventId>,
}

/// One generation of one dated duty, target or milestone. Superseded generations stay readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub id: DeadlineId,
    pub key: DeadlineKey,
    /// From 1; a correction that moves the date begins the next.
    pub generation: u32,
    pub working: Working,
    pub state: DeadlineState,
    /// False when the trigger day was told to us and not seen in writing.
    pub certain: bool,
    /// The due date of the generation this one replaced.
    pub moved_from: Option<Day>,
    /// Whether newer bank holidays or a newer rule moved it, and no correction.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recounted: bool,
    /// Whether what happened next moved it, and no correction: a final decision that support ends by.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub followed: bool,
    /// What was recorded about it while it runs.
    #[serde(default, skip_serializing_if = "Course::is_plain")]
    pub course: Course,
    /// The list of bank holidays it is worked out by.
    #[serde(default, skip_serializing_if = "is_first")]
    pub list: u32,
}

/// The list that nearly every date rests on is not written down.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
const fn is_first(list: &u32) -> bool {
    *list == 0
}

/// What became of a deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum DeadlineState {
    Open,
    Met {
        done: Day,
        recorded_on: Day,
        by: EventId,
        evidence: String,
    },
    /// A correction moved the date or removed its trigger.
    Superseded {
        by: EventId,
    },
    /// A later event ended the need.
    NotNeeded {
        by: EventId,
    },
    /// Somebody found that it is not needed, and said why.
    Dropped {
        by: EventId,
        on: Day,
        why: String,
    },
    /// It passed, was not kept, and was closed with what was done about it.
    Missed {
        by: EventId,
        on: Day,
        why: String,
    },
}

/// A date that should be here and could not be worked out. Shown, never dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotComputed {
    pub key: DeadlineKey,
    pub trigger: Day,
    /// A plain sentence: why not, and what to do.
    pub why: String,
}

/// Everything that follows from the record of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    pub nation: Nation,
    pub stage: CaseStage,
    /// Referral, first decision, final decision, permission: always these four, in this order.
    pub strip: Vec<Step>,
    /// All generations, in the order they arose.
    pub deadlines: Vec<Deadline>,
    pub not_computed: Vec<NotComputed>,
    /// Granted and refused, in order of happening.
    pub permissions: Vec<Permission>,
    pub opened_on: Option<Day>,
    pub closed_on: Option<Day>,
    pub referral_on: Option<Day>,
    /// The day something was last recorded.
    pub last_entry_on: Option<Day>,
    pub stats: Vec<StatFact>,
    /// When somebody looks at the case again, or why nobody need.
    pub review: Option<Review>,
    /// What stands beside the referral.
    pub beside: Beside,
}

impl Deadline {
    /// Names one generation for ever, the same on every machine.
    pub fn id_of(key: &DeadlineKey, generation: u32) -> DeadlineId {
        const SPACE: Uuid = Uuid::from_u128(0x6c1d_5a0e_3f0b_4c57_9d0a_7761_796d_6172);
        let name = format!("{}|{}|{generation}", key.trigger, key.rule);
        DeadlineId::new(Uuid::new_v5(&SPACE, name.as_bytes()))
    }

    /// The day it ends: the one that was set, or else the one worked out.
    pub fn limit(&self) -> Day {
        self.course.set.map_or(self.working.due, |set| set.due)
    }

    /// The day that lists go by: its limit, or while it is paused the day to look again.
    pub fn due(&self) -> Day {
        self.course.paused.map_or_else(|| self.limit(), |pause| pause.check_on)
    }

    /// The last office working day on which it is safe to act.
    pub fn act_by(&self) -> Day {
        self.course.set.map_or(self.working.act_by, |set| set.act_by)
    }

    /// Still to be kept.
    pub fn is_open(&self) -> bool {
        self.state == DeadlineState::Open
    }

    /// Not replaced by a later generation.
    pub fn is_current(&self) -> bool {
        !matches!(self.state, DeadlineState::Superseded { .. })
    }
}

impl DeadlineState {
    /// The event that ended it; nothing while it is open.
    pub const fn ended_by(&self) -> Option<EventId> {
        match self {
            Self::Open => None,
            Self::Met { by, .. }
            | Self::Superseded { by }
            | Self::NotNeeded { by }
            | Self::Dropped { by, .. }
            | Self::Missed { by, .. } => Some(*by),
        }
    }
}

impl Picture {
    /// The open deadlines, soonest first.
    pub fn open(&self) -> Vec<&Deadline> {
        let mut open: Vec<_> = self.deadlines.iter().filter(|d| d.is_open()).collect();
        open.sort_by_key(|d| (d.due(), d.id));
        open
    }

    /// The generation of this deadline that counts now.
    pub fn deadline(&self, key: &DeadlineKey) -> Option<&Deadline> {
        self.deadlines.iter().find(|d| d.key == *key && d.is_current())
    }
}
