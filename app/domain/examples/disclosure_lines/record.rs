//! One record as it comes in: columns of text, some empty, and what they say of one case.

use std::{borrow::Cow, str::FromStr};

use domain::{
    code::{Gender, Outcome, ReconsiderationAnswer},
    codes,
    disclosure::{Period, RecordKey},
    stat::{
        Age, DeclineReason, Exploitation, Family, GrantLength, PermissionAnswer, Region, What, Who,
    },
};
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

/// What is known of one case. An event has happened when its period is there, and its outcome if it has one.
#[derive(Clone, Default)]
pub struct Case {
    region: Option<Region>,
    gender: Option<Gender>,
    age: Option<Age>,
    exploitation: Option<Exploitation>,
    declined: Option<Period>,
    decline_reason: Option<DeclineReason>,
    referral: Option<Period>,
    rg: Option<Period>,
    rg_outcome: Option<Outcome>,
    rg_days: Option<u32>,
    recon: Option<Period>,
    recon_outcome: Option<ReconsiderationAnswer>,
    cg: Option<Period>,
    cg_outcome: Option<Outcome>,
    cg_days: Option<u32>,
    leave: Option<Period>,
    leave_outcome: Option<PermissionAnswer>,
    leave_days: Option<u32>,
    grant: Option<Period>,
    grant_length: Option<GrantLength>,
}

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
        let place = |name: &str| heads.iter().position(|head| head.trim() == name);
        let columns = (0..)
            .zip(heads)
            .filter_map(|(place, head)| Some((place, Column::from_code(head.trim())?)));
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

/// The key of a person: 32 hexadecimal digits.
fn key(text: &str) -> Result<RecordKey, Refusal> {
    let mut bytes = [0; 16];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| Refusal::BadRecord)?;
    Ok(RecordKey::new(bytes))
}

impl Case {
    /// Takes over the columns that are there.
    pub fn amend(&mut self, columns: &Columns<'_>) -> Result<(), Refusal> {
        columns.iter().try_for_each(|(column, text)| self.set(*column, text))
    }

    fn set(&mut self, column: Column, text: &str) -> Result<(), Refusal> {
        match column {
            Column::Region => set(&mut self.region, text, among(Region::ALL, Region::label)),
            Column::Gender => set(&mut self.gender, text, gender),
            Column::Age => set(&mut self.age, text, age),
            Column::Exploitation => {
                set(&mut self.exploitation, text, among(Exploitation::ALL, Exploitation::label))
            }
            Column::DeclinedPeriod => set(&mut self.declined, text, period),
            Column::DeclineReason => {
                set(&mut self.decline_reason, text, among(DeclineReason::ALL, DeclineReason::label))
            }
            Column::ReferralPeriod => set(&mut self.referral, text, period),
            Column::RgPeriod => set(&mut self.rg, text, period),
            Column::RgOutcome => {
                set(&mut self.rg_outcome, text, among(Outcome::ALL, Outcome::label))
            }
            Column::RgDays => set(&mut self.rg_days, text, days),
            Column::ReconPeriod => set(&mut self.recon, text, period),
            Column::ReconOutcome => set(&mut self.recon_outcome, text, reconsidered),
            Column::CgPeriod => set(&mut self.cg, text, period),
            Column::CgOutcome => {
                set(&mut self.cg_outcome, text, among(Outcome::ALL, Outcome::label))
            }
            Column::CgDays => set(&mut self.cg_days, text, days),
            Column::LeavePeriod => set(&mut self.leave, text, period),
            Column::LeaveOutcome => set(
                &mut self.leave_outcome,
                text,
                among(PermissionAnswer::ALL, PermissionAnswer::label),
            ),
            Column::LeaveDays => set(&mut self.leave_days, text, days),
            Column::GrantPeriod => set(&mut self.grant, text, period),
            Column::GrantLength => {
                set(&mut self.grant_length, text, among(GrantLength::ALL, GrantLength::label))
            }
        }
    }

    /// The person, as coarsely as reports ask.
    pub fn who(&self) -> Who {
        Who {
            gender: self.gender.unwrap_or(Gender::NotRecorded),
            region: self.region,
            age: self.age.unwrap_or(Age::NotKnown),
            exploitation: self.exploitation,
        }
    }

    /// What happened in a family, and in which period.
    pub fn event(&self, family: Family) -> Option<(Period, What)> {
        match family {
            Family::Declined => {
                let reason = self.decline_reason.unwrap_or(DeclineReason::Other);
                Some((self.declined?, What::Declined { reason }))
            }
            Family::Referral => Some((self.referral?, What::Referred)),
            Family::FirstDecision => {
                let (outcome, days) = (self.rg_outcome?, self.rg_days);
                Some((self.rg?, What::FirstDecision { outcome, days }))
            }
            Family::Reconsideration => {
                Some((self.recon?, What::Reconsidered { answer: self.recon_outcome? }))
            }
            Family::FinalDecision => {
                let (outcome, days) = (self.cg_outcome?, self.cg_days);
                Some((self.cg?, What::FinalDecision { outcome, days }))
            }
            Family::Permission => {
                let (answer, days) = (self.leave_outcome?, self.leave_days);
                Some((self.leave?, What::Permission { answer, days }))
            }
            Family::Grant => Some((self.grant?, What::Granted { length: self.grant_length? })),
        }
    }
}

fn set<T>(
    column: &mut Option<T>,
    text: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<(), Refusal> {
    *column = if text.is_empty() { None } else { Some(read(text).ok_or(Refusal::BadRecord)?) };
    Ok(())
}

fn among<T: Copy>(
    all: &'static [T],
    label: impl Fn(T) -> &'static str,
) -> impl Fn(&str) -> Option<T> {
    move |text| all.iter().copied().find(|one| label(*one) == text)
}

fn gender(text: &str) -> Option<Gender> {
    match text {
        "Female" => Some(Gender::Female),
        "Male" => Some(Gender::Male),
        "Other or not recorded" => Some(Gender::Other),
        _ => None,
    }
}

/// A band as a report shows it, "18 and over", or years.
fn age(text: &str) -> Option<Age> {
    let years = || text.parse().ok().map(Age::of_years);
    match text {
        "18 and over" => Some(Age::Adult),
        _ => among(Age::ALL, Age::label)(text).or_else(years),
    }
}

fn reconsidered(text: &str) -> Option<ReconsiderationAnswer> {
    match text {
        "Changed to positive" => Some(ReconsiderationAnswer::Overturned),
        "Stays negative" => Some(ReconsiderationAnswer::Upheld),
        "Refused as late" => Some(ReconsiderationAnswer::TooLate),
        _ => None,
    }
}

fn period(text: &str) -> Option<Period> {
    Period::from_str(text).ok()
}

/// Whole days; a spreadsheet may write them as "45.0".
fn days(text: &str) -> Option<u32> {
    text.strip_suffix(".0").unwrap_or(text).parse().ok()
}
