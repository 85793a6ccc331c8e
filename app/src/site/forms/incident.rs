//! The form that records an incident.

use domain::{
    check::Field,
    day::{Day, TypedDay},
    id::{CaseId, FormKey},
    incident::{IncidentKind, LIMIT, NewIncident},
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    event::given::TICKED,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::{answers, incident as words};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IncidentForm {
    pub case: String,
    pub form: String,
    pub kind: String,
    pub on: TypedDay,
    pub body: String,
    pub harm: String,
    pub told: String,
    pub done: String,
}

impl IncidentForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewIncident, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = self.read(&mut reader);
        reader.finish(read)
    }

    fn read(&self, reader: &mut Reader) -> Option<NewIncident> {
        let kind = reader.choice("kind", &self.kind, IncidentKind::from_code, words::CHOOSE_KIND);
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let body = reader.text("body", &self.body, LIMIT, words::ENTER_BODY);
        let told = reader.text("told", &self.told, NOTE_LIMIT, words::ENTER_TOLD);
        let done = reader.text("done", &self.done, NOTE_LIMIT, words::ENTER_DONE);
        let describes_harm = self.harm == TICKED;
        Some(NewIncident {
            kind: kind?,
            on: on?,
            body: body?,
            describes_harm,
            told: told?,
            done: done?,
        })
    }
}

impl Typed for IncidentForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Incident)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn an_incident_says_what_happened_when_who_was_told_and_what_was_done() {
        let today = ymd(2026, 11, 22);
        let form = IncidentForm {
            kind: "THREAT".into(),
            on: today.into(),
            body: "He rang the house.".into(),
            harm: TICKED.into(),
            told: "Nobody yet".into(),
            done: "The number was changed.".into(),
            ..IncidentForm::default()
        };

        assert_eq!(form.parse(today).map(|new| new.describes_harm), Ok(true));
        let empty = IncidentForm::default().parse(today).expect_err("empty");
        let at: Vec<_> = empty.into_iter().map(|problem| problem.at).collect();
        assert_eq!(at, ["kind", "on-day", "body", "told", "done"]);
        let later = IncidentForm { on: ymd(2026, 11, 23).into(), ..form };
        assert_eq!(later.parse(today).expect_err("ahead")[0].at, "on-day");
    }
}
