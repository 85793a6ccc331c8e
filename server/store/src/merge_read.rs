//! Reads what was linked: two records, the link between them, and the links of one case.

use chrono::{DateTime, Utc};
use domain::{event::Day, id::CaseId, merge::can_be_undone};
use uuid::Uuid;

use crate::{
    db::Tx,
    error::Error,
    merge::Merge,
    permit::Pair,
    policy::{Reach, visible_case},
    sql,
};

/// One record, by the names that may be spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub opened_on: Day,
    pub worker: String,
}

/// A record that this one is linked with, where both may be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedWith {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub at: DateTime<Utc>,
    pub by: String,
    /// Whether the other one is kept, and not this.
    pub is_kept: bool,
}

#[derive(sqlx::FromRow)]
pub(crate) struct MergeRow {
    pub merge_id: Uuid,
    why: String,
    counted: String,
    name: String,
    pub merged_at: DateTime<Utc>,
}

impl MergeRow {
    pub(crate) fn merge(self, now: DateTime<Utc>) -> Result<Merge, Error> {
        Ok(Merge {
            can_be_undone: can_be_undone(self.merged_at, now),
            counted: serde_json::from_str(&self.counted)?,
            why: self.why,
            by: self.name,
            at: self.merged_at,
        })
    }
}

pub(crate) async fn side(tx: &mut Tx, reach: Reach, case: CaseId) -> Result<Side, Error> {
    let side = sql!(
        concat!(
            "select c.case_id, c.reference, c.code_name, c.opened_on, w.name
            from case_file c join account w on w.account_id = c.held_by
            where c.case_id = $2 and ",
            visible_case!()
        ),
        reach.id(),
        case
    );
    let row: Option<(Uuid, String, String, Day, String)> = tx.optional(side).await?;
    let (case, reference, code_name, opened_on, worker) = row.ok_or(Error::NotFound)?;
    Ok(Side { case: CaseId::new(case), reference, code_name, opened_on, worker })
}

/// The link of two records, while it stands.
pub(crate) async fn standing(tx: &mut Tx, pair: Pair) -> Result<Option<MergeRow>, Error> {
    let link = sql!(
        "select m.merge_id, m.why, m.counted, a.name, m.merged_at
        from case_merge m join account a on a.account_id = m.merged_by
        where m.kept_id = $1 and m.merged_id = $2
            and not exists (select 1 from case_unmerge u where u.merge_id = m.merge_id)",
        pair.kept,
        pair.other
    );
    tx.optional(link).await
}

/// Whether one of two records is part of a link that stands in the way: the other stands beside a record already, has
/// one beside it, or the kept one is itself kept elsewhere.
pub(crate) async fn is_taken(tx: &mut Tx, pair: Pair) -> Result<bool, Error> {
    let link = sql!(
        "select c.case_id from case_file c
        where c.case_id in ($1, $2) and c.merged_into is not null
            or c.merged_into = $2
        limit 1",
        pair.kept,
        pair.other
    );
    Ok(tx.optional::<(Uuid,)>(link).await?.is_some())
}

/// The records one case is linked with: those somebody may see.
pub(crate) async fn of(tx: &mut Tx, reach: Reach, case: CaseId) -> Result<Vec<MergedWith>, Error> {
    let links = sql!(
        concat!(
            "select c.case_id, c.reference, c.code_name, m.merged_at, a.name,
                m.merged_id = $2 as is_kept
            from case_merge m join account a on a.account_id = m.merged_by
                join case_file c
                    on c.case_id = case when m.merged_id = $2 then m.kept_id else m.merged_id end
            where (m.kept_id = $2 or m.merged_id = $2)
                and not exists (select 1 from case_unmerge u where u.merge_id = m.merge_id) and ",
            visible_case!(),
            " order by m.merged_at"
        ),
        reach.id(),
        case
    );
    let rows: Vec<(Uuid, String, String, DateTime<Utc>, String, bool)> = tx.all(links).await?;
    let read = |(case, reference, code_name, at, by, is_kept)| MergedWith {
        case: CaseId::new(case),
        reference,
        code_name,
        at,
        by,
        is_kept,
    };
    Ok(rows.into_iter().map(read).collect())
}
