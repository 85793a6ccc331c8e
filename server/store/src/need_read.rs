//! Who may see a case: whether it is restricted and to whom, who is kept from it, and who set all that, for those who
//! may see it.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, Id, UserId};
use uuid::Uuid;

use crate::{
    Store,
    actor::Role,
    db::Tx,
    error::{Error, Fault},
    need_block::BlockReason,
    permit::{Permit, ReadAccess},
    policy::visible_case,
    sql,
};

/// Rows of what was before shown.
const MOST: u32 = 100;

/// Who may see a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub team: String,
    pub is_restricted: bool,
    /// Of what stands here: grows with every change.
    pub version: i64,
    /// Whether whoever reads this may change it.
    pub may_set: bool,
    /// Whoever could open it if it were not restricted, by name.
    pub people: Vec<Insider>,
    pub blocks: Vec<Block>,
    /// Whoever works on cases and could be kept from it.
    pub staff: Vec<(UserId, String)>,
    /// Names and blocks that ended, the latest first.
    pub past: Vec<Past>,
}

/// Somebody who could open it if it were not restricted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insider {
    pub user: UserId,
    pub name: String,
    pub role: Role,
    pub is_named: bool,
    /// They hold it, or a record that is linked with it: always named.
    pub holds: bool,
}

/// Somebody who is kept from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub user: UserId,
    pub name: String,
    pub reason: BlockReason,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Something that was so once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    pub name: String,
    /// Kept from it for this reason; nothing where they were named.
    pub blocked: Option<BlockReason>,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub by: String,
}

#[derive(sqlx::FromRow)]
struct InsiderRow {
    account_id: Uuid,
    name: String,
    role: String,
    is_named: bool,
    holds: bool,
}

type BlockRow = (Uuid, String, String, String, DateTime<Utc>);
type PastRow = (String, Option<String>, DateTime<Utc>, DateTime<Utc>, String);

impl Store {
    /// Who may see a case.
    pub async fn access(&self, permit: Permit<ReadAccess>) -> Result<Access, Error> {
        let (case, reader) = (permit.target(), permit.actor());
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, t.name, c.is_restricted
                from case_file c join team t on t.team_id = c.team_id
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let mut tx = self.db().snapshot().await?;
        let row: Option<(String, String, String, bool)> = tx.optional(file).await?;
        let (reference, code_name, team, is_restricted) = row.ok_or(Error::NotFound)?;
        let version = version(&mut tx, case).await?;
        let mut people = candidates(&mut tx, case).await?;
        if !is_restricted {
            for one in &mut people {
                one.is_named = true;
            }
        }
        let (blocks, past) = (blocks(&mut tx, case).await?, past(&mut tx, case).await?);
        let staff = staff(&mut tx, &blocks).await?;
        drop(tx);
        let may_set = crate::policy::may(reader.role(), crate::policy::Power::Restrict)
            && self.may_restrict(reader, Some(case)).await?;
        self.audit(permit.entry(&["restricted_to", "case_block"])).await?;
        Ok(Access {
            case,
            reference,
            code_name,
            team,
            is_restricted,
            version,
            may_set,
            people,
            blocks,
            staff,
            past,
        })
    }
}

/// Counts every change of who is named: it only grows.
pub(crate) async fn version(tx: &mut Tx, case: CaseId) -> Result<i64, Error> {
    let count =
        sql!("select count(*) + count(r.ended_at) from restricted_to r where r.case_id = $1", case);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// Who changed it last: somebody was faster.
pub(crate) async fn last_change(tx: &mut Tx, case: CaseId) -> Result<Error, Error> {
    let last = sql!(
        "select a.name, x.at from (
            select r.named_by as by_id, r.named_at as at from restricted_to r where r.case_id = $1
            union all
            select r.ended_by, r.ended_at from restricted_to r
            where r.case_id = $1 and r.ended_at is not null
        ) x join account a on a.account_id = x.by_id order by x.at desc, a.name limit 1",
        case
    );
    let last: Option<(String, DateTime<Utc>)> = tx.optional(last).await?;
    Ok(last.map_or(Error::NotFound, |(by, at)| Error::Conflict { by, at }))
}

/// Whoever could open a case if it were not restricted: who can sign in, is of its team or advises on it, and is not kept
/// from it.
pub(crate) async fn candidates(tx: &mut Tx, case: CaseId) -> Result<Vec<Insider>, Error> {
    let all = sql!(
        "select a.account_id, a.name, a.role,
            exists (select 1 from restricted_to r where r.case_id = c.case_id
                and r.account_id = a.account_id and r.ended_at is null) as is_named,
            exists (select 1 from case_file h where h.held_by = a.account_id
                and (h.case_id = c.case_id or h.merged_into = c.case_id
                    or h.case_id = c.merged_into or h.merged_into = c.merged_into)) as holds
        from case_file c join account a on a.enabled = true
            and (a.role = 'CASEWORKER' and a.team_id = c.team_id
                or a.role = 'LEGAL_ADVISER' and a.account_id in
                    (select x.account_id from case_access x where x.case_id = c.case_id))
        where c.case_id = $1 and not exists (select 1 from case_block b
            where b.case_id = c.case_id and b.account_id = a.account_id and b.lifted_at is null)
        order by a.name, a.account_id",
        case
    );
    let rows: Vec<InsiderRow> = tx.all(all).await?;
    rows.into_iter().map(InsiderRow::insider).collect()
}

async fn blocks(tx: &mut Tx, case: CaseId) -> Result<Vec<Block>, Error> {
    let all = sql!(
        "select a.account_id, a.name, b.reason, s.name, b.set_at
        from case_block b join account a on a.account_id = b.account_id
            join account s on s.account_id = b.set_by
        where b.case_id = $1 and b.lifted_at is null order by a.name, a.account_id",
        case
    );
    let rows: Vec<BlockRow> = tx.all(all).await?;
    let read = |(user, name, reason, by, at): BlockRow| {
        Ok(Block { user: Id::new(user), name, reason: reason_of(&reason)?, by, at })
    };
    rows.into_iter().map(read).collect()
}

async fn past(tx: &mut Tx, case: CaseId) -> Result<Vec<Past>, Error> {
    let all = sql!(
        "select a.name, x.reason, x.from_at, x.until_at, e.name from (
            select r.account_id, null as reason, r.named_at as from_at, r.ended_at as until_at,
                r.ended_by
            from restricted_to r where r.case_id = $1 and r.ended_at is not null
            union all
            select b.account_id, b.reason, b.set_at, b.lifted_at, b.lifted_by
            from case_block b where b.case_id = $1 and b.lifted_at is not null
        ) x join account a on a.account_id = x.account_id
            join account e on e.account_id = x.ended_by
        order by x.until_at desc, a.name limit $2",
        case,
        MOST
    );
    let rows: Vec<PastRow> = tx.all(all).await?;
    let read = |(name, reason, from, until, by): PastRow| {
        let blocked = reason.as_deref().map(reason_of).transpose()?;
        Ok(Past { name, blocked, from, until, by })
    };
    rows.into_iter().map(read).collect()
}

/// Everybody who works on cases, is not kept from this one and can sign in.
async fn staff(tx: &mut Tx, blocks: &[Block]) -> Result<Vec<(UserId, String)>, Error> {
    let all = sql!(
        "select a.account_id, a.name from account a
        where a.enabled = true and a.role in ('CASEWORKER', 'LEGAL_ADVISER')
        order by a.name, a.account_id"
    );
    let rows: Vec<(Uuid, String)> = tx.all(all).await?;
    let staff = rows.into_iter().map(|(user, name)| (Id::new(user), name));
    Ok(staff.filter(|(user, _)| !blocks.iter().any(|block| block.user == *user)).collect())
}

fn reason_of(code: &str) -> Result<BlockReason, Error> {
    Ok(BlockReason::from_code(code).ok_or(Fault::Code { column: "case_block.reason" })?)
}

impl InsiderRow {
    fn insider(self) -> Result<Insider, Error> {
        let role = Role::from_code(&self.role).ok_or(Fault::Code { column: "account.role" })?;
        let InsiderRow { account_id, name, is_named, holds, .. } = self;
        Ok(Insider { user: Id::new(account_id), name, role, is_named, holds })
    }
}
