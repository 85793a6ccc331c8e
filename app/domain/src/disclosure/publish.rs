//! From photographs to tables that may leave the house: rounding and rearranging of blurred numbers, nothing else.

mod row;

use super::{
    additive::Rounding,
    alpha::Alpha,
    law::Reach,
    photograph::Photograph,
    programme::Programme,
    protected::{ProtectedReport, ProtectedTable},
    statement::{Facts, Setting, statement},
    table::Table,
    total::{Cells, Total},
    wait::waits,
};
use crate::stat::Family;

/// A table whose protected total is below this is not published.
pub const SMALLEST_TOTAL: i64 = 30;

/// Why there is no table. The answer holds no number and is worded the same for every report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Withheld {
    /// Too few people for a table.
    #[error("too few people to publish")]
    TooSmall,
    /// Not a table of the programme, or periods that do not go together.
    #[error("not in the programme")]
    NotInProgramme,
    /// No closed period was asked for.
    #[error("no closed period")]
    NotClosed,
}

/// Makes the table of these closed periods. The order and repetition of the photographs make no difference.
pub fn publish(table: Table, photographs: &[Photograph]) -> Result<ProtectedTable, Withheld> {
    Asked::of(photographs)?.table(table, Rounding::Nearest)
}

/// Makes a report of several tables. Tables that are too small are named and left empty; one that is not in the
/// programme refuses the whole report. The order and repetition of what is asked make no difference.
pub fn publish_all(
    tables: &[Table],
    photographs: &[Photograph],
    rounding: Rounding,
) -> Result<ProtectedReport, Withheld> {
    let asked = Asked::of(photographs)?;
    let mut wanted = tables.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let made: Vec<_> = wanted.iter().map(|&table| (table, asked.table(table, rounding))).collect();
    let is_foreign = |made: &Result<_, _>| *made == Err(Withheld::NotInProgramme);
    if made.is_empty() || made.iter().any(|(_, made)| is_foreign(made)) {
        return Err(Withheld::NotInProgramme);
    }
    let families: Vec<Family> = wanted.iter().map(|table| table.family()).collect();
    Ok(ProtectedReport {
        periods: asked.periods(),
        tables: made,
        setting: Setting::weakest(&asked.programmes),
        statement: statement(&asked.facts(&families, rounding)),
        versions: asked.versions(),
    })
}

/// The photographs of a report, by period, each once.
struct Asked<'a> {
    pictures: Vec<&'a Photograph>,
    programmes: Vec<Programme>,
}

impl<'a> Asked<'a> {
    /// Two photographs that share a day would count people twice.
    fn of(photographs: &'a [Photograph]) -> Result<Self, Withheld> {
        let mut pictures: Vec<&Photograph> = photographs.iter().collect();
        pictures.sort_by_key(|picture| picture.period());
        pictures.dedup();
        let overlap = |pair: &[&Photograph]| pair[0].period().overlaps(pair[1].period());
        if pictures.is_empty() {
            Err(Withheld::NotClosed)
        } else if pictures.windows(2).any(overlap) {
            Err(Withheld::NotInProgramme)
        } else {
            let programmes = pictures.iter().map(|picture| picture.programme()).collect();
            Ok(Self { pictures, programmes })
        }
    }

    fn table(&self, table: Table, rounding: Rounding) -> Result<ProtectedTable, Withheld> {
        let family = self.family(table.family());
        let measured = family.iter().find(|(found, _)| *found == table);
        let (_, cells) = measured.ok_or(Withheld::NotInProgramme)?;
        let total = Total::of(&family.iter().map(|(_, cells)| cells.clone()).collect::<Vec<_>>());
        if total.amount().is_under(SMALLEST_TOTAL) {
            return Err(Withheld::TooSmall);
        }
        let adjusted = total.adjust(cells);
        let rounding = if table.is_crossed() { Rounding::Nearest } else { rounding };
        let facts = self.facts(&[table.family()], rounding);
        Ok(ProtectedTable {
            table,
            periods: self.periods(),
            rows: row::rows(table, &adjusted, &total, &self.alphas(), &facts),
            total: row::figure(total.amount(), total.amount().rounded(), facts.threshold),
            waits: waits(table, &adjusted),
            threshold: facts.threshold,
            within: facts.within,
            total_within: facts.total_within,
            setting: facts.setting,
            statement: statement(&facts),
            versions: self.versions(),
        })
    }

    /// Every table of the family that all the programmes hold, its cells added up over the periods.
    fn family(&self, family: Family) -> Vec<(Table, Cells)> {
        let summed = |table: Table| {
            self.pictures.iter().fold(vec![0; table.codes().len()], |sums: Cells, picture| {
                sums.iter().zip(picture.cells(table)).map(|(sum, cell)| sum + cell).collect()
            })
        };
        self.tables(family).map(|table| (table, summed(table))).collect()
    }

    fn tables(&self, family: Family) -> impl Iterator<Item = Table> {
        let shared = move |table: &Table| {
            table.family() == family
                && self.programmes.iter().all(|programme| programme.tables().contains(table))
        };
        Table::ALL.iter().copied().filter(shared)
    }

    /// The law gives one cell's threshold and band. A total carries at most the noise of the smallest table's cells.
    fn facts(&self, families: &[Family], rounding: Rounding) -> Facts {
        let alphas = self.alphas();
        let fewest = |&family: &Family| self.tables(family).map(|table| table.codes().len()).min();
        let cells = families.iter().filter_map(fewest).max().unwrap_or(1);
        let Reach { threshold, within } = Reach::of(&alphas);
        Facts {
            setting: Setting::weakest(&self.programmes),
            rounding,
            periods: alphas.len(),
            threshold,
            within,
            total_within: Reach::of(&alphas.repeat(cells)).within,
        }
    }

    fn alphas(&self) -> Vec<Alpha> {
        self.programmes.iter().map(|programme| programme.alpha()).collect()
    }

    fn periods(&self) -> Vec<super::period::Period> {
        self.pictures.iter().map(|picture| picture.period()).collect()
    }

    fn versions(&self) -> Vec<String> {
        self.pictures.iter().map(|picture| picture.version()).collect()
    }
}
