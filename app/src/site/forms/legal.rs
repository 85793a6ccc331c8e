//! The form that writes a legal note, and the one that puts another wording beside it.

use chrono::TimeDelta;
use domain::{
    check::Field,
    day::{Day, TypedDay},
    id::{CaseId, FormKey},
    legal::{LIMIT, LegalKind, NewLegalAmendment, NewLegalNote},
    note::NewTask,
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    amend::Aim,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::{answers, legal as words};

/// What is asked of a colleague is looked for in a week unless somebody says otherwise.
const A_WEEK: TimeDelta = TimeDelta::days(7);

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LegalForm {
    pub case: String,
    pub form: String,
    pub kind: String,
    pub on: TypedDay,
    pub body: String,
    pub step: String,
    pub step_on: TypedDay,
}

impl LegalForm {
    /// The form before anything is typed.
    pub fn fresh(today: Day) -> Self {
        Self { on: today.into(), step_on: (today + A_WEEK).into(), ..Self::default() }
    }

    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewLegalNote, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = self.read(&mut reader);
        reader.finish(read)
    }

    fn read(&self, reader: &mut Reader) -> Option<NewLegalNote> {
        let kind = reader.choice("kind", &self.kind, LegalKind::from_code, words::CHOOSE_KIND);
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let body = reader.text("body", &self.body, LIMIT, words::ENTER_BODY);
        let shared = self.shared(reader);
        Some(NewLegalNote { kind: kind?, on: on?, body: body?, shared })
    }

    /// A day alone is no step: it is there before anything is typed.
    fn shared(&self, reader: &mut Reader) -> Option<NewTask> {
        let what = reader.text_if_any("step", &self.step, LINE_LIMIT)?;
        let name = (words::STEP_ON_INSIDE, words::STEP_LATER);
        let due = reader.day_ahead("step_on", name, &self.step_on)?;
        Some(NewTask { what, due })
    }
}

impl Typed for LegalForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Legal)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ON_INSIDE))
    }
}

/// What was typed as another wording.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LegalAmendForm {
    pub case: String,
    pub note: String,
    /// How many amendments there were when the page was shown.
    pub version: String,
    pub form: String,
    pub body: String,
    pub reason: String,
}

impl LegalAmendForm {
    /// Which note the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        Some(Aim {
            case: self.case.parse().ok()?,
            note: self.note.parse().ok()?,
            version: self.version.parse().ok()?,
            form: self.form.parse().ok()?,
        })
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewLegalAmendment, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let body = reader.text("body", &self.body, LIMIT, words::ENTER_BODY);
        let reason = reader.text("reason", &self.reason, NOTE_LIMIT, words::ENTER_REASON);
        let read = body.zip(reason).map(|(body, reason)| NewLegalAmendment { body, reason });
        reader.finish(read)
    }
}

impl Typed for LegalAmendForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|aim| Slot::LegalAmend(aim.case, aim.note))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("body", words::NEW_WORDING.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn typed() -> LegalForm {
        let (kind, body) = ("ADVICE".into(), "The grounds are good.".into());
        LegalForm { kind, body, ..LegalForm::fresh(TODAY) }
    }

    fn at(form: &LegalForm) -> Vec<String> {
        form.parse(TODAY).expect_err("refused").into_iter().map(|problem| problem.at).collect()
    }

    #[test]
    fn a_legal_note_shares_nothing_unless_the_adviser_writes_a_step() {
        let alone = typed().parse(TODAY).expect("complete");
        let both = LegalForm { step: "Ring the GP".into(), ..typed() };

        assert_eq!((alone.kind, alone.shared), (LegalKind::Advice, None));
        let step = NewTask { what: "Ring the GP".into(), due: ymd(2026, 11, 29) };
        assert_eq!(both.parse(TODAY).expect("complete").shared, Some(step));
    }

    #[test]
    fn each_slip_is_named_where_it_was_made() {
        assert_eq!(at(&LegalForm::default()), ["kind", "on-day", "body"]);
        let late = LegalForm {
            step: "Ring".into(),
            step_on: ymd(2026, 11, 21).into(),
            on: ymd(2026, 11, 23).into(),
            ..typed()
        };
        assert_eq!(at(&late), ["on-day", "step_on-day"]);
        assert_eq!(at(&LegalForm { body: "a".repeat(LIMIT + 1), ..typed() }), ["body"]);
    }

    #[test]
    fn an_amendment_needs_a_wording_and_a_reason() {
        let problems = LegalAmendForm::default().parse(TODAY).expect_err("empty");

        let said: Vec<_> = problems.iter().map(|problem| problem.say.as_str()).collect();
        assert_eq!(said, [words::ENTER_BODY, words::ENTER_REASON]);
    }
}
