//! The day to act by: the last office day that is safe, always shown beside the due day.

use chrono::NaiveTime;

use super::{count::Counted, question::Question};
use crate::{
    calendar::{Calendar, CalendarKind, Holidays, OutsideHolidays},
    code::Nation,
    day::{Day, hm, is_weekend},
    rule,
};

/// An hour before this leaves nothing of its day.
const OFFICE_OPENS: NaiveTime = hm(9, 0);

/// The day to act by, and whether bank holidays could be looked up for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ActBy {
    pub day: Day,
    /// Set when only weekends could be skipped.
    pub unknown: Option<OutsideHolidays>,
}

/// The last office working day on or before the earliest date that could be the limit.
pub(super) fn act_by(question: Question, counted: Counted, elsewhere: Option<Day>) -> ActBy {
    let limit = match question.rule.act_by {
        rule::ActBy::Due => elsewhere.map_or(counted.due, |day| day.min(counted.due)),
        rule::ActBy::Unrolled => counted.end,
        rule::ActBy::BeforeDue => before(counted.due),
    };
    let shut = counted.hour.is_some_and(|hour| hour < OFFICE_OPENS);
    let limit = if shut { before(limit) } else { limit };
    last_open(question.calendar(CalendarKind::Office), limit)
}

/// The last day on or before this one on which offices are open.
pub fn office_day(nation: Nation, limit: Day, holidays: &Holidays) -> Day {
    last_open(Calendar::by(CalendarKind::Office, nation, holidays), limit).day
}

fn before(day: Day) -> Day {
    day.pred_opt().unwrap_or(day)
}

/// Where the holidays are not known, weekends are skipped and the rest is said to be unknown.
fn last_open(calendar: Calendar, limit: Day) -> ActBy {
    let mut unknown = None;
    let is_open = |day: &Day| match calendar.closed(*day) {
        Ok(closed) => closed.is_none(),
        Err(outside) => {
            unknown = Some(outside);
            !is_weekend(*day)
        }
    };
    let day = limit.iter_days().rev().find(is_open).unwrap_or(limit);
    ActBy { day, unknown }
}
