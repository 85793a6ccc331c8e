//! Charts of every kind: their points are the protected values, and no number is in them that is not displayed.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop them as a test does")]

use std::collections::BTreeSet;

use domain::disclosure::{
    Canvas, Drawing, NoisyCell, Period, Photograph, Programme, ProtectedTable, Row, Table,
    drawing::{Shape, columns, over_time, stacked, waits_over_time},
    publish,
};
use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};

/// A table of one period, the cells of which are these; other tables of the family add up to the same.
fn table(table: Table, period: &str, cells: &[i64]) -> Option<ProtectedTable> {
    let programme = Programme::for_declared(1_200).unwrap();
    let period: Period = period.parse().unwrap();
    let sum: i64 = cells.iter().sum();
    let noisy = |of: Table| -> Vec<i64> {
        if of == table {
            return cells.to_vec();
        }
        let mut others = vec![0; of.categories().len()];
        others[0] = sum;
        others
    };
    let kept: Vec<NoisyCell> = programme
        .tables()
        .iter()
        .flat_map(|&of| of.categories().zip(noisy(of)))
        .map(|(category, noisy)| NoisyCell { category, noisy })
        .collect();
    publish(table, &[Photograph::new(period, programme, &kept).unwrap()]).ok()
}

fn numbers(text: &str) -> BTreeSet<String> {
    let kept = text.replace(',', "");
    kept.split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

fn bars(drawing: &Drawing) -> Vec<(i64, i64, i64)> {
    let bar = |shape: &Shape| match shape {
        Shape::Bar { width, height, value, .. } => Some((*width, *height, *value)),
        _ => None,
    };
    drawing.shapes.iter().filter_map(bar).collect()
}

fn values(table: &ProtectedTable) -> Vec<i64> {
    table.rows().iter().filter_map(Row::value).collect()
}

/// The numbers written on an axis: round, and said of nobody.
fn axis(drawing: &Drawing) -> BTreeSet<String> {
    let text = |shape: &Shape| match shape {
        Shape::Text { text, is_value: false, .. } => text.parse::<i64>().ok(),
        _ => None,
    };
    drawing.shapes.iter().filter_map(text).map(|number| number.to_string()).collect()
}

#[test]
fn a_part_that_is_not_shown_is_not_given_away_by_the_others() {
    let shown = table(Table::LeaveOutcome, "2026Q1", &[40, 160]).unwrap();
    let hidden = table(Table::LeaveOutcome, "2026Q1", &[3, 160]).unwrap();

    let drawing = stacked(&shown, Canvas::Wide).unwrap();

    let parts = bars(&drawing);
    assert_eq!((parts[0].2, parts[1].2), (40, 160));
    let off = parts[1].0 - 4 * parts[0].0;
    assert!((0..=4).contains(&off), "four times as many, four times as long: {parts:?}");
    assert_eq!(stacked(&hidden, Canvas::Wide), None);
}

#[test]
fn the_line_has_its_band_and_a_gap_where_nothing_is_shown() {
    let quarters = ["2025Q1", "2025Q2", "2025Q3", "2025Q4"];
    let totals = [[100, 100], [100, 120], [90, 100], [80, 140]];
    let all: Vec<_> = quarters
        .iter()
        .zip(totals)
        .map(|(code, cells)| {
            (code.parse().unwrap(), table(Table::CgOutcome, code, &cells).unwrap())
        })
        .collect();

    let drawing = over_time(&all, Canvas::Wide).unwrap();

    let dots: Vec<i64> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Dot { value, .. } => Some(*value),
            _ => None,
        })
        .collect();
    let shown: Vec<i64> = all.iter().filter_map(|(_, table)| table.total_value()).collect();
    assert_eq!(dots, shown);
    let is_band = |shape: &&Shape| matches!(shape, Shape::Band { .. });
    assert_eq!(drawing.shapes.iter().filter(is_band).count(), 1);
    assert!(drawing.description.contains("About 95% of shown totals"));
    assert_eq!(over_time(&all[..1], Canvas::Wide), None);
}

#[test]
fn a_dot_stands_at_the_displayed_middle_wait() {
    let cells = [20, 30, 50, 60, 90, 40, 20, 10, 10, 5];
    let table = table(Table::CgWait, "2026Q1", &cells).unwrap();
    let median: i64 =
        table.waits().unwrap().median().strip_suffix(" days").unwrap().parse().unwrap();

    let drawing = waits_over_time(&[("2026Q1".parse().unwrap(), table)], Canvas::Wide).unwrap();

    let is_it = |shape: &Shape| matches!(shape, Shape::Dot { value, .. } if *value == median);
    assert!(drawing.shapes.iter().any(is_it), "{drawing:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn columns_stand_for_the_displayed_values_and_for_nothing_else(
        cells in prop::array::uniform10(-5_i64..2_000)
    ) {
        let Some(table) = table(Table::CgWait, "2026Q1", &cells) else { return Ok(()) };

        let drawing = columns(&table);

        let drawn: Vec<i64> = bars(&drawing).iter().map(|bar| bar.2).collect();
        prop_assert_eq!(&drawn, &values(&table));
        let most = bars(&drawing).iter().map(|bar| bar.1).max().unwrap_or(0);
        let largest = values(&table).into_iter().max().unwrap_or(0);
        for (_, height, value) in bars(&drawing) {
            prop_assert!((height * largest - value * most).abs() <= largest + most, "to scale");
        }
        let mut allowed = axis(&drawing);
        for row in table.rows() {
            allowed.extend(numbers(row.display()));
            allowed.extend(numbers(row.label()));
        }
        for shape in &drawing.shapes {
            if let Shape::Text { text, .. } = shape {
                prop_assert!(numbers(text).is_subset(&allowed), "{text}");
            }
        }
        prop_assert!(numbers(&drawing.description).is_subset(&allowed));
    }

    #[test]
    fn a_line_is_drawn_alike_for_totals_that_look_alike(total in 40_i64..4_000, moved in 0_i64..2) {
        let five = total / 5 * 5;
        let series = |count: i64| -> Option<Vec<(Period, ProtectedTable)>> {
            let one = |code: &str| {
                Some((code.parse().unwrap(), table(Table::LeaveOutcome, code, &[count / 2, count - count / 2])?))
            };
            Some(vec![one("2025Q3")?, one("2025Q4")?])
        };
        let (Some(one), Some(two)) = (series(five), series(five + moved)) else { return Ok(()) };
        if one[0].1.total() != two[0].1.total() {
            return Ok(());
        }

        for canvas in [Canvas::Wide, Canvas::Narrow] {
            prop_assert_eq!(over_time(&one, canvas), over_time(&two, canvas));
        }
    }
}
