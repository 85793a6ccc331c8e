//! The form that records a case review and the day of the next one.

use domain::{
    check::Field,
    day::{Day, TypedDay},
    id::{CaseId, FormKey},
    review::NewReview,
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, Reader},
};
use crate::site::words::{answers, case_review as words};

/// The longest account of what was agreed, in characters.
pub const AGREED_LIMIT: usize = 2_000;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseReviewForm {
    pub case: String,
    pub form: String,
    pub on: TypedDay,
    pub by: String,
    pub agreed: String,
    pub next_on: TypedDay,
}

impl CaseReviewForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewReview, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = self.read(&mut reader);
        reader.finish(read)
    }

    fn read(&self, reader: &mut Reader) -> Option<NewReview> {
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let by = reader.text("by", &self.by, LINE_LIMIT, words::ENTER_BY);
        let agreed = reader.text("agreed", &self.agreed, AGREED_LIMIT, words::ENTER_AGREED);
        let next = (words::NEXT_ON_INSIDE, words::NEXT_LATER);
        let next_on = reader.day_ahead("next_on", next, &self.next_on);
        Some(NewReview { on: on?, by: by?, agreed: agreed?, next_on: next_on? })
    }
}

impl Typed for CaseReviewForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::CaseReview)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("next_on", answers::capital(words::NEXT_ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_review_says_who_when_what_was_agreed_and_when_the_next_one_is() {
        let today = ymd(2026, 11, 22);
        let form = CaseReviewForm {
            on: today.into(),
            by: "Grace and Rosa".into(),
            agreed: "Ask again in a month.".into(),
            next_on: ymd(2026, 12, 20).into(),
            ..CaseReviewForm::default()
        };

        assert_eq!(form.parse(today).map(|new| new.next_on), Ok(ymd(2026, 12, 20)));
        let empty = CaseReviewForm::default().parse(today).expect_err("empty");
        let at: Vec<_> = empty.into_iter().map(|problem| problem.at).collect();
        assert_eq!(at, ["on-day", "by", "agreed", "next_on-day"]);
        let past = CaseReviewForm { next_on: ymd(2026, 11, 21).into(), ..form };
        assert_eq!(past.parse(today).expect_err("past")[0].say, words::NEXT_LATER);
    }
}
