//! How long, in what: the keys length, unit, counting and `first_day` of a rule or of a second count.

use super::words::{self, translate};

const UNITS: &str = "that day, calendar days, working days, hours, calendar months, birthdays, \
                     in the letter, recurring, flag";

/// The keys that make a length, as said.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    pub length: Option<i16>,
    pub unit: &'a str,
    pub counting: Option<&'a str>,
    pub first_day: &'a str,
}

/// The Rust for it.
pub fn source(said: Said) -> Result<String, String> {
    let count = said.length.unwrap_or_default();
    Ok(match said.unit {
        "that day" => "Length::ThatDay".to_owned(),
        "calendar days" => format!("Length::CalendarDays({count})"),
        "calendar months" => format!("Length::CalendarMonths({count})"),
        "birthdays" => format!("Length::Birthdays({count})"),
        "hours" => format!("Length::Hours({count})"),
        "recurring" => "Length::Recurring".to_owned(),
        "flag" => "Length::Flag".to_owned(),
        "working days" => {
            let calendar = said.counting.unwrap_or_default();
            let calendar = translate("counting", words::CALENDARS, calendar)?;
            format!("Length::WorkingDays({count}, {calendar})")
        }
        "in the letter" => match said.counting {
            None => "Length::InTheLetter(None)".to_owned(),
            Some(calendar) => {
                let calendar = translate("counting", words::CALENDARS, calendar)?;
                format!("Length::InTheLetter(Some({calendar}))")
            }
        },
        other => return Err(format!("key unit: {other:?} is not known; write one of: {UNITS}")),
    })
}

/// The key that does not fit the others, and why.
pub fn wrong(said: Said) -> Option<(&'static str, String)> {
    let counts = said.unit == "working days";
    let may_count = counts || said.unit == "in the letter";
    if (counts && said.counting.is_none()) || (!may_count && said.counting.is_some()) {
        return Some(("counting", "goes with working days, and only them".to_owned()));
    }
    if counts && said.first_day == "same day" {
        return Some(("first_day", "working days are counted from the day after".to_owned()));
    }
    let right = match (said.unit, said.length) {
        ("that day" | "in the letter" | "recurring" | "flag", length) => length.is_none(),
        ("calendar days", length) => length.is_some_and(|days| days != 0),
        (_, length) => length.is_some_and(|count| count > 0),
    };
    (!right).then(|| ("length", format!("does not go with {:?}", said.unit)))
}
