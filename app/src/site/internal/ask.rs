//! What the address of an internal table asks for. Every answer is one of a closed list; anything else is not found.

use chrono::Datelike;
use domain::{
    code::{Authority, Gender},
    disclosure::{Length, Period},
    event::Day,
    stat::{Exploitation, Region},
};
use serde::Deserialize;
use store::{
    Error,
    internal::{Asked, Breakdown, Grown, Only},
};

use crate::site::parts::Choice;

/// The periods offered go back no further than this.
const YEARS: i32 = 15;

/// The answers as they stand in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub period: String,
    pub until: String,
    pub by: String,
    pub gender: String,
    pub grown: String,
    pub region: String,
    pub exploitation: String,
    pub authority: String,
}

impl Wanted {
    /// Reads the answers.
    pub fn read(&self, today: Day) -> Result<Asked, Error> {
        let only = Only {
            gender: one(&self.gender, Gender::from_code)?,
            grown: one(&self.grown, Grown::from_code)?,
            region: one(&self.region, Region::from_code)?,
            exploitation: one(&self.exploitation, Exploitation::from_code)?,
            authority: one(&self.authority, Authority::from_code)?,
        };
        let period: Option<Period> = one(&self.period, |code| code.parse().ok())?;
        let until: Option<Period> = one(&self.until, |code| code.parse().ok())?;
        let last = until.or(period);
        if period
            .zip(last)
            .is_some_and(|(period, last)| period.start() > today || last.end() < period.start())
        {
            return Err(Error::NotFound);
        }
        let by = one(&self.by, Breakdown::from_code)?.unwrap_or(Breakdown::Nothing);
        Ok(Asked { period, until: until.filter(|until| Some(*until) != period), by, only, today })
    }

    /// The same as an address asks it, for the file of this table.
    pub fn query(&self) -> String {
        let answers = [
            ("period", &self.period),
            ("until", &self.until),
            ("by", &self.by),
            ("gender", &self.gender),
            ("grown", &self.grown),
            ("region", &self.region),
            ("exploitation", &self.exploitation),
            ("authority", &self.authority),
        ];
        serde_urlencoded::to_string(answers).unwrap_or_default()
    }
}

/// Nothing when nothing was chosen.
fn one<T>(code: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Error> {
    if code.is_empty() { Ok(None) } else { read(code).map(Some).ok_or(Error::NotFound) }
}

/// Years and quarters to choose from, the latest first.
pub fn periods(first: Option<Day>, today: Day) -> [Vec<Choice>; 2] {
    [Length::Year, Length::Quarter].map(|length| {
        let earliest =
            first.unwrap_or(today).max(today.with_year(today.year() - YEARS).unwrap_or(today));
        let mut period = Period::containing(earliest, length);
        let mut choices = Vec::new();
        while period.start() <= today {
            choices.push(Choice::new(period.to_string(), period.label()));
            period = period.next();
        }
        choices.reverse();
        choices
    })
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    #[test]
    fn an_address_without_answers_asks_for_everything() {
        let asked = Wanted::default().read(TODAY).expect("asks for everything");

        assert_eq!(
            (asked.period, asked.by, asked.only),
            (None, Breakdown::Nothing, Only::default())
        );
    }

    #[test]
    fn what_is_in_no_list_is_not_found() {
        for wanted in [
            Wanted { gender: "W".into(), ..Wanted::default() },
            Wanted { period: "2027".into(), ..Wanted::default() },
            Wanted { period: "1 April".into(), ..Wanted::default() },
            Wanted { period: "2026".into(), until: "2025".into(), ..Wanted::default() },
            Wanted { by: "NAME".into(), ..Wanted::default() },
        ] {
            assert!(matches!(wanted.read(TODAY), Err(Error::NotFound)), "{wanted:?}");
        }
    }

    #[test]
    fn every_period_offered_can_be_asked_for() {
        let [years, quarters] = periods(Some(ymd(2024, 5, 3)), TODAY);

        assert_eq!(years.len(), 3);
        assert_eq!(quarters.first().map(|choice| &*choice.code), Some("2026Q4"));
        for choice in years.into_iter().chain(quarters) {
            let wanted = Wanted { period: choice.code, ..Wanted::default() };
            assert!(wanted.read(TODAY).is_ok());
        }
    }
}
