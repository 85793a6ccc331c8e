//! Subtracting one report from another: the person attacked is in one period, and the attacker adds up every set of
//! periods with and without it.

use domain::{
    code::Outcome,
    disclosure::{Alpha, Photograph, ProtectedTable, Row, Table},
    stat::What,
};

use crate::{
    guess::{Scores, allowed, best, tries},
    invented::{Invented, SIZES, TARGET_PERIOD, picture, salt, table},
    law::Law,
};

/// The first person of the target period got this first decision.
fn world(charity: &Invented, outcome: Outcome) -> Invented {
    let mut world = charity.clone();
    let target = world.happened[TARGET_PERIOD][0].key;
    for one in world.happened[TARGET_PERIOD].iter_mut().filter(|one| one.key == target) {
        if let What::FirstDecision { days, .. } = one.what {
            one.what = What::FirstDecision { outcome, days };
        }
    }
    world
}

/// Sets of periods that hold the target's, as bits. All of them when there is time, else one in twenty-one.
fn unions() -> Vec<usize> {
    let step = if tries() > 1_000 { 1 } else { 21 };
    let with_target = (0..256).filter(|set| set >> TARGET_PERIOD & 1 == 1);
    let mut unions: Vec<usize> = with_target.step_by(step).collect();
    unions.extend([1 << TARGET_PERIOD, 255]);
    unions.sort_unstable();
    unions.dedup();
    unions
}

/// What one published table tells of one person's having the second answer and not the first.
fn tells(table: Option<&ProtectedTable>, exact: [i64; 2], law: &Law) -> f64 {
    let Some(table) = table else { return 0.0 };
    let shown: Vec<Option<i64>> = table.rows().iter().map(Row::value).collect();
    law.tells(exact[1], 1, shown[1], table.threshold())
        - law.tells(exact[0] - 1, 1, shown[0], table.threshold())
}

fn scores(charity: &Invented, alpha: Alpha) -> [Scores; 3] {
    let worlds = [world(charity, Outcome::Positive), world(charity, Outcome::Negative)];
    let laws: Vec<Law> = (0..=8).map(|draws| Law::of(alpha, draws)).collect();
    let unions = unions();
    let mut scores = [Scores::default(), Scores::default(), Scores::default()];
    for number in 0..tries() {
        let salt = salt(number);
        let others = charity.pictures(&salt);
        let [without, with] = [0, 1].map(|place: usize| {
            let mut pictures = others.clone();
            pictures[TARGET_PERIOD] =
                picture(charity.size, &salt, TARGET_PERIOD, &worlds[place].happened[TARGET_PERIOD]);
            attack(&pictures, &worlds[0], &unions, &laws)
        });
        for (place, scores) in scores.iter_mut().enumerate() {
            scores.push(without[place], with[place]);
        }
    }
    scores
}

/// Three ways to guess: from the period alone, from all unions together, and from the mean of the differences.
fn attack(pictures: &[Photograph], known: &Invented, unions: &[usize], laws: &[Law]) -> [f64; 3] {
    let (mut alone, mut together, mut difference) = (0.0, 0.0, 0.0);
    for union in unions {
        let chosen: Vec<usize> = (0..8).filter(|place| union >> place & 1 == 1).collect();
        let pictures: Vec<Photograph> =
            chosen.iter().map(|&place| pictures[place].clone()).collect();
        let exact = [0, 1].map(|place| {
            chosen.iter().map(|&number| known.exact(number, Table::RgOutcome, place)).sum::<i64>()
        });
        let table = table(&pictures, Table::RgOutcome);
        let told = tells(table.as_ref(), exact, &laws[chosen.len()]);
        if chosen.len() == 1 {
            alone = told;
        }
        together += told;
        if let Some(table) = table {
            let shown = |place: usize| table.rows()[place].value().unwrap_or(table.threshold() / 2);
            let off = (shown(1) - exact[1]) - (shown(0) - exact[0]);
            difference += f64::from(i32::try_from(off).unwrap());
        }
    }
    [alone, together, difference]
}

#[test]
fn adding_up_periods_tells_no_more_of_one_decision_than_is_promised() {
    for size in SIZES {
        for charity in [Invented::mixed(size), Invented::alike(size)] {
            let alpha = size.programme().alpha();

            let advantage = best(&scores(&charity, alpha));

            assert!(advantage <= allowed(alpha, 2), "{size:?}: {advantage}");
        }
    }
}

/// The same attack on figures that are only rounded succeeds far more often than is promised: it is a real attack.
#[test]
fn the_same_attack_breaks_figures_that_are_only_rounded() {
    let mut scores = Scores::default();
    for number in 0..i64::from(tries()) {
        let base = 20 + number % 60;
        let rounded = |count: i64| f64::from(i32::try_from((count + 2) / 5 * 5).unwrap());
        // With filters free, the attacker tries unions until one lies at the edge of rounding.
        let told = |more: i64| {
            (0..5).map(|other| rounded(base + more + other) - rounded(base + other)).sum()
        };
        scores.push(told(0), told(1));
    }

    assert!(scores.advantage() > allowed(Alpha::ThreeFifths, 2));
}
