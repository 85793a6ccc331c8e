//! From photographs to a table that may leave the house: rounding and rearranging of blurred numbers, nothing else.

use super::{
    alpha::Alpha,
    amount::Amount,
    law::Law,
    photograph::Photograph,
    programme::Programme,
    protected::{Figure, ProtectedTable, Row},
    rate::{Precision, rate},
    statement::{Facts, Setting, statement},
    table::Table,
    total::{Cells, Total},
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
    let asked = in_order(photographs)?;
    let programmes: Vec<Programme> = asked.iter().map(|picture| picture.programme()).collect();
    let family = family_cells(table.family(), &asked, &programmes);
    let measured = family.iter().find(|(found, _)| *found == table);
    let (_, cells) = measured.ok_or(Withheld::NotInProgramme)?;
    let total = Total::of(&family.iter().map(|(_, cells)| cells.clone()).collect::<Vec<_>>());
    if total.amount().is_under(SMALLEST_TOTAL) {
        return Err(Withheld::TooSmall);
    }

    let facts = facts(&programmes, &family);
    Ok(ProtectedTable {
        table,
        periods: asked.iter().map(|picture| picture.period()).collect(),
        rows: rows(table, cells, &total, &programmes, facts.threshold),
        total: figure(total.amount(), facts.threshold),
        threshold: facts.threshold,
        within: facts.within,
        total_within: facts.total_within,
        setting: facts.setting,
        statement: statement(&facts),
        versions: asked.iter().map(|picture| picture.version()).collect(),
    })
}

/// The photographs by period, each once. Two that share a day would count people twice.
fn in_order(photographs: &[Photograph]) -> Result<Vec<&Photograph>, Withheld> {
    let mut asked: Vec<&Photograph> = photographs.iter().collect();
    asked.sort_by_key(|picture| picture.period());
    asked.dedup();
    let overlap = |pair: &[&Photograph]| pair[0].period().overlaps(pair[1].period());
    if asked.is_empty() {
        Err(Withheld::NotClosed)
    } else if asked.windows(2).any(overlap) {
        Err(Withheld::NotInProgramme)
    } else {
        Ok(asked)
    }
}

/// Every table of the family that all the programmes hold, its cells added up over the periods.
fn family_cells(
    family: Family,
    asked: &[&Photograph],
    programmes: &[Programme],
) -> Vec<(Table, Cells)> {
    let shared = Table::ALL.iter().filter(|table| {
        table.family() == family
            && programmes.iter().all(|programme| programme.tables().contains(table))
    });
    let summed = |table: Table| {
        asked.iter().fold(vec![0; table.codes().len()], |sums: Cells, picture| {
            sums.iter().zip(picture.cells(table)).map(|(sum, cell)| sum + cell).collect()
        })
    };
    shared.map(|&table| (table, summed(table))).collect()
}

/// The law gives one cell's threshold and band. The total carries at most the noise of the smallest table's cells.
fn facts(programmes: &[Programme], family: &[(Table, Cells)]) -> Facts {
    let alphas = alphas(programmes);
    let law = Law::of(&alphas);
    let fewest = family.iter().map(|(_, cells)| cells.len()).min().unwrap_or(1);
    Facts {
        setting: Setting::weakest(programmes),
        periods: alphas.len(),
        threshold: law.threshold(),
        within: law.within(),
        total_within: Law::of(&alphas.repeat(fewest)).within(),
    }
}

fn rows(
    table: Table,
    cells: &Cells,
    total: &Total,
    programmes: &[Programme],
    threshold: i64,
) -> Vec<Row> {
    let precision = Precision::new(cells.len(), total, &alphas(programmes));
    let row = |(label, amount): (&&'static str, Amount)| Row {
        label,
        count: figure(amount, threshold),
        rate: rate(amount, total.amount(), &precision),
    };
    table.codes().iter().zip(total.adjust(cells)).map(row).collect()
}

fn alphas(programmes: &[Programme]) -> Vec<Alpha> {
    programmes.iter().map(|programme| programme.alpha()).collect()
}

fn figure(amount: Amount, threshold: i64) -> Figure {
    if amount.is_under(threshold) {
        Figure { display: format!("fewer than {threshold}"), value: None }
    } else {
        let value = amount.rounded();
        Figure { display: thousands(value), value: Some(value) }
    }
}

/// 1245 as "1,245".
fn thousands(value: i64) -> String {
    let digits = value.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}
