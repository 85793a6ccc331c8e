//! The form that begins a list of evidence, and the one that says what was done about an item: with one press today, or
//! with the answers of its page.

use domain::{
    check::Field,
    day::{Day, TypedDay},
    evidence::{self, EvidenceItem, EvidenceRoute, EvidenceStep, Getter, NewEvidenceStep, WhyNot},
    id::{CaseId, DeadlineId, FormKey},
};
use serde::{Deserialize, Serialize};
use store::evidence::ItemAim;

use super::{Problem, Slot, Typed, event::given::TICKED, reader::Reader};
use crate::site::{
    path,
    words::{answers, evidence as words},
};

/// What was chosen to begin a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BeginForm {
    pub case: String,
    pub form: String,
    pub route: String,
    /// The date it is gathered for, where it was begun from there.
    pub deadline: String,
}

impl BeginForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answer.
    pub fn parse(&self, today: Day) -> Result<&'static EvidenceRoute, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = reader.choice("route", &self.route, evidence::route, words::CHOOSE_ROUTE);
        reader.finish(read)
    }
}

impl Typed for BeginForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::Evidence)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("route", words::ROUTE.to_owned())
    }
}

/// What was said about an item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepForm {
    pub case: String,
    pub list: String,
    pub item: String,
    /// How many steps there were when the page was shown.
    pub version: String,
    pub form: String,
    pub step: String,
    pub on: TypedDay,
    pub why: String,
    pub getter: String,
    /// One press: it was done today.
    pub at_once: String,
    /// The date it is gathered for, where it was pressed there.
    pub deadline: String,
}

impl StepForm {
    /// The same, with the day that one press means.
    #[must_use]
    pub fn on(mut self, today: Day) -> Self {
        if self.at_once == TICKED {
            self.on = today.into();
        }
        self
    }

    /// Which item the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, ItemAim)> {
        let (list, version) = (self.list.parse().ok()?, self.version.parse().ok()?);
        Some((self.case.parse().ok()?, ItemAim { list, item: known(&self.item)?.into(), version }))
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewEvidenceStep, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let step = reader.choice("step", &self.step, EvidenceStep::from_code, words::CHOOSE_STEP);
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let why = (step == Some(EvidenceStep::NotNeeded))
            .then(|| reader.choice("why", &self.why, WhyNot::from_code, words::CHOOSE_WHY));
        let getter = (step == Some(EvidenceStep::Handed)).then(|| {
            reader.choice("getter", &self.getter, Getter::from_code, words::CHOOSE_GETTER)
        });
        let (why, getter) = (why.flatten(), getter.flatten());
        let read = step.zip(on).map(|(step, on)| NewEvidenceStep { step, on, why, getter });
        reader.finish(read)
    }
}

impl Typed for StepForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        let (case, aim) = self.aim()?;
        Some(Slot::EvidenceItem(case, aim.list, known(&aim.item)?))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ON_INSIDE))
    }
}

/// The id of an item as the lists have it. Which list it is of is for the store to know.
pub fn known(id: &str) -> Option<&'static str> {
    let items = evidence::routes().iter().flat_map(|route| route.items);
    items.map(|item: &EvidenceItem| item.id).find(|known| *known == id)
}

/// The page somebody came from: that of a date, or the lists.
pub fn back(case: CaseId, deadline: &str) -> String {
    let deadline = deadline.parse::<DeadlineId>().ok();
    deadline.map_or_else(|| path::evidence(case), |deadline| path::sprint(case, deadline))
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn typed(step: &str) -> StepForm {
        StepForm { step: step.into(), on: ymd(2026, 11, 20).into(), ..StepForm::default() }
    }

    fn at(form: &StepForm) -> Vec<String> {
        form.parse(TODAY).expect_err("refused").into_iter().map(|problem| problem.at).collect()
    }

    #[test]
    fn one_press_means_today_and_a_page_the_day_that_was_typed() {
        let once = StepForm { at_once: TICKED.into(), on: TypedDay::default(), ..typed("GOT") };

        assert_eq!(once.on(TODAY).parse(TODAY).expect("complete").on, TODAY);
        assert_eq!(typed("GOT").on(TODAY).parse(TODAY).expect("complete").on, ymd(2026, 11, 20));
    }

    #[test]
    fn what_is_not_needed_says_why_and_what_is_handed_on_says_to_whom() {
        assert_eq!(at(&typed("NOT_NEEDED")), ["why"]);
        assert_eq!(at(&typed("HANDED")), ["getter"]);
        let why = StepForm { why: "HELD".into(), ..typed("NOT_NEEDED") };
        assert_eq!(why.parse(TODAY).expect("complete").why, Some(WhyNot::Held));
        let asked = StepForm { why: "HELD".into(), getter: "PERSON".into(), ..typed("ASKED") };
        let asked = asked.parse(TODAY).expect("complete");
        assert_eq!((asked.why, asked.getter), (None, None));
        assert_eq!(at(&StepForm { on: ymd(2026, 11, 23).into(), ..typed("GOT") }), ["on-day"]);
        assert_eq!(at(&StepForm::default()), ["step", "on-day"]);
    }

    #[test]
    fn only_items_of_the_lists_have_a_form() {
        assert_eq!(known("POLICE"), Some("POLICE"));
        assert_eq!(known("police"), None);
        let form = StepForm { list: "1".into(), version: "0".into(), ..StepForm::default() };
        assert_eq!(form.aim(), None);
    }
}
