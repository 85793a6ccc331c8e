//! What the demonstration charity declared about its reports when it began to use Waymark.

use chrono::TimeDelta;
use domain::{disclosure::programme::SMALLEST, event::Day};

use super::person::LONGEST;

/// Half a year: a first period with less in it would be too small to show.
const ENOUGH: i64 = 183;

/// The referrals a year of a charity with so many cases, and the day its figures begin.
pub fn declared(cases: usize, today: Day) -> (u32, Day) {
    let days = usize::try_from(LONGEST).expect("stories begin a few years ago");
    let yearly = u32::try_from(cases * 365 / days).unwrap_or(u32::MAX);
    (yearly.max(SMALLEST), today - TimeDelta::days(LONGEST - ENOUGH))
}

#[cfg(test)]
mod tests {
    use domain::disclosure::{Period, Programme};

    use super::declared;

    #[test]
    fn the_usual_demonstration_closes_by_the_year() {
        let (yearly, from) = declared(240, "2026-11-23".parse().unwrap());
        let programme = Programme::for_declared(yearly).unwrap();

        assert_eq!(yearly, 63);
        assert_eq!(Period::containing(from, programme.length()).to_string(), "2023");
    }

    #[test]
    fn a_handful_of_cases_still_has_periods_to_close() {
        assert_eq!(declared(3, "2026-11-23".parse().unwrap()).0, 30);
    }
}
