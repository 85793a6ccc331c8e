//! A second calculator, written apart from the first: it reads the bank holidays by itself and walks one
//! day at a time. What it does for each rule is in `sums`, by name and from the sources' own words.

mod sums;

use chrono::{Datelike, NaiveDate, Weekday};

/// Due and act-by.
pub type Answer = Option<(NaiveDate, NaiveDate)>;

/// Whose door is looked at.
#[derive(Clone, Copy, PartialEq)]
pub enum Door {
    Office,
    OfficeInEngland,
    Tribunal,
    EverywhereInUk,
}

/// What else is known, by the name the rule gives it.
pub type Known<'k> = &'k [(&'static str, NaiveDate)];

const NATIONS: [&str; 3] = ["EW", "SCT", "NI"];

/// A day the test is sure of.
pub fn day(year: i32, month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, date).expect("the test names a real day")
}

/// Somebody at a desk with a wall calendar for 2019 to 2028: one column a nation, crossed out on holidays.
pub struct Desk {
    crossed: Vec<[bool; 3]>,
}

impl Desk {
    /// A desk with the bank holidays on the wall.
    pub fn new() -> Self {
        let days = (day(2029, 1, 1) - day(2019, 1, 1)).num_days();
        let mut desk =
            Self { crossed: vec![[false; 3]; usize::try_from(days).expect("it is ten years")] };
        for line in include_str!("../../data/bank_holidays.csv").lines().skip(1) {
            let mut cells = line.split(',');
            let date: NaiveDate = cells.next().and_then(|cell| cell.parse().ok()).expect("a day");
            let nations = cells.next().expect("nations");
            let place = Self::place(date).expect("on the wall");
            for (column, nation) in NATIONS.iter().enumerate() {
                desk.crossed[place][column] |= nations.split(' ').any(|there| there == *nation);
            }
        }
        desk
    }

    /// Where the day is on the wall, if it is.
    fn place(day: NaiveDate) -> Option<usize> {
        let first = self::day(2019, 1, 1);
        usize::try_from((day - first).num_days()).ok().filter(|_| day.year() <= 2028)
    }

    fn weekday(day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// Whether the door is open that day; nothing when the wall does not say.
    fn open(&self, door: Door, nation: &str, day: NaiveDate) -> Option<bool> {
        let crossed = self.crossed.get(Self::place(day)?)?;
        let nation = if door == Door::OfficeInEngland { "EW" } else { nation };
        let column = NATIONS.iter().position(|there| *there == nation)?;
        let year_end = day.month() == 12 && day.day() >= 27;
        let shut = match door {
            Door::EverywhereInUk => crossed.iter().any(|crossed| *crossed),
            Door::Tribunal => crossed[column] || year_end,
            Door::Office | Door::OfficeInEngland => crossed[column],
        };
        Some(Self::weekday(day) && !shut)
    }

    /// Day 0 is the start; every day after it is one more.
    fn after(start: NaiveDate, days: u32) -> NaiveDate {
        (0..days).fold(start, |day, _| day.succ_opt().expect("far from the end of time"))
    }

    fn before(start: NaiveDate, days: u32) -> NaiveDate {
        (0..days).fold(start, |day, _| day.pred_opt().expect("far from the start of time"))
    }

    fn working_days(
        &self,
        door: Door,
        nation: &str,
        start: NaiveDate,
        days: u32,
    ) -> Option<NaiveDate> {
        self.open(door, nation, start)?;
        let (mut day, mut counted) = (start, 0);
        while counted < days {
            day = Self::after(day, 1);
            counted += u32::from(self.open(door, nation, day)?);
        }
        Some(day)
    }

    /// Walks from month to month until the last one shows the same date, or has run out of dates.
    fn months(start: NaiveDate, months: u32) -> NaiveDate {
        let mut day = Self::first_of_month(start);
        for _ in 0..months {
            day = Self::first_of_month(Self::after(day, 31));
        }
        while day.day() < start.day() && Self::after(day, 1).month() == day.month() {
            day = Self::after(day, 1);
        }
        day
    }

    fn first_of_month(day: NaiveDate) -> NaiveDate {
        Self::before(day, day.day() - 1)
    }

    /// Walks from year to year until the birthday comes round, on 1 March where there is no 29 February.
    fn birthday(born: NaiveDate, years: i32) -> NaiveDate {
        let mut day = day(born.year() + years, born.month(), 1);
        while day.day() < born.day() && day.month() == born.month() {
            day = Self::after(day, 1);
        }
        day
    }

    /// Takes whole days off the hours: 23 on the last Sunday of March, 25 on that of October.
    /// The day that is left, and how far into it.
    fn hours(start: NaiveDate, hours: u32) -> (NaiveDate, u32) {
        let (mut day, mut left) = (start, hours);
        loop {
            let last_sunday = day.weekday() == Weekday::Sun && day.day() > 24;
            let long = match day.month() {
                3 if last_sunday => 23,
                10 if last_sunday => 25,
                _ => 24,
            };
            if left < long {
                return (day, left);
            }
            (day, left) = (Self::after(day, 1), left - long);
        }
    }

    /// On from this day until the door is open.
    fn moved(&self, door: Door, nation: &str, from: NaiveDate) -> Option<NaiveDate> {
        let mut day = from;
        while !self.open(door, nation, day)? {
            day = Self::after(day, 1);
        }
        Some(day)
    }

    /// Back from this day until the office is open. Off the wall only weekends are skipped.
    fn act_by(&self, nation: &str, limit: NaiveDate) -> NaiveDate {
        let mut day = limit;
        while !self.open(Door::Office, nation, day).unwrap_or(Self::weekday(day)) {
            day = Self::before(day, 1);
        }
        day
    }

    fn stands(&self, nation: &str, due: NaiveDate) -> (NaiveDate, NaiveDate) {
        (due, self.act_by(nation, due))
    }

    /// The tribunal's date here, and the safe day by the earlier of here and England.
    fn tribunal(&self, nation: &str, end: NaiveDate) -> Answer {
        let here = self.moved(Door::Tribunal, nation, end)?;
        let england = self.moved(Door::Tribunal, "EW", end)?;
        Some((here, self.act_by(nation, here.min(england))))
    }

    /// The days from the one to the other, both included, come on top.
    fn paused(end: NaiveDate, asked: NaiveDate, answered: NaiveDate) -> NaiveDate {
        let mut end = end;
        let mut day = asked;
        while day <= answered {
            (end, day) = (Self::after(end, 1), Self::after(day, 1));
        }
        end
    }
}
