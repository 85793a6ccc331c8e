//! The form with the numbers by which others know somebody.

use domain::{
    check::Field,
    day::Day,
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};
use store::number::Numbers;

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, Reader},
};
use crate::site::words::number as words;

/// Figures that every number of the Home Office has at least.
const FIGURES: usize = 5;

/// What was typed, and what stood there when the page was shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NumberForm {
    pub case: String,
    pub form: String,
    pub was_nrm: String,
    pub was_home_office: String,
    pub nrm: String,
    pub home_office: String,
}

impl NumberForm {
    /// Which case, and the one-time key. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, FormKey)> {
        Some((self.case.parse().ok()?, self.form.parse().ok()?))
    }

    /// The numbers that stood there.
    pub fn was(&self) -> Numbers {
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Numbers { nrm: said(&self.was_nrm), home_office: said(&self.was_home_office) }
    }

    /// Reads the answers. Either may be left empty.
    pub fn parse(&self, today: Day) -> Result<Numbers, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let nrm = reader.text_if_any("nrm", &self.nrm, LINE_LIMIT);
        let home_office = reader.text_if_any("home_office", &self.home_office, LINE_LIMIT);
        if home_office.as_deref().is_some_and(|number| !is_number(number)) {
            reader.refuse(Problem::with("home_office", words::WRONG));
        }
        reader.finish(Some(Numbers { nrm, home_office }))
    }
}

/// Letters, figures, and the strokes and spaces people put between: "A1234567/2", "1212-0001-2345-6789/00".
fn is_number(typed: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | ' ');
    typed.chars().all(plain) && typed.chars().filter(char::is_ascii_digit).count() >= FIGURES
}

impl Typed for NumberForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|(case, _)| Slot::Numbers(case))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("nrm", words::NRM.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn typed(home_office: &str) -> Result<Numbers, Vec<Problem>> {
        NumberForm { home_office: home_office.into(), ..NumberForm::default() }.parse(TODAY)
    }

    #[test]
    fn a_number_of_the_home_office_is_told_from_other_words() {
        for number in ["A1234567", "a 1234567/2", "1212-0001-2345-6789/00", ""] {
            assert!(typed(number).is_ok(), "{number}");
        }
        for other in ["Amina", "A12", "A1234567; see file"] {
            assert_eq!(typed(other).expect_err("none")[0].say, words::WRONG, "{other}");
        }
    }
}
