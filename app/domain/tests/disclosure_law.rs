//! The noise drawn in practice follows its law: many cells measured, then compared with what the law expects.

use domain::disclosure::{
    Alpha, RecordKey, Salt,
    noise::{Group, Place, noise},
};

/// For each setting: half a million in all.
const DRAWS: u32 = 250_000;
/// Noise of this size and more is counted together, on either side.
const EDGE: i64 = 9;

fn draws(alpha: Alpha, draws: u32) -> Vec<i64> {
    let salt = Salt::new([0x2b; 32]);
    let place = Place { period: "2024Q1", table: "gender", cell: "Female" };
    let nobody = Group::of(&[]);
    let one = |number: u32| Group::of(&[RecordKey::new(u128::from(number).to_be_bytes())]);
    (0..draws).map(|number| noise(&salt, alpha, &place, &nobody, &one(number))).collect()
}

/// The chance of this noise, or for the edges of anything beyond.
fn chance(alpha: Alpha, noise: i64) -> f64 {
    let ratio = f64::from(alpha.p()) / f64::from(alpha.q());
    let size = i32::try_from(noise.abs()).expect("at most the edge");
    if noise.abs() < EDGE {
        (1.0 - ratio) / (1.0 + ratio) * ratio.powi(size)
    } else {
        ratio.powi(size) / (1.0 + ratio)
    }
}

fn count(draws: &[i64], here: impl Fn(i64) -> bool) -> f64 {
    f64::from(
        u32::try_from(draws.iter().filter(|&&drawn| here(drawn)).count())
            .expect("at most the draws"),
    )
}

#[test]
fn half_a_million_draws_fit_the_law() {
    for &alpha in Alpha::ALL {
        let draws = draws(alpha, DRAWS);

        let distance: f64 = (-EDGE..=EDGE)
            .map(|noise| {
                let found = count(&draws, |drawn| drawn.clamp(-EDGE, EDGE) == noise);
                let expected = chance(alpha, noise) * f64::from(DRAWS);
                (found - expected) * (found - expected) / expected
            })
            .sum();

        // Chi-square, 18 degrees of freedom: beyond this in one run of a thousand.
        assert!(distance < 42.31, "{alpha:?}: {distance}");
    }
}

#[test]
fn the_noise_has_no_bound_and_no_side() {
    let draws = draws(Alpha::ThreeFifths, 50_000);

    assert!(draws.iter().any(|drawn| drawn.abs() > 14), "a bound would make some facts certain");
    let (up, down) = (count(&draws, |drawn| drawn > 0), count(&draws, |drawn| drawn < 0));
    assert!((up - down).abs() < 4.0 * (up + down).sqrt());
}
