//! Averaging the noise away: many tables of the same people, many charities, many periods.

use domain::{
    code::{Gender, Outcome},
    disclosure::{Photograph, ProtectedTable, Table},
    stat::{Family, Region, What},
};

use crate::{
    guess::{correlation, count, share, tries},
    invented::{Dice, Happened, Invented, SIZES, TARGET_PERIOD, picture, salt, table, tables},
};

fn referrals(tables: &[Table]) -> Vec<Table> {
    tables.iter().copied().filter(|table| table.family() == Family::Referral).collect()
}

/// What the rows of a table add up to, hidden ones taken at half the threshold.
fn sum(table: &ProtectedTable) -> f64 {
    let shown = |value: Option<i64>| value.unwrap_or(table.threshold() / 2);
    f64::from(
        i32::try_from(table.rows().iter().map(|row| shown(row.value())).sum::<i64>()).unwrap(),
    )
}

/// Three estimates of the exact total: the mean of all tables, their best weighing, and what is displayed.
fn estimates(tables: &[ProtectedTable]) -> [f64; 3] {
    let weight = |table: &ProtectedTable| 1.0 / count(table.rows().len());
    let weights: f64 = tables.iter().map(weight).sum();
    let mean = tables.iter().map(sum).sum::<f64>() / count(tables.len());
    let weighed = tables.iter().map(|table| sum(table) * weight(table)).sum::<f64>() / weights;
    let total = tables[0].total_value().unwrap_or(tables[0].threshold() / 2);
    [mean, weighed, f64::from(i32::try_from(total).unwrap())]
}

#[test]
fn all_tables_of_a_family_together_do_not_give_the_exact_total() {
    for size in SIZES {
        let charity = Invented::mixed(size);
        let wanted = referrals(size.programme().tables());
        let mut dice = Dice::new(11);
        let mut hits: [Vec<bool>; 3] = Default::default();
        for number in 0..tries() {
            let people = size.people + dice.roll(15);
            let happened: Happened = charity
                .happened
                .iter()
                .flatten()
                .filter(|one| one.what == What::Referred)
                .take(people)
                .copied()
                .collect();
            let shown = tables(&[picture(size, &salt(number), TARGET_PERIOD, &happened)], &wanted);
            if shown.is_empty() {
                continue;
            }
            for (hits, estimate) in hits.iter_mut().zip(estimates(&shown)) {
                hits.push((estimate.round() - count(people)).abs() < 0.5);
            }
        }

        for hits in &hits {
            assert!(share(hits, |hit| hit) <= 0.25, "{size:?}: {}", share(hits, |hit| hit));
        }
    }
}

/// How far a shown count is from the exact one; nothing where it is not shown.
fn error(pictures: &[Photograph], wanted: Table, place: usize, exact: i64) -> Option<f64> {
    let value = table(pictures, wanted)?.rows()[place].value()?;
    Some(f64::from(i32::try_from(value - exact).unwrap()))
}

#[test]
fn noise_is_not_shared_between_tables_periods_or_charities() {
    let size = SIZES[2];
    let mut charity = Invented::alike(size);
    // The same people in two cells of two tables, in two families, and again in the next period.
    let half = size.people / 2;
    for happened in &mut charity.happened {
        for (number, one) in happened.iter_mut().enumerate() {
            let is_first_half = number / 7 < half;
            one.who.gender = if is_first_half { Gender::Female } else { Gender::Male };
            one.who.region = Some(if is_first_half { Region::Africa } else { Region::Uk });
            let outcome = if is_first_half { Outcome::Positive } else { Outcome::Negative };
            one.what = match one.what {
                What::FirstDecision { days, .. } => What::FirstDecision { outcome, days },
                What::FinalDecision { days, .. } => What::FinalDecision { outcome, days },
                other => other,
            };
        }
    }
    charity.happened[1] = charity.happened[0].clone();
    let exact = i64::try_from(half).unwrap();
    let africa = 3;

    let (mut family, mut families, mut periods, mut charities) = (vec![], vec![], vec![], vec![]);
    for number in 0..tries() {
        let first = [charity.picture(&salt(number), 0)];
        let second = [charity.picture(&salt(number), 1)];
        let elsewhere = [charity.picture(&salt(number + 1_000_000), 0)];
        let women = error(&first, Table::Gender, 0, exact);
        family.extend(women.zip(error(&first, Table::Region, africa, exact)));
        let positive = error(&first, Table::RgOutcome, 0, exact);
        families.extend(positive.zip(error(&first, Table::CgOutcome, 0, exact)));
        families.extend(women.zip(positive));
        periods.extend(women.zip(error(&second, Table::Gender, 0, exact)));
        charities.extend(women.zip(error(&elsewhere, Table::Gender, 0, exact)));
    }

    for (pairs, most) in [(family, 0.6), (families, 0.45), (periods, 0.45), (charities, 0.45)] {
        assert!(pairs.len() > 100);
        assert!(correlation(&pairs).abs() <= most, "{}", correlation(&pairs));
    }
}
