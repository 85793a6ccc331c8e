//! Published figures, read from the protected store and from nothing else.

use chrono::{DateTime, Utc};
use domain::disclosure::{
    NoisyCell, Period, Photograph, Programme, ProtectedTable, Table, Withheld, publish,
};

use crate::{
    error::{Error, Fault},
    protected::Publisher,
    sql,
};

/// A closed period, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    pub period: Period,
    pub programme: Programme,
    /// What tells its figures from any others; printed in every report.
    pub version: String,
    pub at: DateTime<Utc>,
}

impl Publisher {
    /// The closed periods, the earliest first.
    pub async fn closed(&self) -> Result<Vec<Closed>, Error> {
        let rows: Vec<(String, String, String, DateTime<Utc>)> = self
            .db
            .all(sql!("select period, programme, version, closed_at from protected_period"))
            .await?;
        let mut closed = rows.into_iter().map(closed).collect::<Result<Vec<_>, _>>()?;
        closed.sort_by_key(|closed| closed.period);
        Ok(closed)
    }

    /// The table of these periods, or why there is none. A period that is not closed counts as not asked for.
    pub async fn table(
        &self,
        table: Table,
        periods: &[Period],
    ) -> Result<Result<ProtectedTable, Withheld>, Error> {
        let closed = self.closed().await?;
        let mut photographs = Vec::new();
        for closed in closed.iter().filter(|closed| periods.contains(&closed.period)) {
            photographs.push(self.photograph(closed).await?);
        }
        Ok(publish(table, &photographs))
    }

    /// The table of each of these periods by itself, the earliest first. Periods that show none are left out.
    pub async fn over_time(
        &self,
        table: Table,
        periods: &[Period],
    ) -> Result<Vec<(Period, ProtectedTable)>, Error> {
        let mut tables = Vec::new();
        for closed in self.closed().await?.iter().filter(|closed| periods.contains(&closed.period))
        {
            let made = publish(table, &[self.photograph(closed).await?]);
            tables.extend(made.ok().map(|table| (closed.period, table)));
        }
        Ok(tables)
    }

    /// The photograph of a closed period. One that is not what was kept is refused.
    pub(crate) async fn photograph(&self, closed: &Closed) -> Result<Photograph, Error> {
        let cells = sql!(
            "select table_code, cell, noisy from protected_cell where period = $1",
            closed.period.to_string()
        );
        let rows: Vec<(String, String, i64)> = self.db.all(cells).await?;
        let cells = rows.iter().map(cell).collect::<Option<Vec<_>>>().ok_or(Fault::Figures)?;
        let photograph =
            Photograph::new(closed.period, closed.programme, &cells).map_err(|_| Fault::Figures)?;
        if photograph.version() == closed.version {
            Ok(photograph)
        } else {
            Err(Fault::Figures.into())
        }
    }
}

fn closed(
    (period, programme, version, at): (String, String, String, DateTime<Utc>),
) -> Result<Closed, Fault> {
    let period = period.parse().map_err(|_| Fault::Code { column: "protected_period.period" })?;
    let programme =
        programme.parse().map_err(|_| Fault::Code { column: "protected_period.programme" })?;
    Ok(Closed { period, programme, version, at })
}

fn cell((table, category, noisy): &(String, String, i64)) -> Option<NoisyCell> {
    let category = Table::from_code(table)?.category(category)?;
    Some(NoisyCell { category, noisy: *noisy })
}
