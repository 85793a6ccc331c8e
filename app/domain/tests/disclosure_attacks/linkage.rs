//! Joining every report with what is known from outside: a rare person's decision, and whether somebody is a client.

use domain::{
    code::Outcome,
    disclosure::{Counted, Photograph, Row, Table},
    stat::{Family, Region, What},
};

use crate::{
    guess::{Scores, allowed, best, tries},
    invented::{
        Invented, SIZES, Size, TARGET_PERIOD, anybody, counted, key, picture, salt, tables,
    },
    law::Law,
    lines::{Checker, records},
};

/// What these tables tell of the second world against the first: the logarithm of how much more likely each changed
/// cell's display is, added up.
pub fn tells(
    pictures: &[Photograph],
    wanted: &[Table],
    without: &[Counted],
    with: &[Counted],
    law: &Law,
) -> f64 {
    let mut told = 0.0;
    for table in tables(pictures, wanted) {
        for (place, shown) in table.rows().iter().map(Row::value).enumerate() {
            let before = counted(without, table.table(), place);
            let more = counted(with, table.table(), place) - before;
            if more != 0 {
                told += law.tells(before, more, shown, table.threshold());
            }
        }
    }
    told
}

fn attacked(size: Size, without: &[Counted], with: &[Counted]) -> f64 {
    let law = Law::of(size.programme().alpha(), 1);
    let mut scores = Scores::default();
    for number in 0..tries() {
        let told = |happened: &[Counted]| {
            let picture = picture(size, &salt(number), TARGET_PERIOD, happened);
            tells(&[picture], size.programme().tables(), without, with, &law)
        };
        scores.push(told(without), told(with));
    }
    best(&[scores])
}

#[test]
fn the_only_one_from_her_region_keeps_her_final_decision_to_herself() {
    for size in SIZES {
        let charity = Invented::with_one_rare_person(size);
        let world = |outcome: Outcome| {
            let mut happened = charity.happened[TARGET_PERIOD].clone();
            for one in
                happened.iter_mut().filter(|one| one.who.region == Some(Region::AmericasOceania))
            {
                if let What::FinalDecision { days, .. } = one.what {
                    one.what = What::FinalDecision { outcome, days };
                }
            }
            happened
        };

        let advantage = attacked(size, &world(Outcome::Positive), &world(Outcome::Negative));

        let programme = size.programme();
        let cells = 2 * u32::try_from(programme.most_tables_a_fact()).unwrap();
        assert!(advantage <= allowed(programme.alpha(), cells), "{size:?}: {advantage}");
    }
}

#[test]
fn whether_somebody_is_a_client_is_a_guess() {
    let size = Size { people: 80, ..SIZES[2] };
    let charity = Invented::mixed(size);
    let without = charity.happened[TARGET_PERIOD].clone();
    let who = anybody(&mut crate::invented::Dice::new(99));
    let mut with = without.clone();
    with.push(Counted { key: key(999_999), who, what: What::Referred });

    let advantage = attacked(size, &without, &with);

    let chance = 3.0 * (0.5 / f64::from(tries() / 2)).sqrt();
    assert!(advantage <= 0.40 + chance, "{advantage}");
    assert!(advantage <= allowed(size.programme().alpha(), 4), "{advantage}");
}

#[test]
fn a_rare_nationality_is_in_no_byte_of_any_report() {
    assert_eq!(Region::of(&["TV".to_owned()]), Some(Region::AmericasOceania));
    let mut checker = Checker::with("M", &records(100, &["2024Q1"]));
    checker.closed("2024Q1");

    let report = checker.published(&["region", "gender", "age", "exploitation"], &["2024Q1"]);

    let said: serde_json::Value = serde_json::from_str(&report).unwrap();
    let cells = said["tables"]["region"]["cells"].as_array().unwrap();
    let categories: Vec<&str> =
        cells.iter().map(|cell| cell["category"].as_str().unwrap()).collect();
    assert_eq!(categories, Table::Region.codes());
    assert!(!report.contains("Tuvalu") && !report.contains("\"TV\""));
    assert_eq!(Table::Region.family(), Family::Referral);
}
