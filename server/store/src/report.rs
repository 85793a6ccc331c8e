//! What the charity declared about its reports, its calendar of periods, and the tables a manager may see.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    disclosure::{Period, Programme, ProtectedTable, Table, Withheld},
    event::Day,
};

use crate::{
    Store,
    db::Rows,
    error::{Error, Fault},
    permit::{Permit, ReadReports},
    sql,
};

const REFERRALS: &str = "yearly_referrals";
const FROM: &str = "reports_from";

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
    pub(crate) fn is_next_or_closed(&self, period: Period) -> bool {
        let ready = |state: &PeriodState| !matches!(state, PeriodState::Behind);
        self.0.iter().any(|row| row.period == period && ready(&row.state))
    }
}

impl Store {
    /// Declares, once, how many referrals a year the charity expects and from which day its figures begin. The number
    /// decides what is measured; it is declared and never counted, because a choice made from the data tells of it.
    pub async fn declare_reports(&self, yearly_referrals: u32, from: Day) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        for (name, value) in [(REFERRALS, yearly_referrals.to_string()), (FROM, from.to_string())] {
            let declare = sql!("insert into meta (name, value) values ($1, $2)", name, value);
            tx.execute(declare, Rows::One).await?;
        }
        tx.commit().await
    }

    /// What is measured; nothing when too few referrals are declared.
    pub async fn programme(&self) -> Result<Option<Programme>, Error> {
        let declared: Option<u32> = self.declared(REFERRALS).await?;
        Ok(declared.and_then(Programme::for_declared))
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

    /// Enters a table that is about to be downloaded in the register. Returns the number to print on it.
    pub async fn release(
        &self,
        permit: Permit<ReadReports>,
        table: &ProtectedTable,
    ) -> Result<String, Error> {
        let release = self.publisher().register(table, permit.actor().user(), self.now()).await?;
        self.audit(permit.entry(&["release", &release])).await?;
        Ok(release)
    }

    pub(crate) async fn calendar(&self) -> Result<Calendar, Error> {
        let Some(programme) = self.programme().await? else { return Ok(Calendar(Vec::new())) };
        let from: NaiveDate =
            self.declared(FROM).await?.ok_or(Fault::Code { column: "meta.reports_from" })?;
        let closed = self.publisher().closed().await?;
        let frozen: Vec<(String,)> = self.db().all(sql!("select period from stat_period")).await?;
        let today = self.today();
        let current = Period::containing(today, programme.length());
        let mut period = Period::containing(from, programme.length());
        let (mut rows, mut is_behind) = (Vec::new(), false);
        while period <= current {
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
            period = period.next();
        }
        Ok(Calendar(rows))
    }

    async fn declared<T: std::str::FromStr>(&self, name: &'static str) -> Result<Option<T>, Error> {
        let found: Option<(String,)> =
            self.db().optional(sql!("select value from meta where name = $1", name)).await?;
        let parsed = found.map(|(value,)| value.parse()).transpose();
        parsed.map_err(|_| Fault::Code { column: "meta" }.into())
    }
}
