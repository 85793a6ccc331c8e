//! How long backups are kept: the newest of each of the last days, weeks and months that have one.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};
use store::clock::london_day;

/// How many days, weeks and months keep their newest backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    pub daily: usize,
    pub weekly: usize,
    pub monthly: usize,
}

impl Schedule {
    /// Those of these instants whose backups stay. The newest always does.
    pub fn kept(self, taken: &[DateTime<Utc>]) -> BTreeSet<DateTime<Utc>> {
        let mut newest_first = taken.to_vec();
        newest_first.sort_unstable_by(|one, next| next.cmp(one));
        let day = |at| london_day(at);
        let mut kept: BTreeSet<_> = newest_first.first().copied().into_iter().collect();
        kept.extend(newest_of(&newest_first, self.daily, day));
        kept.extend(newest_of(&newest_first, self.weekly, |at| {
            let week = day(at).iso_week();
            (week.year(), week.week())
        }));
        kept.extend(newest_of(&newest_first, self.monthly, |at| (day(at).year(), day(at).month())));
        kept
    }
}

/// The newest of each of the last so many periods.
fn newest_of<P: PartialEq>(
    newest_first: &[DateTime<Utc>],
    periods: usize,
    period: impl Fn(DateTime<Utc>) -> P,
) -> Vec<DateTime<Utc>> {
    let mut newest: Vec<DateTime<Utc>> = Vec::new();
    for &at in newest_first {
        if newest.last().is_none_or(|last| period(*last) != period(at)) {
            newest.push(at);
        }
    }
    newest.truncate(periods);
    newest
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    const SCHEDULE: Schedule = Schedule { daily: 7, weekly: 5, monthly: 12 };

    fn nights(count: i64) -> Vec<DateTime<Utc>> {
        let last: DateTime<Utc> = "2026-11-29T02:00:00Z".parse().unwrap();
        (0..count).map(|night| last - TimeDelta::days(night)).collect()
    }

    #[test]
    fn after_two_years_of_nights_the_last_days_weeks_and_months_are_there() {
        let kept = SCHEDULE.kept(&nights(730));
        let days: Vec<_> = kept.iter().rev().map(|at| london_day(*at).to_string()).collect();

        assert_eq!(
            days,
            [
                "2026-11-29",
                "2026-11-28",
                "2026-11-27",
                "2026-11-26",
                "2026-11-25",
                "2026-11-24",
                "2026-11-23",
                "2026-11-22",
                "2026-11-15",
                "2026-11-08",
                "2026-11-01",
                "2026-10-31",
                "2026-09-30",
                "2026-08-31",
                "2026-07-31",
                "2026-06-30",
                "2026-05-31",
                "2026-04-30",
                "2026-03-31",
                "2026-02-28",
                "2026-01-31",
                "2025-12-31",
            ]
        );
    }

    #[test]
    fn pruning_never_removes_the_only_one_however_old_it_is() {
        let one = nights(1);

        for schedule in [SCHEDULE, Schedule { daily: 0, weekly: 0, monthly: 0 }] {
            assert_eq!(schedule.kept(&one).into_iter().collect::<Vec<_>>(), one);
        }
    }

    #[test]
    fn several_backups_of_one_day_leave_the_newest() {
        let noon: DateTime<Utc> = "2026-11-29T12:00:00Z".parse().unwrap();
        let taken = [noon - TimeDelta::hours(3), noon, noon - TimeDelta::hours(6)];

        assert_eq!(SCHEDULE.kept(&taken).into_iter().collect::<Vec<_>>(), [noon]);
    }

    /// Half past midnight in summer is the day before in UTC.
    #[test]
    fn days_are_those_of_london() {
        let before: DateTime<Utc> = "2026-06-30T22:30:00Z".parse().unwrap();
        let after: DateTime<Utc> = "2026-06-30T23:30:00Z".parse().unwrap();

        assert_eq!(SCHEDULE.kept(&[before, after]).len(), 2);
    }
}
