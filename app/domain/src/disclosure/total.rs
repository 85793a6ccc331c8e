//! One total for all tables of a family: each table's own sum is blurred differently, so they are weighed together
//! and every table is moved to the same total. No total is measured on its own.

use super::amount::Amount;

/// A table's cells, added up over the periods asked for.
pub type Cells = Vec<i64>;

/// The common total of a family: the least-squares estimate, where a table of fewer cells carries less noise.
pub struct Total {
    /// Each table's sum divided by its number of cells, added up; over `scale`.
    sums: i128,
    /// One divided by each table's number of cells, added up; over `scale`.
    weights: i128,
    scale: i128,
}

impl Total {
    /// Weighs the tables of one family. There is at least one, and none is without cells.
    pub fn of(family: &[Cells]) -> Self {
        let scale = family.iter().map(size).fold(1, least_common_multiple);
        let weigh = |cells: &Cells| scale / size(cells);
        Self {
            sums: family.iter().map(|cells| sum(cells) * weigh(cells)).sum(),
            weights: family.iter().map(weigh).sum(),
            scale,
        }
    }

    /// The total itself.
    pub const fn amount(&self) -> Amount {
        Amount::new(self.sums, self.weights)
    }

    /// A table's cells, each moved by the same amount so that they add up to the total.
    pub fn adjust(&self, cells: &Cells) -> Vec<Amount> {
        let (cell_count, sum) = (size(cells), sum(cells));
        let moved = |&cell: &i64| {
            let above =
                i128::from(cell) * self.weights * cell_count + self.sums - sum * self.weights;
            Amount::new(above, self.weights * cell_count)
        };
        cells.iter().map(moved).collect()
    }

    /// The weights added up: the total's variance is one cell's, divided by this.
    pub fn precision(&self) -> f64 {
        Amount::new(self.weights, self.scale).float()
    }
}

fn size(cells: &Cells) -> i128 {
    i128::try_from(cells.len()).expect("a table has a few dozen cells")
}

fn sum(cells: &Cells) -> i128 {
    cells.iter().map(|&cell| i128::from(cell)).sum()
}

const fn least_common_multiple(a: i128, b: i128) -> i128 {
    let (mut larger, mut smaller) = (a, b);
    while smaller != 0 {
        (larger, smaller) = (smaller, larger % smaller);
    }
    a / larger * b
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, any, prop, proptest};

    use super::{Cells, Total};

    #[test]
    fn a_table_alone_keeps_its_own_cells() {
        let total = Total::of(&[vec![61, 22, -1]]);

        let cells: Vec<f64> =
            total.adjust(&vec![61, 22, -1]).iter().map(|cell| cell.float()).collect();

        assert_eq!(cells, [61.0, 22.0, -1.0]);
        assert!((total.amount().float() - 82.0).abs() < 1e-12);
    }

    #[test]
    fn the_table_with_fewer_cells_weighs_more() {
        // (100/2 + 130/3) / (1/2 + 1/3) = 112.
        let total = Total::of(&[vec![60, 40], vec![60, 40, 30]]);

        assert!((total.amount().float() - 112.0).abs() < 1e-12);
        assert!((total.precision() - 5.0 / 6.0).abs() < 1e-12);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_table_of_a_family_adds_up_to_the_one_total(
            family in prop::collection::vec(prop::collection::vec(any::<i16>(), 2..9), 1..5)
        ) {
            let family: Vec<Cells> =
                family.into_iter().map(|cells| cells.into_iter().map(i64::from).collect()).collect();

            let total = Total::of(&family);

            for cells in &family {
                let sum: f64 = total.adjust(cells).iter().map(|cell| cell.float()).sum();
                assert!((sum - total.amount().float()).abs() < 1e-6);
            }
        }
    }
}
