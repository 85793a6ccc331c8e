//! A published table as JSON, for programs: the words people read, and the number where one is shown.

use domain::disclosure::Row;
use serde_json::{Value, json};

use super::{csv::notes, file::Release, national::Beside};

/// The whole file.
pub fn json(release: &Release) -> Result<Vec<u8>, serde_json::Error> {
    let Release { report, period, table, .. } = release;
    let value = json!({
        "report": report.code(),
        "question": report.question(),
        "period": period,
        "periods": table.periods(),
        "unit": report.people(),
        "table": table.table().label(),
        "rows": table.rows().iter().map(row).collect::<Vec<_>>(),
        "total": { "value": table.total_value(), "display": table.total() },
        "median": table.waits().map(|waits| json!({ "display": waits.median() })),
        "national": release.beside.iter().map(national).collect::<Vec<_>>(),
        "statement": table.statement(),
        "notes": notes(release).collect::<Vec<_>>(),
        "cube_versions": table.versions(),
        "release_id": release.printed(),
    });
    let mut text = serde_json::to_vec_pretty(&value)?;
    text.push(b'\n');
    Ok(text)
}

fn national(beside: &Beside) -> Value {
    json!({
        "measure": beside.measure,
        "period": beside.period,
        "value": beside.theirs,
        "ours": beside.ours,
        "base": beside.base,
        "source": beside.source,
        "note": beside.caution,
    })
}

fn row(row: &Row) -> Value {
    json!({
        "category": row.label(),
        "value": row.value(),
        "display": row.display(),
        "share": row.rate(),
    })
}
