//! What happened in a case. Events are the truth: never changed, never deleted; a correction supersedes one.

pub mod stay;

use serde::{Deserialize, Serialize};

use crate::id::EventId;

mod age;
mod dated;
mod disqualification;
mod fact;
mod justice;
mod referral;
mod safety;
mod started;
mod support;
mod when;

pub use crate::day::Day;
pub use age::Age;
pub use dated::{Dated, HowSet, News};
pub use disqualification::Disqualification;
pub use fact::Fact;
pub use justice::Justice;
pub use referral::{Referral, Request};
pub use safety::Safety;
pub use started::{Extra, Started};
pub use support::Support;
pub use when::{OtherDay, When};

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

/// Which event is replaced, and why. The replaced one stays readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub event: EventId,
    pub reason: String,
}

/// Names one deadline for ever: the event that started it (the first one, if it was corrected since) and the rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DeadlineKey {
    pub trigger: EventId,
    pub rule: String,
}

#[cfg(test)]
mod tests;
