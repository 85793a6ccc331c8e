//! Reads typed answers one by one and gathers what is wrong with them, in the order of the page.

use chrono::{Datelike, NaiveTime};
use domain::day::{self, Day, DayProblem, Part, TypedDay};

use super::Problem;
use crate::site::words::answers as words;

/// The longest note, in letters. A larger box gets filled with everything possibly relevant.
pub const NOTE_LIMIT: usize = 600;

/// The longest answer of one line.
pub const LINE_LIMIT: usize = 120;

/// No permission with a last day is given for longer: 30 years.
const MONTHS_MOST: u16 = 360;

/// Reads one form.
pub struct Reader {
    today: Day,
    problems: Vec<Problem>,
}

impl Reader {
    /// A reader for a form posted on this day.
    pub fn on(today: Day) -> Self {
        Self { today, problems: Vec::new() }
    }

    /// A day that must be given, in the past or the future. The name is as in a sentence: "date on the letter".
    pub fn day(&mut self, field: &str, name: &str, typed: &TypedDay) -> Option<Day> {
        day::required(typed).map_err(|why| self.bad_day(field, name, &why)).ok()
    }

    /// A day that need not be given.
    pub fn day_if_any(&mut self, field: &str, name: &str, typed: &TypedDay) -> Option<Day> {
        day::parse(typed).map_err(|why| self.bad_day(field, name, &why)).ok().flatten()
    }

    /// A day that must be given and has not passed. `later` says what to do where it has.
    pub fn day_ahead(
        &mut self,
        field: &str,
        (name, later): (&str, &str),
        typed: &TypedDay,
    ) -> Option<Day> {
        let day = self.day(field, name, typed)?;
        if day < self.today {
            self.refuse(Problem::within(field, "day", later));
            return None;
        }
        Some(day)
    }

    /// A day that must be given and must have come.
    pub fn past_day(&mut self, field: &str, name: &str, typed: &TypedDay) -> Option<Day> {
        let day = self.day(field, name, typed)?;
        self.not_after_today(field, name, day)
    }

    /// A day that need not be given, but if it is must have come.
    pub fn past_day_if_any(&mut self, field: &str, name: &str, typed: &TypedDay) -> Option<Day> {
        match day::parse(typed) {
            Ok(given) => given.and_then(|day| self.not_after_today(field, name, day)),
            Err(why) => {
                self.bad_day(field, name, &why);
                None
            }
        }
    }

    /// One answer of a code list.
    pub fn choice<T>(
        &mut self,
        field: &str,
        code: &str,
        from_code: fn(&str) -> Option<T>,
        say: &str,
    ) -> Option<T> {
        let answer = from_code(code);
        if answer.is_none() {
            self.refuse(Problem::with(field, say));
        }
        answer
    }

    /// One answer of a list whose codes were looked up already.
    pub fn known(&mut self, field: &str, code: &str, known: bool, say: &str) -> Option<String> {
        if !known {
            self.refuse(Problem::with(field, say));
        }
        known.then(|| code.to_owned())
    }

    /// A whole number of months. Need not be given.
    pub fn months_if_any(&mut self, field: &str, typed: &str, say: &str) -> Option<u16> {
        if typed.trim().is_empty() {
            return None;
        }
        let months = typed.trim().parse().ok();
        let months = months.filter(|months| (1..=MONTHS_MOST).contains(months));
        if months.is_none() {
            self.refuse(Problem::with(field, say));
        }
        months
    }

    /// An hour of the clock. Need not be given.
    pub fn hour_if_any(&mut self, field: &str, typed: &str, say: &str) -> Option<NaiveTime> {
        if typed.trim().is_empty() {
            return None;
        }
        let hour = day::hour(typed);
        if hour.is_none() {
            self.refuse(Problem::with(field, say));
        }
        hour
    }

    /// Pounds, with or without pence, as pence. Need not be given.
    pub fn money_if_any(&mut self, field: &str, typed: &str) -> Option<u64> {
        let digits: String = typed.chars().filter(|c| !matches!(c, ' ' | ',' | '£')).collect();
        if digits.is_empty() {
            return None;
        }
        let pence = pence(&digits);
        if pence.is_none() {
            self.refuse(Problem::with(field, words::AMOUNT));
        }
        pence
    }

    /// Text that must be given.
    pub fn text(&mut self, field: &str, typed: &str, limit: usize, say: &str) -> Option<String> {
        let text = self.text_if_any(field, typed, limit);
        if text.is_none() && typed.trim().is_empty() {
            self.refuse(Problem::with(field, say));
        }
        text
    }

    /// Text that need not be given. Line ends are made one kind, so that letters are counted as the browser does.
    pub fn text_if_any(&mut self, field: &str, typed: &str, limit: usize) -> Option<String> {
        let text = clean(typed);
        if text.chars().count() > limit {
            self.refuse(Problem::with(field, words::too_long(limit)));
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    /// Notes a problem.
    pub fn refuse(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// What was read, if nothing was wrong with it.
    pub fn finish<T>(mut self, read: Option<T>) -> Result<T, Vec<Problem>> {
        match read {
            Some(read) if self.problems.is_empty() => Ok(read),
            _ => {
                if self.problems.is_empty() {
                    self.refuse(Problem::with("main", words::LOOK_AGAIN));
                }
                Err(self.problems)
            }
        }
    }

    fn not_after_today(&mut self, field: &str, name: &str, day: Day) -> Option<Day> {
        if day <= self.today {
            return Some(day);
        }
        let problem = if day.year() > self.today.year() + 1 {
            Problem::within(field, "year", words::year_far_off(day.year(), self.today.year()))
        } else {
            Problem::within(field, "day", words::future(name))
        };
        self.refuse(problem);
        None
    }

    fn bad_day(&mut self, field: &str, name: &str, why: &DayProblem) {
        let part = match why {
            DayProblem::PartMissing(parts) => parts.first().copied().unwrap_or(Part::Day),
            DayProblem::YearShort | DayProblem::YearFar => Part::Year,
            DayProblem::AllMissing | DayProblem::NotReal => Part::Day,
        };
        self.refuse(Problem::within(field, part_id(part), why.sentence(name)));
    }
}

/// The end of the id of a box: "on-month".
pub const fn part_id(part: Part) -> &'static str {
    match part {
        Part::Day => "day",
        Part::Month => "month",
        Part::Year => "year",
    }
}

/// "12500" or "12500.50".
fn pence(typed: &str) -> Option<u64> {
    let (pounds, pence) = typed.split_once('.').unwrap_or((typed, "00"));
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if pence.len() != 2 || !are_digits(pounds) || !are_digits(pence) || pounds.len() > 9 {
        return None;
    }
    Some(pounds.parse::<u64>().ok()? * 100 + pence.parse::<u64>().ok()?)
}

fn clean(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.chars().filter(|c| *c == '\n' || !c.is_control());
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests;
