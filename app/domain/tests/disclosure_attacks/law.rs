//! The law of the noise, worked out anew from its formula in floating point and sharing nothing with the rules: what
//! the attacker computes with, and an independent check on the rules.

use domain::disclosure::Alpha;

/// Noise beyond this is left out: its chance is below one in ten million.
const EDGE: i64 = 150;

/// The chances of each sum of so many draws.
pub struct Law {
    chances: Vec<f64>,
}

impl Law {
    pub fn of(alpha: Alpha, draws: usize) -> Self {
        let ratio = f64::from(alpha.p()) / f64::from(alpha.q());
        let one: Vec<f64> = (-EDGE..=EDGE)
            .map(|noise| {
                (1.0 - ratio) / (1.0 + ratio) * ratio.powi(i32::try_from(noise.abs()).unwrap())
            })
            .collect();
        let nothing: Vec<f64> =
            (-EDGE..=EDGE).map(|noise| f64::from(u8::from(noise == 0))).collect();
        Self { chances: (0..draws).fold(nothing, |sum, _| convolved(&sum, &one)) }
    }

    pub fn chance(&self, noise: i64) -> f64 {
        usize::try_from(noise + EDGE)
            .ok()
            .and_then(|place| self.chances.get(place))
            .copied()
            .unwrap_or(0.0)
    }

    /// The chance that an exact count is shown as this: a multiple of 5, or nothing below the threshold.
    pub fn shown(&self, exact: i64, shown: Option<i64>, threshold: i64) -> f64 {
        let blurred = match shown {
            Some(value) => (value - 2).max(threshold)..=value + 2,
            None => exact - EDGE..=threshold - 1,
        };
        blurred.map(|blurred| self.chance(blurred - exact)).sum()
    }

    /// How much more likely a display is if one more person is in the cell, as a logarithm.
    pub fn tells(&self, exact: i64, more: i64, shown: Option<i64>, threshold: i64) -> f64 {
        let chance = |exact| self.shown(exact, shown, threshold).max(1e-12);
        (chance(exact + more) / chance(exact)).ln()
    }
}

fn convolved(one: &[f64], other: &[f64]) -> Vec<f64> {
    let places = one.len();
    let middle = places / 2;
    (0..places)
        .map(|place| {
            let from = (place + middle).saturating_sub(places - 1);
            let to = (place + middle).min(places - 1);
            (from..=to).map(|left| one[left] * other[place + middle - left]).sum()
        })
        .collect()
}

#[test]
fn the_rules_draw_from_this_law_step_by_step() {
    for &alpha in Alpha::ALL {
        let law = Law::of(alpha, 1);
        let mut beyond = 1.0 - law.chance(0);

        for (size, step) in (1_i64..=40).zip(alpha.ladder()) {
            let said = scaled(*step);
            assert!((said - beyond).abs() < 1e-12, "{alpha:?} {size}: {said} {beyond}");
            beyond -= 2.0 * law.chance(size);
        }
    }
}

/// A chance in units of 2^-128.
fn scaled(step: u128) -> f64 {
    let high = f64::from(u32::try_from(step >> 96).unwrap());
    let low = f64::from(u32::try_from(step >> 64 & 0xffff_ffff).unwrap());
    (high + low / 2_f64.powi(32)) / 2_f64.powi(32)
}

#[test]
fn the_loss_is_that_of_the_law() {
    for &alpha in Alpha::ALL {
        let law = Law::of(alpha, 1);
        for noise in -60..60 {
            let ratio: f64 = (law.chance(noise) / law.chance(noise + 1)).ln();
            assert!(ratio.abs() <= alpha.epsilon() + 1e-9);
        }
    }
}

#[test]
fn the_threshold_hides_a_true_zero_in_all_but_one_case_in_a_hundred() {
    for (alpha, draws, threshold) in [
        (Alpha::ThreeFifths, 1, 10),
        (Alpha::ThreeFifths, 4, 15),
        (Alpha::FourFifths, 1, 20),
        (Alpha::FourFifths, 4, 35),
    ] {
        let law = Law::of(alpha, draws);
        let shown = |from: i64| (from..=EDGE).map(|noise| law.chance(noise)).sum::<f64>();

        assert!(shown(threshold) <= 0.01 && shown(threshold - 5) > 0.01, "{alpha:?} x {draws}");
    }
}
