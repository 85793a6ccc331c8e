//! The forms by which two records of the same person are found and linked.

use domain::{
    check::Field,
    day::Day,
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};
use store::permit::Pair;

use super::{
    Problem, Slot, Typed,
    event::given::TICKED,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::merge as words;

/// What was typed to find the other record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompareForm {
    pub case: String,
    pub called: String,
}

impl CompareForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answer.
    pub fn parse(&self, today: Day) -> Result<String, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let called = reader.text("called", &self.called, LINE_LIMIT, words::ENTER_CALLED);
        reader.finish(called)
    }
}

impl Typed for CompareForm {
    fn key(&self) -> Option<FormKey> {
        None
    }

    fn slot(&self) -> Option<Slot> {
        self.case().map(Slot::Compare)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("called", words::CALLED.to_owned())
    }
}

/// What was typed to link them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MergeForm {
    pub case: String,
    pub other: String,
    pub form: String,
    pub why: String,
    pub sure: String,
}

impl MergeForm {
    /// Which records. None when the page it came from was not ours.
    pub fn pair(&self) -> Option<Pair> {
        let (kept, other) = (self.case.parse().ok()?, self.other.parse().ok()?);
        (kept != other).then_some(Pair { kept, other })
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<String, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let why = reader.text("why", &self.why, NOTE_LIMIT, words::ENTER_REASON);
        if self.sure != TICKED {
            reader.refuse(Problem::with("sure", words::TICK_SURE));
        }
        reader.finish(why)
    }
}

impl Typed for MergeForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.pair().map(|pair| Slot::Merge(pair.kept, pair.other))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("why", words::REASON.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    #[test]
    fn whoever_merges_says_how_they_know_and_that_they_looked() {
        let at = |form: MergeForm| -> Vec<String> {
            form.parse(TODAY).err().unwrap_or_default().into_iter().map(|one| one.at).collect()
        };
        let sure = MergeForm { sure: TICKED.into(), ..MergeForm::default() };

        assert_eq!(at(MergeForm::default()), ["why", "sure"]);
        assert_eq!(at(sure.clone()), ["why"]);
        assert_eq!(at(MergeForm { why: "Same number".into(), ..sure }), [""; 0]);
    }

    #[test]
    fn no_record_is_merged_with_itself() {
        let id = "00000000-0000-4000-8000-000000000007".to_owned();
        let form = MergeForm { case: id.clone(), other: id, ..MergeForm::default() };

        assert_eq!(form.pair(), None);
    }
}
