//! How far a published count may be from the exact one: the law of the summed noise, worked out in whole numbers,
//! and the two figures that follow from it, the threshold and the band.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use super::{alpha::Alpha, amount::BASE};

/// Chances are whole numbers in units of 2^-100: small enough not to matter, with room to add and multiply.
const CERTAIN: u128 = 1 << 100;

/// The threshold and the band of counts that are sums of these draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Counts below this are not shown.
    pub threshold: i64,
    /// About 95% of shown counts are this near.
    pub within: i64,
}

/// Worked out once for each mixture of draws: the law depends on how many there are of each setting, and on nothing
/// else.
static WORKED_OUT: Mutex<BTreeMap<Vec<Alpha>, Reach>> = Mutex::new(BTreeMap::new());

impl Reach {
    /// What is known of the sum of one draw of each of these settings.
    pub fn of(draws: &[Alpha]) -> Self {
        let mut draws = draws.to_vec();
        draws.sort_unstable();
        let known = || WORKED_OUT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reach) = known().get(&draws) {
            return *reach;
        }
        let law = Law::of(&draws);
        let reach = Self { threshold: law.threshold(), within: law.within() };
        known().insert(draws, reach);
        reach
    }
}

/// The law of the sum of several independent draws. `chances[middle + n]` is the chance of exactly n.
struct Law {
    chances: Vec<u128>,
    middle: usize,
}

impl Law {
    /// The law of one draw of each of these settings, added up.
    fn of(draws: &[Alpha]) -> Self {
        // Twelve standard deviations of the wider setting for one draw, and as much again as sums need.
        let middle = 200 + 25 * draws.len();
        let mut chances = vec![0; 2 * middle + 1];
        chances[middle] = CERTAIN;
        for alpha in draws {
            chances = spread(&chances, *alpha);
        }
        Self { chances, middle }
    }

    /// The smallest multiple of 5 at which a true zero shows as a number in at most one case in a hundred.
    fn threshold(&self) -> i64 {
        let shown = |from: usize| self.chances[self.middle + from..].iter().sum::<u128>();
        let from = (1..self.middle / 5).map(|n| n * 5).find(|&from| shown(from) * 100 <= CERTAIN);
        from.and_then(|from| i64::try_from(from).ok()).expect("the law thins out")
    }

    /// The smallest distance that 95% of rounded counts keep to, averaged over the five remainders a count can have.
    fn within(&self) -> i64 {
        let enough = |&distance: &i64| self.covered(distance) * 100 >= CERTAIN * 5 * 95;
        (0..1 << 20).find(enough).expect("the law thins out")
    }

    fn covered(&self, distance: i64) -> u128 {
        let middle = i64::try_from(self.middle).expect("the law is a few thousand places wide");
        let near = |remainder: i64| {
            let places = (remainder - middle..).zip(&self.chances);
            places
                .filter(move |(blurred, _)| (nearest_base(*blurred) - remainder).abs() <= distance)
        };
        (0..BASE).flat_map(near).map(|(_, chance)| chance).sum()
    }
}

fn nearest_base(blurred: i64) -> i64 {
    (blurred + BASE / 2).div_euclid(BASE) * BASE
}

/// Adds one draw: each place receives its neighbours' chances, weakened by the setting at every step of distance.
fn spread(chances: &[u128], alpha: Alpha) -> Vec<u128> {
    let (p, q) = (u128::from(alpha.p()), u128::from(alpha.q()));
    let carried = |sum: &mut u128, chance: &u128| {
        *sum = *sum * p / q + chance;
        Some(*sum)
    };
    let upwards = chances.iter().scan(0, carried);
    let mut downwards: Vec<u128> = chances.iter().rev().scan(0, carried).collect();
    downwards.reverse();
    let both = upwards.zip(downwards).zip(chances).map(|((up, down), here)| up + down - here);
    both.map(|sum| sum * (q - p) / (q + p)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Alpha, CERTAIN, Law};

    #[test]
    fn thresholds_and_bands_are_those_of_the_method() {
        for (alpha, periods, threshold, within) in [
            (Alpha::ThreeFifths, 1, 10, 6),
            (Alpha::ThreeFifths, 2, 15, 8),
            (Alpha::ThreeFifths, 4, 15, 11),
            (Alpha::ThreeFifths, 8, 20, 16),
            (Alpha::FourFifths, 1, 20, 14),
            (Alpha::FourFifths, 2, 25, 19),
            (Alpha::FourFifths, 4, 35, 26),
            (Alpha::FourFifths, 8, 45, 36),
        ] {
            let law = Law::of(&vec![alpha; periods]);

            assert_eq!(
                (law.threshold(), law.within()),
                (threshold, within),
                "{alpha:?} x {periods}"
            );
        }
    }

    #[test]
    fn every_other_number_of_periods_lies_between() {
        for &alpha in Alpha::ALL {
            let laws: Vec<Law> = (1..=24).map(|periods| Law::of(&vec![alpha; periods])).collect();

            assert!(laws.is_sorted_by_key(Law::threshold));
            assert!(laws.is_sorted_by_key(Law::within));
        }
    }

    #[test]
    fn almost_no_chance_is_lost_in_the_sum() {
        let law = Law::of(&[Alpha::FourFifths; 16]);

        let kept: u128 = law.chances.iter().sum();

        assert!(CERTAIN - kept < CERTAIN >> 20);
    }
}
