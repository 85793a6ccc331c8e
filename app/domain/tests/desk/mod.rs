//! A second calculator, written apart from the first: it knows each rule by name, reads the bank holidays
//! by itself and walks one day at a time.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

type Holidays = BTreeSet<(String, NaiveDate)>;

/// Due and act-by.
pub type Answer = Option<(NaiveDate, NaiveDate)>;

/// A day the test is sure of.
pub fn day(year: i32, month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, date).expect("the test names a real day")
}

fn holidays() -> Holidays {
    include_str!("../../data/bank_holidays.csv")
        .lines()
        .skip(1)
        .flat_map(|line| {
            let mut cells = line.split(',');
            let date: NaiveDate = cells.next().and_then(|cell| cell.parse().ok()).expect("a day");
            let nations = cells.next().expect("nations").split(' ');
            nations.map(move |nation| (nation.to_owned(), date)).collect::<Vec<_>>()
        })
        .collect()
}

/// Somebody at a desk with a wall calendar for 2019 to 2028.
pub struct Desk {
    holidays: Holidays,
}

impl Desk {
    /// A desk with the bank holidays on the wall.
    pub fn new() -> Self {
        Self { holidays: holidays() }
    }

    fn weekday(day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
    }

    fn on_the_wall(day: NaiveDate) -> bool {
        (2019..=2028).contains(&day.year())
    }

    fn office(&self, nation: &str, day: NaiveDate) -> bool {
        Self::weekday(day) && !self.holidays.contains(&(nation.to_owned(), day))
    }

    fn tribunal(&self, nation: &str, day: NaiveDate) -> bool {
        let year_end = day.month() == 12 && day.day() >= 27;
        self.office(nation, day) && !year_end
    }

    /// Day 0 is the start; every day after it is one more.
    fn after(start: NaiveDate, days: u32) -> NaiveDate {
        (0..days).fold(start, |day, _| day.succ_opt().expect("far from the end of time"))
    }

    fn working_days_after(&self, nation: &str, start: NaiveDate, days: u32) -> Option<NaiveDate> {
        let (mut day, mut counted) = (start, 0);
        while counted < days {
            day = day.succ_opt()?;
            if !Self::on_the_wall(day) || !Self::on_the_wall(start) {
                return None;
            }
            counted += u32::from(self.office(nation, day));
        }
        Some(day)
    }

    /// Walks until the third month from now shows the same date, or has run out of dates.
    fn three_months_after(start: NaiveDate) -> NaiveDate {
        let month = (start.month() + 2) % 12 + 1;
        let mut day = Self::after(start, 1);
        while day.month() != month {
            day = Self::after(day, 1);
        }
        while day.day() < start.day() && Self::after(day, 1).month() == month {
            day = Self::after(day, 1);
        }
        day
    }

    fn moved(&self, nation: &str, from: NaiveDate) -> Option<NaiveDate> {
        let mut day = from;
        while Self::on_the_wall(day) {
            if self.tribunal(nation, day) {
                return Some(day);
            }
            day = Self::after(day, 1);
        }
        None
    }

    fn act_by(&self, nation: &str, limit: NaiveDate) -> NaiveDate {
        let mut day = limit;
        loop {
            let open =
                if Self::on_the_wall(day) { self.office(nation, day) } else { Self::weekday(day) };
            if open {
                return day;
            }
            day = day.pred_opt().expect("far from the start of time");
        }
    }

    fn fixed(&self, nation: &str, due: NaiveDate) -> (NaiveDate, NaiveDate) {
        (due, self.act_by(nation, due))
    }

    fn appeal(&self, nation: &str, sent: NaiveDate) -> Answer {
        let local = self.moved(nation, Self::after(sent, 14))?;
        let england = self.moved("EW", Self::after(sent, 14))?;
        Some((local, self.act_by(nation, local.min(england))))
    }

    fn review(&self, decided: NaiveDate) -> Answer {
        let end = Self::three_months_after(decided);
        Some((self.moved("EW", end)?, self.act_by("EW", end)))
    }

    fn eighteen(&self, nation: &str, born: NaiveDate) -> (NaiveDate, NaiveDate) {
        let leap = (born.month(), born.day()) == (2, 29);
        let year = born.year() + 18;
        let birthday = if leap && year % 4 != 0 {
            day(year, 3, 1)
        } else {
            day(year, born.month(), born.day())
        };
        self.fixed(nation, birthday)
    }

    /// What this rule gives from this day in this nation, if it gives anything.
    pub fn answer(&self, rule: &str, start: NaiveDate, nation: &str) -> Answer {
        match rule {
            "NRM_RG_TARGET_5WD" => {
                let due = self.working_days_after(nation, start, 5)?;
                Some((due, due))
            }
            "RECOVERY_MIN_END_30D" if start >= day(2023, 1, 30) => {
                Some(self.fixed(nation, Self::after(start, 29)))
            }
            "CG_NOT_BEFORE" if start >= day(2023, 1, 30) => {
                Some(self.fixed(nation, Self::after(start, 30)))
            }
            "RECON_30CD" if start >= day(2024, 2, 22) => {
                Some(self.fixed(nation, Self::after(start, 30)))
            }
            "LEAVE_EXPIRY_APPLY_BY" => Some(self.fixed(nation, start)),
            "FTT_APPEAL_IN_UK_14D" if start >= day(2014, 10, 20) => self.appeal(nation, start),
            "JR_UT_3M" if nation == "EW" => self.review(start),
            "MSVCC_MOVE_ON_45D" if nation == "EW" => {
                Some(self.fixed(nation, Self::after(start, 45)))
            }
            "AGE_18" => Some(self.eighteen(nation, start)),
            _ => None,
        }
    }
}
