//! Counting, exactly as domain reference 4.2 says: days after or beginning with, working days,
//! corresponding dates, and the move to a working day where the rule has one.

use chrono::{Datelike, Months, NaiveTime, TimeDelta};

use super::{CannotCompute, hours, question::Question};
use crate::{
    calendar::CalendarKind,
    day::{Day, ymd},
    rule::{FirstDay, Length, Role, Value},
};

/// Where the count ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    /// The last day of the count from the trigger.
    pub first: Day,
    /// The last day of the second count, where the rule has one and it could be made.
    pub second: Option<Day>,
    /// The last day of all counting, before any move.
    pub end: Day,
    /// The day after any move.
    pub due: Day,
    /// The hour of that day, where hours are counted.
    pub hour: Option<NaiveTime>,
}

/// Counts from the trigger.
pub(super) fn count(question: Question) -> Result<Counted, CannotCompute> {
    let (first, hour) = first_end(question)?;
    let second = question.rule.inputs.iter().find_map(|input| {
        let from = question.given.day(input.name)?;
        second_end(input.role, from).map(|end| (input.role, end))
    });
    let joined = match second {
        Some((Role::EndsEarlier(..), day)) => first.min(day),
        Some((_, day)) => first.max(day),
        None => first,
    };
    let end = later(joined, paused(question)? + i64::from(question.rule.then_days));
    let due = match question.rule.roll {
        Some(kind) => question.calendar(kind).next_open(end)?,
        None => end,
    };
    Ok(Counted { first, second: second.map(|(_, day)| day), end, due, hour })
}

fn first_end(question: Question) -> Result<(Day, Option<NaiveTime>), CannotCompute> {
    let (rule, trigger) = (question.rule, question.trigger);
    if let Some(day) = question.day(Role::IsTheDate) {
        return Ok((day, None));
    }
    if let Some(why) = rule.off_because {
        return Err(CannotCompute::SwitchedOff { why });
    }
    Ok(match question.length() {
        Length::ThatDay => (trigger, None),
        Length::CalendarDays(days) => (calendar_days(trigger, days, rule.first_day), None),
        Length::WorkingDays(days, kind) => (working_days(question, days, kind)?, None),
        Length::CalendarMonths(months) => (calendar_months(trigger, months, rule.first_day), None),
        Length::Birthdays(years) => (birthday(trigger, years), None),
        Length::Hours(hours) => hours_later(question, hours),
        Length::InTheLetter(_) => return Err(CannotCompute::InTheLetter),
        Length::Recurring => return Err(CannotCompute::Recurring),
        Length::Flag => return Err(CannotCompute::NoDate { means: rule.consequence }),
    })
}

/// From the hour that was given, or from the first of the day.
fn hours_later(question: Question, hours: u16) -> (Day, Option<NaiveTime>) {
    let from = match question.answer(Role::IsTheHour) {
        Some(Value::Time(at)) => at,
        _ => NaiveTime::MIN,
    };
    let end = hours::after(question.trigger.and_time(from), hours);
    (end.date(), Some(end.time()))
}

fn second_end(role: Role, from: Day) -> Option<Day> {
    match role {
        Role::EndsLater(length, first) | Role::EndsEarlier(length, first) => Some(match length {
            Length::CalendarDays(days) => calendar_days(from, days, first),
            Length::CalendarMonths(months) => calendar_months(from, months, first),
            // The build admits no other length here.
            _ => from,
        }),
        _ => None,
    }
}

/// Each day from the one the clock stopped to the one it went on, both included, is not counted.
fn paused(question: Question) -> Result<i64, CannotCompute> {
    let mut pause = [None; 2];
    for (place, role) in [Role::PausesFrom, Role::PausesUntil].into_iter().enumerate() {
        let Some(input) = question.rule.inputs.iter().find(|input| input.role == role) else {
            return Ok(0);
        };
        let day = question.given.day(input.name);
        pause[place] =
            Some(day.ok_or(CannotCompute::Needs { name: input.name, means: input.means })?);
    }
    let [Some(from), Some(until)] = pause else { return Ok(0) };
    if from < question.trigger || until < from {
        return Err(CannotCompute::PauseOutOfOrder);
    }
    Ok((until - from).num_days() + 1)
}

fn working_days(question: Question, days: u16, kind: CalendarKind) -> Result<Day, CannotCompute> {
    Ok(question.calendar(kind).nth_after(question.trigger, days)?)
}

fn calendar_days(from: Day, days: i16, first: FirstDay) -> Day {
    let counted = match first {
        FirstDay::DayAfter => i64::from(days),
        FirstDay::SameDay => i64::from(days) - 1,
    };
    later(from, counted)
}

fn later(from: Day, days: i64) -> Day {
    from.checked_add_signed(TimeDelta::days(days)).unwrap_or(from)
}

/// The corresponding date; "beginning with" ends the day before it. Where the month has no such
/// date both end on its last day (Dodds v Walker [1981] 1 WLR 1027).
fn calendar_months(from: Day, months: u16, first: FirstDay) -> Day {
    let landed = from.checked_add_months(Months::new(months.into())).unwrap_or(from);
    let corresponds = landed.day() == from.day();
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
