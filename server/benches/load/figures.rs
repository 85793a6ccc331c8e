//! Turns a pile of timings into the figures people quote: median, p99, requests a second.

use std::time::Duration;

pub struct Figures {
    timings: Vec<Duration>,
    wall: Duration,
    pub bytes: usize,
}

impl Figures {
    pub fn new(mut timings: Vec<Duration>, wall: Duration, bytes: usize) -> Self {
        timings.sort_unstable();
        Self { timings, wall, bytes }
    }

    pub fn median_ms(&self) -> f64 {
        self.at(50)
    }

    pub fn p99_ms(&self) -> f64 {
        self.at(99)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of requests are far below 2^52")]
    pub fn a_second(&self) -> f64 {
        self.timings.len() as f64 / self.wall.as_secs_f64()
    }

    fn at(&self, hundredth: usize) -> f64 {
        let place =
            (self.timings.len() * hundredth / 100).min(self.timings.len().saturating_sub(1));
        self.timings.get(place).map_or(0.0, |t| t.as_secs_f64() * 1_000.0)
    }
}
