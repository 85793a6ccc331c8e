//! One record as it comes in, in JSON or CSV: whose it is, and the text of each column that is there.

use std::borrow::Cow;

use domain::{codes, disclosure::RecordKey};
use serde_json::{Map, Value};

use crate::answer::Refusal;

codes! {
    /// The columns of a case. Others are passed over.
    Column {
        Region = "region", "region";
        Gender = "gender", "gender";
        Age = "age", "age";
        Exploitation = "exploitation", "exploitation";
        DeclinedPeriod = "declined_period", "declined";
        DeclineReason = "decline_reason", "why";
        ReferralPeriod = "referral_period", "referral";
        RgPeriod = "rg_period", "first decision";
        RgOutcome = "rg_outcome", "how it went";
        RgDays = "rg_days", "wait";
        ReconPeriod = "recon_period", "asked again";
        ReconOutcome = "recon_outcome", "how it went";
        CgPeriod = "cg_period", "final decision";
        CgOutcome = "cg_outcome", "how it went";
        CgDays = "cg_days", "wait";
        LeavePeriod = "leave_period", "decision on permission";
        LeaveOutcome = "leave_outcome", "how it went";
        LeaveDays = "leave_days", "wait";
        GrantPeriod = "grant_period", "permission";
        GrantLength = "grant_length", "how long";
    }
}

/// Whose record it is.
pub struct Person {
    pub id: String,
    /// Not needed where the person is known.
    pub key: Option<RecordKey>,
}

/// The text of each column that is there. A column that is not stays as it was; an empty one has not happened.
pub type Columns<'a> = Vec<(Column, Cow<'a, str>)>;

/// Reads one record in JSON. Numbers may come as numbers or as text.
pub fn from_json(record: &Map<String, Value>) -> Result<(Person, Columns<'_>), Refusal> {
    let text = |name: &str| record.get(name).and_then(text).filter(|text| !text.is_empty());
    let id = text("person_id").ok_or(Refusal::BadRecord)?.into_owned();
    let key = text("record_key").map(|text| key(&text)).transpose()?;
    let columns = record.iter().filter_map(|(name, value)| Some((Column::from_code(name)?, value)));
    let read = |(column, value)| Ok((column, text_of(value)?));
    Ok((Person { id, key }, columns.map(read).collect::<Result<_, _>>()?))
}

/// The names of people, who may be numbered.
pub fn names(people: &[Value]) -> Result<Vec<String>, Refusal> {
    people.iter().map(|person| Ok(text_of(person)?.into_owned())).collect()
}

fn text_of(value: &Value) -> Result<Cow<'_, str>, Refusal> {
    text(value).ok_or(Refusal::BadRecord)
}

fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Null => Some(Cow::Borrowed("")),
        Value::String(text) => Some(Cow::Borrowed(text.trim())),
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        _ => None,
    }
}

/// The columns of a CSV file, by their heads.
pub struct Heads {
    id: usize,
    key: usize,
    columns: Vec<(usize, Column)>,
}

impl Heads {
    pub fn read(heads: &csv::StringRecord) -> Result<Self, Refusal> {
        let place = |name: &str| heads.iter().position(|head| bare(head) == name);
        let columns = (0..)
            .zip(heads)
            .filter_map(|(place, head)| Some((place, Column::from_code(bare(head))?)));
        Ok(Self {
            id: place("person_id").ok_or(Refusal::BadRecord)?,
            key: place("record_key").ok_or(Refusal::BadRecord)?,
            columns: columns.collect(),
        })
    }

    pub fn record<'a>(&self, row: &'a csv::StringRecord) -> Result<(Person, Columns<'a>), Refusal> {
        let cell = |place: usize| row.get(place).map(str::trim).unwrap_or_default();
        let person = Person { id: cell(self.id).to_owned(), key: Some(key(cell(self.key))?) };
        let columns = self.columns.iter().map(|&(place, column)| (column, cell(place).into()));
        Ok((person, columns.collect()))
    }
}

/// Spreadsheets put a mark before the first head.
fn bare(head: &str) -> &str {
    head.trim_start_matches('\u{feff}').trim()
}

/// The key of a person: 32 hexadecimal digits.
fn key(text: &str) -> Result<RecordKey, Refusal> {
    let mut bytes = [0; 16];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| Refusal::BadRecord)?;
    Ok(RecordKey::new(bytes))
}
