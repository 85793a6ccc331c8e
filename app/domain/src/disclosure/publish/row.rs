//! One line of a published table: its count and its share as readers see them.

use crate::disclosure::{
    additive::{Rounding, adding_up},
    alpha::Alpha,
    amount::Amount,
    protected::{Figure, Row},
    rate::{Precision, rate},
    statement::Facts,
    table::Table,
    total::Total,
};

/// The lines of a table whose cells were moved to the common total.
pub(super) fn rows(
    table: Table,
    adjusted: &[Amount],
    total: &Total,
    alphas: &[Alpha],
    facts: &Facts,
) -> Vec<Row> {
    let precision = Precision::new(adjusted.len(), total, alphas);
    let rounded = match facts.rounding {
        Rounding::Nearest => adjusted.iter().map(|cell| cell.rounded()).collect(),
        Rounding::Additive => adding_up(adjusted, total.amount()),
    };
    let row = |((label, &amount), value): ((&&'static str, &Amount), i64)| Row {
        label,
        count: figure(amount, value, facts.threshold),
        rate: rate(amount, total.amount(), &precision),
    };
    table.codes().iter().zip(adjusted).zip(rounded).map(row).collect()
}

/// A count as shown. One that was scaled below the threshold is hidden as well.
pub(super) fn figure(amount: Amount, value: i64, threshold: i64) -> Figure {
    if amount.is_under(threshold) || value < threshold {
        Figure { display: format!("fewer than {threshold}"), value: None }
    } else {
        Figure { display: thousands(value), value: Some(value) }
    }
}

/// 1245 as "1,245".
fn thousands(value: i64) -> String {
    let digits = value.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}
