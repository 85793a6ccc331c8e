//! The form that sets for how long records of one kind are kept.

use domain::{
    check::Field,
    day::Day,
    id::FormKey,
    retention::{MOST_YEARS, RecordKind},
};
use serde::{Deserialize, Serialize};
use store::retention::NewRule;

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, Reader},
};
use crate::site::words::retention as words;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RetentionForm {
    pub form: String,
    pub kind: String,
    pub years: String,
    pub why: String,
}

impl RetentionForm {
    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewRule, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = self.read(&mut reader);
        reader.finish(read)
    }

    fn read(&self, reader: &mut Reader) -> Option<NewRule> {
        let kind = reader.choice("kind", &self.kind, RecordKind::from_code, words::CHOOSE_KIND);
        let years = self.years.trim().parse().ok();
        let years = years.filter(|years| (1..=MOST_YEARS).contains(years));
        if years.is_none() {
            reader.refuse(Problem::with("years", words::ENTER_YEARS));
        }
        let why = reader.text("why", &self.why, LINE_LIMIT, words::ENTER_WHY);
        Some(NewRule { kind: kind?, years: years?, why: why? })
    }
}

impl Typed for RetentionForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        Some(Slot::Retention)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("years", words::HOW_LONG.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn years_are_a_whole_number_within_bounds_and_rest_on_something() {
        let today = ymd(2026, 11, 22);
        let form = |years: &str| RetentionForm {
            kind: "ADULT".into(),
            years: years.into(),
            why: "Our insurer".into(),
            ..RetentionForm::default()
        };

        assert_eq!(form(" 7 ").parse(today).map(|new| new.years), Ok(7));
        for wrong in ["", "0", "101", "7.5", "-1", "seven", "99999999999"] {
            assert_eq!(form(wrong).parse(today).expect_err(wrong)[0].at, "years");
        }
        let empty = RetentionForm::default().parse(today).expect_err("empty");
        let at: Vec<_> = empty.into_iter().map(|problem| problem.at).collect();
        assert_eq!(at, ["kind", "years", "why"]);
    }
}
