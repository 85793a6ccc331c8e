//! The form that opens a case in an emergency.

use domain::{check::Field, day::Day, id::FormKey};
use serde::{Deserialize, Serialize};
use store::glass::Emergency;

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::emergency as words;

/// Shorter reasons say nothing. Our own security rules, section 3.1: "reason at least 20 characters".
const SHORTEST: usize = 20;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmergencyForm {
    pub form: String,
    pub reference: String,
    pub reason: String,
}

impl EmergencyForm {
    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<Emergency, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let say = words::ENTER_REFERENCE;
        let reference = reader.text("reference", &self.reference, LINE_LIMIT, say);
        let reason = reader.text("reason", &self.reason, NOTE_LIMIT, words::ENTER_REASON);
        if reason.as_ref().is_some_and(|reason| reason.chars().count() < SHORTEST) {
            reader.refuse(Problem::with("reason", words::ENTER_REASON));
        }
        let both = reference.zip(reason);
        reader.finish(both.map(|(reference, reason)| Emergency { reference, reason }))
    }
}

impl Typed for EmergencyForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().map(|_| Slot::Emergency)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("reference", words::REFERENCE.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn an_emergency_needs_a_reference_and_a_reason_of_twenty_characters() {
        let at = |reference: &str, reason: &str| -> Vec<String> {
            let (reference, reason) = (reference.into(), reason.into());
            let form = EmergencyForm { reference, reason, ..EmergencyForm::default() };
            let found = form.parse(ymd(2026, 11, 22)).err().unwrap_or_default();
            found.into_iter().map(|problem| problem.at).collect()
        };

        assert_eq!(at("", ""), ["reference", "reason"]);
        assert_eq!(at("R-7F3K", "123456789 123456789"), ["reason"]);
        assert_eq!(at("R-7F3K", "   123456789 12345678      "), ["reason"]);
        assert_eq!(at("R-7F3K", "123456789 1234567890"), [""; 0]);
    }
}
