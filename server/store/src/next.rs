//! Cases by what comes next in them: those to be looked at again soon, and those in which nothing does.

use chrono::TimeDelta;
use domain::event::Day;

use crate::{
    arg::Arg,
    case_list::ListRow,
    db::Tx,
    error::Error,
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
    view::CaseRow,
};

/// Cases shown of each sort; the longest waiting come first.
const MOST: u32 = 20;
const SOON: TimeDelta = TimeDelta::days(7);

macro_rules! cases {
    ($reach:tt, $which:literal) => {
        concat!(
            "select c.case_id, c.reference, c.code_name, c.stage, c.next_due, c.next_title,
                w.name as worker, c.last_entry_on
            from case_file c join account w on w.account_id = c.held_by
            where c.is_open = true and ",
            visible_case!($reach),
            $which
        )
    };
}

/// Open cases that somebody meant to look at again by now or within a week.
pub(crate) async fn again(tx: &mut Tx, reach: Reach, today: Day) -> Result<Vec<CaseRow>, Error> {
    list(tx, to_review(reach), reach, today + SOON).await
}

/// Open cases in which nothing comes next and nobody has said why: no date of ours, none ahead of others.
pub(crate) async fn nothing(tx: &mut Tx, reach: Reach, today: Day) -> Result<Vec<CaseRow>, Error> {
    list(tx, without(reach), reach, today).await
}

async fn list(tx: &mut Tx, which: Sql, reach: Reach, day: Day) -> Result<Vec<CaseRow>, Error> {
    let args = vec![Arg::from(reach.id()), Arg::from(day), Arg::from(MOST)];
    let rows: Vec<ListRow> = tx.all(which.given(args)).await?;
    rows.into_iter().map(ListRow::row).collect()
}

fn to_review(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(cases!($reach, " and c.review_on <= $2 order by c.review_on, c.case_id limit $3"))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

fn without(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(cases!(
                $reach,
                " and c.next_due is null and c.rest_reason is null and not exists (
                    select 1 from deadline d
                    where d.case_id = c.case_id and d.is_open = true
                        and d.owed_by = 'THEY' and d.due >= $2
                )
                order by c.last_entry_on, c.case_id limit $3"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}
