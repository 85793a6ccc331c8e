//! Evidence as it is read back: lists, their items, and how each stands.

use chrono::{DateTime, Utc};
use domain::{
    evidence::{EvidenceItem, EvidenceRoute, EvidenceStep, Getter, NewEvidenceStep, Standing},
    id::CaseId,
};

/// One step about an item, as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub new: NewEvidenceStep,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// An item of a list, and what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub item: &'static EvidenceItem,
    /// The earliest first.
    pub steps: Vec<Taken>,
}

impl Item {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        Standing::after(self.steps.iter().map(|taken| taken.new))
    }

    /// Who gets it.
    pub fn getter(&self) -> Getter {
        let named = self.steps.iter().rev().find_map(|taken| taken.new.getter);
        named.unwrap_or(self.item.getter)
    }

    /// The day it was first asked for, since it is needed.
    pub fn asked_on(&self) -> Option<domain::day::Day> {
        let needed = |taken: &Taken| taken.new.step == EvidenceStep::Needed;
        let since = self.steps.iter().rposition(needed).map_or(0, |place| place + 1);
        let asked = |taken: &&Taken| taken.new.step == EvidenceStep::Asked;
        self.steps[since..].iter().find(asked).map(|taken| taken.new.on)
    }
}

/// A list that was begun for a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceList {
    pub number: u32,
    pub route: &'static EvidenceRoute,
    pub by: String,
    pub at: DateTime<Utc>,
    /// In the order of the route.
    pub items: Vec<Item>,
}

impl EvidenceList {
    /// Items that are still to be had.
    pub fn missing(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.standing().is_missing())
    }

    /// How many are there, and how many are needed.
    pub fn counted(&self) -> (usize, usize) {
        let not_needed = |item: &&Item| matches!(item.standing(), Standing::NotNeeded(_));
        let needed = self.items.len() - self.items.iter().filter(not_needed).count();
        (needed - self.missing().count(), needed)
    }

    /// One of its items, by its id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.item.id == id)
    }
}

/// Every list of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    /// The latest first.
    pub lists: Vec<EvidenceList>,
}

impl Evidence {
    /// One of them, by its number.
    pub fn list(&self, number: u32) -> Option<&EvidenceList> {
        self.lists.iter().find(|list| list.number == number)
    }
}
