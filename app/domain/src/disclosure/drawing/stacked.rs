//! One bar in parts, for decisions that go one way or the other. Parts are as long as their displayed values.

use super::{Anchor, Drawing, Shape};
use crate::disclosure::{Canvas, ProtectedTable, Row};

const LEFT: i64 = 8;
const TOP: i64 = 8;
const THICK: i64 = 48;
const KEY: i64 = 16;
const LINE: i64 = 26;
const MOST_PARTS: usize = 4;

/// The drawing; nothing where a part is not shown, because the others would give its length away.
pub fn stacked(table: &ProtectedTable, canvas: Canvas) -> Option<Drawing> {
    let values: Vec<i64> = table.rows().iter().map(Row::value).collect::<Option<_>>()?;
    let sum: i64 = values.iter().sum();
    if values.len() > MOST_PARTS || sum == 0 {
        return None;
    }
    let width = canvas.width();
    let length = width - 2 * LEFT;
    let (mut before, mut shapes) = (0, Vec::new());
    for (series, value) in values.iter().copied().enumerate() {
        let (from, to) = (before * length / sum, (before + value) * length / sum);
        let at = (LEFT + from, TOP);
        shapes.push(Shape::Bar { at, width: to - from, height: THICK, series, value });
        before += value;
    }
    let mut y = TOP + THICK + LINE;
    for (series, (row, value)) in table.rows().iter().zip(values).enumerate() {
        let at = (LEFT, y - KEY + 3);
        shapes.push(Shape::Bar { at, width: KEY, height: KEY, series, value });
        let words = format!("{}: {}", row.label(), row.display());
        shapes.push(Shape::value((LEFT + KEY + 8, y), Anchor::Start, words));
        y += LINE;
    }
    Some(Drawing { width, height: y - KEY, shapes, description: describe(table) })
}

fn describe(table: &ProtectedTable) -> String {
    let said: Vec<String> =
        table.rows().iter().map(|row| format!("{}: {}.", row.label(), row.display())).collect();
    format!("Stacked bar. {} The table has the same values.", said.join(" "))
}
