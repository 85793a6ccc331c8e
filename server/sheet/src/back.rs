//! The rows that were not taken, given back as they came, with one more column that says what to do.

use std::{collections::BTreeMap, io::Write};

use domain::sheet::is_formula;

use super::{Refusal, Rows};

/// The heading of the last column.
pub const WHAT_TO_FIX: &str = "What to fix";

/// Writes the rows that have a reason. Their own last column of this name is replaced.
pub fn write_back(
    rows: Rows,
    reasons: &BTreeMap<u64, String>,
    out: impl Write,
) -> Result<(), Refusal> {
    let mut file = csv::WriterBuilder::new().flexible(true).from_writer(out);
    let width = rows.headings.len();
    let own = rows.headings.last().is_some_and(|last| last == WHAT_TO_FIX);
    let kept = if own { width - 1 } else { width };
    let line = |mut cells: Vec<String>, last: &str| {
        cells.resize(kept, String::new());
        cells.push(last.to_owned());
        cells.into_iter().map(inert).collect::<Vec<_>>()
    };
    file.write_record(line(rows.headings.clone(), WHAT_TO_FIX))?;
    for row in rows {
        let row = row?;
        if let Some(reason) = reasons.get(&row.number) {
            file.write_record(line(row.cells, reason))?;
        }
    }
    file.flush()?;
    Ok(())
}

/// What was a formula stays text.
fn inert(cell: String) -> String {
    if is_formula(&cell) { format!("'{cell}") } else { cell }
}
