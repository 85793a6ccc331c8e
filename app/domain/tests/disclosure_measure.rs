//! Measuring a closed period: every category gets a cell, nobody counts twice, and what is promised of the error
//! holds for real counts.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop them as a test does")]

use domain::disclosure::{
    CannotMeasure, Category, NoisyCell, Period, Photograph, Programme, RecordKey, Salt, Table,
    measure_table, publish,
};

type Rows = Vec<(RecordKey, Option<Category>)>;

/// People numbered from `first`, so many in each category of the table.
fn people(table: Table, first: u128, counts: &[usize]) -> Rows {
    let of = |(category, &count): (Category, &usize)| std::iter::repeat_n(category, count);
    let categories = table.categories().zip(counts).flat_map(of);
    let keys = (first..).map(|number| RecordKey::new(number.to_be_bytes()));
    keys.zip(categories.map(Some)).collect()
}

fn measure(salt: u8, table: Table, rows: &Rows) -> Result<Vec<NoisyCell>, CannotMeasure> {
    measure_table(&Salt::new([salt; 32]), programme(), period(), table, rows)
}

fn programme() -> Programme {
    "1-M-HALF".parse().unwrap()
}

fn period() -> Period {
    "2026H1".parse().unwrap()
}

#[test]
fn every_category_gets_a_cell_even_when_nobody_is_in_it() {
    let cells = measure(1, Table::Gender, &Rows::new()).unwrap();

    let names: Vec<_> = cells.iter().map(|cell| cell.category.code()).collect();
    assert_eq!(names, ["Female", "Male", "Other or not recorded"]);
}

#[test]
fn measuring_the_same_people_again_gives_the_same_numbers() {
    let mut rows = people(Table::Gender, 1, &[60, 25, 2]);
    let first = measure(1, Table::Gender, &rows).unwrap();

    rows.reverse();

    assert_eq!(measure(1, Table::Gender, &rows).unwrap(), first);
    assert_ne!(measure(2, Table::Gender, &rows).unwrap(), first, "another charity's salt");
}

#[test]
fn one_person_more_changes_the_noise_of_every_cell() {
    let counts = [60, 25, 2];
    let changed = (1..60).filter(|&salt| {
        let before = measure(salt, Table::Gender, &people(Table::Gender, 1, &counts)).unwrap();
        let after = measure(salt, Table::Gender, &people(Table::Gender, 1, &[61, 25, 2])).unwrap();
        before[1] != after[1]
    });

    assert!(changed.count() > 35, "the men's cell is fresh although no man was added");
}

#[test]
fn nobody_is_counted_twice_or_in_another_table() {
    let mut rows = people(Table::Gender, 1, &[3, 2, 0]);
    rows.push(rows[0]);
    assert_eq!(measure(1, Table::Gender, &rows), Err(CannotMeasure::CountedTwice));

    let decisions = people(Table::RgOutcome, 1, &[3, 2]);
    assert_eq!(measure(1, Table::Gender, &decisions), Err(CannotMeasure::WrongTable));

    let year = measure_table(
        &Salt::new([1; 32]),
        programme(),
        "2026".parse().unwrap(),
        Table::Gender,
        &Rows::new(),
    );
    assert_eq!(year, Err(CannotMeasure::WrongPeriod));
}

#[test]
fn about_95_per_cent_of_shown_counts_and_totals_are_as_near_as_the_statement_says() {
    let (mut shown, mut near, mut totals, mut totals_near) = (0_i64, 0_i64, 0_i64, 0_i64);
    for salt in 0..250 {
        let women = 18 + usize::from(salt) % 83;
        let counts = [women, 40, 23];
        let mut cells = measure(salt, Table::Gender, &people(Table::Gender, 1, &counts)).unwrap();
        cells.extend(
            measure(salt, Table::RgOutcome, &people(Table::RgOutcome, 1, &[30, 30])).unwrap(),
        );
        let picture = Photograph::new(period(), programme(), &cells).unwrap();
        let table = publish(Table::Gender, &[picture]).unwrap();

        for (row, count) in table.rows().iter().zip(counts) {
            let Some(value) = row.value() else { continue };
            shown += 1;
            near += i64::from((value - i64::try_from(count).unwrap()).abs() <= table.within());
        }
        let exact = i64::try_from(women + 63).unwrap();
        totals += 1;
        totals_near += i64::from(
            table.total_value().is_some_and(|total| (total - exact).abs() <= table.total_within()),
        );
    }

    assert!(near * 100 >= shown * 94, "{near} of {shown}");
    assert!(totals_near * 100 >= totals * 93, "{totals_near} of {totals}");
}
