//! What the address of the trail asks for, and the addresses that ask for something else.

use domain::day::{Day, TypedDay};
use serde::{Deserialize, Serialize};
use store::audit_view::AuditFilter;

use super::super::{
    forms::{Problem, reader::Reader},
    path,
    words::audit as words,
};

/// The question part of the address, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub case: String,
    #[serde(rename = "from[day]", skip_serializing_if = "String::is_empty")]
    from_day: String,
    #[serde(rename = "from[month]", skip_serializing_if = "String::is_empty")]
    from_month: String,
    #[serde(rename = "from[year]", skip_serializing_if = "String::is_empty")]
    from_year: String,
    #[serde(rename = "until[day]", skip_serializing_if = "String::is_empty")]
    until_day: String,
    #[serde(rename = "until[month]", skip_serializing_if = "String::is_empty")]
    until_month: String,
    #[serde(rename = "until[year]", skip_serializing_if = "String::is_empty")]
    until_year: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// "yes" to follow the whole chain.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub check: String,
}

impl Wanted {
    /// The same in the words of the store, with what cannot be understood.
    pub fn filter(&self, today: Day) -> (AuditFilter, Vec<Problem>) {
        let mut reader = Reader::on(today);
        let from = reader.day_if_any("from", words::FIRST_NAME, &self.from());
        let until = reader.day_if_any("until", words::LAST_NAME, &self.until());
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            reader.refuse(Problem::within("until", "day", words::BAD_ORDER));
        }
        let problems = reader.finish(Some(())).err().unwrap_or_default();
        let filter = AuditFilter {
            who: self.who.parse().ok(),
            action: given(&self.what),
            case: given(&self.case.to_uppercase()),
            from,
            until,
            before: self.before.parse().ok(),
        };
        (filter, problems)
    }

    pub fn from(&self) -> TypedDay {
        typed(&self.from_day, &self.from_month, &self.from_year)
    }

    pub fn until(&self) -> TypedDay {
        typed(&self.until_day, &self.until_month, &self.until_year)
    }

    /// The address of what comes before an entry.
    pub fn older(&self, before: i64) -> String {
        Self { before: before.to_string(), ..self.clone() }.address()
    }

    /// The address of the newest that matches.
    pub fn newest(&self) -> String {
        Self { before: String::new(), ..self.clone() }.address()
    }

    /// The address that follows the chain as well.
    pub fn checked(&self) -> String {
        Self { check: "yes".to_owned(), ..self.clone() }.address()
    }

    fn address(&self) -> String {
        let asked = serde_urlencoded::to_string(self).unwrap_or_default();
        if asked.is_empty() { path::AUDIT.to_owned() } else { format!("{}?{asked}", path::AUDIT) }
    }
}

fn typed(day: &str, month: &str, year: &str) -> TypedDay {
    TypedDay { day: day.to_owned(), month: month.to_owned(), year: year.to_owned() }
}

fn given(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_owned())
}
