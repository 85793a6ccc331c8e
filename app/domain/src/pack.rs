//! The pack of a referral: what the form asks that is held nowhere else, answered once, in parts. Each part is kept as
//! it was answered; answering it again adds another version.

mod held;
mod question;
mod said;

use serde::{Deserialize, Serialize};

use crate::{
    code::{
        Control, ExploitationAge, ExploitationPlace, Gender, Industry, Recruitment, Relation,
        SexualKind,
    },
    codes,
    day::Day,
};
pub use held::Held;
pub use question::{Place, Question, Section};
pub use said::{Said, missing, said};

codes! {
    /// A part of the pack: one form, and one series of versions.
    PartKind {
        Person = "person", "Health and dependants";
        Exploitation = "exploitation", "What happened";
        Account = "account", "The account and the evidence";
        Others = "others", "Other people";
        Authorities = "authorities", "Police, place and safety";
    }
}

codes! {
    /// How somebody was brought under control, as the law lists it (Definition of Victim Regulations 2022 reg 2).
    Method {
        Force = "FORCE", "Force, or the threat of it";
        Abduction = "ABDUCTION", "Abduction";
        Deception = "DECEPTION", "Deception";
        Power = "POWER", "Abuse of power, or of somebody's vulnerability";
        Payment = "PAYMENT", "Payment to somebody who controls the person";
    }
}

codes! {
    /// Whether somewhere safe to stay is needed.
    Shelter {
        Now = "NOW", "Yes, now";
        Later = "LATER", "Yes, but not now";
        No = "NO", "No";
    }
}

/// The longest account, in characters.
pub const ACCOUNT_LIMIT: usize = 4_000;

/// An answer of several. That nobody knows is an answer too; that nobody asked is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known<T> {
    #[default]
    NotAsked,
    NotKnown,
    /// In the order of the list, at least one.
    These(Vec<T>),
}

/// Who the person is, beyond what the case says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// These three only where the record of the case says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nationality: Option<String>,
    pub health: Option<String>,
    pub dependants: Option<String>,
}

/// What was done to them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Exploitation {
    pub place: Option<ExploitationPlace>,
    pub age_then: Option<ExploitationAge>,
    pub countries: Option<String>,
    pub period: Option<String>,
    pub travel: Option<String>,
    pub recruitment: Known<Recruitment>,
    pub method: Known<Method>,
    pub control: Known<Control>,
    pub industry: Known<Industry>,
    pub sexual: Known<SexualKind>,
    pub relation: Known<Relation>,
}

/// The one place for the account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Account {
    pub account: Option<String>,
    /// To whom, when and in which language.
    pub told_to: Option<String>,
    pub evidence: Option<String>,
}

/// Other people in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Others {
    pub traffickers: Option<String>,
    pub at_risk: Option<String>,
}

/// Who knows, where the person is, and whether they are safe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Authorities {
    pub police: Option<String>,
    pub area: Option<String>,
    pub shelter: Option<Shelter>,
}

/// One part as it was answered, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    Person(Person),
    Exploitation(Exploitation),
    Account(Account),
    Others(Others),
    Authorities(Authorities),
}

impl Part {
    /// Which part it is.
    pub const fn kind(&self) -> PartKind {
        match self {
            Self::Person(_) => PartKind::Person,
            Self::Exploitation(_) => PartKind::Exploitation,
            Self::Account(_) => PartKind::Account,
            Self::Others(_) => PartKind::Others,
            Self::Authorities(_) => PartKind::Authorities,
        }
    }
}

/// Everything the pack asks, as it was answered last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    pub person: Person,
    pub exploitation: Exploitation,
    pub account: Account,
    pub others: Others,
    pub authorities: Authorities,
}

impl Answers {
    /// Puts a later version of a part in its place.
    pub fn put(&mut self, part: Part) {
        match part {
            Part::Person(person) => self.person = person,
            Part::Exploitation(exploitation) => self.exploitation = exploitation,
            Part::Account(account) => self.account = account,
            Part::Others(others) => self.others = others,
            Part::Authorities(authorities) => self.authorities = authorities,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_known_and_not_asked_are_read_back_apart() {
        let part = Part::Exploitation(Exploitation {
            recruitment: Known::NotKnown,
            control: Known::These(vec![Control::Debt, Control::Documents]),
            ..Exploitation::default()
        });

        let written = serde_json::to_string(&part).unwrap();

        assert!(written.contains("\"recruitment\":\"not_known\""), "{written}");
        assert!(written.contains("\"sexual\":\"not_asked\""), "{written}");
        assert_eq!(serde_json::from_str::<Part>(&written).unwrap(), part);
    }

    #[test]
    fn a_later_version_of_a_part_stands_in_for_the_earlier_and_leaves_the_others() {
        let mut answers = Answers::default();
        let health = |text: &str| Person { health: Some(text.into()), ..Person::default() };
        answers.put(Part::Person(health("Back pain")));
        answers.put(Part::Others(Others { at_risk: Some("Two more".into()), traffickers: None }));
        answers.put(Part::Person(health("Back pain, seen by a doctor")));

        assert_eq!(answers.person.health.as_deref(), Some("Back pain, seen by a doctor"));
        assert_eq!(answers.others.at_risk.as_deref(), Some("Two more"));
    }
}
