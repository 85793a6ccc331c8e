//! A list of bank holidays: the one that came with the program, or a newer one somebody loads.
//! Both are checked alike: one entry a day, in order, every year whole.

use std::borrow::Cow;

use chrono::Datelike;
use thiserror::Error;

use super::OutsideHolidays;
use crate::{
    code::Nation,
    day::{Day, plain, written, ymd},
};

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// No nation has ever had fewer in a year. A year with fewer was not typed to its end.
const FEWEST_IN_A_YEAR: usize = 8;

/// A bank holiday and where it is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    pub day: Day,
    pub nations: Cow<'static, [Nation]>,
    pub name: Cow<'static, str>,
}

/// The bank holidays of some whole years, by day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    first_year: i32,
    last_year: i32,
    days: Cow<'static, [Holiday]>,
}

/// What is wrong with a list of bank holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HolidaysProblem {
    #[error("The list of bank holidays is empty.")]
    Empty,
    #[error("{} is in the list twice. Give each day once.", plain(*.0))]
    Twice(Day),
    #[error("{year} is not whole for {}. A year has at least eight bank holidays.", .nation.label())]
    NotWhole { year: i32, nation: Nation },
}

static BUILT_IN: Holidays =
    Holidays { first_year: FIRST_YEAR, last_year: LAST_YEAR, days: Cow::Borrowed(HOLIDAYS) };

impl Holidays {
    /// The list that came with the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// A list from elsewhere, in any order; or what is wrong with it.
    pub fn new(mut days: Vec<Holiday>) -> Result<Self, HolidaysProblem> {
        days.sort_by_key(|holiday| holiday.day);
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Err(HolidaysProblem::Empty);
        };
        let years = (first.day.year(), last.day.year());
        if let Some(pair) = days.windows(2).find(|pair| pair[0].day == pair[1].day) {
            return Err(HolidaysProblem::Twice(pair[0].day));
        }
        whole(&days, years)?;
        Ok(Self { first_year: years.0, last_year: years.1, days: Cow::Owned(days) })
    }

    /// The years it covers, first and last.
    pub const fn years(&self) -> (i32, i32) {
        (self.first_year, self.last_year)
    }

    /// Every bank holiday in it, by day.
    pub fn days(&self) -> &[Holiday] {
        &self.days
    }

    /// The bank holiday on this day, wherever it is one.
    pub fn on(&self, day: Day) -> Option<&Holiday> {
        let place = self.days.binary_search_by_key(&day, |holiday| holiday.day).ok()?;
        self.days.get(place)
    }

    /// Whether the day lies in the years it covers.
    pub fn covers(&self, day: Day) -> Result<(), OutsideHolidays> {
        match day.year() {
            year if year < self.first_year => {
                Err(OutsideHolidays::Before { first_year: self.first_year })
            }
            year if year > self.last_year => {
                Err(OutsideHolidays::After { last_year: self.last_year })
            }
            _ => Ok(()),
        }
    }

    /// What differs from the list that came with the program, day by day: "2027-05-07=EW,SCT 2026-12-28=". A page carries
    /// it to the browser, which has that list already.
    pub fn differences(&self) -> String {
        let base = Self::built_in();
        let nations = |list: &Self, day| list.on(day).map(|found| found.nations.to_vec());
        let mut days: Vec<_> = base.days().iter().chain(self.days()).map(|one| one.day).collect();
        days.sort_unstable();
        days.dedup();
        let differs = days.into_iter().filter(|day| nations(base, *day) != nations(self, *day));
        let tokens = differs.map(|day| {
            let here = nations(self, day).unwrap_or_default();
            let codes: Vec<_> = here.into_iter().map(Nation::code).collect();
            format!("{day}={}", codes.join(","))
        });
        tokens.collect::<Vec<_>>().join(" ")
    }

    /// The list that differs so from the one that came with the program; nothing where that cannot be read. The names of
    /// its new days did not travel.
    pub fn differing(text: &str) -> Option<Self> {
        let mut days = Self::built_in().days().to_vec();
        for token in text.split_ascii_whitespace() {
            let (day, codes) = token.split_once('=')?;
            let day = written(day)?;
            let codes = codes.split(',').filter(|code| !code.is_empty());
            let nations = codes.map(Nation::from_code).collect::<Option<Vec<_>>>()?;
            let place = days.binary_search_by_key(&day, |one| one.day);
            let holiday =
                || Holiday { day, nations: Cow::Owned(nations.clone()), name: Cow::Borrowed("") };
            match place {
                Ok(place) if nations.is_empty() => drop(days.remove(place)),
                Ok(place) => days[place] = holiday(),
                Err(place) => days.insert(place, holiday()),
            }
        }
        let (first, last) = (days.first()?.day.year(), days.last()?.day.year());
        Some(Self { first_year: first, last_year: last, days: Cow::Owned(days) })
    }

    /// In the last twelve months of the list and after it: what an administrator must be told.
    pub fn warning(&self, today: Day) -> Option<String> {
        let last = self.last_year;
        let sentence = match today.year() {
            year if year < last => return None,
            year if year == last => format!(
                "Bank holidays are known to the end of {last} only. Load the next years soon: \
                 working days cannot be counted past that day."
            ),
            _ => format!(
                "Bank holidays are known to the end of {last} only, and that has passed. Load the \
                 next years now: working days cannot be counted."
            ),
        };
        Some(sentence)
    }
}

fn whole(days: &[Holiday], years: (i32, i32)) -> Result<(), HolidaysProblem> {
    for year in years.0..=years.1 {
        for nation in Nation::ALL {
            let here = |day: &&Holiday| day.day.year() == year && day.nations.contains(nation);
            if days.iter().filter(here).count() < FEWEST_IN_A_YEAR {
                return Err(HolidaysProblem::NotWhole { year, nation: *nation });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(day: Day, name: &'static str) -> Vec<Holiday> {
        let extra = Holiday { day, nations: Cow::Borrowed(Nation::ALL), name: Cow::Borrowed(name) };
        let mut days = Holidays::built_in().days().to_vec();
        days.push(extra);
        days
    }

    #[test]
    fn a_list_with_one_more_holiday_is_a_list() {
        let day = ymd(2027, 5, 7);

        let list = Holidays::new(with(day, "A day announced late")).unwrap();

        assert_eq!(list.on(day).map(|found| found.name.as_ref()), Some("A day announced late"));
        assert_eq!(list.years(), Holidays::built_in().years());
        assert_eq!(Holidays::built_in().on(day), None);
        assert_eq!(&Holidays::new(Holidays::built_in().days().to_vec()).unwrap(), &BUILT_IN);
    }

    #[test]
    fn a_list_with_a_day_twice_or_half_a_year_is_refused_with_a_sentence() {
        let table = [
            (Vec::new(), "The list of bank holidays is empty."),
            (
                with(ymd(2026, 12, 25), "Christmas Day"),
                "25 December 2026 is in the list twice. Give each day once.",
            ),
            (
                with(ymd(2029, 1, 1), "New Year's Day"),
                "2029 is not whole for England or Wales. A year has at least eight bank holidays.",
            ),
        ];

        for (days, sentence) in table {
            assert_eq!(Holidays::new(days).unwrap_err().to_string(), sentence);
        }
    }

    #[test]
    fn a_list_travels_as_what_differs_from_the_one_everybody_has() {
        let built_in = Holidays::built_in();
        let mut days = with(ymd(2027, 5, 7), "");
        days.retain(|one| one.day != ymd(2022, 9, 19));
        let list = Holidays::new(days).unwrap();
        let travelled = Holidays::differing(&list.differences()).unwrap();

        assert_eq!(list.differences(), "2022-09-19= 2027-05-07=EW,SCT,NI");
        assert_eq!(travelled, list);
        assert_eq!(built_in.differences(), "");
        assert_eq!(Holidays::differing("").as_ref(), Some(built_in));
        for wrong in ["2027-05-07", "2027-05-32=EW", "2027-05-07=XX"] {
            assert_eq!(Holidays::differing(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_end_of_the_list_is_announced_a_year_before() {
        let list = Holidays::built_in();

        assert_eq!(list.warning(ymd(2027, 12, 31)), None);
        assert!(list.warning(ymd(2028, 1, 1)).unwrap().contains("Load the next years soon"));
        assert!(list.warning(ymd(2029, 1, 1)).unwrap().contains("that has passed"));
    }
}
