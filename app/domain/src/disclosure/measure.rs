//! The one moment exact counts exist: every cell of a table is counted, blurred and forgotten.

use std::collections::BTreeSet;

use super::{
    exact::ExactCount,
    noise::{Group, Place, RecordKey, Salt, noise},
    period::Period,
    programme::Programme,
    table::{Category, Table},
};

/// One measured cell: what the protected store keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoisyCell {
    /// Which answer of which table.
    pub category: Category,
    /// The count with its noise. May be below zero.
    pub noisy: i64,
}

/// Why a table was not measured. Nothing is kept then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotMeasure {
    /// The programme does not hold this table.
    #[error("the table is not in the programme")]
    NotInProgramme,
    /// The period is not one of the programme's length.
    #[error("the period is not of the programme's length")]
    WrongPeriod,
    /// A category belongs to another table.
    #[error("a category of another table")]
    WrongTable,
    /// Somebody appears twice, so the promise about one person would not hold.
    #[error("a person is counted twice")]
    CountedTwice,
}

/// Measures one table for one period. `rows` is everybody counted in the table's family, once each; every category
/// gets a cell, the empty ones too, because a missing cell would say "nobody".
pub fn measure_table(
    salt: &Salt,
    programme: Programme,
    period: Period,
    table: Table,
    rows: &[(RecordKey, Category)],
) -> Result<Vec<NoisyCell>, CannotMeasure> {
    may_measure(programme, period, table, rows)?;
    let people: Vec<RecordKey> = rows.iter().map(|(key, _)| *key).collect();
    let family = Group::of(&people);
    let period = period.to_string();

    let measured = table.categories().map(|category| {
        let counted: Vec<RecordKey> =
            rows.iter().filter(|(_, found)| *found == category).map(|(key, _)| *key).collect();
        let place = Place { period: &period, table: table.code(), cell: category.code() };
        let noise = noise(salt, programme.alpha(), &place, &family, &Group::of(&counted));
        NoisyCell { category, noisy: ExactCount::of(&counted).measure(noise) }
    });
    Ok(measured.collect())
}

fn may_measure(
    programme: Programme,
    period: Period,
    table: Table,
    rows: &[(RecordKey, Category)],
) -> Result<(), CannotMeasure> {
    if !programme.tables().contains(&table) {
        return Err(CannotMeasure::NotInProgramme);
    }
    if period.length() != programme.length() {
        return Err(CannotMeasure::WrongPeriod);
    }
    if rows.iter().any(|(_, category)| category.table() != table) {
        return Err(CannotMeasure::WrongTable);
    }
    let people: BTreeSet<&RecordKey> = rows.iter().map(|(key, _)| key).collect();
    if people.len() < rows.len() {
        return Err(CannotMeasure::CountedTwice);
    }
    Ok(())
}
