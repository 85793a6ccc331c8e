//! A rule exactly as its file says it: every key there is, and no other.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};

/// One `[[rule]]` of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRule {
    pub id: String,
    pub version: u16,
    pub title: String,
    pub trigger: String,
    pub starts: String,
    pub length: Option<i16>,
    pub unit: String,
    pub first_day: String,
    pub counting: Option<String>,
    pub roll: String,
    pub act_by: String,
    pub cutoff: String,
    pub nations: Vec<String>,
    pub selector: String,
    pub effective_from: Option<RawDay>,
    pub effective_to: Option<RawDay>,
    pub effective_note: String,
    pub owed_by: String,
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
    pub examples: Vec<RawExample>,
}

/// One worked example: in each of these nations, from this day, the rule gives these two days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawExample {
    pub from: RawDay,
    #[serde(rename = "in")]
    pub nations: Vec<String>,
    pub due: RawDay,
    pub act_by: RawDay,
    pub note: String,
}

/// A day written without quotes or time, like 2026-11-20.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RawDay(pub NaiveDate);

impl<'de> Deserialize<'de> for RawDay {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(input)?;
        let date = written.date.filter(|_| written.time.is_none());
        date.and_then(|date| {
            let year = i32::from(date.year);
            NaiveDate::from_ymd_opt(year, date.month.into(), date.day.into())
        })
        .map(Self)
        .ok_or_else(|| D::Error::custom("write a day like 2026-11-20"))
    }
}
