//! When a share of the total may be shown, and how finely: a rate that the noise could have moved far is hidden.

use super::{alpha::Alpha, amount::Amount, total::Total};

/// What is known of the noise in a share.
pub struct Precision {
    /// The share of each cell if all were alike.
    even: f64,
    /// The total's weights added up (see `total`).
    total: f64,
    /// The variance of one cell, summed over the periods.
    variance: f64,
}

impl Precision {
    /// For a table of this many cells, in periods of these settings.
    pub fn new(cells: usize, total: &Total, alphas: &[Alpha]) -> Self {
        let cells = i128::try_from(cells).expect("a table has a few dozen cells");
        Self {
            even: Amount::new(1, cells).float(),
            total: total.precision(),
            variance: alphas.iter().map(|alpha| alpha.variance()).sum(),
        }
    }
}

/// The share as shown: whole per cents if the noise moves it by 5 points or less (19 times in 20), fives up to 10
/// points, nothing beyond. Never 0% or 100%: "nobody" and "everybody" are facts about each of them.
pub fn rate(cell: Amount, total: Amount, precision: &Precision) -> Option<String> {
    let share = cell.float() / total.float();
    let points = match half_width(share, total.float(), precision) {
        width if width <= 0.05 => (share * 100.0).round(),
        width if width <= 0.10 => (share * 20.0).round() * 5.0,
        _ => return None,
    };
    Some(if share < 0.05 {
        "under 5%".to_owned()
    } else if share > 0.95 {
        "over 95%".to_owned()
    } else {
        format!("{points}%")
    })
}

/// Half the width of the 95% interval that the noise alone puts round a share.
fn half_width(share: f64, total: f64, precision: &Precision) -> f64 {
    let Precision { even, total: weights, variance } = precision;
    let spread = 1.0 - even + (share - even) * (share - even) / weights;
    1.96 * (variance * spread).sqrt() / total
}

#[cfg(test)]
mod tests {
    use super::{Amount, Precision, rate};

    /// A table of two cells, one period at 3/5.
    const FIRST_DECISION: Precision = Precision { even: 0.5, total: 0.5, variance: 7.5 };

    fn shown(cell: i128, total: i128) -> Option<String> {
        rate(Amount::new(cell, 1), Amount::new(total, 1), &FIRST_DECISION)
    }

    #[test]
    fn the_noise_decides_how_finely_a_rate_is_shown() {
        assert_eq!(shown(94, 200).as_deref(), Some("47%"), "moves by 2 points");
        assert_eq!(shown(28, 60).as_deref(), Some("45%"), "moves by 6 points");
        assert_eq!(shown(15, 31), None, "moves by 12 points");
    }

    #[test]
    fn nobody_and_everybody_are_never_said() {
        for cell in [-3, 0, 9] {
            assert_eq!(shown(cell, 200).as_deref(), Some("under 5%"));
            assert_eq!(shown(200 - cell, 200).as_deref(), Some("over 95%"));
        }
        assert_eq!(shown(10, 200).as_deref(), Some("5%"));
        assert_eq!(shown(190, 200).as_deref(), Some("95%"));
    }
}
