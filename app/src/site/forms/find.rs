//! The form that looks for a person by name. The name goes to the server and stays there, never in an address.

use domain::{check::Field, id::FormKey};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, Reader},
};
use crate::site::words::find as words;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FindForm {
    pub name: String,
}

impl FindForm {
    /// Reads the name.
    pub fn parse(&self, today: domain::day::Day) -> Result<String, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let name = reader.text("name", &self.name, LINE_LIMIT, words::ENTER_NAME);
        reader.finish(name)
    }
}

impl Typed for FindForm {
    fn key(&self) -> Option<FormKey> {
        None
    }

    fn slot(&self) -> Option<Slot> {
        Some(Slot::Find)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("name", words::NAME.to_owned())
    }
}
