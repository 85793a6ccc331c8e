//! The rows of need to know: the records of one person, who is named on each, and what stands in the way.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, Id, UserId};
use uuid::Uuid;

use crate::{
    actor::Actor,
    chance,
    db::{Rows, Tx},
    error::Error,
    sql,
};

/// The case, and every record that is linked with it.
pub(crate) async fn linked(tx: &mut Tx, case: CaseId) -> Result<Vec<CaseId>, Error> {
    let kept = sql!(
        "select coalesce(c.merged_into, c.case_id) from case_file c where c.case_id = $1",
        case
    );
    let (kept,): (Uuid,) = tx.optional(kept).await?.ok_or(Error::NotFound)?;
    let all = sql!(
        "select c.case_id from case_file c where c.case_id = $1
        union select c.case_id from case_file c where c.merged_into = $1 order by case_id",
        kept
    );
    let rows: Vec<(Uuid,)> = tx.all(all).await?;
    Ok(rows.into_iter().map(|(case,)| Id::new(case)).collect())
}

pub(crate) async fn holder(tx: &mut Tx, case: CaseId) -> Result<UserId, Error> {
    let held = sql!("select c.held_by from case_file c where c.case_id = $1", case);
    let (held,): (Uuid,) = tx.one(held).await?;
    Ok(Id::new(held))
}

pub(crate) async fn is_offered(tx: &mut Tx, records: &[CaseId]) -> Result<bool, Error> {
    for record in records {
        let open = sql!(
            "select t.transfer_id from transfer t where t.case_id = $1 and t.is_open = true limit 1",
            *record
        );
        if tx.optional::<(Uuid,)>(open).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(crate) async fn is_number_taken(tx: &mut Tx, case: CaseId) -> Result<bool, Error> {
    let other = sql!(
        "select o.case_id from case_file c
            join case_file o on o.home_office_number = c.home_office_number
        where c.case_id = $1 and c.is_restricted = true and o.case_id <> c.case_id
            and o.taken_back_at is null and o.is_restricted = false limit 1",
        case
    );
    Ok(tx.optional::<(Uuid,)>(other).await?.is_some())
}

pub(crate) async fn set_restricted(tx: &mut Tx, case: CaseId, is: bool) -> Result<(), Error> {
    let set = sql!("update case_file set is_restricted = $2 where case_id = $1", case, is);
    tx.execute(set, Rows::One).await.map(drop)
}

/// The people named on a case now.
pub(crate) async fn named(tx: &mut Tx, case: CaseId) -> Result<Vec<UserId>, Error> {
    let all = sql!(
        "select account_id from restricted_to where case_id = $1 and ended_at is null
        order by account_id",
        case
    );
    let rows: Vec<(Uuid,)> = tx.all(all).await?;
    Ok(rows.into_iter().map(|(user,)| Id::new(user)).collect())
}

/// Names somebody, if they are not.
pub(crate) async fn name(
    tx: &mut Tx,
    case: CaseId,
    user: UserId,
    (by, at): (UserId, DateTime<Utc>),
) -> Result<(), Error> {
    let add = sql!(
        "insert into restricted_to (restricted_to_id, case_id, account_id, named_by, named_at)
        values ($1, $2, $3, $4, $5) on conflict do nothing",
        chance::uuid(),
        case,
        user,
        by,
        at
    );
    tx.execute(add, Rows::Any).await.map(drop)
}

/// Names somebody no longer.
pub(crate) async fn end_name(
    tx: &mut Tx,
    case: CaseId,
    user: UserId,
    (by, at): (UserId, DateTime<Utc>),
) -> Result<(), Error> {
    let end = sql!(
        "update restricted_to set ended_by = $3, ended_at = $4
        where case_id = $1 and account_id = $2 and ended_at is null",
        case,
        user,
        by,
        at
    );
    tx.execute(end, Rows::Any).await.map(drop)
}

pub(crate) async fn end_names(
    tx: &mut Tx,
    case: CaseId,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let end = sql!(
        "update restricted_to set ended_by = $2, ended_at = $3
        where case_id = $1 and ended_at is null",
        case,
        by,
        at
    );
    tx.execute(end, Rows::Any).await.map(drop)
}

/// Names whoever takes over the work of somebody in their place, in every restricted case of that work.
pub(crate) async fn pass_names_on(
    tx: &mut Tx,
    by: &Actor,
    (from, to): (UserId, UserId),
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let work = sql!(
        "select r.case_id from restricted_to r join case_file c on c.case_id = r.case_id
        where r.account_id = $1 and r.ended_at is null and (c.held_by = $1
            or exists (select 1 from case_access x
                where x.case_id = c.case_id and x.account_id = $1))
        order by r.case_id",
        from
    );
    for (case,) in tx.all::<(Uuid,)>(work).await? {
        for record in linked(tx, Id::new(case)).await? {
            name(tx, record, to, (by.user(), at)).await?;
            end_name(tx, record, from, (by.user(), at)).await?;
        }
    }
    Ok(())
}

/// Names somebody nowhere any more: they leave, or their work is another now.
pub(crate) async fn leave(
    tx: &mut Tx,
    by: &Actor,
    user: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let end = sql!(
        "update restricted_to set ended_by = $2, ended_at = $3
        where account_id = $1 and ended_at is null",
        user,
        by.user(),
        at
    );
    tx.execute(end, Rows::Any).await.map(drop)
}

/// Whether somebody is kept from any case that another person holds or advises on.
pub(crate) async fn is_kept_from_work(
    tx: &mut Tx,
    user: UserId,
    of: UserId,
) -> Result<bool, Error> {
    let block = sql!(
        "select b.case_id from case_block b join case_file c on c.case_id = b.case_id
        where b.account_id = $1 and b.lifted_at is null and (c.held_by = $2
            or exists (select 1 from case_access x
                where x.case_id = c.case_id and x.account_id = $2)) limit 1",
        user,
        of
    );
    Ok(tx.optional::<(Uuid,)>(block).await?.is_some())
}

/// Whether two cases are restricted to the same people, if at all, and the same people are kept from both.
pub(crate) async fn is_open_alike(tx: &mut Tx, one: CaseId, other: CaseId) -> Result<bool, Error> {
    let differs = sql!(
        "select x.kind from (
            select 'RESTRICTED' as kind, c.case_id, c.case_id as who_id from case_file c
            where c.is_restricted = true and c.case_id in ($1, $2)
            union all
            select 'NAMED', r.case_id, r.account_id from restricted_to r
            where r.ended_at is null and r.case_id in ($1, $2)
            union all
            select 'BLOCKED', b.case_id, b.account_id from case_block b
            where b.lifted_at is null and b.case_id in ($1, $2)
        ) x group by x.kind, case x.kind when 'RESTRICTED' then null else x.who_id end
        having count(*) <> 2 limit 1",
        one,
        other
    );
    Ok(tx.optional::<(String,)>(differs).await?.is_none())
}
