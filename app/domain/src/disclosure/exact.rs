//! The exact number of people in a cell: it can be measured, and nothing else can be done with it.

use super::noise::RecordKey;

/// An exact count. It has no way out but [`measure`](Self::measure), which consumes it.
///
/// It cannot be printed:
/// ```compile_fail,E0277
/// fn leak(count: domain::disclosure::ExactCount) -> String { format!("{count:?}") }
/// ```
/// ```compile_fail,E0277
/// fn leak(count: domain::disclosure::ExactCount) -> String { format!("{count}") }
/// ```
/// nor sent:
/// ```compile_fail,E0277
/// fn leak(count: domain::disclosure::ExactCount) -> String { serde_json::to_string(&count).unwrap() }
/// ```
/// nor opened:
/// ```compile_fail,E0616
/// fn leak(count: domain::disclosure::ExactCount) -> i64 { count.people }
/// ```
/// nor measured twice, which would average the noise away:
/// ```compile_fail,E0382
/// fn leak(count: domain::disclosure::ExactCount) -> (i64, i64) { (count.measure(1), count.measure(2)) }
/// ```
/// Measured once, it is gone:
/// ```
/// fn measured(count: domain::disclosure::ExactCount) -> i64 { count.measure(1) }
/// ```
pub struct ExactCount {
    people: i64,
}

impl ExactCount {
    /// Nobody, to begin with.
    pub const fn nobody() -> Self {
        Self { people: 0 }
    }

    /// Counts these people.
    pub fn of(people: &[RecordKey]) -> Self {
        Self { people: people.iter().map(|_| 1).sum() }
    }

    /// Counts one more.
    pub const fn add(&mut self) {
        self.people += 1;
    }

    /// The count with its noise: the only number that may be kept.
    #[must_use]
    pub const fn measure(self, noise: i64) -> i64 {
        self.people + noise
    }
}
