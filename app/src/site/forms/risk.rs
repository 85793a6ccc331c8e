//! The form that judges how much harm threatens somebody.

use domain::{
    check::Field,
    day::{Day, TypedDay},
    id::{CaseId, FormKey},
    risk::{NewRisk, RiskLevel},
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::{answers, risk as words};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RiskForm {
    pub case: String,
    pub form: String,
    pub level: String,
    pub why: String,
    pub review: TypedDay,
}

impl RiskForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewRisk, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let level = reader.choice("level", &self.level, RiskLevel::from_code, words::CHOOSE_LEVEL);
        let why = reader.text("why", &self.why, NOTE_LIMIT, words::ENTER_WHY);
        let review_on = reader.day("review", words::REVIEW_INSIDE, &self.review);
        if review_on.is_some_and(|day| day < today) {
            reader.refuse(Problem::within("review", "day", words::REVIEW_LATER));
        }
        let read = level.zip(why).zip(review_on);
        reader.finish(read.map(|((level, why), review_on)| NewRisk { level, why, review_on }))
    }
}

impl Typed for RiskForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Risk)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("review", answers::capital(words::REVIEW_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_judgement_says_what_it_goes_by_and_when_it_is_made_again() {
        let today = ymd(2026, 11, 22);
        let form = RiskForm {
            level: "HIGH".into(),
            why: "He knows the college.".into(),
            review: ymd(2026, 11, 29).into(),
            ..RiskForm::default()
        };
        let late = RiskForm { review: ymd(2026, 11, 21).into(), ..form.clone() };

        assert_eq!(form.parse(today).map(|risk| risk.level), Ok(RiskLevel::High));
        assert_eq!(late.parse(today).expect_err("past")[0].say, words::REVIEW_LATER);
        assert_eq!(RiskForm::default().parse(today).expect_err("empty").len(), 3);
    }
}
