//! What a reader sees of a blurred count: fives or "fewer than", never a hint of the number behind.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop them as a test does")]

use domain::disclosure::{
    NoisyCell, Period, Photograph, Programme, ProtectedTable, Table, Withheld, publish,
};
use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};

/// Under the first edition, of two tables: each is the only one of its family, so its cells stay where they are.
fn photograph(period: &str, declared: u32, gender: [i64; 3], outcome: [i64; 2]) -> Photograph {
    let cells = |table: Table, noisy: &[i64]| {
        let cell = |(category, &noisy)| NoisyCell { category, noisy };
        table.categories().zip(noisy).map(cell).collect::<Vec<_>>()
    };
    let kept = [cells(Table::Gender, &gender), cells(Table::RgOutcome, &outcome)].concat();
    let period: Period = period.parse().unwrap();
    let programme = Programme::for_declared(declared).unwrap();
    let first = programme.to_string().replacen('2', "1", 1);
    Photograph::new(period, first.parse().unwrap(), &kept).unwrap()
}

fn counts(table: &ProtectedTable) -> Vec<&str> {
    table.rows().iter().map(domain::disclosure::Row::display).collect()
}

#[test]
fn counts_are_rounded_and_small_ones_look_alike() {
    let first = photograph("2025H1", 240, [64, 22, 3], [70, 9]);

    let gender = publish(Table::Gender, std::slice::from_ref(&first)).unwrap();
    let decisions = publish(Table::RgOutcome, std::slice::from_ref(&first)).unwrap();

    assert_eq!(counts(&gender), ["65", "20", "fewer than 10"]);
    assert_eq!(gender.total(), "90");
    assert_eq!(counts(&decisions), ["70", "fewer than 10"]);
    assert_eq!(decisions.rows()[1].value(), None);
    assert_eq!(decisions.versions(), [first.version()]);
    assert!(decisions.statement().contains("fewer than 10"));
}

#[test]
fn a_zero_a_negative_and_a_nine_are_shown_the_same() {
    for small in [-40, -1, 0, 1, 4, 9] {
        let table = publish(Table::RgOutcome, &[photograph("2025", 60, [50, 20, 0], [120, small])])
            .unwrap();

        assert_eq!(counts(&table)[1], "fewer than 10");
    }
}

#[test]
fn added_periods_raise_the_threshold_and_widen_the_band() {
    let quarters: Vec<Photograph> = ["2025Q1", "2025Q2", "2025Q3", "2025Q4"]
        .map(|quarter| photograph(quarter, 500, [60, 30, 3], [80, 4]))
        .to_vec();

    let year = publish(Table::Gender, &quarters).unwrap();

    assert_eq!(counts(&year), ["240", "120", "fewer than 15"]);
    assert_eq!((year.threshold(), year.within()), (15, 11));
    assert!(year.statement().contains("within 11 of the exact count"));
    assert_eq!(year.periods().len(), 4);
}

#[test]
fn the_same_question_asked_another_way_gets_the_same_answer() {
    let (first, second) = (
        photograph("2025H1", 240, [64, 22, 3], [70, 9]),
        photograph("2025H2", 240, [50, 31, 0], [60, 19]),
    );

    let once = publish(Table::Gender, &[first.clone(), second.clone()]);
    let again = publish(Table::Gender, &[second.clone(), first.clone(), second]);

    assert_eq!(once, again);
}

#[test]
fn a_small_total_withholds_the_table_on_the_blurred_total_alone() {
    let shown = publish(Table::RgOutcome, &[photograph("2025", 60, [50, 20, 0], [20, 10])]);
    let withheld = publish(Table::RgOutcome, &[photograph("2025", 60, [50, 20, 0], [20, 9])]);

    assert_eq!(shown.unwrap().total(), "30");
    assert_eq!(withheld, Err(Withheld::TooSmall));
}

#[test]
fn no_period_or_overlapping_periods_make_no_table() {
    let year = photograph("2025", 60, [50, 20, 0], [20, 10]);
    let half = photograph("2025H1", 240, [50, 20, 0], [20, 10]);

    assert_eq!(publish(Table::Gender, &[]), Err(Withheld::NotClosed));
    assert_eq!(publish(Table::Gender, &[year, half]), Err(Withheld::NotInProgramme));
}

#[test]
fn a_refusal_holds_no_number() {
    for refusal in [Withheld::TooSmall, Withheld::NotInProgramme, Withheld::NotClosed] {
        assert!(!refusal.to_string().contains(|letter: char| letter.is_ascii_digit()));
    }
}

#[test]
fn large_counts_are_written_with_a_comma() {
    let table =
        publish(Table::Gender, &[photograph("2025Q1", 9_000, [1_242, 998, 25], [900, 1_000])]);

    let table = table.unwrap();

    assert_eq!(counts(&table), ["1,240", "1,000", "25"]);
    assert_eq!(table.total(), "2,265");
    assert_eq!(table.threshold(), 20);
}

#[test]
fn rates_never_say_nobody_or_everybody() {
    let table =
        publish(Table::RgOutcome, &[photograph("2025", 90, [60, 30, 0], [430, -2])]).unwrap();

    let rates: Vec<_> = table.rows().iter().map(|row| row.rate().unwrap()).collect();

    assert_eq!(rates, ["over 95%", "under 5%"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn nothing_shown_is_finer_than_fives(
        gender in prop::array::uniform3(-20_i64..2_000), outcome in prop::array::uniform2(-20_i64..2_000)
    ) {
        let picture = photograph("2025H1", 240, gender, outcome);
        for (table, noisy) in [(Table::Gender, &gender[..]), (Table::RgOutcome, &outcome[..])] {
            let Ok(table) = publish(table, std::slice::from_ref(&picture)) else {
                prop_assert!(noisy.iter().sum::<i64>() < 30);
                continue;
            };
            prop_assert!(table.total_value().is_some_and(|total| total % 5 == 0));
            for (row, &noisy) in table.rows().iter().zip(noisy) {
                match row.value() {
                    Some(value) => {
                        prop_assert!(value % 5 == 0 && value >= 10 && (value - noisy).abs() <= 2);
                        prop_assert_eq!(row.display().replace(',', ""), value.to_string());
                    }
                    None => prop_assert!(noisy < 10 && row.display() == "fewer than 10"),
                }
                prop_assert!(!matches!(row.rate(), Some("0%" | "100%")));
            }
        }
    }
}
