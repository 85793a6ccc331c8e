//! How near a date is, in the four bands of the list of dates.

use domain::day::Day;

use super::super::words::deadlines as words;

/// How near a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Band {
    Past,
    Next7,
    Next28,
    Later,
}

impl Band {
    pub(super) const ALL: [Self; 4] = [Self::Past, Self::Next7, Self::Next28, Self::Later];

    pub(super) fn of(due: Day, today: Day) -> Self {
        match (due - today).num_days() {
            ..0 => Self::Past,
            0..=7 => Self::Next7,
            8..=28 => Self::Next28,
            29.. => Self::Later,
        }
    }

    pub(super) const fn name(self, past: &'static str) -> &'static str {
        match self {
            Self::Past => past,
            Self::Next7 => words::NEXT_7,
            Self::Next28 => words::NEXT_28,
            Self::Later => words::LATER,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::day::ymd;

    use super::*;

    #[test]
    fn each_day_belongs_to_one_band() {
        let today = ymd(2026, 11, 20);
        let days = [
            (-1, Band::Past),
            (0, Band::Next7),
            (7, Band::Next7),
            (8, Band::Next28),
            (28, Band::Next28),
            (29, Band::Later),
        ];
        for (away, band) in days {
            assert_eq!(Band::of(today + TimeDelta::days(away), today), band, "{away} days away");
        }
    }
}
