//! Deadlines across cases, soonest first.

use domain::{id::CaseId, picture::Deadline, rule::OwedBy};
use uuid::Uuid;

use crate::{
    Store,
    arg::Arg,
    error::Error,
    permit::{Permit, ReadDeadlines},
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
    view::{DeadlineFilter, DeadlineRow},
};

/// Rows on one page. More than anybody can act on; it keeps a wrong filter from reading everything.
const MOST: u32 = 500;

macro_rules! deadlines {
    ($reach:tt, $($which:expr),+) => {
        concat!(
            "select c.case_id, c.reference, c.code_name, w.name as worker, c.version, d.body
            from case_file c
                join deadline d on d.case_id = c.case_id and d.is_open = true
                join account w on w.account_id = c.held_by
            where c.is_open = true and ",
            visible_case!($reach),
            $($which),+
        )
    };
}
pub(crate) use deadlines;

#[derive(sqlx::FromRow)]
pub(crate) struct LineRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    worker: String,
    version: i64,
    body: String,
}

impl Store {
    /// The open deadlines of the cases this person may see, soonest first.
    pub async fn deadlines(
        &self,
        permit: Permit<ReadDeadlines>,
        filter: &DeadlineFilter,
    ) -> Result<Vec<DeadlineRow>, Error> {
        let reach = permit.reach()?;
        let args = vec![
            reach.id().into(),
            filter.owed_by.map(OwedBy::code).into(),
            filter.until.into(),
            filter.worker.into(),
            Arg::from(MOST),
            filter.from.into(),
            filter.case.into(),
        ];
        let rows: Vec<LineRow> = self.db().all(open(reach).given(args)).await?;
        rows.into_iter().map(LineRow::row).collect()
    }
}

fn open(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(deadlines!(
                $reach,
                " and (d.owed_by = $2 or $2 is null) and (d.due <= $3 or $3 is null)
                    and (c.held_by = $4 or $4 is null)
                    and (d.due >= $6 or $6 is null) and (c.case_id = $7 or $7 is null)
                order by d.due, d.deadline_id limit $5"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

impl LineRow {
    pub(crate) fn row(self) -> Result<DeadlineRow, Error> {
        let deadline: Deadline = serde_json::from_str(&self.body)?;
        Ok(DeadlineRow {
            case: CaseId::new(self.case_id),
            reference: self.reference,
            code_name: self.code_name,
            deadline,
            worker: self.worker,
            version: self.version,
        })
    }
}
