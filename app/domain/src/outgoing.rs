//! What of a record is given to somebody outside: to the person it is about, who may ask for all of it, or to an authority,
//! which gets what the law lets it have and no more. Part by part, with a basis in law and a reason for what is not given.
//! Legal notes are no part: nothing here can name one.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day};

codes! {
    /// Who asks.
    Requester {
        Person = "PERSON", "The person, or somebody acting for them";
        Police = "POLICE", "The police";
        Court = "COURT", "A court or tribunal";
        HomeOffice = "HOME_OFFICE", "The Home Office";
        Other = "OTHER", "Another authority";
    }
}

codes! {
    /// What lets us give it (UK GDPR, and Data Protection Act 2018).
    Basis {
        Access = "ACCESS", "Right of access (UK GDPR article 15)";
        Agreed = "AGREED", "The person agreed to this, and it is recorded";
        Order = "ORDER", "Order of a court or tribunal (2018 Act, schedule 2, paragraph 5)";
        Claims = "CLAIMS", "Legal proceedings or advice (2018 Act, schedule 2, paragraph 5)";
        Crime = "CRIME", "To prevent or detect crime (2018 Act, schedule 2, paragraph 2)";
        Risk = "RISK", "To protect somebody at risk (2018 Act, schedule 1, paragraph 18)";
        Duty = "DUTY", "A duty in another Act, named below";
    }
}

codes! {
    /// Why a part is not given.
    Withheld {
        Third = "THIRD_PARTY", "It is about somebody else";
        Safety = "SAFETY", "It could put somebody at risk";
        Crime = "CRIME", "It would get in the way of an investigation";
        NotAsked = "NOT_ASKED", "It was not asked for";
        NoBasis = "NO_BASIS", "The basis does not cover it";
    }
}

codes! {
    /// A kind of part of a record.
    PartKind {
        Facts = "facts", "Name, numbers and how to reach the person";
        Event = "event", "Event";
        Note = "note", "Note";
        Incident = "incident", "Incident";
        Document = "document", "Document";
        Contact = "contact", "Somebody around the person";
        Risk = "risk", "Judgement of risk";
        Consent = "consent", "Consent";
        Service = "service", "Service asked";
        Review = "review", "Case review";
        Need = "need", "Need";
        Goal = "goal", "Goal";
    }
}

impl PartKind {
    /// Whether such a part usually speaks of others too: each is looked at before it is given to the person.
    pub const fn names_others(self) -> bool {
        matches!(
            self,
            Self::Note
                | Self::Incident
                | Self::Document
                | Self::Contact
                | Self::Service
                | Self::Review
        )
    }
}

/// One part of a record: "note-3".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartId {
    pub kind: PartKind,
    /// Its place among those of its kind, from 1.
    pub number: u32,
}

impl fmt::Display for PartId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.kind.code(), self.number)
    }
}

/// Not the name of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchPart;

impl FromStr for PartId {
    type Err = NoSuchPart;

    fn from_str(text: &str) -> Result<Self, NoSuchPart> {
        let (kind, number) = text.split_once('-').ok_or(NoSuchPart)?;
        let kind = PartKind::from_code(kind).ok_or(NoSuchPart)?;
        let number = number.parse().ok().filter(|number| *number > 0).ok_or(NoSuchPart)?;
        Ok(Self { kind, number })
    }
}

/// What was decided about one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub part: PartId,
    /// Nothing where it is given.
    pub withheld: Option<Withheld>,
}

/// What is to be given, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewOutgoing {
    pub requester: Requester,
    pub basis: Basis,
    /// The order, the Act or the letter, in words.
    pub detail: String,
    pub asked_on: Day,
    /// Every part there is, each decided.
    pub parts: Vec<Decided>,
}

impl Requester {
    /// Whether a second person has to approve what is given.
    pub const fn needs_approval(self) -> bool {
        !matches!(self, Self::Person)
    }

    /// Whether this basis is one for them. The right of access is the person's alone.
    pub const fn rests_on(self, basis: Basis) -> bool {
        matches!(self, Self::Person) == matches!(basis, Basis::Access)
    }

    /// Why a part is not given of which nothing was said: an authority gets only what is ticked, and from the person
    /// nothing is kept without a reason.
    pub const fn otherwise(self) -> Option<Withheld> {
        match self {
            Self::Person => None,
            _ => Some(Withheld::NotAsked),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_again_by_its_name_and_a_legal_note_is_none() {
        for kind in PartKind::ALL {
            let part = PartId { kind: *kind, number: 3 };
            assert_eq!(part.to_string().parse(), Ok(part));
        }
        for name in ["", "legal-1", "legal_note-1", "note", "note-0", "note-x", "note-1-2"] {
            assert_eq!(name.parse::<PartId>(), Err(NoSuchPart), "{name}");
        }
    }

    #[test]
    fn the_right_of_access_is_for_the_person_and_nothing_else_is() {
        for requester in Requester::ALL {
            for basis in Basis::ALL {
                let is_own = *basis == Basis::Access;
                assert_eq!(requester.rests_on(*basis), is_own == (*requester == Requester::Person));
            }
        }
    }

    #[test]
    fn only_the_person_is_given_theirs_without_a_second_approval_and_never_less_without_a_reason() {
        for requester in Requester::ALL {
            let is_person = *requester == Requester::Person;
            assert_eq!(requester.needs_approval(), !is_person);
            assert_eq!(requester.otherwise().is_none(), is_person);
        }
    }
}
