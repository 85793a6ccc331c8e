//! Nobody and everybody: an empty cell looks like a small one, and no share is ever 0% or 100%.

use domain::{code::Outcome, disclosure::Table, stat::What};

use crate::{
    guess::{share, tries},
    invented::{Invented, SIZES, TARGET_PERIOD, picture, salt, tables},
};

#[test]
fn an_empty_cell_is_almost_never_shown_and_no_share_says_nobody_or_everybody() {
    for size in SIZES {
        let charity = Invented::alike(size);
        let mut happened = charity.happened[TARGET_PERIOD].clone();
        for one in &mut happened {
            if let What::FirstDecision { days, .. } = one.what {
                one.what = What::FirstDecision { outcome: Outcome::Positive, days };
            }
        }
        let mut empty_cells = Vec::new();
        for number in 0..tries() {
            let picture = picture(size, &salt(number), TARGET_PERIOD, &happened);
            for table in tables(&[picture], size.programme().tables()) {
                for (place, row) in table.rows().iter().enumerate() {
                    assert!(!matches!(row.rate(), Some("0%" | "100%")));
                    if charity.exact(TARGET_PERIOD, table.table(), place) == 0
                        && table.table() != Table::RgOutcome
                    {
                        empty_cells.push(row.value().is_some());
                    }
                }
            }
        }

        let shown = share(&empty_cells, |shown| shown);
        // One case in a hundred, and room for chance.
        assert!(shown <= 0.012, "{size:?}: {shown} of {}", empty_cells.len());
    }
}

#[test]
fn a_hidden_cell_may_be_empty_or_not() {
    for size in SIZES {
        let law = crate::law::Law::of(size.programme().alpha(), 1);
        let threshold =
            if size.programme().alpha() == domain::disclosure::Alpha::FourFifths { 20 } else { 10 };
        let hidden: Vec<f64> = (0..=4).map(|exact| law.shown(exact, None, threshold)).collect();

        // The attacker holds nobody and one to four people for equally likely.
        let posterior = hidden[0] / hidden.iter().sum::<f64>();

        assert!(posterior < 0.95 && posterior > 0.1, "{posterior}");
    }
}
