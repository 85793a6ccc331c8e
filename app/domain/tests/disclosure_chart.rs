//! The classic leak: a table rounded, and a chart drawn from the numbers behind it. Here the chart is worked out from
//! displayed values alone, so two charities whose tables look alike have the same drawing to the last unit.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop them as a test does")]

use std::collections::BTreeSet;

use domain::disclosure::{
    Canvas, Chart, NoisyCell, Photograph, Programme, ProtectedTable, Table, publish,
};
use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, prop_assume, proptest};

fn table(gender: [i64; 3]) -> Option<ProtectedTable> {
    let cell = |(category, noisy)| NoisyCell { category, noisy };
    let noisy = gender.into_iter().chain([50, 50]);
    let programme: Programme = "1-M-HALF".parse().unwrap();
    let categories = programme.tables().iter().flat_map(|table| table.categories());
    let kept: Vec<NoisyCell> = categories.zip(noisy).map(cell).collect();
    let picture = Photograph::new("2025H1".parse().unwrap(), programme, &kept).unwrap();
    publish(Table::Gender, &[picture]).ok()
}

/// The whole numbers written in a text.
fn numbers(text: &str) -> BTreeSet<String> {
    let kept = text.replace(',', "");
    kept.split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_value_below_the_threshold_has_words_and_no_bar() {
    let chart = Chart::of(&table([64, 22, 3]).unwrap(), Canvas::Wide);

    let hidden = &chart.bars[2];
    assert!(hidden.is_hidden);
    assert_eq!((hidden.length, hidden.value.as_str()), (0, "fewer than 10"));
    assert_eq!(
        chart.description,
        "Bar chart. Female: 65. Male: 20. Other or not recorded: fewer than 10. The table has the same values."
    );
}

#[test]
fn a_bar_ends_where_the_axis_says_its_value_is() {
    let chart = Chart::of(&table([64, 22, 20]).unwrap(), Canvas::Wide);

    let ticks: Vec<_> = chart.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(ticks, ["0", "20", "40", "60", "80"]);
    let twenty = chart.ticks.iter().find(|tick| tick.label == "20").unwrap();
    assert_eq!(chart.bars[1].x + chart.bars[1].length, twenty.x);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn tables_that_look_alike_are_drawn_alike(
        noisy in prop::array::uniform3(-5_i64..3_000), moved in prop::array::uniform3(-2_i64..3)
    ) {
        // Move each count to another that is shown the same.
        let fives = noisy.map(|count| count.max(11).div_euclid(5) * 5);
        let other = [fives[0] + moved[0].max(0), fives[1] + moved[1].max(0), fives[2] + moved[2].max(0)];
        let (Some(one), Some(two)) = (table(fives), table(other)) else { return Ok(()) };
        let look = |table: &ProtectedTable| {
            table.rows().iter().map(|row| row.display().to_owned()).collect::<Vec<_>>()
        };
        prop_assume!(look(&one) == look(&two));

        for canvas in [Canvas::Wide, Canvas::Narrow] {
            prop_assert_eq!(Chart::of(&one, canvas), Chart::of(&two, canvas));
        }
    }

    #[test]
    fn every_number_in_the_drawing_is_displayed_or_on_the_axis(noisy in prop::array::uniform3(-5_i64..90_000)) {
        let Some(table) = table(noisy) else { return Ok(()) };
        let displayed: BTreeSet<String> = table.rows().iter().flat_map(|row| numbers(row.display())).collect();
        let largest = table.rows().iter().filter_map(domain::disclosure::Row::value).max().unwrap_or(0);

        for canvas in [Canvas::Wide, Canvas::Narrow] {
            let chart = Chart::of(&table, canvas);

            prop_assert!(numbers(&chart.description).is_subset(&displayed));
            for (bar, row) in chart.bars.iter().zip(table.rows()) {
                prop_assert_eq!(&bar.value, row.display());
                prop_assert_eq!(bar.is_hidden, bar.length == 0);
                prop_assert!(bar.value_x + 64 <= chart.width + 8 || bar.is_hidden);
            }
            let Some(last) = chart.ticks.last() else { continue };
            let most: i64 = last.label.parse().unwrap();
            for (bar, row) in chart.bars.iter().zip(table.rows()) {
                let Some(value) = row.value() else { continue };
                let to_scale = value * (last.x - chart.ticks[0].x) / most;
                prop_assert_eq!(bar.length, to_scale.max(1), "a shown count is seen");
            }
            prop_assert!(most >= largest && chart.ticks.len() <= 6);
        }
    }
}
