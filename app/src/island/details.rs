//! The answers to the further questions of a kind, as far as they were given. What they add up to is in `fact`; the way
//! back from a fact to its answers, in `of`.

mod beside;
mod fact;
mod of;
mod stay;
#[cfg(test)]
mod tests;

use chrono::NaiveTime;
use domain::{
    event::{Day, DeadlineKey},
    id::EventId,
};

use super::ask::Ask;

pub use beside::yes_or_no;

/// One answer: codes of a list, a day, an hour, words, pence, or months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    One(String),
    Many(Vec<String>),
    Day(Day),
    Hour(NaiveTime),
    Text(String),
    Money(u64),
    Months(u16),
}

/// What the further questions were answered with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    said: Vec<(Ask, Said)>,
    /// Which deadline was met: not asked, but known.
    pub met: Option<DeadlineKey>,
}

impl Details {
    /// No answers yet, about this deadline.
    pub fn about(met: Option<DeadlineKey>) -> Self {
        Self { met, ..Self::default() }
    }

    /// Adds an answer.
    pub fn say(&mut self, ask: Ask, said: Said) {
        self.said.push((ask, said));
    }

    /// Adds an answer.
    #[must_use]
    pub fn with(mut self, ask: Ask, said: Said) -> Self {
        self.say(ask, said);
        self
    }

    /// Every answer, in the order they were given.
    pub fn all(&self) -> &[(Ask, Said)] {
        &self.said
    }

    /// Whether this question was answered.
    pub fn has(&self, ask: Ask) -> bool {
        self.said(ask).is_some()
    }

    fn said(&self, ask: Ask) -> Option<&Said> {
        self.said.iter().find(|(asked, _)| *asked == ask).map(|(_, said)| said)
    }

    fn one<T>(&self, ask: Ask, from_code: fn(&str) -> Option<T>) -> Option<T> {
        match self.said(ask)? {
            Said::One(code) => from_code(code),
            _ => None,
        }
    }

    fn many<T>(&self, ask: Ask, from_code: fn(&str) -> Option<T>) -> Vec<T> {
        match self.said(ask) {
            Some(Said::Many(codes)) => codes.iter().filter_map(|code| from_code(code)).collect(),
            _ => Vec::new(),
        }
    }

    /// The day this question was answered with.
    pub fn day(&self, ask: Ask) -> Option<Day> {
        match self.said(ask)? {
            Said::Day(day) => Some(*day),
            _ => None,
        }
    }

    fn hour(&self, ask: Ask) -> Option<NaiveTime> {
        match self.said(ask)? {
            Said::Hour(hour) => Some(*hour),
            _ => None,
        }
    }

    fn text(&self, ask: Ask) -> Option<String> {
        match self.said(ask)? {
            Said::Text(text) | Said::One(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn months(&self, ask: Ask) -> Option<u16> {
        match self.said(ask)? {
            Said::Months(months) => Some(*months),
            _ => None,
        }
    }

    /// An earlier entry.
    fn entry(&self, ask: Ask) -> Option<EventId> {
        self.text(ask)?.parse().ok()
    }

    fn money(&self, ask: Ask) -> Option<u64> {
        match self.said(ask)? {
            Said::Money(pence) => Some(*pence),
            _ => None,
        }
    }
}
