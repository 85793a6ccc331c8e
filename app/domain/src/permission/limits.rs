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
    deadline::{Working, compute_with, deemed_receipt},
    rule::{self, Given},
};

/// Counts the last day of a rule from its trigger, or cannot.
pub type LastDay<'a> = &'a dyn Fn(&str, Day, Nation) -> Option<Day>;

/// The latest day that a trigger can have been, where that is another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Latest {
    /// No other day.
    #[default]
    Same,
    On(Day),
    /// The day on which a notice posted then and there counts as received: bank holidays decide which.
    Posted {
        on: Day,
        place: rule::Place,
        to: Nation,
    },
}

impl Latest {
    /// That day, by this list of bank holidays, where it comes after the earliest.
    pub fn after(self, earliest: Day, holidays: &Holidays) -> Option<Day> {
        let latest = match self {
            Self::Same => None,
            Self::On(day) => Some(day),
            Self::Posted { on, place, to } => {
                deemed_receipt(on, place, to, holidays).ok().map(|deemed| deemed.due)
            }
        };
        latest.filter(|latest| *latest > earliest)
    }
}

/// A way to challenge, and when it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    pub way: Way,
    /// The day it is counted from.
    pub trigger: Day,
    pub latest: Latest,
    /// That day is not known for sure: the earliest it can have been stands in for it.
    pub certain: bool,
}

impl Limit {
    /// The last day by this list of bank holidays, with its working. None: no such rule, or no date can be worked out.
    pub fn working(&self, nation: Nation, holidays: &Holidays) -> Option<Working> {
        counted(self.way.rule?, self.trigger, nation, holidays)
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
            latest: latest(&way, subject),
            certain: subject.certain && known(&way).is_some(),
            way,
        }
    };
    ways(subject.against, subject.at).into_iter().map(limit).collect()
}

/// Sent by the day it came, where only that is known. Received by the day a posted notice counts as received, where only
/// the day of sending is.
fn latest(way: &Way, subject: &Subject) -> Latest {
    match (way.runs_from, subject.sent, subject.received) {
        (RunsFrom::Sent, None, Some(received)) => Latest::On(received),
        (RunsFrom::Received, Some(on), None) => {
            let place = match subject.at.place {
                kinds::Place::Outside => rule::Place::Abroad,
                _ => rule::Place::InUk,
            };
            Latest::Posted { on, place, to: subject.at.nation }
        }
        _ => Latest::Same,
    }
}

/// The last day of a rule of this program, by this list of bank holidays.
pub fn last_day(holidays: &Holidays) -> impl Fn(&str, Day, Nation) -> Option<Day> + '_ {
    move |rule, trigger, nation| counted(rule, trigger, nation, holidays).map(|working| working.due)
}

fn counted(rule: &str, trigger: Day, nation: Nation, holidays: &Holidays) -> Option<Working> {
    let version = rule::version_for(rule, trigger)?;
    compute_with(version, trigger, nation, &Given::default(), holidays).ok()
}
