//! The form that puts another wording beside a note.

use domain::{
    check::Field,
    id::{CaseId, FormKey},
    note::NewAmendment,
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    event::given::TICKED,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::log as words;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AmendForm {
    pub case: String,
    pub note: String,
    /// How many amendments there were when the page was shown.
    pub version: String,
    pub form: String,
    pub body: String,
    pub harm: String,
    pub reason: String,
}

/// The hidden part: which note, as it was when the page was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub case: CaseId,
    pub note: u32,
    pub version: u32,
    pub form: FormKey,
}

impl AmendForm {
    /// Which note the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        Some(Aim {
            case: self.case.parse().ok()?,
            note: self.note.parse().ok()?,
            version: self.version.parse().ok()?,
            form: self.form.parse().ok()?,
        })
    }

    /// Reads the answers. `limit` is that of the note.
    pub fn parse(
        &self,
        today: domain::day::Day,
        limit: usize,
    ) -> Result<NewAmendment, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let body = reader.text("body", &self.body, limit, words::ENTER_BODY);
        let reason = reader.text("reason", &self.reason, NOTE_LIMIT, words::ENTER_REASON);
        let describes_harm = self.harm == TICKED;
        let read = body.zip(reason);
        reader.finish(read.map(|(body, reason)| NewAmendment { body, describes_harm, reason }))
    }
}

impl Typed for AmendForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|aim| Slot::Amend(aim.case, aim.note))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("body", words::NEW_WORDING.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn an_amendment_needs_a_wording_and_a_reason() {
        let form = AmendForm::default();
        let problems = form.parse(ymd(2026, 11, 22), 600).unwrap_err();

        let said: Vec<_> = problems.iter().map(|problem| problem.say.as_str()).collect();
        assert_eq!(said, [words::ENTER_BODY, words::ENTER_REASON]);
    }
}
