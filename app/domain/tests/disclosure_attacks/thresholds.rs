//! No sharp edge: whether a table, a median or its day is shown changes little when one person more is counted.

use domain::{
    disclosure::{Counted, Table},
    stat::{Family, What},
};

use crate::{
    guess::{share, tries},
    invented::{Invented, SIZES, Size, TARGET_PERIOD, picture, salt, table},
};

/// How often something is so when this many people are counted.
fn how_often(size: Size, people: usize, so: impl Fn(&[Counted], u32) -> bool) -> f64 {
    let charity = Invented::mixed(size);
    let all: Vec<Counted> = charity.happened.iter().flatten().copied().collect();
    let of =
        |family: Family| all.iter().filter(move |one| one.what.family() == family).take(people);
    let happened: Vec<Counted> =
        of(Family::Referral).chain(of(Family::FinalDecision)).copied().collect();
    let seen: Vec<bool> = (0..tries()).map(|number| so(&happened, number)).collect();
    share(&seen, |seen| seen)
}

fn assert_gentle(size: Size, around: usize, so: impl Fn(&[Counted], u32) -> bool + Copy) {
    let chance = 3.0 * (0.5 / f64::from(tries())).sqrt();
    let shares: Vec<f64> =
        (around - 2..=around + 2).map(|people| how_often(size, people, so)).collect();
    for pair in shares.windows(2) {
        assert!((pair[0] - pair[1]).abs() <= 0.20 + chance, "{size:?} near {around}: {shares:?}");
    }
    let is_certain = |share: &&f64| **share < 0.01 || **share > 0.99;
    assert!(shares.iter().filter(is_certain).count() < 3, "{size:?} near {around}: {shares:?}");
}

#[test]
fn one_person_more_near_thirty_does_not_decide_whether_a_table_is_shown() {
    for size in [SIZES[0], SIZES[2], SIZES[3]] {
        assert_gentle(size, 30, |happened, number| {
            table(&[picture(size, &salt(number), TARGET_PERIOD, happened)], Table::Gender).is_some()
        });
    }
}

#[test]
fn one_person_more_near_fifty_and_a_hundred_does_not_decide_what_is_said_of_a_median() {
    let size = SIZES[2];
    let median = move |happened: &[Counted], number| {
        let picture = picture(size, &salt(number), TARGET_PERIOD, happened);
        table(&[picture], Table::CgWait)
            .and_then(|table| table.waits().map(|waits| waits.median().to_owned()))
    };

    assert_gentle(size, 48, |happened, number| median(happened, number).is_some());
    assert_gentle(size, 98, |happened, number| {
        median(happened, number)
            .is_some_and(|median| !median.contains('-') && !median.contains("over"))
    });
    assert!(matches!(What::Referred.family(), Family::Referral));
}
