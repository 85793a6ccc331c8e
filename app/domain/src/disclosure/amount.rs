//! An exact fraction: sharing a common total among tables leaves fractions, and rounding must not wobble.

/// Published counts are multiples of this.
pub const BASE: i64 = 5;

/// A fraction with a denominator above zero.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    above: i128,
    below: i128,
}

impl Amount {
    /// `above / below`; `below` must be above zero.
    pub const fn new(above: i128, below: i128) -> Self {
        Self { above, below }
    }

    /// Whether it is less than a whole number.
    pub fn is_under(self, whole: i64) -> bool {
        self.above < i128::from(whole) * self.below
    }

    /// The nearest multiple of [`BASE`]; halfway goes up.
    pub fn rounded(self) -> i64 {
        let step = i128::from(BASE) * self.below;
        let steps = (2 * self.above + step).div_euclid(2 * step);
        i64::try_from(steps).expect("counts of people fit") * BASE
    }

    /// For rates, where the last digits do not matter.
    #[expect(clippy::cast_precision_loss, reason = "a rate is shown to a whole per cent at most")]
    pub fn float(self) -> f64 {
        self.above as f64 / self.below as f64
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn counts_go_to_the_nearest_five() {
        for (above, below, rounded) in
            [(12, 1, 10), (13, 1, 15), (-2, 1, 0), (-3, 1, -5), (25, 2, 15), (49, 4, 10), (0, 1, 0)]
        {
            assert_eq!(Amount::new(above, below).rounded(), rounded, "{above}/{below}");
        }
    }

    #[test]
    fn a_fraction_just_below_a_number_is_under_it() {
        assert!(Amount::new(39, 4).is_under(10));
        assert!(!Amount::new(40, 4).is_under(10));
    }
}
