//! Which days count as working days: five calendars, three nations, and bank holidays with a known end.
//! Past that end nothing is guessed: the caller is told which year is the last.

mod amend;
mod holidays;

use chrono::Datelike;

pub use amend::{Amends, NotAmended, Row};
pub use holidays::{Holiday, Holidays, HolidaysProblem};

use crate::{
    code::Nation,
    codes,
    day::{Day, is_weekend, weekday},
};

codes! {
    /// The ways the sources count working days (domain reference 4.1).
    CalendarKind {
        Office = "GEN", "working day";
        OfficeEnglandWales = "GEN-EW", "working day in England or Wales";
        Notices = "NOTICES", "business day for notices";
        Tribunal = "IAC", "working day for the tribunal";
        AnyNation = "FOIA", "working day in every part of the United Kingdom";
    }
}

/// One calendar in one nation, by one list of bank holidays.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    pub kind: CalendarKind,
    pub nation: Nation,
    holidays: &'a Holidays,
}

/// Why a day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed<'a> {
    Weekend(Day),
    /// A bank holiday, by name.
    Holiday(&'a str),
    /// 27 to 31 December: rule 1(4) of the First-tier Tribunal Rules 2014, rule 12(3A) of the Upper Tribunal's.
    YearEnd,
}

/// The day lies outside the years whose bank holidays we hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutsideHolidays {
    Before { first_year: i32 },
    After { last_year: i32 },
}

/// The years whose bank holidays came with the program, first and last.
pub fn known_years() -> (i32, i32) {
    Holidays::built_in().years()
}

/// Every bank holiday that came with the program, by day.
pub fn holidays() -> &'static [Holiday] {
    Holidays::built_in().days()
}

impl Calendar<'static> {
    /// This calendar in this nation, by the bank holidays that came with the program.
    pub fn new(kind: CalendarKind, nation: Nation) -> Self {
        Self::by(kind, nation, Holidays::built_in())
    }
}

impl<'a> Calendar<'a> {
    /// This calendar in this nation, by this list of bank holidays.
    pub const fn by(kind: CalendarKind, nation: Nation, holidays: &'a Holidays) -> Self {
        let nation = match kind {
            CalendarKind::OfficeEnglandWales => Nation::EnglandWales,
            _ => nation,
        };
        Self { kind, nation, holidays }
    }

    /// Why the day does not count, or nothing when it does.
    pub fn closed(self, day: Day) -> Result<Option<Closed<'a>>, OutsideHolidays> {
        self.holidays.covers(day)?;
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
        self.holidays.covers(start)?;
        (0..number).try_fold(start, |day, _| self.next_open(day.succ_opt().unwrap_or(Day::MAX)))
    }

    fn holiday(self, day: Day) -> Option<&'a str> {
        let found = self.holidays.on(day)?;
        let here = self.kind == CalendarKind::AnyNation || found.nations.contains(&self.nation);
        here.then_some(found.name.as_ref())
    }

    fn year_end(self, day: Day) -> Option<Closed<'a>> {
        let in_it = day.month() == 12 && (27..=31).contains(&day.day());
        (self.kind == CalendarKind::Tribunal && in_it).then_some(Closed::YearEnd)
    }
}

impl Closed<'_> {
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

#[cfg(test)]
mod tests;
