//! Rows that add up: a one-way table scaled to its rounded total, the last fives given to the largest remainders.
//! Made of blurred numbers only, so it tells nothing more of anybody.

use super::amount::{Amount, BASE};

/// How counts are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rounding {
    /// Each to the nearest five, whatever the others do.
    #[default]
    Nearest,
    /// So that the rows of a one-way table add up to its total. Crossed tables keep to the nearest five.
    Additive,
}

/// The cells in fives, adding up to the rounded total. Cells below zero take part as zero.
pub(super) fn adding_up(cells: &[Amount], total: Amount) -> Vec<i64> {
    let fives = total.rounded().max(0) / BASE;
    let parts: Vec<f64> = cells.iter().map(|cell| cell.float().max(0.0)).collect();
    let sum: f64 = parts.iter().sum();
    if sum <= 0.0 {
        return cells.iter().map(|_| 0).collect();
    }
    let scaled: Vec<f64> = parts.iter().map(|part| part / sum * whole(fives)).collect();
    let mut given: Vec<i64> = scaled.iter().map(|part| floor(*part)).collect();
    let mut by_remainder: Vec<usize> = (0..cells.len()).collect();
    // The earlier row wins a tie: the order of rows is fixed and says nothing.
    by_remainder
        .sort_by(|&a, &b| (scaled[b] - whole(given[b])).total_cmp(&(scaled[a] - whole(given[a]))));
    let left = fives - given.iter().sum::<i64>();
    let most = usize::try_from(left.max(0)).unwrap_or(0);
    for &place in by_remainder.iter().take(most) {
        given[place] += 1;
    }
    given.into_iter().map(|fives| fives * BASE).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
const fn whole(fives: i64) -> f64 {
    fives as f64
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a count of people fits")]
fn floor(part: f64) -> i64 {
    // A part that is whole but for the last bit of the division is whole.
    (part + 1e-9).floor() as i64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop, proptest};

    use super::{Amount, adding_up};

    fn rows(cells: &[i128], total: i128) -> Vec<i64> {
        let cells: Vec<Amount> = cells.iter().map(|&cell| Amount::new(cell, 1)).collect();
        adding_up(&cells, Amount::new(total, 1))
    }

    #[test]
    fn the_last_fives_go_to_the_largest_remainders() {
        assert_eq!(rows(&[33, 33, 34], 100), [35, 30, 35]);
        assert_eq!(rows(&[63, 22, 4], 89), [65, 20, 5]);
        assert_eq!(rows(&[50, -4], 46), [45, 0]);
        assert_eq!(rows(&[0, -3], 0), [0, 0]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

        #[test]
        fn rows_add_up_to_the_total_and_stay_near(cells in prop::collection::vec(0_i64..500, 2..16)) {
            let sum: i64 = cells.iter().sum();
            let wide: Vec<i128> = cells.iter().map(|&cell| i128::from(cell)).collect();

            let rows = rows(&wide, i128::from(sum));

            if sum > 2 {
                assert_eq!(rows.iter().sum::<i64>(), (sum + 2) / 5 * 5);
                for (row, cell) in rows.iter().zip(cells) {
                    assert!((row - cell).abs() <= 8, "{row} for {cell}");
                }
            }
        }
    }
}
