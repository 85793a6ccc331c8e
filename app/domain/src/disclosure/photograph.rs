//! One closed period as it is kept for ever: every cell of its programme, blurred. Reports are made from these and
//! from nothing else.

use sha2::{Digest, Sha256};

use super::{measure::NoisyCell, period::Period, programme::Programme, table::Table};

/// The blurred picture of one closed period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photograph {
    period: Period,
    programme: Programme,
    cells: Vec<NoisyCell>,
    version: String,
}

/// The kept cells are not those of the programme: some are missing, doubled or foreign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the protected cells of this period are not complete")]
pub struct Damaged;

impl Photograph {
    /// Puts the kept cells together, in any order, and checks that the picture is whole.
    pub fn new(period: Period, programme: Programme, kept: &[NoisyCell]) -> Result<Self, Damaged> {
        let mut cells = kept.to_vec();
        cells.sort_unstable_by_key(|cell| cell.category);
        let expected = programme.tables().iter().flat_map(|table| table.categories());
        let whole = expected.eq(cells.iter().map(|cell| cell.category))
            && period.length() == programme.length();
        let version = version(period, programme, &cells);
        whole.then_some(Self { period, programme, cells, version }).ok_or(Damaged)
    }

    /// The period it shows.
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The programme it was taken under.
    pub const fn programme(&self) -> Programme {
        self.programme
    }

    /// What tells this picture from any other: printed in every report, so that a restored or altered one shows.
    pub fn version(&self) -> String {
        self.version.clone()
    }

    /// The cells of one table, in the order of its categories; none if it was not measured.
    pub(super) fn cells(&self, table: Table) -> impl Iterator<Item = i64> {
        self.cells.iter().filter(move |cell| cell.category.table() == table).map(|cell| cell.noisy)
    }
}

fn version(period: Period, programme: Programme, cells: &[NoisyCell]) -> String {
    let mut hash = Sha256::new();
    hash.update(format!("{period}\0{programme}\0"));
    for NoisyCell { category, noisy } in cells {
        hash.update(format!("{}\0{}\0{noisy}\0", category.table().code(), category.code()));
    }
    let start =
        hash.finalize().iter().take(8).fold(0_u64, |start, &byte| start << 8 | u64::from(byte));
    format!("{start:016x}")
}

#[cfg(test)]
mod tests {
    use super::{Damaged, Photograph};
    use crate::disclosure::{NoisyCell, Period, Programme};

    fn whole() -> (Period, Programme, Vec<NoisyCell>) {
        let programme = Programme::for_declared(240).unwrap();
        let categories = programme.tables().iter().flat_map(|table| table.categories());
        let cells = categories.map(|category| NoisyCell { category, noisy: 40 }).collect();
        ("2024H1".parse().unwrap(), programme, cells)
    }

    #[test]
    fn a_picture_with_a_cell_missing_or_doubled_is_refused() {
        let (period, programme, cells) = whole();

        assert_eq!(Photograph::new(period, programme, &cells[1..]), Err(Damaged));
        let doubled = [cells.clone(), cells[..1].to_vec()].concat();
        assert_eq!(Photograph::new(period, programme, &doubled), Err(Damaged));
        assert_eq!(Photograph::new("2024".parse().unwrap(), programme, &cells), Err(Damaged));
    }

    #[test]
    fn the_version_follows_the_content_and_not_the_order() {
        let (period, programme, mut cells) = whole();
        let first = Photograph::new(period, programme, &cells).unwrap();

        cells.reverse();
        assert_eq!(Photograph::new(period, programme, &cells).unwrap().version(), first.version());

        cells[0].noisy += 1;
        assert_ne!(Photograph::new(period, programme, &cells).unwrap().version(), first.version());
        assert_eq!(first.version().len(), 16);
    }
}
