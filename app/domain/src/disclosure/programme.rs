//! What is measured, how often and how strongly blurred: fixed by the number of referrals a charity declares,
//! never read off its data, because a choice made from the data would say something about the data.

use std::{fmt, str::FromStr};

use super::{
    alpha::Alpha,
    period::Length,
    table::{Asked, Table},
};
use crate::codes;

/// Fewer referrals a year than this, and nothing but words is published.
pub const SMALLEST: u32 = 30;

codes! {
    /// The size of the charity, by declared yearly referrals.
    Tier {
        Small = "S", "30 to 99 referrals a year";
        Medium = "M", "100 to 999 referrals a year";
        Large = "L", "1,000 referrals a year or more";
    }
}

codes! {
    /// The edition of the programme. More tables, or other categories, are a new edition with its own loss.
    Edition {
        First = "1", "Gender and first decisions";
        Second = "2", "From referral to permission to stay";
    }
}

/// The programme a period is measured under. Kept with the period, so that later changes never reach back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Programme {
    edition: Edition,
    tier: Tier,
    length: Length,
}

/// Text that names no programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a programme this version knows")]
pub struct NotAProgramme;

impl Programme {
    /// The programme for this many declared referrals a year; none below [`SMALLEST`].
    pub const fn for_declared(yearly: u32) -> Option<Self> {
        let (tier, length) = match yearly {
            0..SMALLEST => return None,
            SMALLEST..100 => (Tier::Small, Length::Year),
            100..400 => (Tier::Medium, Length::Half),
            400..1_000 => (Tier::Medium, Length::Quarter),
            1_000.. => (Tier::Large, Length::Quarter),
        };
        Some(Self::of(tier, length))
    }

    /// The latest edition for a size of charity, in periods of this length.
    pub const fn of(tier: Tier, length: Length) -> Self {
        Self { edition: Edition::Second, tier, length }
    }

    /// The size it is for.
    pub const fn tier(self) -> Tier {
        self.tier
    }

    /// How long its periods are.
    pub const fn length(self) -> Length {
        self.length
    }

    /// How strongly its counts are blurred.
    pub const fn alpha(self) -> Alpha {
        match self.tier {
            Tier::Small | Tier::Medium => Alpha::ThreeFifths,
            Tier::Large => Alpha::FourFifths,
        }
    }

    /// The tables measured at each close, in the order of [`Table::ALL`].
    pub const fn tables(self) -> &'static [Table] {
        match (self.edition, self.tier) {
            (Edition::First, _) => &[Table::Gender, Table::RgOutcome],
            (Edition::Second, Tier::Small) => &[
                Table::Gender,
                Table::Age2,
                Table::Exploitation,
                Table::DeclineReason,
                Table::RgOutcome,
                Table::CgOutcome,
                Table::LeaveOutcome,
            ],
            (Edition::Second, Tier::Medium) => &[
                Table::Region,
                Table::Gender,
                Table::Age,
                Table::Exploitation,
                Table::DeclineReason,
                Table::RgOutcome,
                Table::RgWait,
                Table::ReconOutcome,
                Table::CgOutcome,
                Table::CgWait,
                Table::LeaveOutcome,
                Table::LeaveWait,
                Table::GrantLength,
            ],
            (Edition::Second, Tier::Large) => &[
                Table::Region,
                Table::Gender,
                Table::Age,
                Table::Exploitation,
                Table::GenderByExploitation,
                Table::DeclineReason,
                Table::RgOutcome,
                Table::RgWait,
                Table::ReconOutcome,
                Table::CgOutcome,
                Table::CgWait,
                Table::CgOutcomeByRegion,
                Table::LeaveOutcome,
                Table::LeaveWait,
                Table::GrantLength,
            ],
        }
    }

    /// In how many tables one fact is told of, at most: each adds to what can be learned of it.
    pub fn most_tables_a_fact(self) -> usize {
        let telling = |fact: &Asked| {
            self.tables().iter().filter(|table| table.asked().contains(fact)).count()
        };
        Asked::ALL.iter().map(telling).max().unwrap_or(1)
    }
}

/// The stored code: edition, tier and length, "2-M-HALF".
impl fmt::Display for Programme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", self.edition.code(), self.tier.code(), self.length.code())
    }
}

impl FromStr for Programme {
    type Err = NotAProgramme;

    fn from_str(text: &str) -> Result<Self, NotAProgramme> {
        let mut parts = text.split('-');
        let edition = parts.next().and_then(Edition::from_code).ok_or(NotAProgramme)?;
        let tier = parts.next().and_then(Tier::from_code).ok_or(NotAProgramme)?;
        let length = parts.next().and_then(Length::from_code).ok_or(NotAProgramme)?;
        parts.next().is_none().then_some(Self { edition, tier, length }).ok_or(NotAProgramme)
    }
}

#[cfg(test)]
mod tests {
    use super::{Programme, Tier};
    use crate::disclosure::{Length, Table};

    #[test]
    fn the_declared_size_chooses_the_programme() {
        for (yearly, code, alpha) in [
            (30, "2-S-YEAR", "3/5"),
            (99, "2-S-YEAR", "3/5"),
            (100, "2-M-HALF", "3/5"),
            (399, "2-M-HALF", "3/5"),
            (400, "2-M-QUARTER", "3/5"),
            (999, "2-M-QUARTER", "3/5"),
            (1_000, "2-L-QUARTER", "4/5"),
        ] {
            let programme = Programme::for_declared(yearly).unwrap();

            assert_eq!(programme.to_string(), code);
            assert_eq!(programme.alpha().code(), alpha);
            assert_eq!(code.parse(), Ok(programme));
        }
    }

    #[test]
    fn under_thirty_a_year_there_is_no_programme() {
        assert_eq!(Programme::for_declared(29), None);
        assert_eq!(Programme::for_declared(0), None);
    }

    #[test]
    fn an_unknown_edition_is_refused() {
        for text in ["3-M-HALF", "2-XL-HALF", "2-M", "2-M-HALF-", "", "2-M-WEEK"] {
            assert!(text.parse::<Programme>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_period_of_the_first_edition_keeps_its_two_tables() {
        let first: Programme = "1-M-HALF".parse().unwrap();

        assert_eq!(first.tables(), [Table::Gender, Table::RgOutcome]);
        assert_eq!(first.to_string(), "1-M-HALF");
    }

    #[test]
    fn larger_charities_are_measured_in_more_tables_and_no_fact_in_more_than_two() {
        for (tier, tables, a_fact) in
            [(Tier::Small, 7, 1), (Tier::Medium, 13, 1), (Tier::Large, 15, 2)]
        {
            let programme = Programme::of(tier, Length::Quarter);

            assert_eq!(programme.tables().len(), tables);
            assert_eq!(programme.most_tables_a_fact(), a_fact);
            assert!(programme.tables().is_sorted());
        }
    }

    #[test]
    fn two_facts_are_crossed_in_the_largest_programme_only() {
        for &tier in Tier::ALL {
            let crossed =
                Programme::of(tier, Length::Year).tables().iter().any(|table| table.is_crossed());
            assert_eq!(crossed, tier == Tier::Large);
        }
    }
}
