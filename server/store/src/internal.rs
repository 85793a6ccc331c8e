//! The internal tables: exact figures, for managers who were given leave to see them and have just shown who they are.
//! Each time is written into the audit trail. Nothing here names a person or a case, and nothing here is ever published.

mod asked;
mod counts;
mod grant;
mod holding;
mod waiting;

use chrono::{DateTime, Utc};
use domain::{
    event::Day,
    tally::{
        Spread,
        table::{InternalTable, Lines, Part, Share, Unit},
    },
};

pub use asked::{Asked, Breakdown, Grown, Only};
pub use counts::Cell;
pub use grant::{InternalReader, NotGranted};
pub use holding::Holding;
pub use waiting::{Still, Waiting};

use crate::{
    Store,
    error::Error,
    permit::{Permit, ReportInternal},
};

/// One internal table, as of a day, for one reader.
#[derive(Debug, Clone, PartialEq)]
pub struct InternalReport {
    pub table: InternalTable,
    pub asked: Asked,
    pub parts: Vec<Counted>,
    pub shares: Vec<Said>,
    /// Who reads it, and when: both are in the watermark.
    pub reader: String,
    pub at: DateTime<Utc>,
}

/// One part of a table with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub part: Part,
    pub figures: Figures,
}

/// The figures of one part.
#[derive(Debug, Clone, PartialEq)]
pub enum Figures {
    /// The lines, each in its groups, and the total.
    Lines {
        cells: Vec<Cell>,
        total: Cell,
    },
    /// How long finished waits were; nothing when none was finished.
    Finished(Option<Spread>),
    Waiting(Waiting),
    /// Pence by answer.
    Money(Vec<(String, i64)>),
    Holding(Holding),
}

/// One share with its base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub share: Share,
    pub part: i64,
    pub base: i64,
}

impl Store {
    /// Counts one internal table.
    pub async fn internal(
        &self,
        permit: Permit<ReportInternal>,
        table: InternalTable,
        asked: &Asked,
    ) -> Result<InternalReport, Error> {
        self.audit(permit.entry(&["internal", table.code(), &asked.period()])).await?;
        let mut parts = Vec::new();
        for part in table.parts() {
            parts.push(Counted { part: *part, figures: self.figures(*part, asked).await? });
        }
        let mut shares = Vec::new();
        for share in table.shares() {
            shares.push(self.said(*share, asked).await?);
        }
        let reader = permit.actor().name().to_owned();
        Ok(InternalReport { table, asked: asked.clone(), parts, shares, reader, at: self.now() })
    }

    /// The first day anything countable happened; the periods to choose from begin there.
    pub async fn internal_from(
        &self,
        permit: Permit<ReportInternal>,
    ) -> Result<Option<Day>, Error> {
        drop(permit);
        self.first_tallied().await
    }

    async fn figures(&self, part: Part, asked: &Asked) -> Result<Figures, Error> {
        Ok(match part.lines {
            Lines::Answers | Lines::Details => self.lines(part, asked).await?,
            Lines::Finished => Figures::Finished(self.finished(part, asked).await?),
            Lines::Waiting => Figures::Waiting(self.waiting(part, asked).await?),
            Lines::Money => Figures::Money(self.money(part, asked).await?),
            Lines::Holding => Figures::Holding(self.holding(part, asked).await?),
        })
    }

    async fn said(&self, share: Share, asked: &Asked) -> Result<Said, Error> {
        let part = self.side(&share.part, share.unit, asked).await?;
        let mut base = 0;
        for side in share.base {
            base += self.side(side, share.unit, asked).await?;
        }
        Ok(Said { share, part, base })
    }
}

impl Said {
    /// Whether it counts people.
    pub fn counts_people(&self) -> bool {
        self.share.unit == Unit::People
    }
}
