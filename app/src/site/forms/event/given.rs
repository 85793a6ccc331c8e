//! The typed answers to the further questions: one box, or several under one name.

use std::collections::BTreeMap;

use domain::day::TypedDay;
use serde::{Deserialize, Serialize};

use super::EventForm;
use crate::island::ask::Ask;

/// One answer as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Given {
    One(String),
    /// The parts of a day, or the boxes that were ticked.
    Parts(BTreeMap<String, String>),
}

/// What a ticked box sends.
pub const TICKED: &str = "yes";

impl EventForm {
    /// The answer in one box.
    pub fn one(&self, ask: Ask) -> &str {
        match self.more.get(ask.code()) {
            Some(Given::One(typed)) => typed,
            _ => "",
        }
    }

    /// The answer in three boxes.
    pub fn day(&self, ask: Ask) -> TypedDay {
        let Some(Given::Parts(parts)) = self.more.get(ask.code()) else {
            return TypedDay::default();
        };
        let part = |name: &str| parts.get(name).cloned().unwrap_or_default();
        TypedDay { day: part("day"), month: part("month"), year: part("year") }
    }

    /// The boxes that were ticked.
    pub fn ticked(&self, ask: Ask) -> Vec<&str> {
        match self.more.get(ask.code()) {
            Some(Given::Parts(parts)) => {
                let ticked = parts.iter().filter(|(_, value)| *value == TICKED);
                ticked.map(|(code, _)| code.as_str()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Puts an answer into its box.
    pub fn give(&mut self, ask: Ask, typed: impl Into<String>) {
        self.more.insert(ask.code().to_owned(), Given::One(typed.into()));
    }

    /// Puts a day into its boxes.
    pub fn give_day(&mut self, ask: Ask, day: impl Into<TypedDay>) {
        let TypedDay { day, month, year } = day.into();
        let parts = [("day", day), ("month", month), ("year", year)];
        let parts = parts.map(|(part, typed)| (part.to_owned(), typed));
        self.more.insert(ask.code().to_owned(), Given::Parts(parts.into()));
    }

    /// Ticks the boxes with these codes.
    pub fn tick(&mut self, ask: Ask, codes: &[String]) {
        let ticked = codes.iter().map(|code| (code.clone(), TICKED.to_owned()));
        self.more.insert(ask.code().to_owned(), Given::Parts(ticked.collect()));
    }
}
