//! The strength of the noise, and the ladder of whole numbers it is drawn from. Two settings, fixed by the
//! charity's size: nobody picks one, because a choice invites the weaker.

use crate::codes;

codes! {
    /// How likely each further step away from the exact count is, compared with the step before.
    Alpha {
        ThreeFifths = "3/5", "3/5";
        FourFifths = "4/5", "4/5";
    }
}

static THREE_FIFTHS: [u128; 173] = ladder(3, 5);
static FOUR_FIFTHS: [u128; 393] = ladder(4, 5);

impl Alpha {
    /// The fraction's upper number.
    pub const fn p(self) -> u32 {
        match self {
            Self::ThreeFifths => 3,
            Self::FourFifths => 4,
        }
    }

    /// The fraction's lower number.
    pub const fn q(self) -> u32 {
        5
    }

    /// Step m holds the chance, in units of 2^-128, that the noise is m or more in size; step 1 comes first.
    pub fn ladder(self) -> &'static [u128] {
        match self {
            Self::ThreeFifths => &THREE_FIFTHS,
            Self::FourFifths => &FOUR_FIFTHS,
        }
    }

    /// How far one table can move the odds of any fact about one person: at most this many times.
    pub fn odds(self) -> f64 {
        f64::from(self.q()) / f64::from(self.p())
    }

    /// The same as a privacy loss: the natural logarithm of the odds.
    pub fn epsilon(self) -> f64 {
        self.odds().ln()
    }

    /// The variance of one draw, 2pq / (q - p)^2.
    pub fn variance(self) -> f64 {
        let (p, q) = (f64::from(self.p()), f64::from(self.q()));
        2.0 * p * q / ((q - p) * (q - p))
    }
}

/// The whole ladder, down to its last step above nothing. Whole numbers only: a rounding error of floating point
/// would be a pattern, and patterns are what an attacker looks for.
const fn ladder<const STEPS: usize>(p: u128, q: u128) -> [u128; STEPS] {
    let mut steps = [0; STEPS];
    let mut step = first_step(p, q);
    let mut place = 0;
    while place < STEPS {
        assert!(step > 0, "the ladder is shorter than its declared length");
        steps[place] = step;
        step = (step / q) * p + (step % q) * p / q;
        place += 1;
    }
    assert!(step == 0, "the ladder goes on after its declared length");
    steps
}

/// floor(2^128 * 2p / (p + q)), without a number as large as 2^128.
const fn first_step(p: u128, q: u128) -> u128 {
    let (above, below) = (2 * p, p + q);
    let (whole, rest) = (u128::MAX / below, u128::MAX % below + 1);
    above * whole + above * rest / below
}

#[cfg(test)]
mod tests {
    use super::Alpha;

    /// The chance of a noise of exactly this size, both signs together, in units of 2^-128.
    fn weight(alpha: Alpha, size: usize) -> u128 {
        let step = |m: usize| alpha.ladder().get(m - 1).copied().unwrap_or(0);
        if size == 0 { u128::MAX - step(1) + 1 } else { step(size) - step(size + 1) }
    }

    #[test]
    fn each_size_is_less_likely_than_the_one_before_by_exactly_the_setting() {
        for &alpha in Alpha::ALL {
            let (p, q) = (u128::from(alpha.p()), u128::from(alpha.q()));

            for size in (1..).take_while(|&m| weight(alpha, m) >> 64 > 0) {
                // Divided before multiplying, so that nothing overflows: the remainders are all that may differ.
                let (here, next) = (weight(alpha, size), weight(alpha, size + 1));
                let expected = (here / q) * p + (here % q) * p / q;
                assert!(next.abs_diff(expected) <= 1, "{alpha:?} at {size}");
            }
        }
    }

    #[test]
    fn one_step_off_is_less_likely_than_no_noise_by_exactly_the_setting() {
        for &alpha in Alpha::ALL {
            let (p, q) = (u128::from(alpha.p()), u128::from(alpha.q()));

            let expected = (weight(alpha, 0) / q) * 2 * p + (weight(alpha, 0) % q) * 2 * p / q;

            assert!(weight(alpha, 1).abs_diff(expected) <= 2, "{alpha:?}");
        }
    }

    #[test]
    fn the_chances_add_up_to_certainty() {
        for &alpha in Alpha::ALL {
            let sizes = alpha.ladder().len();

            let total = (0..=sizes).fold(0u128, |sum, m| sum.wrapping_add(weight(alpha, m)));

            assert_eq!(total, 0, "2^128 wraps round to nothing");
        }
    }

    #[test]
    fn the_first_step_is_exact() {
        assert_eq!(Alpha::ThreeFifths.ladder()[0], 0xc0 << 120);
        assert_eq!(Alpha::FourFifths.ladder()[0], 0xe38e_38e3_8e38_e38e_38e3_8e38_e38e_38e3);
    }

    #[test]
    fn the_loss_and_the_spread_are_those_of_the_law() {
        assert!((Alpha::ThreeFifths.epsilon() - 0.5108).abs() < 0.0001);
        assert!((Alpha::FourFifths.epsilon() - 0.2231).abs() < 0.0001);
        assert!((Alpha::ThreeFifths.variance() - 7.5).abs() < 1e-9);
        assert!((Alpha::FourFifths.variance() - 40.0).abs() < 1e-9);
    }
}
