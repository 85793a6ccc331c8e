//! One event as answers in cells, and back: through the way it is stored, so that nothing is known twice.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    field::{Field, Form, Kind},
    kinds::kinds,
    wrong::Cause,
};
use crate::{
    day::{FIRST_YEAR, LAST_YEAR},
    event::{Day, Fact},
    id::EventId,
};

/// Something an event says that the sheet has no column for: it must not be left out without a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an event says something that the sheet has no column for")]
pub struct NoColumn;

/// The place of this fact's kind in the order, and its answers in the order of the kind's fields.
pub(super) fn cells(
    fact: &Fact,
    number_of: &dyn Fn(EventId) -> Option<u32>,
) -> Result<(usize, Vec<String>), NoColumn> {
    let mut leaves = BTreeMap::new();
    flatten(&serde_json::to_value(fact).map_err(|_| NoColumn)?, String::new(), &mut leaves);
    let is_it = |kind: &&Kind| {
        kind.tags.iter().all(|(tag, value)| leaves.get(*tag) == Some(&Value::from(*value)))
    };
    let place = kinds().iter().position(is_it).ok_or(NoColumn)?;
    for (tag, _) in kinds()[place].tags {
        leaves.remove(*tag);
    }
    let written = |field: &Field| match leaves.remove(field.path) {
        Some(value) => write(field.form, &value, number_of).ok_or(NoColumn),
        None => Ok(String::new()),
    };
    let cells = kinds()[place].fields.iter().map(written).collect::<Result<_, _>>()?;
    if leaves.is_empty() { Ok((place, cells)) } else { Err(NoColumn) }
}

fn flatten(value: &Value, path: String, leaves: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(part, path, leaves);
            }
        }
        Value::Null => {}
        leaf => drop(leaves.insert(path, leaf.clone())),
    }
}

fn write(form: Form, value: &Value, number_of: &dyn Fn(EventId) -> Option<u32>) -> Option<String> {
    match (form, value) {
        (Form::Event, Value::String(id)) => {
            number_of(id.parse().ok()?).map(|number| number.to_string())
        }
        (Form::Hour, Value::String(text)) => text.strip_suffix(":00").map(str::to_owned),
        (Form::YesNo, Value::Bool(yes)) => Some(yes_no(*yes).to_owned()),
        (Form::Number, Value::Number(number)) => Some(number.to_string()),
        (Form::Codes(_) | Form::Countries, Value::Array(codes)) => {
            let codes: Option<Vec<_>> = codes.iter().map(Value::as_str).collect();
            codes.map(|codes| codes.join(" "))
        }
        (_, Value::String(text)) => Some(text.clone()),
        _ => None,
    }
}

pub(super) const fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// The fact that these answers make, or the place of the field that is wrong and why.
pub(super) fn fact<'a>(
    kind: &Kind,
    cell: impl Fn(usize) -> &'a str,
    id_of: &dyn Fn(u32) -> EventId,
) -> Result<Fact, (usize, Cause)> {
    let mut whole = Value::Object(Map::new());
    for (tag, value) in kind.tags {
        put(&mut whole, tag, Value::from(*value));
    }
    for (place, field) in kind.fields.iter().enumerate() {
        match read(field, cell(place), id_of) {
            Ok(Some(value)) => put(&mut whole, field.path, value),
            Ok(None) => {}
            Err(cause) => return Err((place, cause)),
        }
    }
    let mut given = BTreeMap::new();
    flatten(&whole, String::new(), &mut given);
    let fact: Fact = serde_json::from_value(whole).map_err(|_| (0, Cause::Unfit))?;
    match unsaid(kind, &fact, &given) {
        Some(place) => Err((place, Cause::Unfit)),
        None => Ok(fact),
    }
}

/// An answer that this event has no room for: another step of the same kind would have.
fn unsaid(kind: &Kind, fact: &Fact, given: &BTreeMap<String, Value>) -> Option<usize> {
    let mut kept = BTreeMap::new();
    flatten(&serde_json::to_value(fact).ok()?, String::new(), &mut kept);
    let says =
        |value: &Value| value.as_array().is_none_or(|answers| !answers.is_empty()) && value != "";
    kind.fields
        .iter()
        .position(|field| given.get(field.path).is_some_and(says) && !kept.contains_key(field.path))
}

fn put(whole: &mut Value, path: &str, value: Value) {
    let mut here = whole;
    for name in path.split('.') {
        if !here.is_object() {
            *here = Value::Object(Map::new());
        }
        here = &mut here[name];
    }
    *here = value;
}

fn read(field: &Field, cell: &str, id_of: &dyn Fn(u32) -> EventId) -> Result<Option<Value>, Cause> {
    let value = match (field.form, cell) {
        (Form::Said, text) => Value::from(text),
        (Form::Codes(_) | Form::Countries, "") => Value::Array(Vec::new()),
        (_, "") if field.needed => return Err(Cause::Needed),
        (_, "") => return Ok(None),
        (Form::Text, text) => Value::from(text),
        (Form::Day, text) => Value::from(day(text)?.to_string()),
        (Form::Hour, text) => Value::from(hour(text)?.to_string()),
        (Form::YesNo, text) => Value::from(is_yes(text)?),
        (Form::Number, text) => Value::from(number::<u64>(text)?),
        (Form::Event, text) => Value::from(id_of(number(text)?).to_string()),
        (Form::Code(list), text) => code(list, text).map(Value::from)?,
        (Form::Codes(list), text) => text
            .split(' ')
            .map(|text| code(list, text).map(Value::from))
            .collect::<Result<_, _>>()?,
        (Form::Countries, text) => text.split(' ').map(country).collect::<Result<_, _>>()?,
    };
    Ok(Some(value))
}

/// A day as the sheet writes it.
pub(super) fn day(text: &str) -> Result<Day, Cause> {
    let parts: Vec<_> = text.split('-').collect();
    let plain = matches!(parts[..], [y, m, d] if [y.len(), m.len(), d.len()] == [4, 2, 2]);
    let day = text.parse().ok().filter(|_| plain).ok_or(Cause::NotADay)?;
    let year = chrono::Datelike::year(&day);
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) { Ok(day) } else { Err(Cause::NotADay) }
}

/// An hour as the sheet writes it.
fn hour(text: &str) -> Result<chrono::NaiveTime, Cause> {
    let read = crate::day::hour(text).ok_or(Cause::NotAnHour)?;
    if read.format("%H:%M").to_string() == text { Ok(read) } else { Err(Cause::NotAnHour) }
}

pub(super) fn is_yes(text: &str) -> Result<bool, Cause> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Cause::NotYesNo),
    }
}

/// Figures only, and none in front that say nothing: one number is written in one way.
pub(super) fn number<N: std::str::FromStr + ToString>(text: &str) -> Result<N, Cause> {
    let number: N = text.parse().map_err(|_| Cause::NotANumber)?;
    if number.to_string() == text { Ok(number) } else { Err(Cause::NotANumber) }
}

fn code(list: super::field::List, text: &str) -> Result<&'static str, Cause> {
    let codes = list();
    let found = codes.iter().find(|(code, _)| *code == text);
    found
        .map(|(code, _)| *code)
        .ok_or_else(|| Cause::NotOnList(codes.iter().map(|(code, _)| *code).collect()))
}

fn country(text: &str) -> Result<Value, Cause> {
    let is_one = text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase());
    if is_one { Ok(Value::from(text)) } else { Err(Cause::NotACountry) }
}
