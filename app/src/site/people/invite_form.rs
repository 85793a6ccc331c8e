//! The form that invites somebody. The password is not on it: they choose it themselves.

use domain::{
    check::Field,
    event::Day,
    id::{FormKey, TeamId},
};
use serde::{Deserialize, Serialize};
use store::Role;

use super::super::{
    forms::{
        Problem, Slot, Typed,
        reader::{LINE_LIMIT, Reader},
    },
    words::people as words,
};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub form: String,
    pub name: String,
    pub email: String,
    pub role: String,
    pub team: String,
    pub new_team: String,
}

/// Which team: one that is there, or one to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamChoice {
    None,
    There(TeamId),
    New(String),
}

/// What the answers add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    pub name: String,
    pub email: String,
    pub role: Role,
    pub team: TeamChoice,
}

impl InviteForm {
    /// Reads the answers, in the order of the page.
    pub fn parse(&self, today: Day) -> Result<Invitee, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let name = reader.text("name", &self.name, LINE_LIMIT, words::ENTER_NAME);
        let email = reader.text("email", &self.email, LINE_LIMIT, words::ENTER_EMAIL);
        let role = reader.choice("role", &self.role, Role::from_code, words::CHOOSE_ROLE);
        let team = team(&mut reader, role, &self.team, &self.new_team);
        reader.finish((|| Some(Invitee { name: name?, email: email?, role: role?, team: team? }))())
    }
}

/// The team of a caseworker; nobody else has one.
pub fn team(
    reader: &mut Reader,
    role: Option<Role>,
    chosen: &str,
    new: &str,
) -> Option<TeamChoice> {
    if role? != Role::Caseworker {
        return Some(TeamChoice::None);
    }
    if let Some(name) = reader.text_if_any("new_team", new, LINE_LIMIT) {
        return Some(TeamChoice::New(name));
    }
    let there = chosen.parse().ok().map(TeamChoice::There);
    if there.is_none() {
        reader.refuse(Problem::with("team", words::NEEDS_TEAM));
    }
    there
}

impl Typed for InviteForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().map(|_| Slot::Invite)
    }

    /// No rule of the cases judges this form.
    fn question(&self, _: Field) -> (&'static str, String) {
        ("name", words::NAME.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn tom() -> InviteForm {
        InviteForm {
            name: "Tom Ashdown".into(),
            email: " tom@harbour-light.example ".into(),
            role: "CASEWORKER".into(),
            new_team: "South".into(),
            ..InviteForm::default()
        }
    }

    fn at(form: &InviteForm) -> Vec<String> {
        form.parse(TODAY).expect_err("refused").into_iter().map(|problem| problem.at).collect()
    }

    #[test]
    fn a_caseworker_is_invited_into_a_team() {
        let tom = tom().parse(TODAY).expect("complete");

        assert_eq!(tom.email, "tom@harbour-light.example");
        assert_eq!((tom.role, tom.team), (Role::Caseworker, TeamChoice::New("South".into())));
    }

    #[test]
    fn what_is_missing_is_named_in_the_order_of_the_page() {
        assert_eq!(at(&InviteForm::default()), ["name", "email", "role"]);
        assert_eq!(at(&InviteForm { new_team: String::new(), ..tom() }), ["team"]);
    }

    #[test]
    fn a_manager_has_no_team_whatever_was_chosen() {
        let grace = InviteForm { role: "MANAGER".into(), ..tom() };

        assert_eq!(grace.parse(TODAY).expect("complete").team, TeamChoice::None);
    }
}
