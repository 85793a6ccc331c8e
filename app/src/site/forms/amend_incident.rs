//! The form that puts another wording beside an incident.

use domain::{
    check::Field,
    day::Day,
    id::{CaseId, FormKey},
    incident::{LIMIT, NewIncidentAmendment},
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    amend::Aim,
    event::given::TICKED,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::{incident as words, log};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AmendIncidentForm {
    pub case: String,
    pub incident: String,
    /// How many amendments there were when the page was shown.
    pub version: String,
    pub form: String,
    pub body: String,
    pub harm: String,
    pub told: String,
    pub done: String,
    pub reason: String,
}

impl AmendIncidentForm {
    /// Which incident the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        Some(Aim {
            case: self.case.parse::<CaseId>().ok()?,
            note: self.incident.parse().ok()?,
            version: self.version.parse().ok()?,
            form: self.form.parse().ok()?,
        })
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewIncidentAmendment, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let body = reader.text("body", &self.body, LIMIT, words::ENTER_BODY);
        let told = reader.text("told", &self.told, NOTE_LIMIT, words::ENTER_TOLD);
        let done = reader.text("done", &self.done, NOTE_LIMIT, words::ENTER_DONE);
        let reason = reader.text("reason", &self.reason, NOTE_LIMIT, log::ENTER_REASON);
        let describes_harm = self.harm == TICKED;
        let read = body.zip(told).zip(done).zip(reason);
        reader.finish(read.map(|(((body, told), done), reason)| NewIncidentAmendment {
            body,
            told,
            done,
            describes_harm,
            reason,
        }))
    }
}

impl Typed for AmendIncidentForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|aim| Slot::AmendIncident(aim.case, aim.note))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("body", words::BODY.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn an_amendment_is_whole_and_says_why() {
        let empty = AmendIncidentForm::default().parse(ymd(2026, 11, 22)).expect_err("empty");
        let at: Vec<_> = empty.into_iter().map(|problem| problem.at).collect();
        assert_eq!(at, ["body", "told", "done", "reason"]);

        let form = AmendIncidentForm {
            body: "He rang twice.".into(),
            told: "Police".into(),
            done: "A new number".into(),
            harm: TICKED.into(),
            reason: "The second call came to light".into(),
            ..AmendIncidentForm::default()
        };
        let new = form.parse(ymd(2026, 11, 22)).expect("whole");
        assert!(new.describes_harm && new.reason.starts_with("The second call"));
    }
}
