//! What happened in a case. Events are the truth: never changed, never deleted; a correction supersedes one.

use serde::{Deserialize, Serialize};

use crate::{
    code::{
        AgeGroup, Arrival, Authority, ClosureReason, Gender, Nation, NegativeReason, Outcome,
        ReconsiderationAnswer, Route, Stage,
    },
    id::EventId,
};

pub use crate::day::Day;

/// One event as recorded. `number` is its place in the case's own record, from 1: "event 14".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub id: EventId,
    pub number: u32,
    pub fact: Fact,
    pub when: When,
    /// The day it was typed in, London.
    pub recorded_on: Day,
    /// Set when this event replaces an earlier one.
    pub corrects: Option<Correction>,
}

/// The dates of an event. Limits run from different ones, so all that apply are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The day it happened; for a decision, the date on the letter.
    pub on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<Arrival>,
    /// False when somebody told us and the letter has not been seen.
    pub certain: bool,
}

/// Which event is replaced, and why. The replaced one stays readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub event: EventId,
    pub reason: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// The charity opened a file. Carries what the rules and reports need to know of the person, and no more.
    CaseOpened {
        nation: Nation,
        gender: Gender,
        age_group: AgeGroup,
        /// ISO 3166-1 alpha-2; empty when not known.
        nationality: Vec<String>,
        born: Option<Day>,
    },
    /// The competent authority received the referral.
    ReferralReceived { authority: Authority },
    /// First decision (reasonable grounds).
    FirstDecision { outcome: Outcome, reason: Option<NegativeReason> },
    /// Final decision (conclusive grounds).
    FinalDecision { outcome: Outcome, reason: Option<NegativeReason> },
    /// Somebody asked for a negative decision to be looked at again.
    ReconsiderationAsked { stage: Stage },
    /// The answer to that request.
    ReconsiderationDecided { stage: Stage, answer: ReconsiderationAnswer },
    /// The authority put the referral on hold.
    Suspended,
    /// The authority took it up again.
    Resumed,
    /// The adult asked to leave the referral.
    Withdrawn,
    /// Permission to stay granted. Both days are copied from the letter, never computed.
    PermissionGranted { route: Route, from: Day, until: Day },
    /// Permission to stay refused.
    PermissionRefused { route: Route },
    /// A protection or human rights claim refused with a right of appeal inside the United Kingdom.
    ClaimRefused,
    /// A dated duty was done. `done` is the day it was done, which may be late.
    DeadlineMet { key: DeadlineKey, evidence: String },
    /// The charity closed its file.
    CaseClosed { reason: ClosureReason },
    /// The charity opened it again.
    CaseReopened,
    /// Only as a correction: the corrected event did not happen, or belongs to another case.
    RecordedByMistake,
}

/// Names one deadline for ever: the event that started it (the first one, if it was corrected since) and the rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DeadlineKey {
    pub trigger: EventId,
    pub rule: String,
}
