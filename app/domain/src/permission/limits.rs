//! The last day of each way to challenge a decision. Rules are found by name and counted by `deadline`.

use super::{
    chooser::{RunsFrom, Way, ways},
    kinds,
    subject::Subject,
};
use crate::{
    calendar::Holidays,
    code::Nation,
    day::Day,
    deadline::{Working, compute, deemed_receipt},
    rule,
};

/// Counts the last day of a rule from its trigger, or cannot.
pub type LastDay = fn(&str, Day, Nation) -> Option<Day>;

/// A way to challenge, and when it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    pub way: Way,
    /// The day it is counted from.
    pub trigger: Day,
    /// The latest it can have been, where that is another day.
    pub latest: Option<Day>,
    /// That day is not known for sure: the earliest it can have been stands in for it.
    pub certain: bool,
}

impl Limit {
    /// The last day with its working. None: no such rule, or no date can be worked out.
    pub fn working(&self, nation: Nation) -> Option<Working> {
        let rule = rule::version_for(self.way.rule?, self.trigger)?;
        compute(rule, self.trigger, nation).ok()
    }
}

/// Every way to challenge this decision with the day its limit runs from.
/// Not knowing the day it was sent or received, the date on the letter is the earliest it can have been.
pub fn limits(subject: &Subject) -> Vec<Limit> {
    let known = |way: &Way| match way.runs_from {
        RunsFrom::Sent => subject.sent,
        RunsFrom::Received => subject.received.or(subject.sent),
        RunsFrom::Decision => Some(subject.on),
    };
    let limit = |way: Way| {
        let trigger = known(&way).unwrap_or(subject.on);
        Limit {
            trigger,
            latest: latest(&way, subject).filter(|latest| *latest > trigger),
            certain: subject.certain && known(&way).is_some(),
            way,
        }
    };
    ways(subject.against, subject.at).into_iter().map(limit).collect()
}

/// Sent by the day it came, where only that is known. Received by the day a posted notice counts as received, where only
/// the day of sending is.
fn latest(way: &Way, subject: &Subject) -> Option<Day> {
    match (way.runs_from, subject.sent, subject.received) {
        (RunsFrom::Sent, None, received) => received,
        (RunsFrom::Received, Some(sent), None) => {
            let place = match subject.at.place {
                kinds::Place::Outside => rule::Place::Abroad,
                _ => rule::Place::InUk,
            };
            let deemed = deemed_receipt(sent, place, subject.at.nation, Holidays::built_in());
            deemed.ok().map(|deemed| deemed.due)
        }
        _ => None,
    }
}

/// The last day of a rule by the rules of this program.
pub fn last_day(rule: &str, trigger: Day, nation: Nation) -> Option<Day> {
    let version = rule::version_for(rule, trigger)?;
    compute(version, trigger, nation).ok().map(|working| working.due)
}
