//! A line from period to period, with the band in which the exact numbers lie about 19 times in 20: small charities must not
//! read a story into noise.

use super::{Anchor, Drawing, Point, Shape, scale::Scale};
use crate::disclosure::{Canvas, Period, ProtectedTable};

const LEFT: i64 = 48;
const RIGHT: i64 = 24;
const TOP: i64 = 16;
const PLOT: i64 = 160;
const FOOT: i64 = 28;

/// One period of the line.
struct Step {
    period: Period,
    display: String,
    value: Option<i64>,
    within: i64,
}

/// The totals of one table in period after period; nothing for fewer than two that are shown.
pub fn over_time(tables: &[(Period, ProtectedTable)], canvas: Canvas) -> Option<Drawing> {
    let steps: Vec<Step> = tables.iter().map(Step::of).collect();
    if steps.iter().filter(|step| step.value.is_some()).count() < 2 {
        return None;
    }
    let width = canvas.width();
    let largest = steps.iter().filter_map(Step::top).max()?;
    let scale = Scale::new(largest, PLOT, 5);
    let floor = TOP + PLOT;
    let across = (width - LEFT - RIGHT) / i64::try_from(steps.len() - 1).ok()?.max(1);
    let x = |place: i64| LEFT + place * across;
    let y = |value: i64| floor - scale.at(value);
    let mut shapes: Vec<Shape> = scale
        .ticks()
        .flat_map(|value| {
            let at = y(value);
            let text = Shape::text((LEFT - 8, at + 5), Anchor::End, value.to_string());
            [Shape::Grid { from: (LEFT, at), to: (width - RIGHT, at) }, text]
        })
        .collect();
    for run in runs(&steps) {
        let points = |of: fn(&Step) -> Option<i64>| -> Vec<Point> {
            run.iter().filter_map(|(place, step)| Some((x(*place), y(of(step)?)))).collect()
        };
        let mut band = points(Step::top);
        band.extend(points(Step::bottom).into_iter().rev());
        shapes.push(Shape::Band { points: band });
        shapes.push(Shape::Path { points: points(|step| step.value) });
    }
    shapes.extend(marks(&steps, canvas, x, y, floor));
    Some(Drawing { width, height: floor + FOOT, shapes, description: describe(&steps) })
}

impl Step {
    fn of((period, table): &(Period, ProtectedTable)) -> Self {
        let (display, value) = (table.total().to_owned(), table.total_value());
        Self { period: *period, display, value, within: table.total_within() }
    }

    fn top(&self) -> Option<i64> {
        self.value.map(|value| value + self.within)
    }

    fn bottom(&self) -> Option<i64> {
        self.value.map(|value| (value - self.within).max(0))
    }
}

/// Periods that follow each other without one that is not shown: a line is not drawn across a gap.
fn runs(steps: &[Step]) -> Vec<Vec<(i64, &Step)>> {
    let placed: Vec<(i64, &Step)> = (0..).zip(steps).collect();
    placed
        .split(|(_, step)| step.value.is_none())
        .filter(|run| !run.is_empty())
        .map(<[_]>::to_vec)
        .collect()
}

/// Dots and the names of periods; on a telephone every other name when there are many.
fn marks(
    steps: &[Step],
    canvas: Canvas,
    x: impl Fn(i64) -> i64,
    y: impl Fn(i64) -> i64,
    floor: i64,
) -> Vec<Shape> {
    let most = if canvas == Canvas::Wide { 12 } else { 5 };
    let every = steps.len().div_ceil(most).max(1);
    let mut shapes = Vec::new();
    for (place, step) in (0..).zip(steps) {
        if let Some(value) = step.value {
            shapes.push(Shape::Dot { at: (x(place), y(value)), value });
        }
        if usize::try_from(place).unwrap_or(0) % every == 0 {
            let at = (x(place), floor + FOOT - 8);
            shapes.push(Shape::text(at, Anchor::Middle, step.period.to_string()));
        }
    }
    shapes
}

fn describe(steps: &[Step]) -> String {
    let said: Vec<String> =
        steps.iter().map(|step| format!("{}: {}.", step.period, step.display)).collect();
    let within = steps.iter().map(|step| step.within).max().unwrap_or(0);
    format!(
        "Line chart, period by period. {} About 95% of shown totals are within {within} of the exact total: the band shows this.",
        said.join(" ")
    )
}
