//! The tables that are measured, each with its whole list of categories. Codes are part of the noise: they never
//! change, and a new scheme is a new table.

use crate::{
    code::{Gender, Outcome},
    codes,
    stat::{Family, StatFact},
};

codes! {
    /// One question with a fixed list of answers.
    Table {
        Gender = "gender", "Gender";
        RgOutcome = "rg_outcome", "First decision";
    }
}

/// One answer in one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category {
    table: Table,
    place: usize,
}

impl Table {
    /// Whose events it counts.
    pub const fn family(self) -> Family {
        match self {
            Self::Gender => Family::Referral,
            Self::RgOutcome => Family::FirstDecision,
        }
    }

    /// The codes of its categories, in the order people read them.
    pub const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Gender => &["Female", "Male", "Other or not recorded"],
            Self::RgOutcome => &["Positive", "Negative"],
        }
    }

    /// Every category, empty or not, in the order people read them.
    pub fn categories(self) -> impl ExactSizeIterator<Item = Category> {
        (0..self.codes().len()).map(move |place| Category { table: self, place })
    }

    /// The category with this stored code, if it has one.
    pub fn category(self, code: &str) -> Option<Category> {
        self.categories().find(|category| category.code() == code)
    }
}

impl Category {
    /// The table it belongs to.
    pub const fn table(self) -> Table {
        self.table
    }

    /// The stored code, which is also the word people read.
    pub const fn code(self) -> &'static str {
        self.table.codes()[self.place]
    }

    /// Its place in the table, from 0.
    pub const fn place(self) -> usize {
        self.place
    }

    /// Where a fact is counted in a table; nowhere if the table counts other facts.
    pub fn of(table: Table, fact: &StatFact) -> Option<Self> {
        let category = match table {
            Table::Gender => Some(Self::of_gender(fact.gender)),
            Table::RgOutcome => fact.outcome.map(Self::of_first_decision),
        };
        category.filter(|_| fact.family == table.family())
    }

    /// Where a person of this gender is counted.
    pub const fn of_gender(gender: Gender) -> Self {
        let place = match gender {
            Gender::Female => 0,
            Gender::Male => 1,
            Gender::Other | Gender::NotRecorded => 2,
        };
        Self { table: Table::Gender, place }
    }

    /// Where a first decision is counted.
    pub const fn of_first_decision(outcome: Outcome) -> Self {
        let place = match outcome {
            Outcome::Positive => 0,
            Outcome::Negative => 1,
        };
        Self { table: Table::RgOutcome, place }
    }
}

#[cfg(test)]
mod tests {
    use super::{Category, Table};
    use crate::{
        code::{Gender, Outcome},
        event::Day,
        id::EventId,
        stat::{Family, StatFact},
    };

    #[test]
    fn every_category_is_found_again_by_its_code() {
        for &table in Table::ALL {
            for category in table.categories() {
                assert_eq!(table.category(category.code()), Some(category));
            }
            assert_eq!(table.category("Somewhere else"), None);
        }
    }

    #[test]
    fn every_gender_and_outcome_has_its_category() {
        assert_eq!(Category::of_gender(Gender::Female).code(), "Female");
        assert_eq!(Category::of_gender(Gender::NotRecorded).code(), "Other or not recorded");
        assert_eq!(Category::of_first_decision(Outcome::Negative).code(), "Negative");
    }

    #[test]
    fn a_decision_is_counted_among_decisions_and_not_among_referrals() {
        let fact = StatFact {
            family: Family::FirstDecision,
            event: EventId::new(uuid::Uuid::nil()),
            on: Day::default(),
            gender: Gender::Female,
            outcome: Some(Outcome::Negative),
        };

        assert_eq!(Category::of(Table::RgOutcome, &fact).unwrap().code(), "Negative");
        assert_eq!(Category::of(Table::Gender, &fact), None);
    }
}
