//! The paragraph under every published table: what was done to the figures, how far they may be off, and what the
//! protection does not cover. Every number in it is worked out, none is typed.

use std::iter::{repeat_n, zip};

use super::{additive::Rounding, alpha::Alpha, amount::BASE, programme::Programme};

/// The strength of the protection of one table, as printed and as kept in the register of releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    alpha: Alpha,
    tables: usize,
    tables_a_fact: usize,
}

impl Setting {
    /// The weakest setting among these programmes: a promise holds for every period or it is none.
    pub(super) fn weakest(programmes: &[Programme]) -> Self {
        let alphas = || programmes.iter().map(|programme| programme.alpha());
        let alpha = alphas().max_by(|a, b| a.epsilon().total_cmp(&b.epsilon()));
        let tables = programmes.iter().map(|programme| programme.tables().len()).max();
        let a_fact = programmes.iter().map(|programme| programme.most_tables_a_fact()).max();
        let (alpha, tables) = zip(alpha, tables).next().expect("a report is of one period or more");
        Self { alpha, tables, tables_a_fact: a_fact.unwrap_or(1) }
    }

    /// The setting itself, "3/5".
    pub const fn alpha(self) -> Alpha {
        self.alpha
    }

    /// How many tables one case can be counted in.
    pub const fn tables(self) -> usize {
        self.tables
    }

    /// The loss of one table: 0.511 at 3/5.
    pub fn epsilon_per_table(self) -> f64 {
        self.alpha.epsilon()
    }

    /// The loss of one whole case, all tables together.
    pub fn epsilon_per_case(self) -> f64 {
        repeat_n(self.alpha.epsilon(), self.tables).sum()
    }

    /// How far the odds of one measured fact can move: in each of its tables it leaves one cell and enters another.
    pub fn odds_of_a_fact(self) -> f64 {
        repeat_n(self.alpha.odds(), 2 * self.tables_a_fact).product()
    }

    /// How far the odds of anything about one whole case can move.
    pub fn odds_of_a_case(self) -> f64 {
        repeat_n(self.alpha.odds(), self.tables).product()
    }
}

/// What the statement says of one table, or of all tables of a report, beside the setting.
#[derive(Clone, Copy)]
pub(super) struct Facts {
    pub setting: Setting,
    pub rounding: Rounding,
    pub periods: usize,
    pub threshold: i64,
    pub within: i64,
    pub total_within: i64,
}

/// The statement itself.
pub(super) fn statement(facts: &Facts) -> String {
    [figures(facts), strength(facts.setting), LIMITS.to_owned()].join(" ")
}

const LIMITS: &str = "This limits, and does not remove, what can be learned about one person; it does not hide facts \
    true of a whole group, it does not cover figures published elsewhere, and it counts each person once in a period \
    and at most twice in all.";

fn figures(facts: &Facts) -> String {
    let Facts { threshold, within, total_within, .. } = facts;
    let closed = if facts.periods == 1 {
        "when its period was closed"
    } else {
        "when each period was closed"
    };
    let adding = match facts.rounding {
        Rounding::Nearest => "Rows may not add up.",
        Rounding::Additive => "Rows, those not shown included, add up to the total.",
    };
    format!(
        "Each count was changed by a small random amount {closed} and then rounded to the nearest {BASE}; \
         values below {threshold}, including zero, are shown as 'fewer than {threshold}'. \
         About 95% of shown counts are within {within} of the exact count, and the total is within {total_within}. \
         {adding} The figures are not exact."
    )
}

fn strength(setting: Setting) -> String {
    format!(
        "The setting is {}: epsilon {:.3} a table, {} tables a case, {:.3} in all. All reports together change the \
         odds of a guess about one measured fact by at most {} times, more where one decision opens the way to \
         another, and about one case by at most {} times.",
        setting.alpha.label(),
        setting.epsilon_per_table(),
        setting.tables,
        setting.epsilon_per_case(),
        at_most(setting.odds_of_a_fact()),
        at_most(setting.odds_of_a_case()),
    )
}

/// One decimal, rounded up: a bound that is rounded down is no bound.
fn at_most(odds: f64) -> String {
    format!("{:.1}", (odds * 10.0).ceil() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::{Facts, Rounding, Setting, statement};
    use crate::disclosure::{Alpha, Programme};

    fn setting(declared: &[u32]) -> Setting {
        let programmes: Vec<_> =
            declared.iter().filter_map(|&n| Programme::for_declared(n)).collect();
        Setting::weakest(&programmes)
    }

    fn said(declared: u32, rounding: Rounding) -> String {
        let (threshold, within, total_within) = (10, 6, 10);
        let setting = setting(&[declared]);
        statement(&Facts { setting, rounding, periods: 1, threshold, within, total_within })
    }

    #[test]
    fn the_statement_says_what_was_worked_out() {
        let said = said(240, Rounding::Nearest);

        for part in [
            "rounded to the nearest 5",
            "values below 10, including zero, are shown as 'fewer than 10'",
            "within 6 of the exact count, and the total is within 10",
            "Rows may not add up.",
            "The setting is 3/5: epsilon 0.511 a table, 13 tables a case, 6.641 in all.",
            "one measured fact by at most 2.8 times",
            "about one case by at most 765.7 times",
            "does not cover figures published elsewhere",
        ] {
            assert!(said.contains(part), "{part} is not in: {said}");
        }
    }

    #[test]
    fn the_largest_programme_tells_some_facts_twice_and_says_so() {
        let said = said(1_200, Rounding::Additive);

        for part in [
            "The setting is 4/5: epsilon 0.223 a table, 15 tables a case, 3.347 in all.",
            "one measured fact by at most 2.5 times",
            "about one case by at most 28.5 times",
            "add up to the total",
        ] {
            assert!(said.contains(part), "{part} is not in: {said}");
        }
    }

    #[test]
    fn periods_of_different_strength_are_described_by_the_weakest() {
        let mixed = setting(&[2_000, 240]);

        assert_eq!(mixed.alpha(), Alpha::ThreeFifths);
        assert_eq!(mixed.tables(), 15);
        assert!((setting(&[2_000]).epsilon_per_table() - 0.223).abs() < 0.001);
        assert!((setting(&[2_000]).odds_of_a_fact() - 2.4414).abs() < 1e-4);
    }
}
