//! What a challenge may point at: a decision, or the end of an earlier challenge.

use super::{
    against::{self, Against},
    chooser::Where,
    kinds::Place,
    stay::{Decision, Matter, Stay},
};
use crate::{event::Day, id::EventId};

/// What a challenge may point at: what kind of decision, and the days of its notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    pub event: EventId,
    pub against: Against,
    pub at: Where,
    pub on: Day,
    pub sent: Option<Day>,
    pub received: Option<Day>,
    pub certain: bool,
}

/// A chain of challenges longer than this goes in a circle.
const DEEPEST: u8 = 16;

impl Stay {
    /// What this event is as something to challenge: a decision, or the end of a challenge.
    pub fn subject(&self, event: EventId) -> Option<Subject> {
        self.subject_within(event, DEEPEST)
    }

    fn subject_within(&self, event: EventId, depth: u8) -> Option<Subject> {
        let decided = self.decision(event).map(|decision| self.first_subject(decision));
        decided.or_else(|| self.onward_subject(event, depth.checked_sub(1)?))
    }

    /// Everything that may be challenged, in order of decision, with what is open against it.
    pub fn subjects(&self) -> Vec<Subject> {
        let decided = self.decisions.iter().map(|decision| self.first_subject(decision));
        let ends = self.challenges.iter().filter_map(|challenge| challenge.ended);
        let onward = ends.filter_map(|ended| self.subject(ended.event));
        let mut all: Vec<_> = decided.chain(onward).collect();
        all.sort_by_key(|subject| (subject.on, subject.event));
        all
    }

    fn first_subject(&self, decision: &Decision) -> Subject {
        let (against, place) = match &decision.matter {
            Matter::Permission { letter } => {
                (against::against(letter), letter.place.unwrap_or(Place::InUk))
            }
            Matter::Disqualification => (Against::Disqualification, Place::InUk),
            Matter::Referral { .. } => (Against::Referral, Place::InUk),
            Matter::Compensation => (Against::Compensation, Place::InUk),
        };
        Subject {
            event: decision.event,
            against,
            at: Where { nation: self.nation, place },
            on: decision.on,
            sent: decision.sent,
            received: decision.received,
            certain: decision.certain,
        }
    }

    fn onward_subject(&self, event: EventId, depth: u8) -> Option<Subject> {
        let (challenge, ended) = self.challenges.iter().find_map(|challenge| {
            let ended = challenge.ended.filter(|ended| ended.event == event)?;
            Some((challenge, ended))
        })?;
        let first = self.subject_within(challenge.against, depth)?;
        let against = against::after(challenge, ended.result, first.against);
        let sent = Some(ended.sent);
        Some(Subject { event, against, on: ended.on, sent, received: None, ..first })
    }
}
