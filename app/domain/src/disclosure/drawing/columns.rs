//! Columns side by side, for tables whose rows have an order: bands of waits, lengths of permission.

use super::{Anchor, Drawing, Shape, scale::Scale};
use crate::disclosure::{ProtectedTable, Row};

const WIDTH: i64 = 640;
const LEFT: i64 = 40;
const TOP: i64 = 24;
const PLOT: i64 = 200;
const LABELS: i64 = 44;
const LINE: i64 = 16;

/// The drawing. It is for wide screens: on a telephone the labels would not fit.
pub fn columns(table: &ProtectedTable) -> Drawing {
    let rows = table.rows();
    let largest = rows.iter().filter_map(Row::value).max().unwrap_or(0);
    let scale = Scale::new(largest, PLOT, 5);
    let floor = TOP + PLOT;
    let step = (WIDTH - LEFT) / i64::try_from(rows.len()).unwrap_or(1).max(1);
    let mut shapes = axis(&scale, floor);
    for (place, row) in (0..).zip(rows) {
        let middle = LEFT + place * step + step / 2;
        if let Some(value) = row.value() {
            let (width, height) = (step * 2 / 3, scale.at(value).max(1));
            let at = (middle - width / 2, floor - height);
            shapes.push(Shape::Bar { at, width, height, series: 0, value });
            shapes.push(Shape::value((middle, floor - height - 6), Anchor::Middle, row.display()));
        } else {
            shapes.push(Shape::text((middle, floor - 6), Anchor::Middle, "–"));
        }
        for (line, words) in (1..).zip(label(row.label(), step)) {
            shapes.push(Shape::text((middle, floor + line * LINE), Anchor::Middle, words));
        }
    }
    Drawing { width: WIDTH, height: floor + LABELS, shapes, description: describe(table) }
}

fn axis(scale: &Scale, floor: i64) -> Vec<Shape> {
    let line = |value: i64| {
        let y = floor - scale.at(value);
        let text = Shape::text((LEFT - 8, y + 5), Anchor::End, value.to_string());
        [Shape::Grid { from: (LEFT, y), to: (WIDTH, y) }, text]
    };
    scale.ticks().flat_map(line).collect()
}

/// Under narrow columns, a label takes two lines: "over" and "1095". The unit is in the caption.
fn label(label: &str, step: i64) -> Vec<String> {
    let short = label.strip_suffix(" days").unwrap_or(label);
    let letters = i64::try_from(short.len()).unwrap_or(i64::MAX);
    match short.split_once(' ') {
        Some((first, second)) if letters * 8 > step => vec![first.to_owned(), second.to_owned()],
        _ => vec![short.to_owned()],
    }
}

fn describe(table: &ProtectedTable) -> String {
    let said: Vec<String> =
        table.rows().iter().map(|row| format!("{}: {}.", row.label(), row.display())).collect();
    format!("Column chart. {} The table has the same values.", said.join(" "))
}
