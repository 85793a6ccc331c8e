//! The form that changes what an account is for.

use domain::{
    check::Field,
    event::Day,
    id::{FormKey, UserId},
};
use serde::{Deserialize, Serialize};
use store::Role;

use super::{
    super::{
        forms::{Problem, Slot, Typed, reader::Reader},
        words::people as words,
    },
    invite_form::{TeamChoice, team},
};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    pub person: String,
    pub version: String,
    pub role: String,
    pub team: String,
    pub new_team: String,
}

impl RoleForm {
    /// Whose account. None when the page it came from was not ours.
    pub fn user(&self) -> Option<UserId> {
        self.person.parse().ok()
    }

    /// The account as it was when the page was shown.
    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or_default()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<(Role, TeamChoice), Vec<Problem>> {
        let mut reader = Reader::on(today);
        let role = reader.choice("role", &self.role, Role::from_code, words::CHOOSE_ROLE);
        let team = team(&mut reader, role, &self.team, &self.new_team);
        reader.finish((|| Some((role?, team?)))())
    }
}

impl Typed for RoleForm {
    /// It has none: the version sees to it that two presses change the account once.
    fn key(&self) -> Option<FormKey> {
        None
    }

    fn slot(&self) -> Option<Slot> {
        self.user().map(Slot::Person)
    }

    /// No rule of the cases judges this form.
    fn question(&self, _: Field) -> (&'static str, String) {
        ("role", words::ROLE.to_owned())
    }
}
