//! What colleagues recorded lately in somebody's cases, and whether they have any case at all.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    event::Fact,
    id::{CaseId, UserId},
};
use uuid::Uuid;

use crate::{
    arg::Arg,
    db::Tx,
    error::Error,
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
};

/// How far back.
const LATELY: TimeDelta = TimeDelta::days(7);
/// Entries shown, the latest first.
const MOST: u32 = 10;

/// Something a colleague recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Lately {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub fact: Fact,
    pub by: String,
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct LatelyRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    fact: String,
    name: String,
    recorded_at: DateTime<Utc>,
}

/// What others recorded in these cases in the last week.
pub(crate) async fn lately(
    tx: &mut Tx,
    reach: Reach,
    reader: UserId,
    now: DateTime<Utc>,
) -> Result<Vec<Lately>, Error> {
    let args =
        vec![Arg::from(reach.id()), Arg::from(now - LATELY), Arg::from(reader), Arg::from(MOST)];
    let rows: Vec<LatelyRow> = tx.all(recorded(reach).given(args)).await?;
    let read = |row: LatelyRow| {
        let fact = serde_json::from_str(&row.fact)?;
        let case = CaseId::new(row.case_id);
        let LatelyRow { reference, code_name, name: by, recorded_at: at, .. } = row;
        Ok(Lately { case, reference, code_name, fact, by, at })
    };
    rows.into_iter().map(read).collect()
}

fn recorded(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select c.case_id, c.reference, c.code_name, e.fact, a.name, e.recorded_at
                from case_file c join event e on e.case_id = c.case_id
                    join account a on a.account_id = e.recorded_by
                where c.is_open = true and e.recorded_at > $2 and e.recorded_by <> $3 and ",
                visible_case!($reach),
                " order by e.recorded_at desc, e.event_id limit $4"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

/// Whether there is any case among these.
pub(crate) async fn any(tx: &mut Tx, reach: Reach) -> Result<bool, Error> {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select c.case_id from case_file c where ",
                visible_case!($reach),
                " limit 1"
            ))
        };
    }
    let one = match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    };
    let found: Option<(Uuid,)> = tx.optional(one.given(vec![reach.id().into()])).await?;
    Ok(found.is_some())
}
