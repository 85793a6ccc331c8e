//! Dot-and-range: the middle wait of each period, and the wait of the half of people around it. Drawn from the displayed days;
//! a period that says only a band, or nothing, has no dot.

use super::{Anchor, Drawing, Shape, scale::Scale};
use crate::disclosure::{Canvas, Period, ProtectedTable, Waits};

const LEFT: i64 = 72;
const RIGHT: i64 = 24;
const TOP: i64 = 12;
const ROW: i64 = 34;
const FOOT: i64 = 28;

/// What one period says, in days.
struct Said {
    period: Period,
    words: String,
    median: Option<i64>,
    range: Option<(i64, i64)>,
}

/// The drawing; nothing while no period says a day.
pub fn waits_over_time(tables: &[(Period, ProtectedTable)], canvas: Canvas) -> Option<Drawing> {
    let said: Vec<Said> = tables.iter().map(Said::of).collect();
    let ends = said.iter().filter_map(|one| one.range.map(|(_, to)| to).max(one.median));
    let largest = ends.max()?;
    let width = canvas.width();
    let lines = if canvas == Canvas::Wide { 6 } else { 4 };
    let scale = Scale::new(largest, width - LEFT - RIGHT, lines);
    let floor = TOP + ROW * i64::try_from(said.len()).ok()?;
    let mut shapes: Vec<Shape> = scale
        .ticks()
        .flat_map(|days| {
            let x = LEFT + scale.at(days);
            let text = Shape::text((x, floor + FOOT - 8), Anchor::Middle, days.to_string());
            [Shape::Grid { from: (x, TOP), to: (x, floor) }, text]
        })
        .collect();
    for (place, one) in (0..).zip(&said) {
        let y = TOP + place * ROW + ROW / 2;
        shapes.push(Shape::text((LEFT - 8, y + 5), Anchor::End, one.period.to_string()));
        if let Some((from, to)) = one.range {
            let (start, end) = (LEFT + scale.at(from), LEFT + scale.at(to));
            shapes.push(Shape::Range { y, from: start, to: end, values: (from, to) });
        }
        if let Some(value) = one.median {
            shapes.push(Shape::Dot { at: (LEFT + scale.at(value), y), value });
        }
    }
    Some(Drawing { width, height: floor + FOOT, shapes, description: describe(&said) })
}

impl Said {
    fn of((period, table): &(Period, ProtectedTable)) -> Self {
        let waits = table.waits();
        let quartiles = waits.and_then(Waits::quartiles);
        Self {
            period: *period,
            words: waits.map_or_else(|| "not shown".to_owned(), words),
            median: waits.and_then(|waits| days(waits.median())),
            range: quartiles.and_then(|(lower, upper)| days(lower).zip(days(upper))),
        }
    }
}

/// The number of a displayed wait: "230 days". A band has none.
fn days(displayed: &str) -> Option<i64> {
    displayed.strip_suffix(" days")?.parse().ok()
}

fn words(waits: &Waits) -> String {
    match waits.quartiles() {
        Some((lower, upper)) => {
            format!("middle {}, half of people between {lower} and {upper}", waits.median())
        }
        None => format!("middle {}", waits.median()),
    }
}

fn describe(said: &[Said]) -> String {
    let said: Vec<String> =
        said.iter().map(|one| format!("{}: {}.", one.period, one.words)).collect();
    format!("Dots for the middle wait, lines for half of people. {}", said.join(" "))
}
