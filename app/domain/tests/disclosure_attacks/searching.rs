//! Searching for an attack: requests are drawn at random, each is scored by what it tells, and the best on one half
//! of the tries is tested on the other.

use domain::{
    disclosure::{Counted, Photograph, Row, Table},
    stat::{Family, What},
};

use crate::{
    guess::{Scores, allowed, best, tries},
    invented::{Dice, Invented, SIZES, TARGET_PERIOD, picture, salt, tables},
};

/// A request that the programme allows: a few tables of one family, over a few periods with the target's among them.
struct Request {
    tables: Vec<Table>,
    periods: Vec<usize>,
    /// What each shown row counts for in the score.
    weights: Vec<f64>,
}

impl Request {
    fn draw(dice: &mut Dice, held: &[Table]) -> Self {
        let decisions: Vec<Table> =
            held.iter().copied().filter(|table| table.family() == Family::FirstDecision).collect();
        let mut periods: Vec<usize> =
            (0..8).filter(|&place| place == TARGET_PERIOD || dice.roll(4) == 0).collect();
        periods.dedup();
        let weights =
            (0..16).map(|_| f64::from(u32::try_from(dice.roll(3)).unwrap()) - 1.0).collect();
        Self { tables: decisions, periods, weights }
    }

    fn score(&self, pictures: &[Photograph]) -> f64 {
        let chosen: Vec<Photograph> =
            self.periods.iter().map(|&place| pictures[place].clone()).collect();
        let shown = tables(&chosen, &self.tables);
        let values = shown.iter().flat_map(|table| table.rows().iter().map(Row::value));
        let value = |value: Option<i64>| f64::from(i32::try_from(value.unwrap_or(5)).unwrap());
        values.zip(&self.weights).map(|(shown, weight)| value(shown) * weight).sum()
    }
}

#[test]
fn no_request_found_by_search_tells_more_than_is_promised() {
    let size = SIZES[2];
    let charity = Invented::mixed(size);
    let without = charity.happened[TARGET_PERIOD].clone();
    let mut with = without.clone();
    let target = with.iter_mut().find(|one| one.what.family() == Family::FirstDecision).unwrap();
    if let What::FirstDecision { outcome, days } = target.what {
        let other = domain::code::Outcome::ALL.iter().copied().find(|one| *one != outcome).unwrap();
        target.what = What::FirstDecision { outcome: other, days };
    }
    let mut dice = Dice::new(2);
    let requests: Vec<Request> =
        (0..40).map(|_| Request::draw(&mut dice, size.programme().tables())).collect();

    let mut scores = vec![Scores::default(); requests.len()];
    for number in 0..tries() {
        let salt = salt(number);
        let mut pictures = charity.pictures(&salt);
        let mut told = |happened: &[Counted]| {
            pictures[TARGET_PERIOD] = picture(size, &salt, TARGET_PERIOD, happened);
            requests.iter().map(|request| request.score(&pictures)).collect::<Vec<_>>()
        };
        let (before, after) = (told(&without), told(&with));
        for (scores, (before, after)) in scores.iter_mut().zip(before.into_iter().zip(after)) {
            scores.push(before, after);
        }
    }

    let advantage = best(&scores);
    assert!(advantage <= allowed(size.programme().alpha(), 2), "{advantage}");
}
