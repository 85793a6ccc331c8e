//! The categories of each table: their texts, which are also their codes, and where a person is counted.

use super::{table::Table, texts};
use crate::{
    code::{Gender, Outcome, ReconsiderationAnswer},
    stat::{Age, Exploitation, PermissionAnswer, What, Who},
};

/// One answer in one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category {
    table: Table,
    place: usize,
}

const REGIONS: usize = 7;
const EXPLOITATIONS: usize = 5;
/// The last day of each band of waits but the open one.
pub(super) const WAITS: [u32; 8] = [30, 60, 90, 180, 365, 548, 730, 1095];

impl Table {
    /// Every category, empty or not, in the order people read them.
    pub fn categories(self) -> impl ExactSizeIterator<Item = Category> {
        (0..self.codes().len()).map(move |place| Category { table: self, place })
    }

    /// The category with this stored code, if it has one.
    pub fn category(self, code: &str) -> Option<Category> {
        self.categories().find(|category| category.code() == code)
    }
}

impl Category {
    /// The table it belongs to.
    pub const fn table(self) -> Table {
        self.table
    }

    /// The stored code, which is also the word people read.
    pub const fn code(self) -> &'static str {
        texts::codes(self.table)[self.place]
    }

    /// Its place in the table, from 0.
    pub const fn place(self) -> usize {
        self.place
    }

    /// Where this is counted in a table: nowhere if the table counts other things, or cannot say.
    pub fn of(table: Table, who: &Who, what: What) -> Option<Self> {
        let place = match what {
            What::Declined { reason } => (table == Table::DeclineReason).then_some(reason as usize),
            What::Referred => referred(table, *who),
            What::FirstDecision { outcome, days } => match table {
                Table::RgOutcome => Some(decided(outcome)),
                Table::RgWait => Some(waited(days)),
                _ => None,
            },
            What::Reconsidered { answer } => {
                (table == Table::ReconOutcome).then_some(answered(answer))
            }
            What::FinalDecision { outcome, days } => match table {
                Table::CgOutcome => Some(decided(outcome)),
                Table::CgWait => Some(waited(days)),
                Table::CgOutcomeByRegion => {
                    who.region.map(|region| decided(outcome) * REGIONS + region as usize)
                }
                _ => None,
            },
            What::Permission { answer, days } => match table {
                Table::LeaveOutcome => Some(usize::from(answer == PermissionAnswer::Refused)),
                Table::LeaveWait => Some(waited(days)),
                _ => None,
            },
            What::Granted { length } => (table == Table::GrantLength).then_some(length as usize),
        };
        place.map(|place| Self { table, place })
    }
}

fn referred(table: Table, who: Who) -> Option<usize> {
    match table {
        Table::Region => who.region.map(|region| region as usize),
        Table::Gender => Some(gender(who.gender)),
        Table::Age => (who.age as usize <= Age::From45 as usize).then_some(who.age as usize),
        Table::Age2 => (who.age != Age::NotKnown).then_some(usize::from(who.age != Age::Under18)),
        Table::Exploitation => Some(exploitation(who.exploitation)),
        Table::GenderByExploitation => {
            Some(gender(who.gender) * EXPLOITATIONS + exploitation(who.exploitation))
        }
        _ => None,
    }
}

const fn gender(gender: Gender) -> usize {
    match gender {
        Gender::Female => 0,
        Gender::Male => 1,
        Gender::Other | Gender::NotRecorded => 2,
    }
}

fn exploitation(kind: Option<Exploitation>) -> usize {
    kind.unwrap_or(Exploitation::Other) as usize
}

const fn decided(outcome: Outcome) -> usize {
    match outcome {
        Outcome::Positive => 0,
        Outcome::Negative => 1,
    }
}

const fn answered(answer: ReconsiderationAnswer) -> usize {
    match answer {
        ReconsiderationAnswer::Overturned => 0,
        ReconsiderationAnswer::Upheld => 1,
        ReconsiderationAnswer::TooLate | ReconsiderationAnswer::NotAccepted => 2,
    }
}

fn waited(days: Option<u32>) -> usize {
    days.map_or(WAITS.len() + 1, |days| WAITS.partition_point(|&last| last < days))
}

#[cfg(test)]
mod tests;
