//! The calendar of periods, and the tables a manager may see.

use chrono::{DateTime, Utc};
use domain::{
    disclosure::{Period, Programme, ProtectedTable, Table, Withheld},
    event::Day,
};

use crate::{
    Store,
    error::Error,
    permit::{Permit, ReadReports},
    sql,
};

/// How far a period is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeriodState {
    /// Counted. Its figures never change.
    Closed { version: String, at: DateTime<Utc> },
    /// It is its turn.
    MayBeClosed,
    /// Its time has come, but an earlier one comes first.
    Behind,
    /// Late entries are waited for until this day.
    NotYet { from: Day },
}

/// One period of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodRow {
    pub period: Period,
    pub state: PeriodState,
}

/// The periods from the first declared one to the one today is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Calendar(Vec<PeriodRow>);

impl Calendar {
    /// Nothing is measured, because nothing large enough is declared.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn is_next_or_closed(&self, period: Period) -> bool {
        let ready = |state: &PeriodState| !matches!(state, PeriodState::Behind);
        self.0.iter().any(|row| row.period == period && ready(&row.state))
    }
}

impl Store {
    /// What is measured today; nothing when too few referrals are declared.
    pub async fn programme(&self) -> Result<Option<Programme>, Error> {
        Ok(self.declared().await?.programme(self.today()))
    }

    /// All periods, the earliest first.
    pub async fn periods(&self, permit: Permit<ReadReports>) -> Result<Vec<PeriodRow>, Error> {
        drop(permit);
        self.calendar().await.map(|calendar| calendar.0)
    }

    /// A table made from the protected store, or why there is none.
    pub async fn report(
        &self,
        permit: Permit<ReadReports>,
        table: Table,
        periods: &[Period],
    ) -> Result<Result<ProtectedTable, Withheld>, Error> {
        drop(permit);
        self.publisher().table(table, periods).await
    }

    /// The same table of each period by itself, the earliest first. Periods that show none are left out.
    pub async fn report_over_time(
        &self,
        permit: Permit<ReadReports>,
        table: Table,
        periods: &[Period],
    ) -> Result<Vec<(Period, ProtectedTable)>, Error> {
        drop(permit);
        self.publisher().over_time(table, periods).await
    }

    /// The closed periods, the earliest first.
    pub async fn closed_periods(&self) -> Result<Vec<Period>, Error> {
        let Calendar(rows) = self.calendar().await?;
        let is_closed = |row: &PeriodRow| matches!(row.state, PeriodState::Closed { .. });
        Ok(rows.into_iter().filter(is_closed).map(|row| row.period).collect())
    }

    pub(crate) async fn calendar(&self) -> Result<Calendar, Error> {
        let closed = self.publisher().closed().await?;
        let frozen: Vec<(String,)> = self.db().all(sql!("select period from stat_period")).await?;
        let today = self.today();
        let (mut rows, mut is_behind) = (Vec::new(), false);
        for period in self.declared().await?.periods(today) {
            let is_frozen = frozen.iter().any(|(code,)| *code == period.to_string());
            let found = closed.iter().find(|closed| closed.period == period && is_frozen);
            let state = match found {
                Some(closed) => {
                    PeriodState::Closed { version: closed.version.clone(), at: closed.at }
                }
                None if !period.is_closable(today) => {
                    PeriodState::NotYet { from: period.closable_from() }
                }
                None if is_behind => PeriodState::Behind,
                None => PeriodState::MayBeClosed,
            };
            is_behind |= found.is_none();
            rows.push(PeriodRow { period, state });
        }
        Ok(Calendar(rows))
    }
}
