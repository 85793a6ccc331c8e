//! Where typed answers wait: one place for each form and what it is about. Never in an address.

use std::{fmt, str::FromStr};

use domain::id::{CaseId, DeadlineId, UserId};

use crate::site::path;

/// A form of the site, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    AddCase,
    Event(CaseId),
    /// The correction of one event, by its number.
    Correction(CaseId, u32),
    Met(CaseId, DeadlineId),
    /// The invitation of a colleague.
    Invite,
    /// What one colleague's account is for.
    Person(UserId),
}

impl Slot {
    /// The page with the form.
    pub fn page(self) -> String {
        match self {
            Self::AddCase => path::ADD_CASE.to_owned(),
            Self::Event(case) => path::record(case),
            Self::Correction(case, number) => path::correct(case, number),
            Self::Met(case, deadline) => path::met(case, deadline),
            Self::Invite => path::INVITE.to_owned(),
            Self::Person(user) => path::person(user),
        }
    }

    /// The page between typing and saving, where the form has one.
    pub fn check(self) -> String {
        match self {
            Self::Event(case) => path::check(case),
            Self::Correction(case, number) => path::check_correction(case, number),
            other => other.page(),
        }
    }

    /// Where people go who leave the form.
    pub fn exit(self) -> String {
        match self {
            Self::AddCase => path::CASES.to_owned(),
            Self::Invite | Self::Person(_) => path::PEOPLE.to_owned(),
            Self::Event(case) | Self::Correction(case, _) | Self::Met(case, _) => path::case(case),
        }
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AddCase => f.write_str("case"),
            Self::Event(case) => write!(f, "event/{case}"),
            Self::Correction(case, number) => write!(f, "correction/{case}/{number}"),
            Self::Met(case, deadline) => write!(f, "met/{case}/{deadline}"),
            Self::Invite => f.write_str("invite"),
            Self::Person(user) => write!(f, "person/{user}"),
        }
    }
}

/// Not the name of a form of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchForm;

impl FromStr for Slot {
    type Err = NoSuchForm;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        fn id<T: FromStr>(text: &str) -> Result<T, NoSuchForm> {
            text.parse().map_err(|_| NoSuchForm)
        }
        match text.split('/').collect::<Vec<_>>()[..] {
            ["case"] => Ok(Self::AddCase),
            ["event", case] => Ok(Self::Event(id(case)?)),
            ["correction", case, number] => Ok(Self::Correction(id(case)?, id(number)?)),
            ["invite"] => Ok(Self::Invite),
            ["person", user] => Ok(Self::Person(id(user)?)),
            ["met", case, deadline] => Ok(Self::Met(id(case)?, id(deadline)?)),
            _ => Err(NoSuchForm),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::id::Id;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn every_slot_is_found_again_by_its_name() {
        let case = Id::new(Uuid::from_u128(7));
        let slots = [
            Slot::AddCase,
            Slot::Event(case),
            Slot::Correction(case, 14),
            Slot::Met(case, Id::new(Uuid::from_u128(8))),
            Slot::Invite,
            Slot::Person(Id::new(Uuid::from_u128(9))),
        ];

        for slot in slots {
            assert_eq!(slot.to_string().parse(), Ok(slot));
        }
    }

    #[test]
    fn a_made_up_name_is_no_slot() {
        for name in ["", "event", "event/../../etc", "correction/7/first", "case/extra"] {
            assert_eq!(name.parse::<Slot>(), Err(NoSuchForm), "{name}");
        }
    }
}
