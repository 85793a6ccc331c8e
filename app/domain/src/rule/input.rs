//! What a rule must or may know beside its trigger: named inputs with a kind, and what each does to the count.

use super::{FirstDay, Length};
use crate::codes;

codes! {
    /// What sort of answer an input takes.
    InputKind {
        Day = "DAY", "day";
        Number = "NUMBER", "number";
        Time = "TIME", "time";
    }
}

/// One second input of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// What it is called: "letter".
    pub name: &'static str,
    pub role: Role,
    /// What it is: "the date of the letter that ends support".
    pub means: &'static str,
    /// Its sentence in the working, with `{value}` where the answer goes.
    pub says: &'static str,
    /// The sentence that stands there when it is not given; may be empty.
    pub without: &'static str,
}

/// What an input does to the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is the date: the letter gives it.
    IsTheDate,
    /// It is the number of days: the letter gives it.
    IsTheLength,
    /// A second count starts from it, and the later end counts.
    EndsLater(Length, FirstDay),
    /// A second count starts from it, and the earlier end counts.
    EndsEarlier(Length, FirstDay),
    /// The clock stops on this day.
    PausesFrom,
    /// The clock goes on after this day.
    PausesUntil,
    /// The hour of the trigger day.
    IsTheHour,
    /// It chooses the version and is not counted from.
    SelectsVersion,
}

impl Role {
    /// The kind of answer it takes.
    pub const fn kind(self) -> InputKind {
        match self {
            Self::IsTheLength => InputKind::Number,
            Self::IsTheHour => InputKind::Time,
            _ => InputKind::Day,
        }
    }

    /// Whether there is no date without it.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::PausesFrom | Self::PausesUntil)
    }
}
