//! Whether somebody counts as a child on a day: a referral without consent, another form, other support.

use super::Story;
use crate::{
    code::{AgeFinding, AgeGroup},
    event::Day,
};

const OF_AGE: u32 = 18;

/// How old somebody counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grown {
    Adult,
    Child,
    /// In dispute: treated as a child until it is decided (Modern Slavery Act 2015 s.51).
    Presumed,
    NotKnown,
}

impl Story<'_> {
    /// How old the person counts as on this day, by everything in the record.
    pub fn grown(&self, on: Day) -> Grown {
        let age = self.state.age;
        let group = self.opening.map_or(AgeGroup::NotKnown, |opening| opening.age_group);
        let doubted = group == AgeGroup::Disputed && age.finding.is_none();
        if age.disputed.is_some() || doubted {
            return Grown::Presumed;
        }
        let born = age.born.or_else(|| self.opening.and_then(|opening| opening.born));
        if let Some(born) = born {
            let of_age = on.years_since(born).is_some_and(|years| years >= OF_AGE);
            return if of_age { Grown::Adult } else { Grown::Child };
        }
        match self.age_group() {
            AgeGroup::Adult => Grown::Adult,
            AgeGroup::Child => Grown::Child,
            AgeGroup::Disputed => Grown::Presumed,
            AgeGroup::NotKnown => Grown::NotKnown,
        }
    }

    /// The age group as it was last decided.
    pub fn age_group(&self) -> AgeGroup {
        let age = self.state.age;
        match (age.disputed, age.finding) {
            (Some(_), _) => AgeGroup::Disputed,
            (None, Some(AgeFinding::Adult)) => AgeGroup::Adult,
            (None, Some(AgeFinding::Child)) => AgeGroup::Child,
            (None, None) => self.opening.map_or(AgeGroup::NotKnown, |opening| opening.age_group),
        }
    }
}
