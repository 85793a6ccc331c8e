//! A decision on permission as the picture of a case shows it: the short form of a letter.

use serde::{Deserialize, Serialize};

use super::{
    kinds::Ruled,
    length::{LengthBand, band},
};
use crate::{
    code::Route,
    event::{Day, stay::Letter},
    id::EventId,
};

/// One decision on permission to stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    pub event: EventId,
    pub route: Route,
    pub decided_on: Day,
    pub certain: bool,
    pub answer: Answer,
}

/// What the letter said. Both days are copied from it, never computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// `until` is none for a permission without an end.
    Granted {
        from: Day,
        until: Option<Day>,
        length: LengthBand,
    },
    Refused,
}

impl Answer {
    /// The short form of a letter dated this day.
    pub fn of(letter: &Letter, dated: Day) -> Self {
        if letter.ruled != Ruled::Granted {
            return Self::Refused;
        }
        let from = letter.from.unwrap_or(dated);
        let length = letter.until.map_or(LengthBand::Indefinite, |until| band(from, until));
        Self::Granted { from, until: letter.until, length }
    }
}
