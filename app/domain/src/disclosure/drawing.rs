//! Charts of other kinds than bars, as plain shapes: columns, one stacked bar, a line over time with its band of noise, and
//! dot-and-range for waits. Like [`Chart`](super::Chart), every position and word comes from displayed values alone.

mod columns;
mod over_time;
mod scale;
mod stacked;
mod waits;

pub use self::{columns::columns, over_time::over_time, stacked::stacked, waits::waits_over_time};

/// A drawing. All lengths are in units of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    pub width: i64,
    pub height: i64,
    /// From the back to the front.
    pub shapes: Vec<Shape>,
    /// The same in words, for those who do not see it.
    pub description: String,
}

/// A place in a drawing, from the left and from the top.
pub type Point = (i64, i64);

/// One shape. Those that stand for a value carry it as it is displayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A line of the axis.
    Grid {
        from: Point,
        to: Point,
    },
    Text {
        at: Point,
        anchor: Anchor,
        text: String,
        is_value: bool,
    },
    /// A column, or a part of a stacked bar. Series are counted from 0.
    Bar {
        at: Point,
        width: i64,
        height: i64,
        series: usize,
        value: i64,
    },
    /// Where the exact value lies in about 95% of cases.
    Band {
        points: Vec<Point>,
    },
    /// From one value to the next.
    Path {
        points: Vec<Point>,
    },
    Dot {
        at: Point,
        value: i64,
    },
    /// From one value to another.
    Range {
        y: i64,
        from: i64,
        to: i64,
        values: (i64, i64),
    },
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Shape {
    fn text(at: Point, anchor: Anchor, text: impl Into<String>) -> Self {
        Self::Text { at, anchor, text: text.into(), is_value: false }
    }

    fn value(at: Point, anchor: Anchor, text: impl Into<String>) -> Self {
        Self::Text { at, anchor, text: text.into(), is_value: true }
    }
}
