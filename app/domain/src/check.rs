//! May this event be recorded? Problems refuse it; oddities warn and let it be kept.

use serde::{Deserialize, Serialize};

use crate::{code::Stage, event::Day};

/// The answer to "may this be recorded?".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub problems: Vec<Problem>,
    pub oddities: Vec<Oddity>,
}

/// One reason to refuse, and the answer it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub field: Field,
    pub why: Why,
}

/// Which answer a problem is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// "What happened?"
    Kind,
    /// The main date: for a decision, the date on the letter; for a deadline met, the day it was done.
    On,
    Sent,
    Received,
    From,
    Until,
    Born,
    /// Which deadline was met.
    Deadline,
    /// The reason for a correction.
    Reason,
    /// Which event is corrected.
    Corrects,
}

/// Why an event is refused. Each has its own sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// Raised at the door: an event without a date cannot be built.
    NoDate,
    Future,
    /// 2062, where this year was surely meant.
    YearFarOff {
        year: i32,
        meant: i32,
    },
    BeforeReferral {
        referral: Day,
    },
    BeforeBirth {
        born: Day,
    },
    UntilBeforeFrom {
        from: Day,
    },
    /// The case has no opening event yet.
    NotOpened,
    AlreadyOpened,
    /// An opening may only be corrected by an opening.
    MustStayAnOpening,
    /// This needs a referral first.
    NoReferral,
    /// A referral is already being decided.
    ReferralRunning {
        since: Day,
    },
    /// The final decision was positive: a new referral is a new case.
    ReferralDecided {
        on: Day,
    },
    /// A final decision needs a positive first decision before it.
    FinalBeforeFirst,
    SecondFirstDecision {
        first: Day,
    },
    SecondFinalDecision {
        first: Day,
    },
    /// Only a negative decision can be asked about again.
    NothingToAskAgain {
        stage: Stage,
    },
    /// An answer needs a request first.
    NothingAsked {
        stage: Stage,
    },
    AlreadyAsked {
        on: Day,
    },
    /// The referral is on hold: record that it was taken up again first.
    OnHold {
        since: Day,
    },
    NotOnHold,
    /// Only a referral that waits for a decision can be put on hold.
    NotWaiting,
    NothingToWithdraw,
    /// The person left the referral: a new referral comes first.
    AlreadyWithdrawn {
        on: Day,
    },
    CaseClosed {
        on: Day,
    },
    NotClosed,
    /// Another event in the record could then not have happened.
    ContradictsLater {
        number: u32,
        on: Day,
    },
    /// There is no such event in this record, or no event was named.
    NothingToCorrect,
    AlreadyCorrected {
        by: u32,
    },
    NoReason,
    NothingChanged,
    UnknownDeadline,
    DeadlineNotOpen,
    BeforeTrigger {
        trigger: Day,
    },
}

/// Strange but possible: shown, and kept if the person is sure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "oddity", rename_all = "snake_case")]
pub enum Oddity {
    SentBeforeLetter {
        letter: Day,
    },
    ReceivedBeforeLetter {
        letter: Day,
    },
    ReceivedBeforeSent {
        sent: Day,
    },
    /// A final decision earlier than day 31 (NABA 2022 s.61; domain reference 0.2).
    FinalBeforeDay31 {
        earliest: Day,
    },
    /// The new deadline has passed already.
    AlreadyOverdue {
        rule: String,
        due: Day,
    },
    /// The file is closed while legal limits of ours are open.
    ClosedWithLimits {
        open: u32,
        next: Day,
    },
    /// More than three years ago: right for a long story, often a slip in the year.
    LongAgo {
        years: u32,
    },
}

impl Verdict {
    /// Nothing refuses it.
    pub fn is_accepted(&self) -> bool {
        self.problems.is_empty()
    }
}
