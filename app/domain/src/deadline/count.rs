//! Counting, exactly as domain reference 4.2 says: days after or beginning with, working days,
//! corresponding dates, and the move to a working day where the rule has one.

use chrono::{Datelike, Months, TimeDelta};

use crate::{
    calendar::{Calendar, CalendarKind, OutsideHolidays},
    code::Nation,
    day::{Day, ymd},
    rule::{FirstDay, Length, Rule},
};

/// Where the count ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The last day of the count, before any move.
    pub end: Day,
    /// The day after any move.
    pub due: Day,
}

/// Counts from the trigger in this nation.
pub fn count(rule: &Rule, trigger: Day, nation: Nation) -> Result<Counted, OutsideHolidays> {
    let end = end(rule, trigger, nation)?;
    let due = match rule.roll {
        Some(kind) => Calendar::new(kind, nation).next_open(end)?,
        None => end,
    };
    Ok(Counted { end, due })
}

/// The due day in England or Wales, where the tribunal's rule does not say whose bank holidays count
/// and the case is elsewhere (domain reference 4.1).
pub fn elsewhere(
    rule: &Rule,
    trigger: Day,
    nation: Nation,
) -> Result<Option<Day>, OutsideHolidays> {
    let tribunal = Some(CalendarKind::Tribunal);
    let unsaid = rule.roll == tribunal || rule.counting() == tribunal;
    if !unsaid || nation == Nation::EnglandWales {
        return Ok(None);
    }
    Ok(Some(count(rule, trigger, Nation::EnglandWales)?.due))
}

fn end(rule: &Rule, trigger: Day, nation: Nation) -> Result<Day, OutsideHolidays> {
    Ok(match rule.length {
        Length::ThatDay => trigger,
        Length::CalendarDays(days) => calendar_days(trigger, days, rule.first_day),
        Length::WorkingDays(days, kind) => Calendar::new(kind, nation).nth_after(trigger, days)?,
        Length::CalendarMonths(months) => calendar_months(trigger, months, rule.first_day),
        Length::Birthdays(years) => birthday(trigger, years),
    })
}

fn calendar_days(trigger: Day, days: i16, first: FirstDay) -> Day {
    let counted = match first {
        FirstDay::DayAfter => i64::from(days),
        FirstDay::SameDay => i64::from(days) - 1,
    };
    trigger.checked_add_signed(TimeDelta::days(counted)).unwrap_or(trigger)
}

/// The corresponding date; "beginning with" ends the day before it. Where the month has no such
/// date both end on its last day (Dodds v Walker [1981] 1 WLR 1027).
fn calendar_months(trigger: Day, months: u16, first: FirstDay) -> Day {
    let landed = trigger.checked_add_months(Months::new(months.into())).unwrap_or(trigger);
    let corresponds = landed.day() == trigger.day();
    match first {
        FirstDay::SameDay if corresponds => landed.pred_opt().unwrap_or(landed),
        _ => landed,
    }
}

fn birthday(born: Day, years: u16) -> Day {
    let year = born.year() + i32::from(years);
    born.with_year(year).unwrap_or_else(|| ymd(year, 3, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_on_the_corresponding_date_or_the_last_of_the_month() {
        let table = [
            (ymd(2026, 1, 31), 1, ymd(2026, 2, 28)),
            (ymd(2028, 1, 31), 1, ymd(2028, 2, 29)),
            (ymd(2026, 11, 30), 3, ymd(2027, 2, 28)),
            (ymd(2026, 11, 23), 3, ymd(2027, 2, 23)),
            (ymd(2024, 11, 23), 24, ymd(2026, 11, 23)),
            (ymd(2024, 2, 29), 24, ymd(2026, 2, 28)),
        ];

        for (trigger, months, end) in table {
            assert_eq!(calendar_months(trigger, months, FirstDay::DayAfter), end);
        }
    }

    #[test]
    fn months_beginning_with_the_day_end_one_day_earlier() {
        let table = [
            (ymd(2026, 11, 23), 3, ymd(2027, 2, 22)),
            (ymd(2026, 11, 30), 3, ymd(2027, 2, 28)),
            (ymd(2026, 12, 1), 3, ymd(2027, 2, 28)),
            (ymd(2026, 8, 31), 3, ymd(2026, 11, 30)),
        ];

        for (trigger, months, end) in table {
            assert_eq!(calendar_months(trigger, months, FirstDay::SameDay), end);
        }
    }

    #[test]
    fn days_after_and_days_beginning_with_differ_by_one() {
        let day = ymd(2026, 11, 23);

        assert_eq!(calendar_days(day, 30, FirstDay::DayAfter), ymd(2026, 12, 23));
        assert_eq!(calendar_days(day, 30, FirstDay::SameDay), ymd(2026, 12, 22));
        assert_eq!(calendar_days(ymd(2027, 5, 31), -101, FirstDay::DayAfter), ymd(2027, 2, 19));
    }

    #[test]
    fn someone_born_on_a_leap_day_comes_of_age_on_the_first_of_march() {
        assert_eq!(birthday(ymd(2008, 2, 29), 18), ymd(2026, 3, 1));
        assert_eq!(birthday(ymd(2008, 2, 29), 20), ymd(2028, 2, 29));
        assert_eq!(birthday(ymd(2007, 3, 5), 20), ymd(2027, 3, 5));
    }
}
