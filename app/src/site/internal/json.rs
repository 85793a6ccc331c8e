//! An internal table as JSON, for programs of the charity itself. The marking is its first and its last word.

use serde_json::{Value, json};
use store::internal::{Counted, InternalReport};

use super::{
    cells::{Cells, cells, share},
    marking::seal,
};
use crate::site::words::internal as words;

/// The whole file.
pub fn json(report: &InternalReport) -> Result<Vec<u8>, serde_json::Error> {
    let value = json!({
        "a_marking": words::MARKING,
        "read": seal(report),
        "table": report.table.code(),
        "title": report.table.label(),
        "basis": report.table.cohort(),
        "asked": words::asked(&report.asked),
        "shares": report.shares.iter().map(share).collect::<Vec<_>>(),
        "parts": report.parts.iter().map(|counted| part(report, counted)).collect::<Vec<_>>(),
        "z_marking": words::MARKING,
    });
    let mut text = serde_json::to_vec_pretty(&value)?;
    text.push(b'\n');
    Ok(text)
}

fn part(report: &InternalReport, counted: &Counted) -> Value {
    let Cells { heads, rows } = cells(counted, report.asked.by);
    json!({
        "heading": counted.part.heading,
        "unit": counted.part.unit.label(),
        "columns": heads,
        "rows": rows,
    })
}
