//! What is measured, how often and how strongly blurred: fixed by the number of referrals a charity declares,
//! never read off its data, because a choice made from the data would say something about the data.

use std::{fmt, str::FromStr};

use super::{alpha::Alpha, period::Length, table::Table};
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

/// The edition of the programme. More tables, or other categories, are a new edition with its own loss.
const EDITION: u16 = 1;

/// The programme a period is measured under. Kept with the period, so that later changes never reach back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Programme {
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
        Some(Self { tier, length })
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

    /// The tables measured at each close. One fact is measured in one table only.
    pub const fn tables(self) -> &'static [Table] {
        match self.tier {
            Tier::Small | Tier::Medium | Tier::Large => &[Table::Gender, Table::RgOutcome],
        }
    }
}

/// The stored code: edition, tier and length, "1-M-HALF".
impl fmt::Display for Programme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{EDITION}-{}-{}", self.tier.code(), self.length.code())
    }
}

impl FromStr for Programme {
    type Err = NotAProgramme;

    fn from_str(text: &str) -> Result<Self, NotAProgramme> {
        [30, 100, 400, 1_000]
            .into_iter()
            .filter_map(Self::for_declared)
            .find(|programme| programme.to_string() == text)
            .ok_or(NotAProgramme)
    }
}

#[cfg(test)]
mod tests {
    use super::Programme;

    #[test]
    fn the_declared_size_chooses_the_programme() {
        for (yearly, code, alpha) in [
            (30, "1-S-YEAR", "3/5"),
            (99, "1-S-YEAR", "3/5"),
            (100, "1-M-HALF", "3/5"),
            (399, "1-M-HALF", "3/5"),
            (400, "1-M-QUARTER", "3/5"),
            (999, "1-M-QUARTER", "3/5"),
            (1_000, "1-L-QUARTER", "4/5"),
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
        assert!("2-M-HALF".parse::<Programme>().is_err());
        assert!("1-S-QUARTER".parse::<Programme>().is_err());
    }
}
