//! Which days count as working days: four calendars, three nations, and bank holidays with a known end.
//! Past that end nothing is guessed: the caller is told which year is the last.

use chrono::Datelike;

use crate::{
    code::Nation,
    codes,
    day::{Day, is_weekend, weekday, ymd},
};

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

codes! {
    /// The four ways the sources count working days (domain reference 4.1).
    CalendarKind {
        Office = "GEN", "working day";
        Notices = "NOTICES", "business day for notices";
        Tribunal = "IAC", "working day for the tribunal";
        AnyNation = "FOIA", "working day in every part of the United Kingdom";
    }
}

/// One calendar in one nation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    pub kind: CalendarKind,
    pub nation: Nation,
}

/// Why a day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    Weekend(Day),
    /// A bank holiday, by name.
    Holiday(&'static str),
    /// 27 to 31 December: rule 1(4) of the First-tier Tribunal Rules 2014, rule 12(3A) of the Upper Tribunal's.
    YearEnd,
}

/// The day lies outside the years whose bank holidays we hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutsideHolidays {
    Before { first_year: i32 },
    After { last_year: i32 },
}

/// A bank holiday and where it is one.
#[derive(Debug, PartialEq, Eq)]
pub struct Holiday {
    pub day: Day,
    pub nations: &'static [Nation],
    pub name: &'static str,
}

/// The years whose bank holidays are known, first and last.
pub const fn known_years() -> (i32, i32) {
    (FIRST_YEAR, LAST_YEAR)
}

/// Every bank holiday known, by day.
pub const fn holidays() -> &'static [Holiday] {
    HOLIDAYS
}

impl Calendar {
    /// This calendar in this nation.
    pub const fn new(kind: CalendarKind, nation: Nation) -> Self {
        Self { kind, nation }
    }

    /// Why the day does not count, or nothing when it does.
    pub fn closed(self, day: Day) -> Result<Option<Closed>, OutsideHolidays> {
        within_known_years(day)?;
        if is_weekend(day) {
            return Ok(Some(Closed::Weekend(day)));
        }
        let holiday = self.holiday(day).map(Closed::Holiday);
        Ok(holiday.or_else(|| self.year_end(day)))
    }

    /// The first working day on or after this day.
    pub fn next_open(self, from: Day) -> Result<Day, OutsideHolidays> {
        let mut day = from;
        while self.closed(day)?.is_some() {
            day = day.succ_opt().unwrap_or(Day::MAX);
        }
        Ok(day)
    }

    /// The working day with this number, counted from the day after `start`.
    pub fn nth_after(self, start: Day, number: u16) -> Result<Day, OutsideHolidays> {
        within_known_years(start)?;
        (0..number).try_fold(start, |day, _| self.next_open(day.succ_opt().unwrap_or(Day::MAX)))
    }

    fn holiday(self, day: Day) -> Option<&'static str> {
        let place = HOLIDAYS.binary_search_by_key(&day, |holiday| holiday.day).ok()?;
        let found = &HOLIDAYS[place];
        let here = self.kind == CalendarKind::AnyNation || found.nations.contains(&self.nation);
        here.then_some(found.name)
    }

    fn year_end(self, day: Day) -> Option<Closed> {
        let in_it = day.month() == 12 && (27..=31).contains(&day.day());
        (self.kind == CalendarKind::Tribunal && in_it).then_some(Closed::YearEnd)
    }
}

impl Closed {
    /// As in "It is ...".
    pub fn words(self) -> String {
        match self {
            Self::Weekend(day) => format!("a {}", weekday(day)),
            Self::Holiday(name) => format!("a bank holiday ({name})"),
            Self::YearEnd => {
                "in the days from 27 to 31 December, which the tribunal does not count".to_owned()
            }
        }
    }
}

fn within_known_years(day: Day) -> Result<(), OutsideHolidays> {
    match day.year() {
        year if year < FIRST_YEAR => Err(OutsideHolidays::Before { first_year: FIRST_YEAR }),
        year if year > LAST_YEAR => Err(OutsideHolidays::After { last_year: LAST_YEAR }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
