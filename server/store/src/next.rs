//! Cases by what comes next in them: those to be looked at again soon, and those in which nothing does.

use chrono::TimeDelta;
use domain::{
    event::{Day, Fact, When},
    id::{CaseId, TaskId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    arg::Arg,
    case_list::{ListRow, columns, last_entry},
    db::Tx,
    error::Error,
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
    view::{CaseRow, NewEvent},
};

/// What comes next in a case once something is recorded: a day to look at it again, or why nobody need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    pub on: Option<Day>,
    pub why: String,
}

impl NextStep {
    /// As it is recorded.
    pub(crate) fn recorded(self, today: Day) -> NewEvent {
        let fact = Fact::Review { on: self.on, why: self.why };
        NewEvent { fact, when: When::dated(today), corrects: None, note: None, next: None }
    }
}

/// Cases shown of each sort; the longest waiting come first.
const MOST: u32 = 20;
const SOON: TimeDelta = TimeDelta::days(7);
/// An open case with nothing recorded for so long is quiet.
const QUIET: TimeDelta = TimeDelta::days(28);

/// Open cases somebody has to think of although no date of theirs is near.
#[derive(Debug, Default)]
pub(crate) struct Unprompted {
    /// Meant to be looked at again by now or within a week.
    pub again: Vec<CaseRow>,
    /// Nothing comes next in them and nobody has said why.
    pub nothing: Vec<CaseRow>,
    /// Nothing was written down in them for long, neither an event nor a note.
    pub quiet: Vec<CaseRow>,
}

#[derive(sqlx::FromRow)]
struct UnpromptedRow {
    why: String,
    #[sqlx(flatten)]
    case: ListRow,
}

/// Some of these cases, the longest waiting first.
macro_rules! cases {
    ($why:literal, $since:expr, $reach:tt, $($which:expr),+) => {
        concat!(
            "select * from (select '", $why, "' as why, ", $since, " as since, ",
            columns!(),
            " from case_file c join account w on w.account_id = c.held_by
            where c.is_open = true and c.merged_into is null and ",
            visible_case!($reach),
            " and ",
            $($which),+,
            " order by ", $since, ", c.case_id limit $3) as cases_", $why
        )
    };
}

/// All three in one statement: handing each to the database costs more than what it does.
pub(crate) async fn unprompted(tx: &mut Tx, reach: Reach, today: Day) -> Result<Unprompted, Error> {
    let args = [today, today + SOON, today - QUIET].map(Arg::from);
    let [today, soon, quiet] = args;
    let args = vec![Arg::from(reach.id()), today, Arg::from(MOST), soon, quiet];
    let rows: Vec<UnpromptedRow> = tx.all(all_three(reach).given(args)).await?;
    let mut found = Unprompted::default();
    for row in rows {
        let list = match row.why.as_str() {
            "again" => &mut found.again,
            "nothing" => &mut found.nothing,
            _ => &mut found.quiet,
        };
        list.push(row.case.row()?);
    }
    Ok(found)
}

/// An open case, and not one that stands beside a kept one, in which nothing comes next: no date of ours, no day to look again and no reason why none is needed, no
/// date of others on `$2` or after, and no task of somebody who can do it.
macro_rules! nothing_next {
    ($($but:literal)?) => {
        concat!("c.is_open = true and c.merged_into is null and c.next_due is null and c.rest_reason is null and not exists (
            select 1 from deadline d
            where d.case_id = c.case_id and d.is_open = true and d.owed_by = 'THEY' and d.due >= $2
        ) and not exists (
            select 1 from task t join account o on o.account_id = t.owner_id
            where t.case_id = c.case_id and t.is_open = true and o.enabled = true", $($but,)? ")")
    };
}

pub(crate) use nothing_next;

/// Refuses to leave an open case with nothing that comes next. Asked at the end of every write that can.
pub(crate) async fn must_come(tx: &mut Tx, case: CaseId, today: Day) -> Result<(), Error> {
    let nothing = sql!(
        concat!("select c.case_id from case_file c where c.case_id = $1 and ", nothing_next!()),
        case,
        today
    );
    match tx.optional::<(Uuid,)>(nothing).await? {
        Some(_) => Err(Error::NothingNext),
        None => Ok(()),
    }
}

/// Whether this task is all that comes next.
pub(crate) async fn is_last(
    tx: &mut Tx,
    case: CaseId,
    task: TaskId,
    today: Day,
) -> Result<bool, Error> {
    let others = sql!(
        concat!(
            "select c.case_id from case_file c where c.case_id = $1 and ",
            nothing_next!(" and t.task_id <> $3")
        ),
        case,
        today,
        task
    );
    Ok(tx.optional::<(Uuid,)>(others).await?.is_some())
}

fn all_three(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                cases!("again", "c.review_on", $reach, "c.review_on <= $4"),
                " union all ",
                cases!("nothing", last_entry!(), $reach, nothing_next!()),
                " union all ",
                cases!("quiet", last_entry!(), $reach, last_entry!(), " <= $5"),
                " order by why, since, case_id"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}
