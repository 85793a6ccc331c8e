//! How good an attack was, and how good it may be.

use domain::disclosure::Alpha;

/// How often each attack is tried in each of two worlds.
pub fn tries() -> u32 {
    std::env::var("WAYMARK_ATTACKS").ok().and_then(|text| text.parse().ok()).unwrap_or(400)
}

/// Scores of one attack in two worlds: where the fact is false, and where it is true. A higher score is a stronger
/// "true".
#[derive(Default, Clone)]
pub struct Scores {
    pub without: Vec<f64>,
    pub with: Vec<f64>,
}

impl Scores {
    /// The attack's advantage: its threshold is fitted on the first half of the tries and tested on the second.
    pub fn advantage(&self) -> f64 {
        let (fit, test) = self.halves();
        let threshold = fit.best_threshold();
        test.advantage_at(threshold)
    }

    /// The advantage on the half it was fitted on: for choosing among attacks.
    pub fn fitted(&self) -> f64 {
        let (fit, _) = self.halves();
        fit.advantage_at(fit.best_threshold())
    }

    fn halves(&self) -> (Self, Self) {
        let cut = |scores: &[f64]| {
            let (fit, test) = scores.split_at(scores.len() / 2);
            (fit.to_vec(), test.to_vec())
        };
        let ((without, tested_without), (with, tested_with)) =
            (cut(&self.without), cut(&self.with));
        (Self { without, with }, Self { without: tested_without, with: tested_with })
    }

    fn best_threshold(&self) -> f64 {
        let mut seen: Vec<f64> = self.without.iter().chain(&self.with).copied().collect();
        seen.sort_by(f64::total_cmp);
        seen.dedup();
        let better = |a: &f64, b: &f64| self.advantage_at(*a).total_cmp(&self.advantage_at(*b));
        seen.into_iter().max_by(better).unwrap()
    }

    fn advantage_at(&self, threshold: f64) -> f64 {
        share(&self.with, |score| score >= threshold)
            - share(&self.without, |score| score >= threshold)
    }

    pub fn push(&mut self, without: f64, with: f64) {
        self.without.push(without);
        self.with.push(with);
    }
}

/// The best of several attacks, chosen on the half they were fitted on.
pub fn best(attacks: &[Scores]) -> f64 {
    let best = attacks.iter().max_by(|a, b| a.fitted().total_cmp(&b.fitted()));
    best.unwrap().advantage()
}

/// What the promise allows when the worlds differ in this many measured cells, with room for chance: three standard
/// errors of a difference of two shares.
pub fn allowed(alpha: Alpha, cells: u32) -> f64 {
    let loss = f64::from(cells) * alpha.epsilon();
    let tested = f64::from(tries() / 2);
    (loss / 2.0).tanh() + 3.0 * (0.5 / tested).sqrt()
}

/// How many of these are so, from 0 to 1.
pub fn share<T: Copy>(of: &[T], so: impl Fn(T) -> bool) -> f64 {
    count(of.iter().filter(|&&one| so(one)).count()) / count(of.len())
}

pub fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

/// How much two rows of numbers move together, from -1 to 1.
pub fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count(pairs.len());
    let (a, b) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let both = sum(&|pair| (pair.0 - a) * (pair.1 - b));
    both / (sum(&|pair| (pair.0 - a).powi(2)) * sum(&|pair| (pair.1 - b).powi(2))).sqrt()
}

#[test]
fn an_attack_that_always_sees_the_truth_is_not_allowed() {
    let mut scores = Scores::default();
    for _ in 0..tries() {
        scores.push(0.0, 1.0);
    }

    assert!((scores.advantage() - 1.0).abs() < 1e-9);
    assert!(scores.advantage() > allowed(Alpha::ThreeFifths, 2));
}

#[test]
fn an_attack_that_guesses_has_no_advantage() {
    let mut scores = Scores::default();
    for number in 0..tries() {
        scores.push(f64::from(number % 7), f64::from(number % 7));
    }

    assert!(scores.advantage().abs() < 0.05);
}

#[test]
fn what_is_allowed_is_what_the_method_promises() {
    let promised = |alpha: Alpha, cells: f64| (cells * alpha.epsilon() / 2.0).tanh();

    for (alpha, cells, stated) in [
        (Alpha::ThreeFifths, 2.0, 0.47),
        (Alpha::FourFifths, 2.0, 0.22),
        (Alpha::ThreeFifths, 4.0, 0.77),
    ] {
        assert!((promised(alpha, cells) - stated).abs() < 0.005, "{alpha:?} {cells}");
    }
}
