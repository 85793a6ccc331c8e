//! The forms that add a way to reach somebody, an interpreter need, somebody around them, or another name or number.

mod around;

use domain::{
    check::Field,
    codes,
    contact::{
        Agreed, Contact, Interpreter, InterpreterGender, Means, Point, Profession, Professional,
        Safe, Voicemail,
    },
    day::{Day, TypedDay},
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::contact as words;

codes! {
    /// What is added.
    What {
        Point = "reach", "A way to reach the person";
        Interpreter = "interpreter", "An interpreter need";
        Professional = "professional", "A professional";
        Related = "relative", "Somebody who belongs to the person";
        Named = "name", "Another name";
        Identifier = "number", "Another number";
    }
}

/// What was typed, of whichever it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    pub case: String,
    pub what: String,
    pub form: String,
    pub means: String,
    pub value: String,
    pub safe: String,
    pub times: String,
    pub voicemail: String,
    pub code_word: String,
    pub answered_by: String,
    pub language: String,
    pub dialect: String,
    pub gender: String,
    pub not: String,
    pub profession: String,
    pub name: String,
    pub organisation: String,
    pub reached_by: String,
    pub agreed: String,
    pub told: String,
    pub name_kind: String,
    pub relation: String,
    pub born: TypedDay,
    pub whereabouts: String,
    pub number_kind: String,
}

impl ContactForm {
    /// Which case the form is for, and what it adds. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, What)> {
        self.case.parse().ok().zip(What::from_code(&self.what))
    }

    /// Reads the answers.
    pub fn parse(&self, what: What, today: Day) -> Result<Contact, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = match what {
            What::Point => self.point(&mut reader).map(Contact::Point),
            What::Interpreter => self.interpreter(&mut reader).map(Contact::Interpreter),
            What::Professional => self.professional(&mut reader).map(Contact::Professional),
            What::Related => self.related(&mut reader).map(Contact::Related),
            What::Named => self.named(&mut reader).map(Contact::Named),
            What::Identifier => self.identifier(&mut reader).map(Contact::Identifier),
        };
        reader.finish(read)
    }

    fn point(&self, reader: &mut Reader) -> Option<Point> {
        let means = reader.choice("means", &self.means, Means::from_code, words::CHOOSE_MEANS);
        let value = reader.text("value", &self.value, LINE_LIMIT, words::ENTER_VALUE);
        let safe = reader.choice("safe", &self.safe, Safe::from_code, words::CHOOSE_SAFE);
        let times = reader.text_if_any("times", &self.times, LINE_LIMIT);
        let voicemail = reader.choice(
            "voicemail",
            &self.voicemail,
            Voicemail::from_code,
            words::CHOOSE_VOICEMAIL,
        );
        let code_word = reader.text_if_any("code_word", &self.code_word, LINE_LIMIT);
        let answered_by = reader.text_if_any("answered_by", &self.answered_by, LINE_LIMIT);
        Some(Point {
            means: means?,
            value: value?,
            safe: safe?,
            times,
            voicemail: voicemail?,
            code_word,
            answered_by,
        })
    }

    fn interpreter(&self, reader: &mut Reader) -> Option<Interpreter> {
        let language = reader.text("language", &self.language, LINE_LIMIT, words::ENTER_LANGUAGE);
        let dialect = reader.text_if_any("dialect", &self.dialect, LINE_LIMIT);
        let gender = reader.choice(
            "gender",
            &self.gender,
            InterpreterGender::from_code,
            words::CHOOSE_GENDER,
        );
        let not = reader.text_if_any("not", &self.not, LINE_LIMIT);
        Some(Interpreter { language: language?, dialect, gender: gender?, not })
    }

    fn professional(&self, reader: &mut Reader) -> Option<Professional> {
        let profession = reader.choice(
            "profession",
            &self.profession,
            Profession::from_code,
            words::CHOOSE_PROFESSION,
        );
        let name = reader.text("name", &self.name, LINE_LIMIT, words::ENTER_NAME);
        let organisation = reader.text_if_any("organisation", &self.organisation, LINE_LIMIT);
        let reached_by = reader.text_if_any("reached_by", &self.reached_by, LINE_LIMIT);
        let agreed = reader.choice("agreed", &self.agreed, Agreed::from_code, words::CHOOSE_AGREED);
        let told = reader.text("told", &self.told, NOTE_LIMIT, words::ENTER_TOLD);
        Some(Professional {
            profession: profession?,
            name: name?,
            organisation,
            reached_by,
            agreed: agreed?,
            may_be_told: told?,
        })
    }
}

impl Typed for ContactForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.aim().map(|(case, what)| Slot::Contact(case, what))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("value", words::VALUE.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn problems(what: What) -> Vec<String> {
        let refused = ContactForm::default().parse(what, TODAY).expect_err("empty");
        refused.into_iter().map(|problem| problem.at).collect()
    }

    #[test]
    fn every_form_names_the_answers_it_needs() {
        assert_eq!(problems(What::Point), ["means", "value", "safe", "voicemail"]);
        assert_eq!(problems(What::Interpreter), ["language", "gender"]);
        assert_eq!(problems(What::Professional), ["profession", "name", "agreed", "told"]);
        assert_eq!(problems(What::Related), ["relation", "name", "whereabouts", "told"]);
        assert_eq!(problems(What::Named), ["name_kind", "name"]);
        assert_eq!(problems(What::Identifier), ["number_kind", "value"]);
    }

    #[test]
    fn a_number_is_kept_with_when_and_how_it_may_be_used() {
        let form = ContactForm {
            means: "PHONE".into(),
            value: "020 7946 0000".into(),
            safe: "AGREED".into(),
            times: "Weekdays after 4pm".into(),
            voicemail: "NO".into(),
            code_word: "the library".into(),
            ..ContactForm::default()
        };

        let Contact::Point(point) = form.parse(What::Point, TODAY).expect("complete") else {
            panic!("a way to reach somebody");
        };
        assert_eq!((point.safe, point.code_word.as_deref()), (Safe::Agreed, Some("the library")));
    }
}
