//! The one moment exact counts exist: every cell of a table is counted, blurred and forgotten.

use super::{
    category::Category,
    exact::ExactCount,
    noise::{Gathering, Group, Place, RecordKey, Salt, noise},
    period::Period,
    programme::Programme,
    table::Table,
};
use crate::stat::{Family, What, Who};

/// One person counted in one family: what the frozen facts of a period say.
#[derive(Clone, Copy)]
pub struct Counted {
    /// Stands for the person.
    pub key: RecordKey,
    /// What the person was when it happened.
    pub who: Who,
    /// What happened.
    pub what: What,
}

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

/// Where a person is counted in one table; nowhere when the table has no room for what is not known.
type Placed = (RecordKey, Option<Category>);

/// Measures the whole programme for one period. `counted` is everybody counted in it, in any order, once a family.
pub fn measure(
    salt: &Salt,
    programme: Programme,
    period: Period,
    counted: &[Counted],
) -> Result<Vec<NoisyCell>, CannotMeasure> {
    let mut cells = Vec::new();
    for &family in Family::ALL {
        let mut people: Vec<&Counted> =
            counted.iter().filter(|one| one.what.family() == family).collect();
        people.sort_unstable_by_key(|one| one.key);
        let tables = programme.tables().iter().filter(|table| table.family() == family);
        for &table in tables {
            let place = |one: &&Counted| (one.key, Category::of(table, &one.who, one.what));
            let rows: Vec<Placed> = people.iter().map(place).collect();
            cells.extend(measure_sorted(salt, programme, period, table, &rows)?);
        }
    }
    Ok(cells)
}

/// Measures one table for one period. `rows` is everybody counted in the table's family, once each; every category
/// gets a cell, the empty ones too, because a missing cell would say "nobody".
pub fn measure_table(
    salt: &Salt,
    programme: Programme,
    period: Period,
    table: Table,
    rows: &[Placed],
) -> Result<Vec<NoisyCell>, CannotMeasure> {
    let mut sorted = rows.to_vec();
    sorted.sort_unstable();
    measure_sorted(salt, programme, period, table, &sorted)
}

fn measure_sorted(
    salt: &Salt,
    programme: Programme,
    period: Period,
    table: Table,
    sorted: &[Placed],
) -> Result<Vec<NoisyCell>, CannotMeasure> {
    may_measure(programme, period, table, sorted)?;
    let family = Group::of_sorted(sorted.iter().map(|(key, _)| key));
    let period = period.to_string();

    let mut cells: Vec<(Category, Gathering, ExactCount)> = table
        .categories()
        .map(|category| (category, Gathering::default(), ExactCount::nobody()))
        .collect();
    for (key, category) in sorted.iter().filter_map(|(key, category)| Some((key, (*category)?))) {
        let (_, people, count) = &mut cells[category.place()];
        people.add(key);
        count.add();
    }
    let blur = |(category, people, count): (Category, Gathering, ExactCount)| {
        let place = Place { period: &period, table: table.code(), cell: category.code() };
        let noise = noise(salt, programme.alpha(), &place, &family, &people.group());
        NoisyCell { category, noisy: count.measure(noise) }
    };
    Ok(cells.into_iter().map(blur).collect())
}

fn may_measure(
    programme: Programme,
    period: Period,
    table: Table,
    sorted: &[Placed],
) -> Result<(), CannotMeasure> {
    if !programme.tables().contains(&table) {
        return Err(CannotMeasure::NotInProgramme);
    }
    if period.length() != programme.length() {
        return Err(CannotMeasure::WrongPeriod);
    }
    if sorted.iter().filter_map(|(_, category)| *category).any(|found| found.table() != table) {
        return Err(CannotMeasure::WrongTable);
    }
    if sorted.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return Err(CannotMeasure::CountedTwice);
    }
    Ok(())
}
