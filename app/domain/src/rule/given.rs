//! The answers to the second inputs of a rule: read from what was typed, kept with the working.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Input, InputKind, Rule};
use crate::day::Day;

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    Number(u16),
    Day(Day),
    Time(NaiveTime),
}

/// The answers to the second inputs of one rule, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Given(BTreeMap<String, Value>);

/// Why an answer cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GivenProblem {
    #[error("{rule} has no input called {name}. {}", known(.takes))]
    Unknown { rule: &'static str, name: String, takes: Vec<&'static str> },
    #[error("{name} must be {}.", example(*.kind))]
    WrongKind { name: &'static str, kind: InputKind },
    #[error("{name} is given twice. Give it once.")]
    Twice { name: &'static str },
}

impl Given {
    /// The answers typed for a rule as NAME and VALUE, or what is wrong with the first that is wrong.
    pub fn parse<'t>(
        rule: &Rule,
        typed: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> Result<Self, GivenProblem> {
        let mut given = Self::default();
        for (name, value) in typed {
            let input = input(rule, name)?;
            let value = Value::parse(input.role.kind(), value)
                .ok_or(GivenProblem::WrongKind { name: input.name, kind: input.role.kind() })?;
            if given.0.insert(input.name.to_owned(), value).is_some() {
                return Err(GivenProblem::Twice { name: input.name });
            }
        }
        Ok(given)
    }

    /// These answers and one more.
    pub fn with(mut self, name: &str, value: Value) -> Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    pub fn get(&self, name: &str) -> Option<Value> {
        self.0.get(name).copied()
    }

    pub fn day(&self, name: &str) -> Option<Day> {
        match self.get(name)? {
            Value::Day(day) => Some(day),
            _ => None,
        }
    }

    pub fn number(&self, name: &str) -> Option<u16> {
        match self.get(name)? {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    pub fn time(&self, name: &str) -> Option<NaiveTime> {
        match self.get(name)? {
            Value::Time(time) => Some(time),
            _ => None,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(&'static str, Value)> for Given {
    fn from_iter<I: IntoIterator<Item = (&'static str, Value)>>(given: I) -> Self {
        Self(given.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl Value {
    fn parse(kind: InputKind, typed: &str) -> Option<Self> {
        let typed = typed.trim();
        match kind {
            InputKind::Day => typed.parse().ok().map(Self::Day),
            InputKind::Number => typed.parse().ok().filter(|count| *count > 0).map(Self::Number),
            InputKind::Time => NaiveTime::parse_from_str(typed, "%H:%M").ok().map(Self::Time),
        }
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => to.write_str(&crate::day::long(*day)),
            Self::Number(number) => number.fmt(to),
            Self::Time(time) => time.format("%H:%M").fmt(to),
        }
    }
}

fn input(rule: &Rule, name: &str) -> Result<&'static Input, GivenProblem> {
    rule.inputs.iter().find(|input| input.name == name).ok_or_else(|| GivenProblem::Unknown {
        rule: rule.id,
        name: name.to_owned(),
        takes: rule.inputs.iter().map(|input| input.name).collect(),
    })
}

fn known(takes: &[&str]) -> String {
    match takes {
        [] => "It has none.".to_owned(),
        names => format!("It has: {}.", names.join(", ")),
    }
}

fn example(kind: InputKind) -> &'static str {
    match kind {
        InputKind::Day => "a day like 2026-11-20",
        InputKind::Number => "a whole number above 0",
        InputKind::Time => "a time like 14:30",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{day::ymd, rule::rule};

    fn given(id: &str, typed: &[(&str, &str)]) -> Result<Given, String> {
        let rule = rule(id).expect("the rule is in rules/");
        Given::parse(rule, typed.iter().copied()).map_err(|problem| problem.to_string())
    }

    #[test]
    fn each_kind_of_answer_is_read() {
        let letter = given("ASYLUM_QUESTIONNAIRE", &[("days", "20")]).unwrap();
        let paused = given("SAR_1M_PAUSED", &[("asked", "2026-11-30")]).unwrap();
        let breach = given("BREACH_72H", &[("at", "14:30")]).unwrap();

        assert_eq!(letter.number("days"), Some(20));
        assert_eq!(paused.day("asked"), Some(ymd(2026, 11, 30)));
        assert_eq!(breach.get("at").map(|at| at.to_string()).as_deref(), Some("14:30"));
    }

    #[test]
    fn an_answer_that_cannot_be_used_gets_a_sentence() {
        let table = [
            (
                given("SAR_1M_PAUSED", &[("clock", "1")]),
                "SAR_1M_PAUSED has no input called clock. It has: asked, answered.",
            ),
            (
                given("RECON_30CD", &[("date", "1")]),
                "RECON_30CD has no input called date. It has none.",
            ),
            (
                given("SAR_1M_PAUSED", &[("asked", "30 Nov")]),
                "asked must be a day like 2026-11-20.",
            ),
            (
                given("ASYLUM_QUESTIONNAIRE", &[("days", "0")]),
                "days must be a whole number above 0.",
            ),
            (given("BREACH_72H", &[("at", "half two")]), "at must be a time like 14:30."),
            (
                given("BREACH_72H", &[("at", "14:30"), ("at", "14:30")]),
                "at is given twice. Give it once.",
            ),
        ];

        for (found, sentence) in table {
            assert_eq!(found.unwrap_err(), sentence);
        }
    }

    #[test]
    fn answers_survive_being_stored() {
        let all = Given::default()
            .with("asked", Value::Day(ymd(2026, 11, 30)))
            .with("days", Value::Number(20))
            .with("at", Value::Time(NaiveTime::from_hms_opt(14, 30, 0).unwrap()));

        let stored = serde_json::to_string(&all).unwrap();

        assert_eq!(serde_json::from_str::<Given>(&stored).unwrap(), all);
        assert!(stored.contains("\"2026-11-30\""), "{stored}");
    }
}
