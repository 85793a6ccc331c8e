//! How long finished waits were, from how many lasted how many days: middle, quarters, nine in ten, mean, range. Every
//! number is of finished waits only, and says so.

/// Finished waits in numbers of days. Half days come from the two waits in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many waits.
    pub waits: i64,
    pub median: f64,
    pub mean: f64,
    /// A quarter of waits were this long or less.
    pub lower: i64,
    /// A quarter of waits were longer than this.
    pub upper: i64,
    /// Nine in ten were this long or less.
    pub nine_in_ten: i64,
    pub shortest: i64,
    pub longest: i64,
    pub over_90: i64,
    pub over_180: i64,
    pub over_365: i64,
}

impl Spread {
    /// From pairs of days and how many waits lasted so long, in any order. Nothing without waits.
    pub fn of(days: &[(i64, i64)]) -> Option<Self> {
        let mut days: Vec<(i64, i64)> =
            days.iter().copied().filter(|(_, waits)| *waits > 0).collect();
        days.sort_unstable();
        let waits: i64 = days.iter().map(|(_, waits)| waits).sum();
        let (first, last) = (days.first()?.0, days.last()?.0);
        let sum: i64 = days.iter().map(|(days, waits)| days * waits).sum();
        let over = |limit: i64| {
            days.iter().filter(|(days, _)| *days > limit).map(|(_, waits)| waits).sum()
        };
        Some(Self {
            waits,
            median: halves(rank(&days, (waits + 1) / 2) + rank(&days, waits / 2 + 1)),
            mean: mean(sum, waits),
            lower: rank(&days, share(waits, 25)),
            upper: rank(&days, share(waits, 75)),
            nine_in_ten: rank(&days, share(waits, 90)),
            shortest: first,
            longest: last,
            over_90: over(90),
            over_180: over(180),
            over_365: over(365),
        })
    }
}

/// The smallest number of waits that is this share of them or more.
const fn share(waits: i64, hundredths: i64) -> i64 {
    (waits * hundredths + 99) / 100
}

/// The days of the wait at this place, counted from 1.
fn rank(days: &[(i64, i64)], place: i64) -> i64 {
    let mut before = 0;
    for (days, waits) in days {
        before += waits;
        if before >= place {
            return *days;
        }
    }
    0
}

#[expect(clippy::cast_precision_loss, reason = "days of a life are far below 2^52")]
fn halves(twice: i64) -> f64 {
    twice as f64 / 2.0
}

#[expect(clippy::cast_precision_loss, reason = "days added up are far below 2^52")]
fn mean(sum: i64, waits: i64) -> f64 {
    sum as f64 / waits as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop, proptest};

    use super::Spread;

    #[test]
    fn the_middle_of_an_even_number_lies_between_two() {
        let spread = Spread::of(&[(10, 1), (40, 1), (20, 1), (30, 1)]).unwrap();

        assert!((spread.median - 25.0).abs() < f64::EPSILON);
        assert!((spread.mean - 25.0).abs() < f64::EPSILON);
        assert_eq!((spread.lower, spread.upper, spread.nine_in_ten), (10, 30, 40));
        assert_eq!((spread.shortest, spread.longest), (10, 40));
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(Spread::of(&[(7, 0)]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn it_is_what_sorting_every_wait_gives(all in prop::collection::vec(0_i64..400, 1..200)) {
            let pairs: Vec<(i64, i64)> = all.iter().map(|days| (*days, 1)).collect();
            let mut sorted = all.clone();
            sorted.sort_unstable();

            let spread = Spread::of(&pairs).unwrap();

            let n = sorted.len();
            let twice = sorted[(n - 1) / 2] + sorted[n / 2];
            assert!((spread.median * 2.0 - f64::from(i32::try_from(twice).unwrap())).abs() < 1e-9);
            assert_eq!(spread.nine_in_ten, sorted[(n * 90).div_ceil(100) - 1]);
            assert_eq!(spread.over_180, i64::try_from(sorted.iter().filter(|d| **d > 180).count()).unwrap());
        }
    }
}
