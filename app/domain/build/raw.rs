//! A rule exactly as its file says it: every key there is, and no other.

use std::{collections::BTreeMap, fmt};

use chrono::NaiveDate;
use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};
use toml::value::Datetime;

/// One `[[rule]]` of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRule {
    pub id: String,
    pub version: u16,
    pub title: String,
    pub trigger: String,
    pub starts: String,
    pub counts_from: String,
    pub length: Option<i16>,
    pub unit: String,
    pub first_day: String,
    pub counting: Option<String>,
    #[serde(default)]
    pub then_days: i16,
    pub roll: String,
    pub act_by: String,
    pub cutoff: String,
    pub nations: Vec<String>,
    #[serde(default = "anywhere")]
    pub place: String,
    #[serde(default)]
    pub inputs: Vec<RawInput>,
    pub selector: String,
    pub effective_from: Option<RawDay>,
    pub effective_to: Option<RawDay>,
    pub effective_note: String,
    pub replaced_by: Option<String>,
    pub off_because: Option<String>,
    pub owed_by: String,
    pub expects: Option<String>,
    pub kind: String,
    pub extension: String,
    pub consequence: String,
    #[serde(default)]
    pub remark: String,
    pub source: String,
    pub paragraph: String,
    pub read_on: Option<RawDay>,
    pub confidence: String,
    pub confidence_note: String,
    pub sign_off: String,
    pub alerts: Vec<i16>,
    pub escalate: Option<i16>,
    pub examples: Vec<RawExample>,
}

/// One second input. A second count has a length of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawInput {
    pub name: String,
    pub kind: String,
    pub does: String,
    pub length: Option<i16>,
    pub unit: Option<String>,
    pub first_day: Option<String>,
    pub means: String,
    pub says: String,
    #[serde(default)]
    pub without: String,
}

/// One worked example: in each of these nations, from this day, the rule gives these two days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawExample {
    pub from: RawDay,
    #[serde(default)]
    pub with: BTreeMap<String, RawValue>,
    #[serde(rename = "in")]
    pub nations: Vec<String>,
    pub due: RawDay,
    pub act_by: RawDay,
    /// Where it is written, when that is not the rule's own paragraph.
    pub paragraph: Option<String>,
    pub note: String,
}

/// The answer to a second input: a number, a day like 2026-11-20 or a time like 14:30:00.
pub enum RawValue {
    Number(u16),
    Moment(Datetime),
}

/// A day written without quotes or time, like 2026-11-20.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RawDay(pub NaiveDate);

impl<'de> Deserialize<'de> for RawDay {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = Datetime::deserialize(input)?;
        day(&written).ok_or_else(|| D::Error::custom("write a day like 2026-11-20"))
    }
}

impl RawValue {
    /// The number it is, when it is one.
    pub fn number(&self) -> Option<u16> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Moment(_) => None,
        }
    }

    /// The day it is, when it is one.
    pub fn day(&self) -> Option<RawDay> {
        match self {
            Self::Number(_) => None,
            Self::Moment(written) => day(written),
        }
    }

    /// The hour and minute it is, when it is a time.
    pub fn time(&self) -> Option<(u8, u8)> {
        match self {
            Self::Moment(Datetime { date: None, time: Some(time), .. }) => {
                (time.second.unwrap_or(0) == 0).then_some((time.hour, time.minute))
            }
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(ReadValue)
    }
}

/// TOML hands a day or a time over as text.
struct ReadValue;

impl Visitor<'_> for ReadValue {
    type Value = RawValue;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a number, a day like 2026-11-20 or a time like 14:30:00")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<RawValue, E> {
        let small = number.try_into().map_err(|_| E::custom("write a number from 0 to 65535"))?;
        Ok(RawValue::Number(small))
    }

    fn visit_str<E: Error>(self, moment: &str) -> Result<RawValue, E> {
        moment
            .parse()
            .map(RawValue::Moment)
            .map_err(|_| E::custom("write a number, a day like 2026-11-20 or a time like 14:30:00"))
    }
}

fn day(written: &Datetime) -> Option<RawDay> {
    let date = written.date.filter(|_| written.time.is_none())?;
    let year = i32::from(date.year);
    NaiveDate::from_ymd_opt(year, date.month.into(), date.day.into()).map(RawDay)
}

fn anywhere() -> String {
    "anywhere".to_owned()
}
