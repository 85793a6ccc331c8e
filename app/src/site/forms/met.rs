//! The form that says when a deadline was met, and what shows it.

use domain::{
    check::Field,
    day::{Day, TypedDay},
    event::{DeadlineKey, Fact, When},
    id::{CaseId, DeadlineId, FormKey},
};
use serde::{Deserialize, Serialize};
use store::next::NextStep;

use super::{
    Problem, Slot, Typed,
    next_step::NextForm,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::{answers as words, dates};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MetForm {
    pub case: String,
    pub deadline: String,
    pub version: String,
    pub form: String,
    pub done: TypedDay,
    pub evidence: String,
    /// Set where one press says that it was done today.
    pub at_once: String,
    #[serde(flatten)]
    pub onward: NextForm,
}

/// The hidden part: which deadline, in the case as it was when the page was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub case: CaseId,
    pub deadline: DeadlineId,
    pub version: i64,
    pub form: FormKey,
}

/// The day it was done and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub on: Day,
    pub evidence: String,
    pub next: Option<NextStep>,
}

impl MetForm {
    /// Which deadline the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        Some(Aim {
            case: self.case.parse().ok()?,
            deadline: self.deadline.parse().ok()?,
            version: self.version.parse().ok()?,
            form: self.form.parse().ok()?,
        })
    }

    /// One press says that it was done today, and nothing of what shows it.
    #[must_use]
    pub fn on(self, today: Day) -> Self {
        if self.at_once.is_empty() { self } else { Self { done: today.into(), ..self } }
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<Done, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let on = reader.past_day("done", dates::DONE, &self.done);
        let evidence = self.evidence(&mut reader);
        let next = self.onward.read(&mut reader);
        let done = on.zip(evidence).zip(next);
        reader.finish(done.map(|((on, evidence), next)| Done { on, evidence, next }))
    }

    fn evidence(&self, reader: &mut Reader) -> Option<String> {
        if self.at_once.is_empty() {
            return reader.text("evidence", &self.evidence, NOTE_LIMIT, words::ENTER_EVIDENCE);
        }
        Some(String::new())
    }
}

impl Typed for MetForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|aim| Slot::Met(aim.case, aim.deadline))
    }

    /// Everything the rules can say here is about the one date asked for.
    fn question(&self, _: Field) -> (&'static str, String) {
        ("done", words::capital(dates::DONE))
    }
}

impl Done {
    /// As a fact of the record, about this deadline.
    pub fn recorded(self, key: DeadlineKey) -> (Fact, When) {
        let when = When::dated(self.on);
        (Fact::DeadlineMet { key, evidence: self.evidence }, when)
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    #[test]
    fn farah_says_when_it_was_done_and_what_shows_it() {
        let form = MetForm {
            done: ymd(2026, 11, 18).into(),
            evidence: " Receipt by email ".into(),
            ..MetForm::default()
        };

        let done = Done { on: ymd(2026, 11, 18), evidence: "Receipt by email".into(), next: None };
        assert_eq!(form.parse(TODAY), Ok(done));
    }

    #[test]
    fn one_press_says_that_it_was_done_today() {
        let form = MetForm { at_once: "yes".into(), ..MetForm::default() };

        let done = Done { on: TODAY, evidence: String::new(), next: None };
        assert_eq!(form.on(TODAY).parse(TODAY), Ok(done));
    }

    #[test]
    fn a_deadline_cannot_be_done_tomorrow_nor_without_evidence() {
        let form = MetForm { done: ymd(2026, 11, 23).into(), ..MetForm::default() };

        let said: Vec<_> =
            form.parse(TODAY).expect_err("refused").into_iter().map(|p| p.say).collect();
        assert_eq!(
            said,
            ["Date it was done must be today or in the past", "Say what shows that it was done"]
        );
    }
}
