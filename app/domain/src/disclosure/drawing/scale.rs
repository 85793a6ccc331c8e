//! An axis that begins at zero and ends at a round number no smaller than the largest displayed value.

use crate::disclosure::chart::steps;

/// A value on the axis, in units of the drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    length: i64,
    step: i64,
    most: i64,
}

impl Scale {
    /// An axis of this length for values up to `largest`, with at most so many lines.
    pub fn new(largest: i64, length: i64, lines: i64) -> Self {
        let fits = |step: &i64| largest <= step * (lines - 1);
        let step = steps().find(fits).unwrap_or(i64::MAX / lines.max(1));
        Self { length, step, most: ((largest + step - 1) / step * step).max(step) }
    }

    /// How far from zero a value is.
    pub const fn at(&self, value: i64) -> i64 {
        let value = if value < 0 { 0 } else { value };
        value * self.length / self.most
    }

    /// The values with a line.
    pub fn ticks(&self) -> impl Iterator<Item = i64> + use<> {
        let Self { step, most, .. } = *self;
        (0..).map(move |n| n * step).take_while(move |value| *value <= most)
    }
}
