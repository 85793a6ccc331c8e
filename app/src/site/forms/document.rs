//! The form that adds a document, and the one that says a document is not to be used. The file itself is no answer: it is
//! not kept when a form comes back.

use domain::{
    check::Field,
    day::{Day, TypedDay},
    document::{DocumentKind, NewDocument},
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::document as words;

/// What was typed about a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentForm {
    pub case: String,
    pub form: String,
    pub kind: String,
    pub dated: TypedDay,
    pub event: String,
    pub about: String,
}

impl DocumentForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// The answer with this name, to be filled in.
    pub fn answer(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "case" => &mut self.case,
            "form" => &mut self.form,
            "kind" => &mut self.kind,
            "dated[day]" => &mut self.dated.day,
            "dated[month]" => &mut self.dated.month,
            "dated[year]" => &mut self.dated.year,
            "event" => &mut self.event,
            "about" => &mut self.about,
            _ => return None,
        })
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewDocument, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let kind = reader.choice("kind", &self.kind, DocumentKind::from_code, words::CHOOSE_KIND);
        let dated = reader.past_day_if_any("dated", words::DATED_INSIDE, &self.dated);
        let event = match self.event.as_str() {
            "" => None,
            id => reader.choice("event", id, |id| id.parse().ok(), words::CHOOSE_EVENT),
        };
        let about = reader.text_if_any("about", &self.about, LINE_LIMIT);
        reader.finish(kind.map(|kind| NewDocument { kind, dated, event, about }))
    }
}

impl Typed for DocumentForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Document)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("kind", words::KIND.to_owned())
    }
}

/// What was typed about a document that is not to be used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AsideForm {
    pub case: String,
    pub document: String,
    pub form: String,
    pub reason: String,
}

impl AsideForm {
    /// Which document the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, u32, FormKey)> {
        let (case, number) = self.case.parse().ok().zip(self.document.parse().ok())?;
        Some((case, number, self.key()?))
    }

    /// Reads the reason.
    pub fn parse(&self, today: Day) -> Result<String, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let reason = reader.text("reason", &self.reason, NOTE_LIMIT, words::ENTER_REASON);
        reader.finish(reason)
    }
}

impl Typed for AsideForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|(case, number, _)| Slot::Aside(case, number))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("reason", words::REASON.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn filled(answers: &[(&str, &str)]) -> DocumentForm {
        let mut form = DocumentForm::default();
        for (name, value) in answers {
            (*value).clone_into(form.answer(name).expect("a question of the form"));
        }
        form
    }

    #[test]
    fn a_document_needs_to_be_of_a_kind_and_nothing_else() {
        let new = filled(&[("kind", "LETTER")]).parse(TODAY).expect("complete");

        let bare =
            NewDocument { kind: DocumentKind::Letter, dated: None, event: None, about: None };
        assert_eq!(new, bare);
        assert_eq!(DocumentForm::default().parse(TODAY).expect_err("empty").len(), 1);
    }

    #[test]
    fn the_day_on_a_document_has_come_and_an_entry_is_one_of_the_case() {
        let wrong = filled(&[
            ("kind", "LETTER"),
            ("dated[day]", "23"),
            ("dated[month]", "11"),
            ("dated[year]", "2026"),
            ("event", "14"),
        ]);

        let at: Vec<_> =
            wrong.parse(TODAY).expect_err("two").into_iter().map(|one| one.at).collect();

        assert_eq!(at, ["dated-day", "event"]);
    }

    #[test]
    fn nothing_is_set_aside_without_a_reason() {
        assert_eq!(AsideForm::default().parse(TODAY).expect_err("empty")[0].at, "reason");
    }
}
