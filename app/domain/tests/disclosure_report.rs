//! Several tables in one report: one total a family, one statement, and the same answer however it is asked.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop them as a test does")]

use domain::disclosure::{
    Length, NoisyCell, Period, Photograph, Programme, ProtectedTable, Rounding, Table, Tier,
    Withheld, publish, publish_all,
};
use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};

/// A photograph of the middle programme whose tables hold these cells, over and over.
fn photograph(period: &str, tier: Tier, noisy: &[i64]) -> Photograph {
    let period: Period = period.parse().unwrap();
    let programme = Programme::of(tier, period.length());
    let categories = programme.tables().iter().flat_map(|table| table.categories());
    let kept: Vec<NoisyCell> = categories
        .zip(noisy.iter().cycle())
        .map(|(category, &noisy)| NoisyCell { category, noisy })
        .collect();
    Photograph::new(period, programme, &kept).unwrap()
}

fn all_tables(picture: &Photograph) -> Vec<ProtectedTable> {
    let tables = picture.programme().tables();
    let report = publish_all(tables, std::slice::from_ref(picture), Rounding::Nearest).unwrap();
    report.tables().iter().filter_map(|(_, made)| made.clone().ok()).collect()
}

#[test]
fn every_table_of_a_family_shows_the_same_total() {
    let picture = photograph("2025H1", Tier::Medium, &[41, 7, 80, -2, 13]);

    let mut totals: Vec<_> = all_tables(&picture)
        .iter()
        .map(|table| (table.family(), table.total().to_owned()))
        .collect();

    let tables = totals.len();
    totals.sort();
    totals.dedup();
    let mut families: Vec<_> = totals.iter().map(|(family, _)| family).collect();
    families.dedup();
    assert_eq!(families.len(), totals.len());
    assert!(tables > totals.len());
}

#[test]
fn a_table_in_a_report_is_the_table_alone() {
    let picture = photograph("2025H1", Tier::Medium, &[41, 7, 80, -2, 13]);

    for table in all_tables(&picture) {
        assert_eq!(publish(table.table(), std::slice::from_ref(&picture)), Ok(table));
    }
}

#[test]
fn a_table_that_is_too_small_is_named_and_says_nothing() {
    let picture = photograph("2025", Tier::Small, &[4, 3]);
    let asked = [Table::RgOutcome, Table::Gender];

    let report = publish_all(&asked, &[picture], Rounding::Nearest).unwrap();

    let made: Vec<_> = report.tables().iter().map(|(table, made)| (*table, made.is_ok())).collect();
    assert_eq!(made, [(Table::Gender, false), (Table::RgOutcome, false)]);
    assert!(report.statement().contains("7 tables a case"));
}

#[test]
fn a_table_outside_the_programme_refuses_the_whole_report() {
    let picture = photograph("2025", Tier::Small, &[40]);

    for asked in [&[Table::Gender, Table::Region][..], &[Table::CgOutcomeByRegion], &[]] {
        let made = publish_all(asked, std::slice::from_ref(&picture), Rounding::Nearest);
        assert_eq!(made, Err(Withheld::NotInProgramme));
    }
    assert_eq!(publish_all(&[Table::Gender], &[], Rounding::Nearest), Err(Withheld::NotClosed));
}

#[test]
fn a_period_of_an_earlier_edition_adds_up_with_a_later_one_where_both_hold_the_table() {
    let first: Programme = "1-M-HALF".parse().unwrap();
    let cells: Vec<NoisyCell> = first
        .tables()
        .iter()
        .flat_map(|table| table.categories())
        .map(|category| NoisyCell { category, noisy: 40 })
        .collect();
    let early = Photograph::new("2025H1".parse().unwrap(), first, &cells).unwrap();
    let late = photograph("2025H2", Tier::Medium, &[40]);

    let gender = publish(Table::Gender, &[early.clone(), late.clone()]).unwrap();

    assert_eq!(gender.rows()[0].display(), "80");
    assert_eq!(publish(Table::Region, &[early, late]), Err(Withheld::NotInProgramme));
}

#[test]
fn waits_have_a_median_and_other_tables_do_not() {
    let picture = photograph("2025H1", Tier::Medium, &[30]);

    for table in all_tables(&picture) {
        assert_eq!(table.waits().is_some(), table.table().is_wait(), "{:?}", table.table());
    }
}

#[test]
fn added_periods_say_their_own_error() {
    let quarters: Vec<Photograph> = ["2025Q1", "2025Q2", "2025Q3", "2025Q4"]
        .map(|quarter| photograph(quarter, Tier::Large, &[90]))
        .to_vec();

    let year = publish_all(&[Table::CgOutcome], &quarters, Rounding::Nearest).unwrap();

    for part in ["values below 35", "within 26 of the exact count", "4/5: epsilon 0.223 a table"] {
        assert!(year.statement().contains(part), "{}", year.statement());
    }
    assert_eq!((year.periods().len(), year.versions().len()), (4, 4));
    assert_eq!(Length::Quarter, year.periods()[0].length());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn asking_in_another_order_or_twice_makes_no_difference(
        noisy in prop::collection::vec(-9_i64..200, 5..40), turn in 0_usize..13, twice in any::<bool>()
    ) {
        let pictures = [photograph("2025H1", Tier::Medium, &noisy), photograph("2025H2", Tier::Medium, &noisy)];
        let tables = pictures[0].programme().tables().to_vec();
        let mut turned = tables.clone();
        turned.rotate_left(turn);
        if twice {
            turned.extend(tables.clone());
        }
        let mut backwards = pictures.to_vec();
        backwards.reverse();

        prop_assert_eq!(
            publish_all(&tables, &pictures, Rounding::Nearest),
            publish_all(&turned, &backwards, Rounding::Nearest)
        );
    }

    #[test]
    fn additive_rows_add_up_to_the_total_when_all_are_shown(
        noisy in prop::collection::vec(12_i64..300, 5..40)
    ) {
        let picture = photograph("2025H1", Tier::Medium, &noisy);
        let tables = picture.programme().tables();

        let report = publish_all(tables, &[picture], Rounding::Additive).unwrap();

        for made in report.tables().iter().filter_map(|(_, made)| made.as_ref().ok()) {
            let shown: Option<i64> = made.rows().iter().map(domain::disclosure::Row::value).sum();
            if let Some(shown) = shown {
                prop_assert_eq!(Some(shown), made.total_value());
            }
            prop_assert!(made.rows().iter().all(|row| row.value().is_none_or(|value| value % 5 == 0)));
        }
    }
}
