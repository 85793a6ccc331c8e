//! The form that says where a release was published, and whether exact figures for the same period were too.

use domain::{
    check::Field,
    event::Day,
    id::{FormKey, ReleaseId},
};
use serde::{Deserialize, Serialize};
use store::{
    register::{Elsewhere, code},
    release::{NewNote, SaidNote},
};

use super::super::{
    forms::{
        Problem, Slot, Typed,
        reader::{LINE_LIMIT, Reader},
    },
    words::release as words,
};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReleaseForm {
    pub release: String,
    pub form: String,
    pub elsewhere: String,
    pub published: String,
}

impl ReleaseForm {
    /// The form as it is shown first: with what was said last.
    pub fn of(release: ReleaseId, last: Option<&SaidNote>) -> Self {
        Self {
            release: code(release),
            form: String::new(),
            elsewhere: last.map(|note| note.elsewhere.code().to_owned()).unwrap_or_default(),
            published: last.map(|note| note.published.clone()).unwrap_or_default(),
        }
    }

    /// Which release it is about. None when the page it came from was not ours.
    pub fn release(&self) -> Option<ReleaseId> {
        self.release.parse().ok()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewNote, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let elsewhere = reader.choice(
            "elsewhere",
            &self.elsewhere,
            Elsewhere::from_code,
            words::CHOOSE_ELSEWHERE,
        );
        let published = reader.text_if_any("published", &self.published, LINE_LIMIT);
        let published = published.unwrap_or_default();
        reader.finish(elsewhere.map(|elsewhere| NewNote { published, elsewhere }))
    }
}

impl Typed for ReleaseForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().and(self.release()).map(Slot::Release)
    }

    /// No rule speaks of releases.
    fn question(&self, _: Field) -> (&'static str, String) {
        ("elsewhere", words::ELSEWHERE.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn the_question_must_be_answered_and_the_place_may_be_left_open() {
        let form = ReleaseForm { published: "Annual report".into(), ..ReleaseForm::default() };
        let answered = ReleaseForm { elsewhere: "NO".into(), ..ReleaseForm::default() };

        let problems = form.parse(ymd(2026, 11, 22)).expect_err("refused");

        assert_eq!(problems, [Problem::with("elsewhere", words::CHOOSE_ELSEWHERE)]);
        let note = NewNote { published: String::new(), elsewhere: Elsewhere::No };
        assert_eq!(answered.parse(ymd(2026, 11, 22)), Ok(note));
    }
}
