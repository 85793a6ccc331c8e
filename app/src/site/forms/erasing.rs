//! The forms by which a record is held, proposed to be erased, and erased.

use domain::{
    check::Field,
    day::{Day, TypedDay},
    erasure::{ErasureReason, HoldGround},
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};
use store::hold::NewHold;

use super::{
    Problem, Slot, Typed,
    event::given::TICKED,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::kept as words;

/// What was typed to hold a record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HoldForm {
    pub case: String,
    pub form: String,
    pub ground: String,
    pub why: String,
    pub review_on: TypedDay,
}

impl HoldForm {
    /// Which record the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewHold, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = self.read(&mut reader);
        reader.finish(read)
    }

    fn read(&self, reader: &mut Reader) -> Option<NewHold> {
        let ground =
            reader.choice("ground", &self.ground, HoldGround::from_code, words::CHOOSE_GROUND);
        let why = reader.text("why", &self.why, NOTE_LIMIT, words::ENTER_HOLD_WHY);
        let name = (words::REVIEW_INSIDE, words::REVIEW_LATER);
        let review_on = reader.day_ahead("review_on", name, &self.review_on);
        Some(NewHold { ground: ground?, why: why?, review_on: review_on? })
    }
}

impl Typed for HoldForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Hold)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("why", words::HOLD_WHY.to_owned())
    }
}

/// What was chosen to propose an erasure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProposeForm {
    pub case: String,
    pub form: String,
    pub reason: String,
}

impl ProposeForm {
    /// Which record the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answer.
    pub fn parse(&self, today: Day) -> Result<ErasureReason, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let from_code = ErasureReason::from_code;
        let reason = reader.choice("reason", &self.reason, from_code, words::CHOOSE_REASON);
        reader.finish(reason)
    }
}

impl Typed for ProposeForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Propose)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("reason", words::PROPOSE_REASON.to_owned())
    }
}

/// What was ticked to erase.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EraseForm {
    pub case: String,
    pub form: String,
    pub sure: String,
}

impl EraseForm {
    /// Which record the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answer.
    pub fn parse(&self, today: Day) -> Result<(), Vec<Problem>> {
        let mut reader = Reader::on(today);
        if self.sure != TICKED {
            reader.refuse(Problem::with("sure", words::TICK_SURE));
        }
        reader.finish(Some(()))
    }
}

impl Typed for EraseForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Erase)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("sure", words::SURE.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    #[test]
    fn a_hold_says_why_what_about_and_when_it_is_looked_at_again() {
        let form = HoldForm {
            ground: "LEGAL_CLAIM".into(),
            why: "Claim against the council".into(),
            review_on: ymd(2027, 3, 1).into(),
            ..HoldForm::default()
        };

        assert_eq!(form.parse(TODAY).map(|new| new.ground), Ok(HoldGround::LegalClaim));
        let empty = HoldForm::default().parse(TODAY).expect_err("empty");
        let at: Vec<_> = empty.into_iter().map(|problem| problem.at).collect();
        assert_eq!(at, ["ground", "why", "review_on-day"]);
        let past = HoldForm { review_on: ymd(2026, 11, 21).into(), ..form };
        assert_eq!(past.parse(TODAY).expect_err("past")[0].say, words::REVIEW_LATER);
    }

    #[test]
    fn nothing_is_proposed_without_a_reason_and_erased_without_a_tick() {
        assert_eq!(ProposeForm::default().parse(TODAY).expect_err("none")[0].at, "reason");
        assert_eq!(EraseForm::default().parse(TODAY).expect_err("none")[0].at, "sure");
        let sure = EraseForm { sure: TICKED.into(), ..EraseForm::default() };
        assert_eq!(sure.parse(TODAY), Ok(()));
    }
}
