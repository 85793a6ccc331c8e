//! A bar chart as plain geometry, worked out from a published table: no position, label or word in it comes from
//! anything but displayed values. Pages turn it into SVG without doing sums of their own.

use super::protected::{ProtectedTable, Row};

/// The two drawings of a chart: labels must not shrink on a small screen, so it gets its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Canvas {
    /// For screens and paper.
    Wide,
    /// For a telephone.
    Narrow,
}

/// A horizontal bar chart. All lengths are in units of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Chart {
    /// The drawing's width.
    pub width: i64,
    /// The drawing's height.
    pub height: i64,
    /// One for each row of the table, from the top.
    pub bars: Vec<Bar>,
    /// The axis, from zero. Empty when no row shows a number.
    pub ticks: Vec<Tick>,
    /// Where the axis lines end, below the last bar.
    pub floor: i64,
    /// The chart in words, for those who do not see it.
    pub description: String,
}

/// One bar under its label.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bar {
    /// The category in words, written above the bar.
    pub label: &'static str,
    /// The line the label stands on.
    pub label_y: i64,
    /// The bar's left end.
    pub x: i64,
    /// The bar's top.
    pub y: i64,
    /// The bar's length: nothing when the value is not shown.
    pub length: i64,
    /// The bar's height.
    pub thickness: i64,
    /// The displayed value, written at the end of the bar.
    pub value: String,
    /// Where it begins.
    pub value_x: i64,
    /// The line it stands on.
    pub value_y: i64,
    /// Whether the value is below the threshold, so that there is no bar.
    pub is_hidden: bool,
}

/// One line of the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tick {
    /// Where it stands.
    pub x: i64,
    /// The number under it.
    pub label: String,
    /// The line the number stands on.
    pub label_y: i64,
}

const LEFT: i64 = 16;
const LABEL: i64 = 20;
const THICKNESS: i64 = 28;
const GAP: i64 = 14;
const AXIS: i64 = 28;
/// Room for the longest number at the end of the longest bar.
const VALUE: i64 = 64;

impl Canvas {
    pub(super) const fn width(self) -> i64 {
        match self {
            Self::Wide => 640,
            Self::Narrow => 320,
        }
    }

    const fn most_ticks(self) -> i64 {
        match self {
            Self::Wide => 6,
            Self::Narrow => 4,
        }
    }
}

impl Chart {
    /// Draws a published table.
    pub fn of(table: &ProtectedTable, canvas: Canvas) -> Self {
        let scale = Scale::for_rows(table.rows(), canvas);
        let bars: Vec<Bar> = (0..)
            .zip(table.rows())
            .map(|(place, row)| bar(place * (LABEL + THICKNESS + GAP), row, &scale))
            .collect();
        let floor = bars.last().map_or(0, |bar| bar.y + bar.thickness + GAP / 2);
        Self {
            width: canvas.width(),
            height: floor + AXIS,
            ticks: scale.ticks(floor + AXIS - 8),
            description: describe(table.rows()),
            floor,
            bars,
        }
    }
}

/// How many people the axis holds, and its step.
struct Scale {
    plot: i64,
    step: i64,
    most: i64,
}

impl Scale {
    fn for_rows(rows: &[Row], canvas: Canvas) -> Self {
        let largest = rows.iter().filter_map(Row::value).max().unwrap_or(0);
        let fits = |step: &i64| largest <= step * (canvas.most_ticks() - 1);
        let step = steps().find(fits).expect("the steps grow without end");
        Self { plot: canvas.width() - LEFT - VALUE, step, most: (largest + step - 1) / step * step }
    }

    fn length(&self, value: i64) -> i64 {
        if self.most == 0 { 0 } else { value * self.plot / self.most }
    }

    fn ticks(&self, label_y: i64) -> Vec<Tick> {
        let values = (1..).map(|n| (n - 1) * self.step).take_while(|&value| value <= self.most);
        let tick =
            |value: i64| Tick { x: LEFT + self.length(value), label: value.to_string(), label_y };
        if self.most == 0 { Vec::new() } else { values.map(tick).collect() }
    }
}

/// 5, 10, 20, 25, 50, 100, 200, 250 and so on.
pub(super) fn steps() -> impl Iterator<Item = i64> {
    let tens = (0..16).map(|zeros| 10_i64.pow(zeros));
    std::iter::once(5).chain(tens.flat_map(|ten| [10, 20, 25, 50].map(|step| step * ten)))
}

fn bar(top: i64, row: &Row, scale: &Scale) -> Bar {
    let length = row.value().map_or(0, |value| scale.length(value).max(1));
    Bar {
        label: row.label(),
        label_y: top + LABEL - 6,
        x: LEFT,
        y: top + LABEL,
        length,
        thickness: THICKNESS,
        value: row.display().to_owned(),
        value_x: LEFT + length + if row.value().is_some() { 8 } else { 0 },
        value_y: top + LABEL + THICKNESS / 2 + 5,
        is_hidden: row.value().is_none(),
    }
}

fn describe(rows: &[Row]) -> String {
    let said: Vec<String> =
        rows.iter().map(|row| format!("{}: {}.", row.label(), row.display())).collect();
    format!("Bar chart. {} The table has the same values.", said.join(" "))
}
