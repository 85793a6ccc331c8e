//! The form that keeps a list of cases under a name.

use domain::{check::Field, day::Day, id::FormKey};
use serde::{Deserialize, Serialize};

use super::{Problem, Slot, Typed, reader::Reader};
use crate::site::words::cases as words;

/// The longest name of a view: a few words.
const NAME: usize = 40;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    pub form: String,
    pub view_name: String,
    /// What the list shows: the question part of its address.
    pub query: String,
}

impl ViewForm {
    /// Reads the name.
    pub fn parse(&self, today: Day) -> Result<String, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let name = reader.text("view_name", &self.view_name, NAME, words::ENTER_VIEW);
        reader.finish(name)
    }
}

impl Typed for ViewForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().map(|_| Slot::View)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("view_name", words::VIEW_NAME.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    #[test]
    fn a_view_has_a_short_name() {
        let named =
            |name: &str| ViewForm { view_name: name.into(), ..ViewForm::default() }.parse(TODAY);

        assert_eq!(named(" Waiting, mine "), Ok("Waiting, mine".into()));
        assert!(named(" ").is_err() && named(&"x".repeat(41)).is_err());
    }
}
