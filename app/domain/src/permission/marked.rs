//! A date marked as done stands for what was done: an appeal lodged, an application made.

use super::{
    kinds::Asking,
    limits::{Limit, limits},
    stay::{Decision, Requested, Stay},
};
use crate::{
    event::{Day, DeadlineKey, stay::Request},
    id::EventId,
};

/// The rule of the last day to apply by: the day permission ends.
pub const APPLY_BY: &str = "LEAVE_EXPIRY_APPLY_BY";

impl Stay {
    /// The last day of an appeal marked as done: it was lodged.
    pub(super) fn done(&mut self, event: EventId, key: &DeadlineKey, on: Day) {
        let against = key.trigger;
        if key.rule == APPLY_BY {
            return self.applied(event, against, on);
        }
        let Some(subject) = self.subject(against) else { return };
        let is_it = |limit: &Limit| {
            limit.way.rule == Some(key.rule.as_str()) && limit.way.kind.keeps_leave()
        };
        let kind = limits(&subject).into_iter().find(is_it).map(|limit| limit.way.kind);
        let known =
            self.challenges.iter().any(|one| one.against == against && Some(one.kind) == kind);
        if let Some(kind) = kind.filter(|_| !known) {
            self.lodge(event, kind, against, on);
        }
    }

    /// The date to apply by marked as done: an application was made, for all we know to extend what was held.
    fn applied(&mut self, event: EventId, held: EventId, on: Day) {
        let letter = self.decisions.iter().find(|one| one.event == held).and_then(Decision::letter);
        let Some(route) = letter.map(|letter| letter.route) else { return };
        if !self.requests.iter().any(|asked| asked.waits() && !asked.marked) {
            let (asking, grounds, fee, waiver) = (Asking::Application, Vec::new(), None, None);
            let request = Request { asking, route, grounds, fee, waiver };
            self.requests.push(Requested { marked: true, ..Requested::new(event, on, request) });
        }
    }
}
