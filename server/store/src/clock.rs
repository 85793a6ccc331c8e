//! The one place that asks what time it is. Everything else is told.

use std::sync::Mutex;

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, TimeDelta, Utc};
use chrono_tz::Europe::London;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// The instant now, in whole milliseconds.
    fn now(&self) -> DateTime<Utc>;
}

/// The computer's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the place the others are sent to")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(3)
    }
}

/// A clock that stands still until it is moved. Clones share the same hands.
#[derive(Debug, Clone)]
pub struct FixedClock(std::sync::Arc<Mutex<DateTime<Utc>>>);

impl FixedClock {
    /// A clock standing at this instant.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self(std::sync::Arc::new(Mutex::new(now)))
    }

    /// Moves the hands forward, or back.
    pub fn advance(&self, by: TimeDelta) {
        *self.hands() += by;
    }

    fn hands(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.hands()
    }
}

/// The civil day in London at this instant: "today" for every deadline.
pub fn london_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&London).date_naive()
}

/// What clocks in London show at this instant.
pub fn london_time(at: DateTime<Utc>) -> NaiveTime {
    at.with_timezone(&London).time()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_after_midnight_in_summer_is_already_the_next_day_in_london() {
        let late = "2026-07-01T23:30:00Z".parse().unwrap();

        assert_eq!(london_day(late), "2026-07-02".parse().unwrap());
    }

    #[test]
    fn in_winter_london_keeps_the_day_of_utc() {
        let late = "2026-12-01T23:30:00Z".parse().unwrap();

        assert_eq!(london_day(late), "2026-12-01".parse().unwrap());
    }
}
