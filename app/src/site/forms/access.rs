//! The forms that say who may see a case: to whom it is restricted, and who is kept from it.

use std::collections::BTreeMap;

use domain::{
    check::Field,
    day::Day,
    id::{CaseId, FormKey, UserId},
};
use serde::{Deserialize, Serialize};
use store::{need::Restriction, need_block::BlockReason};

use super::{Problem, Slot, Typed, event::given::TICKED, reader::Reader};
use crate::site::words::access as words;

/// What was ticked to restrict a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RestrictForm {
    pub case: String,
    pub form: String,
    /// Of the list that was shown.
    pub version: String,
    /// Accounts as [`box_of`] names them, each ticked.
    pub people: BTreeMap<String, String>,
}

impl RestrictForm {
    /// Which case, and the one-time key. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, FormKey)> {
        Some((self.case.parse().ok()?, self.form.parse().ok()?))
    }

    /// Reads the answers. What is no account names nobody.
    pub fn parse(&self) -> Restriction {
        let ticked = self.people.iter().filter(|(_, value)| *value == TICKED);
        let people = ticked.filter_map(|(name, _)| account_of(name)).collect();
        Restriction { people, version: self.version.parse().unwrap_or(-1) }
    }

    /// Those who are ticked.
    pub fn ticked(&self) -> Vec<&str> {
        let ticked = self.people.iter().filter(|(_, value)| *value == TICKED);
        ticked.map(|(id, _)| id.as_str()).collect()
    }
}

/// What the box of an account is called. A name that begins with a digit would be read as a place in a list.
pub fn box_of(user: UserId) -> String {
    format!("id-{user}")
}

fn account_of(name: &str) -> Option<UserId> {
    name.strip_prefix("id-")?.parse().ok()
}

impl Typed for RestrictForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|(case, _)| Slot::Access(case))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("people", words::PEOPLE.to_owned())
    }
}

/// What was chosen to keep somebody from a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlockForm {
    pub case: String,
    pub form: String,
    pub who: String,
    pub reason: String,
}

impl BlockForm {
    /// Which case, and the one-time key. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, FormKey)> {
        Some((self.case.parse().ok()?, self.form.parse().ok()?))
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<(UserId, BlockReason), Vec<Problem>> {
        let mut reader = Reader::on(today);
        let who = reader.choice("who", &self.who, |id| id.parse().ok(), words::CHOOSE_WHO);
        let reason = BlockReason::from_code;
        let reason = reader.choice("reason", &self.reason, reason, words::CHOOSE_REASON);
        reader.finish(who.zip(reason))
    }
}

impl Typed for BlockForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|(case, _)| Slot::Block(case))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("who", words::WHO.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::{day::ymd, id::Id};
    use uuid::Uuid;

    use super::*;

    #[test]
    fn only_accounts_that_are_ticked_are_named() {
        let tom: UserId = Id::new(Uuid::from_u128(3));
        let people = [(box_of(tom), "yes"), ("nobody".into(), "yes"), ("7".into(), "no")];
        let people = people.map(|(id, value)| (id, value.to_owned())).into();
        let typed = RestrictForm { version: "2".into(), people, ..RestrictForm::default() };

        assert_eq!(typed.parse(), Restriction { people: vec![tom], version: 2 });
        assert_eq!(RestrictForm::default().parse().version, -1, "no list was shown");
    }

    #[test]
    fn keeping_somebody_from_a_case_needs_who_and_a_reason_of_the_list() {
        let tom = Id::<domain::id::Account>::new(Uuid::from_u128(3)).to_string();
        let at = |who: &str, reason: &str| -> Vec<String> {
            let form = BlockForm { who: who.into(), reason: reason.into(), ..BlockForm::default() };
            let found = form.parse(ymd(2026, 11, 22)).err().unwrap_or_default();
            found.into_iter().map(|problem| problem.at).collect()
        };

        assert_eq!(at("", ""), ["who", "reason"]);
        assert_eq!(at(&tom, "BECAUSE"), ["reason"]);
        assert_eq!(at(&tom, "KNOWS_PERSON"), [""; 0]);
    }
}
