//! What the charity declares about its size, and from when: it decides what is measured, and how long a period is. It is
//! declared and never counted, because a choice made from the data tells of it; and it changes at a year's start only.

use chrono::{Datelike, NaiveDate};
use domain::{
    disclosure::{Period, Programme},
    event::Day,
};

use crate::{
    Store, chance,
    db::Rows,
    error::{Error, Fault},
    permit::{DeclareReports, Permit},
    sql,
};

const REFERRALS: &str = "yearly_referrals";
const FROM: &str = "reports_from";

/// Years of history that can be measured after an import.
const HISTORY: i32 = 10;

/// A size, and the day from which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declaration {
    pub yearly_referrals: u32,
    pub from: Day,
}

/// Everything that was declared, in the order in which it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared(Vec<Declaration>);

/// Why a size was not declared.
#[derive(Debug, thiserror::Error)]
pub enum NotDeclared {
    /// It can only change at the start of a year that has not begun, or, the first time, of one that has.
    #[error("the size of the charity changes at a year's start only")]
    NotThen,
    #[error(transparent)]
    Store(#[from] Error),
}

impl Declared {
    /// What is declared for a day.
    pub fn on(&self, day: Day) -> Option<Declaration> {
        self.0.iter().rev().find(|declaration| declaration.from <= day).copied()
    }

    /// What is measured on a day; nothing when too few referrals are declared, or nothing is.
    pub fn programme(&self, day: Day) -> Option<Programme> {
        self.on(day).and_then(|one| Programme::for_declared(one.yearly_referrals))
    }

    /// Every period that has begun, the earliest first.
    pub(crate) fn periods(&self, today: Day) -> Vec<Period> {
        let mut periods = Vec::new();
        let mut day = self.0.first().map(|first| first.from);
        while let Some(start) = day.filter(|day| *day <= today) {
            day = match self.programme(start) {
                Some(programme) => {
                    let period = Period::containing(start, programme.length());
                    periods.push(period);
                    Some(period.next().start())
                }
                None => self.0.iter().map(|one| one.from).find(|from| *from > start),
            };
        }
        periods
    }

    /// The days from which another size can be declared: the next year's start while something is measured; before
    /// anything was, any year's start of the last ten too.
    pub fn can_begin(&self, today: Day) -> Vec<Day> {
        let next = today.year() + 1;
        let is_measured =
            self.0.iter().any(|one| Programme::for_declared(one.yearly_referrals).is_some());
        let first = if is_measured { next } else { next - HISTORY };
        (first..=next).rev().filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1)).collect()
    }
}

impl Store {
    /// Declares, once, when the store is made, how many referrals a year the charity expects and from which day its
    /// figures begin.
    pub async fn declare_reports(&self, yearly_referrals: u32, from: Day) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        for (name, value) in [(REFERRALS, yearly_referrals.to_string()), (FROM, from.to_string())] {
            let declare = sql!("insert into meta (name, value) values ($1, $2)", name, value);
            tx.execute(declare, Rows::One).await?;
        }
        tx.commit().await
    }

    /// Declares another size, from a year's start on.
    pub async fn declare(
        &self,
        permit: Permit<DeclareReports>,
        new: Declaration,
    ) -> Result<(), NotDeclared> {
        let declared = self.declared().await?;
        if declared.on(new.from) == Some(new) {
            return Ok(());
        }
        if !declared.can_begin(self.today()).contains(&new.from) {
            return Err(NotDeclared::NotThen);
        }
        let mut tx = self.db().begin().await?;
        let declare = sql!(
            "insert into declaration (declaration_id, yearly_referrals, from_on, declared_by, declared_at)
             values ($1, $2, $3, $4, $5)",
            chance::uuid(),
            new.yearly_referrals,
            new.from,
            permit.actor().user(),
            self.now()
        );
        tx.execute(declare, Rows::One).await?;
        self.audit_in(&mut tx, permit.entry(&["yearly_referrals", "from"])).await?;
        Ok(tx.commit().await?)
    }

    /// Everything that was declared.
    pub async fn declared(&self) -> Result<Declared, Error> {
        let later = sql!(
            "select yearly_referrals, from_on from declaration
             order by from_on, declared_at, declaration_id"
        );
        let later: Vec<(i64, NaiveDate)> = self.db().all(later).await?;
        let mut all: Vec<Declaration> = self.first_declared().await?.into_iter().collect();
        for (yearly, from) in later {
            let yearly_referrals =
                u32::try_from(yearly).map_err(|_| Fault::Code { column: "declaration" })?;
            // What was declared last for a day is what holds from it; what would have begun later is taken back.
            all.retain(|one| one.from < from);
            all.push(Declaration { yearly_referrals, from });
        }
        Ok(Declared(all))
    }

    async fn first_declared(&self) -> Result<Option<Declaration>, Error> {
        let yearly: Option<u32> = self.meta(REFERRALS).await?;
        let from: Option<Day> = self.meta(FROM).await?;
        Ok(yearly.zip(from).map(|(yearly_referrals, from)| Declaration { yearly_referrals, from }))
    }

    async fn meta<T: std::str::FromStr>(&self, name: &'static str) -> Result<Option<T>, Error> {
        let found: Option<(String,)> =
            self.db().optional(sql!("select value from meta where name = $1", name)).await?;
        let parsed = found.map(|(value,)| value.parse()).transpose();
        parsed.map_err(|_| Fault::Code { column: "meta" }.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn declared(all: &[(u32, &str)]) -> Declared {
        let one = |&(yearly_referrals, from): &(u32, &str)| Declaration {
            yearly_referrals,
            from: day(from),
        };
        Declared(all.iter().map(one).collect())
    }

    fn periods(declared: &Declared, today: &str) -> Vec<String> {
        declared.periods(day(today)).iter().map(Period::to_string).collect()
    }

    #[test]
    fn a_larger_charity_is_measured_more_often_from_a_year_s_start() {
        let grown = declared(&[(240, "2025-07-01"), (450, "2026-01-01")]);

        assert_eq!(periods(&grown, "2026-05-01"), ["2025H2", "2026Q1", "2026Q2"]);
        assert_eq!(grown.programme(day("2025-12-31")).unwrap().to_string(), "2-M-HALF");
        assert_eq!(grown.programme(day("2026-01-01")).unwrap().to_string(), "2-M-QUARTER");
    }

    #[test]
    fn years_in_which_too_few_were_declared_have_no_periods() {
        let changed = declared(&[(60, "2022-01-01"), (20, "2024-01-01"), (120, "2026-01-01")]);

        assert_eq!(periods(&changed, "2026-08-01"), ["2022", "2023", "2026H1", "2026H2"]);
        assert_eq!(periods(&declared(&[(0, "2026-11-22")]), "2026-11-22"), [""; 0]);
        assert_eq!(periods(&declared(&[]), "2026-11-22"), [""; 0]);
    }

    #[test]
    fn the_size_changes_at_the_next_year_s_start_once_something_is_measured() {
        let today = day("2026-11-22");

        assert_eq!(declared(&[(240, "2025-07-01")]).can_begin(today), [day("2027-01-01")]);
        let first = declared(&[(0, "2026-11-22")]).can_begin(today);
        assert_eq!((first[0], first.len()), (day("2027-01-01"), 11));
        assert!(first.contains(&day("2017-01-01")));
    }
}
