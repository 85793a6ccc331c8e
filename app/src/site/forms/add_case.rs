//! The form that adds a case. The reference and the code name are not asked: they are made for her.

use chrono::TimeDelta;
use domain::{
    check::Field,
    code::{AgeGroup, Gender, Nation},
    day::{Day, TypedDay},
    id::FormKey,
    note::NewTask,
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed, country,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::{answers as words, dates, new_case};

/// How soon somebody does something for a person who is new, unless the worker says otherwise.
const A_WEEK: TimeDelta = TimeDelta::days(7);

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddCaseForm {
    pub form: String,
    pub name: String,
    pub language: String,
    pub nationality: String,
    pub gender: String,
    pub age_group: String,
    pub born: TypedDay,
    pub nation: String,
    pub safe_contact: String,
    pub nrm: String,
    /// Ticked when somebody like this is known and the case is to be added all the same.
    pub despite: String,
    /// Whom the tick is about: what was looked for when the page showed who is known.
    pub checked: String,
    /// What the worker does first.
    pub first: String,
    pub first_on: TypedDay,
}

/// What the answers add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    pub name: String,
    pub language: String,
    pub nationality: Vec<String>,
    pub gender: Gender,
    pub age_group: AgeGroup,
    pub born: Option<Day>,
    pub nation: Nation,
    pub safe_contact: String,
    pub nrm: Option<String>,
    pub despite: bool,
    pub first: NewTask,
}

/// Somebody to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookFor {
    pub name: String,
    pub born: Option<Day>,
    pub nrm: Option<String>,
}

impl AddCaseForm {
    /// The form before anything is typed: somebody new is spoken to within a week.
    pub fn fresh(today: Day) -> Self {
        let first = new_case::FIRST_STEP.to_owned();
        Self { first, first_on: (today + A_WEEK).into(), ..Self::default() }
    }

    /// Reads the answers, in the order of the page.
    pub fn parse(&self, today: Day) -> Result<Intake, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let name = reader.text("name", &self.name, LINE_LIMIT, words::ENTER_NAME);
        let born = reader.past_day_if_any("born", dates::BORN, &self.born);
        let nrm = reader.text_if_any("nrm", &self.nrm.to_uppercase(), LINE_LIMIT);
        let language = reader.text_if_any("language", &self.language, LINE_LIMIT);
        let nationality = reader.choice(
            "nationality",
            &self.nationality,
            country::chosen,
            words::CHOOSE_NATIONALITY,
        );
        let gender = reader.choice("gender", &self.gender, Gender::from_code, words::CHOOSE_GENDER);
        let age_group =
            reader.choice("age_group", &self.age_group, AgeGroup::from_code, words::CHOOSE_AGE);
        let nation = reader.choice("nation", &self.nation, Nation::from_code, words::CHOOSE_NATION);
        let safe_contact =
            reader.text("safe_contact", &self.safe_contact, NOTE_LIMIT, words::ENTER_SAFE);
        let first = self.first(&mut reader);
        reader.finish((|| {
            Some(Intake {
                name: name?,
                // It comes later with the interpreter; how to reach somebody safely is always asked.
                language: language.unwrap_or_else(|| new_case::NO_LANGUAGE.to_owned()),
                nationality: nationality?,
                gender: gender?,
                age_group: age_group?,
                born,
                nation: nation?,
                safe_contact: safe_contact?,
                nrm,
                despite: self.is_despite(),
                first: first?,
            })
        })())
    }

    /// Reads what is looked for before anything else is asked.
    pub fn look_for(&self, today: Day) -> Result<LookFor, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let name = reader.text("name", &self.name, LINE_LIMIT, words::ENTER_NAME);
        let born = reader.past_day_if_any("born", dates::BORN, &self.born);
        let nrm = reader.text_if_any("nrm", &self.nrm.to_uppercase(), LINE_LIMIT);
        reader.finish(name.map(|name| LookFor { name, born, nrm }))
    }

    /// What the page says was looked for: another name needs another look.
    pub fn looked_for(&self) -> String {
        let born = &self.born;
        let typed = [&*self.name, &*born.day, &*born.month, &*born.year, &*self.nrm];
        let tidy = |one: &str| one.split_whitespace().collect::<Vec<_>>().join(" ");
        typed.map(tidy).join("/").to_lowercase()
    }

    /// Whether the worker saw who is known and says that this is somebody else.
    pub fn is_despite(&self) -> bool {
        !self.despite.is_empty() && self.checked == self.looked_for()
    }

    fn first(&self, reader: &mut Reader) -> Option<NewTask> {
        let what = reader.text("first", &self.first, LINE_LIMIT, new_case::ENTER_FIRST);
        let names = (new_case::FIRST_ON_INSIDE, new_case::FIRST_LATER);
        let due = reader.day_ahead("first_on", names, &self.first_on);
        what.zip(due).map(|(what, due)| NewTask { what, due })
    }
}

impl Typed for AddCaseForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().map(|_| Slot::AddCase)
    }

    /// The rules judge the opening of a case by its date of birth alone.
    fn question(&self, _: Field) -> (&'static str, String) {
        ("born", words::capital(dates::BORN))
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    /// Rosa adds Linh's case.
    fn linh() -> AddCaseForm {
        AddCaseForm {
            name: "Linh".into(),
            language: "Vietnamese".into(),
            nationality: "VN".into(),
            gender: "FEMALE".into(),
            age_group: "ADULT".into(),
            nation: "EW".into(),
            safe_contact: "Text only, weekdays after 4pm".into(),
            nrm: " nrm-2026-0417 ".into(),
            ..AddCaseForm::fresh(TODAY)
        }
    }

    fn at(form: &AddCaseForm) -> Vec<String> {
        form.parse(TODAY).expect_err("refused").into_iter().map(|p| p.at).collect()
    }

    #[test]
    fn a_complete_form_becomes_an_intake() {
        let intake = linh().parse(TODAY).expect("complete");

        assert_eq!(intake.nationality, ["VN"]);
        assert_eq!(intake.nrm.as_deref(), Some("NRM-2026-0417"));
        assert_eq!((intake.born, intake.despite), (None, false));
        assert_eq!(intake.first.due, ymd(2026, 11, 29));
    }

    #[test]
    fn nobody_is_forgotten_the_moment_a_file_is_opened() {
        let past = AddCaseForm { first_on: ymd(2026, 11, 21).into(), ..linh() };
        let silent = AddCaseForm { first: " ".into(), ..linh() };

        assert_eq!((at(&past), at(&silent)), (vec!["first_on-day".into()], vec!["first".into()]));
    }

    #[test]
    fn an_empty_form_names_every_answer_it_needs() {
        let asked = at(&AddCaseForm::default());

        assert_eq!(
            asked,
            [
                "name",
                "nationality",
                "gender",
                "age_group",
                "nation",
                "safe_contact",
                "first",
                "first_on-day"
            ]
        );
    }

    #[test]
    fn a_language_can_come_later_and_the_way_to_make_contact_cannot() {
        let silent = AddCaseForm { language: " ".into(), ..linh() };
        let unsafe_one = AddCaseForm { safe_contact: " ".into(), ..linh() };

        assert_eq!(silent.parse(TODAY).expect("complete").language, "Not recorded");
        assert_eq!(at(&unsafe_one), ["safe_contact"]);
    }

    #[test]
    fn a_tick_counts_for_whom_it_was_given_and_for_nobody_else() {
        let form = AddCaseForm { despite: "yes".into(), ..linh() };
        assert!(!form.is_despite(), "nobody was looked for yet");

        let seen = AddCaseForm { checked: form.looked_for(), ..form };
        assert!(seen.is_despite());
        assert!(AddCaseForm { name: "  linh ".into(), ..seen.clone() }.is_despite());
        assert!(!AddCaseForm { name: "Daniel".into(), ..seen.clone() }.is_despite());
        let born = ymd(1998, 5, 17).into();
        assert!(!AddCaseForm { born, ..seen.clone() }.is_despite());
        assert!(!AddCaseForm { despite: String::new(), ..seen }.is_despite());
    }

    #[test]
    fn only_a_name_is_needed_to_look_for_somebody() {
        let named = AddCaseForm { name: "Linh".into(), ..AddCaseForm::default() };
        let looked = named.look_for(TODAY).expect("enough");
        assert_eq!((&*looked.name, looked.born, looked.nrm), ("Linh", None, None));

        let nobody = AddCaseForm::default().look_for(TODAY).expect_err("nobody");
        assert_eq!(nobody[0].at, "name");
    }

    #[test]
    fn nobody_is_born_tomorrow() {
        assert_eq!(at(&AddCaseForm { born: ymd(2026, 11, 23).into(), ..linh() }), ["born-day"]);
    }

    #[test]
    fn not_knowing_is_an_answer() {
        let form = AddCaseForm {
            nationality: "NK".into(),
            gender: "UNKNOWN".into(),
            age_group: "UNKNOWN".into(),
            ..linh()
        };

        assert!(form.parse(TODAY).is_ok_and(|intake| intake.nationality.is_empty()));
    }
}
