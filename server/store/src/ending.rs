//! Permissions that end soon, across cases: what a legal adviser asks every week is who has applied and who has not.

use chrono::TimeDelta;
use domain::{permission::APPLY_BY, picture::DeadlineState};

use crate::{
    Store,
    arg::Arg,
    deadline::LineRow,
    error::Error,
    permit::{Permit, ReadDeadlines},
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
    view::DeadlineRow,
};

/// How far ahead it looks: the first step of the ladder of reminders.
pub const AHEAD: TimeDelta = TimeDelta::days(180);
/// How far back, for those that ended while nobody applied.
const BACK: TimeDelta = TimeDelta::days(90);
/// Rows on the page.
const MOST: u32 = 500;

impl Store {
    /// The last days to apply by, soonest first: those that run, those that were kept, and those that were missed.
    pub async fn permissions_ending(
        &self,
        permit: Permit<ReadDeadlines>,
    ) -> Result<Vec<DeadlineRow>, Error> {
        let (reach, today) = (permit.reach()?, self.today());
        let args = vec![
            reach.id().into(),
            APPLY_BY.into(),
            (today - BACK).into(),
            (today + AHEAD).into(),
            Arg::from(MOST),
        ];
        let rows: Vec<LineRow> = self.db().all(within(reach).given(args)).await?;
        let rows = rows.into_iter().map(LineRow::row);
        rows.filter(|row| row.as_ref().map_or(true, counts)).collect()
    }
}

/// A permission that a later one replaced, or that a correction took away, ends nothing.
fn counts(row: &DeadlineRow) -> bool {
    use DeadlineState::{Met, Missed, Open};
    matches!(row.deadline.state, Open | Met { .. } | Missed { .. })
}

fn within(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select c.case_id, c.reference, c.code_name, w.name as worker, c.version, d.body
                from case_file c
                    join deadline d on d.case_id = c.case_id and d.rule = $2
                    join account w on w.account_id = c.held_by
                where c.is_open = true and d.due >= $3 and d.due <= $4 and ",
                visible_case!($reach),
                " order by d.due, d.deadline_id limit $5"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}
