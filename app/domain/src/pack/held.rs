//! What a case holds of what the form of a referral asks: drawn from its record and from what stands beside it.

use super::Answers;
use crate::{
    code::{
        AgeGroup, Consent, Exploitation, ExploitationAge, ExploitationPlace, FirstResponder, Gender,
    },
    day::Day,
    event::{Age, Fact},
};

/// What the case holds already, as the form needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Only where it was asked for.
    pub name: Option<String>,
    /// Likewise.
    pub other_names: Vec<String>,
    /// Children and others who depend on the person.
    pub dependants: Vec<String>,
    pub age_group: AgeGroup,
    pub born: Option<Day>,
    pub gender: Option<Gender>,
    /// ISO 3166-1 alpha-2.
    pub nationality: Vec<String>,
    pub responder: Option<String>,
    pub consent: Vec<Consent>,
    pub exploitation: Vec<Exploitation>,
    pub place: Option<ExploitationPlace>,
    pub age_then: Option<ExploitationAge>,
    pub language: Option<String>,
    pub interpreter: Option<String>,
    pub reach: Vec<String>,
    pub professionals: Vec<String>,
    pub home_office: Option<String>,
    pub documents: Vec<String>,
    pub risk: Option<String>,
    pub needs: Option<String>,
}

impl Held {
    /// What the record of a case says: the facts that count, in the order they were recorded.
    pub fn of<'a>(age_group: AgeGroup, facts: impl Iterator<Item = &'a Fact>) -> Self {
        let mut held = Self::empty(age_group);
        facts.for_each(|fact| held.take(fact));
        held
    }

    /// A case of which nothing else is known.
    pub const fn empty(age_group: AgeGroup) -> Self {
        Self {
            name: None,
            other_names: Vec::new(),
            dependants: Vec::new(),
            age_group,
            born: None,
            gender: None,
            nationality: Vec::new(),
            responder: None,
            consent: Vec::new(),
            exploitation: Vec::new(),
            place: None,
            age_then: None,
            language: None,
            interpreter: None,
            reach: Vec::new(),
            professionals: Vec::new(),
            home_office: None,
            documents: Vec::new(),
            risk: None,
            needs: None,
        }
    }

    fn take(&mut self, fact: &Fact) {
        match fact {
            Fact::CaseOpened { gender, nationality, born, .. } => {
                self.gender = (*gender != Gender::NotRecorded).then_some(*gender);
                (self.nationality, self.born) = (nationality.clone(), *born);
            }
            Fact::Identified { suspected } if !suspected.is_empty() => {
                self.exploitation.clone_from(suspected);
            }
            Fact::ReferralRequested { of, organisation, consent } => {
                self.responder = Some(named(*of, organisation.as_deref()));
                self.consent.clone_from(consent);
            }
            Fact::ReferralReceived { referral, .. } => {
                if !referral.exploitation.is_empty() {
                    self.exploitation.clone_from(&referral.exploitation);
                }
                if self.responder.is_none() {
                    self.responder = referral.by.map(|by| by.label().to_owned());
                }
                self.place = referral.place.or(self.place);
                self.age_then = referral.age_then.or(self.age_then);
            }
            Fact::Age(Age::Disputed { claimed, .. }) => self.born = self.born.or(*claimed),
            Fact::Age(Age::Assessed { born, .. }) => self.born = born.or(self.born),
            _ => (),
        }
    }

    /// The same, with what was answered where the record says nothing.
    #[must_use]
    pub fn or(mut self, answers: &Answers) -> Self {
        let person = &answers.person;
        self.born = self.born.or(person.born);
        self.gender = self.gender.or(person.gender);
        if self.nationality.is_empty() {
            self.nationality.extend(person.nationality.clone());
        }
        self
    }

    /// Whether a child's form is sent: also while an age is in dispute (domain reference 1.3).
    pub const fn is_child(&self) -> bool {
        matches!(self.age_group, AgeGroup::Child | AgeGroup::Disputed)
    }

    /// Whether one of these kinds is known, or may be: nothing that was recorded rules them out.
    pub(super) fn may_be(&self, kinds: &[Exploitation]) -> bool {
        self.exploitation.is_empty()
            || self.exploitation.iter().any(|kind| {
                kinds.contains(kind) || matches!(kind, Exploitation::Other | Exploitation::NotKnown)
            })
    }
}

fn named(of: FirstResponder, organisation: Option<&str>) -> String {
    organisation.map_or_else(|| of.label().to_owned(), |which| format!("{}: {which}", of.label()))
}
