//! What data protection leads see: of a record what speaks for keeping it and what for erasing it, by its reference and
//! in counts; and what was erased. Nothing of what a record says.

use chrono::{DateTime, Utc};
use domain::{
    erasure::{ErasureReason, HoldGround},
    event::Day,
    id::{CaseId, TombstoneId},
};
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    db::Tx,
    erasure::{self, Proposal, held, records},
    error::{Error, Fault},
    grant::Grant,
    hold::{Hold, standing},
    merge::Counted,
    merge_count::counted,
    permit::{Permit, ReadKept, ReadRecord},
    sql,
    tombstone::{self, Tombstone},
};

/// One record by its reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRecord {
    pub case: CaseId,
    pub reference: String,
    pub team: String,
    pub opened_on: Day,
    /// Nothing while it is open.
    pub closed_on: Option<Day>,
    /// Dates somebody must still keep.
    pub open_dates: i64,
    /// Other records of the same person, by their references: they are erased with it.
    pub linked: Vec<String>,
    /// What all of them hold, legal notes left out.
    pub counted: Vec<Counted>,
    pub holds: Vec<Hold>,
    /// Those of the person that have to stay, by their references.
    pub held: Vec<String>,
    pub proposal: Option<Proposal>,
    /// Whether whoever looks proposed it.
    pub is_own: bool,
}

/// What there is to do, and what was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptPage {
    pub proposed: Vec<Proposed>,
    /// Those to be looked at again soonest first.
    pub held: Vec<HeldRecord>,
    /// The newest first.
    pub erased: Vec<Tombstone>,
}

/// A record that somebody proposes to erase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    pub case: CaseId,
    pub reference: String,
    pub reason: ErasureReason,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A record that has to stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRecord {
    pub case: CaseId,
    pub reference: String,
    pub ground: HoldGround,
    pub review_on: Day,
}

/// What is left of a record, with the names of those who erased it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    pub tombstone: Tombstone,
    /// Nothing where this store does not know them.
    pub proposed_by: Option<String>,
    pub confirmed_by: Option<String>,
}

impl Store {
    /// What there is to do, and what was done.
    pub async fn kept_page(&self, permit: Permit<ReadKept>) -> Result<KeptPage, Error> {
        let mut tx = self.db().snapshot().await?;
        let proposed = proposed(&mut tx).await?;
        let held = held_records(&mut tx).await?;
        let mut erased = tombstone::all(&mut tx).await?;
        erased.reverse();
        drop(tx);
        self.audit(permit.entry(&[])).await?;
        Ok(KeptPage { proposed, held, erased })
    }

    /// Whether another lead proposed something that this person could confirm.
    pub async fn has_erasure_to_confirm(&self, actor: &Actor) -> Result<bool, Error> {
        if !self.has_grant(actor, Grant::DataLead).await? {
            return Ok(false);
        }
        let others = sql!(
            "select p.proposal_id from erasure_proposal p
            where p.withdrawn_at is null and p.proposed_by <> $1 limit 1",
            actor.user()
        );
        Ok(self.db().optional::<(Uuid,)>(others).await?.is_some())
    }

    /// The record with this reference, if there is one.
    pub async fn find_record(
        &self,
        permit: Permit<ReadKept>,
        reference: &str,
    ) -> Result<Option<CaseId>, Error> {
        let reference = reference.trim().to_uppercase();
        let find = sql!("select case_id from case_file where reference = $1", reference);
        let found: Option<(Uuid,)> = self.db().optional(find).await?;
        self.audit(permit.entry(&["reference"])).await?;
        Ok(found.map(|(id,)| CaseId::new(id)))
    }

    /// One record.
    pub async fn kept_record(&self, permit: Permit<ReadRecord>) -> Result<KeptRecord, Error> {
        let case = permit.target().0;
        let mut tx = self.db().snapshot().await?;
        let all = records(&mut tx, case).await?;
        let row = row(&mut tx, case).await?;
        let mut linked = Vec::new();
        for other in all.iter().filter(|other| **other != case) {
            linked.push(self::row(&mut tx, *other).await?.reference);
        }
        let proposal = erasure::proposal(&mut tx, case).await?;
        let record = KeptRecord {
            case,
            reference: row.reference,
            team: row.name,
            opened_on: row.opened_on,
            closed_on: row.closed_on.filter(|_| !row.is_open),
            open_dates: row.open_dates,
            linked,
            counted: together(&mut tx, &all).await?,
            holds: standing(&mut tx, case).await?,
            held: held(&mut tx, &all).await?,
            is_own: proposal.as_ref().is_some_and(|of| of.by == permit.actor().user()),
            proposal,
        };
        drop(tx);
        self.audit(permit.entry(&["holds", "proposal", "counted"])).await?;
        Ok(record)
    }

    /// What is left of one record.
    pub async fn erased(&self, permit: Permit<ReadKept>, id: TombstoneId) -> Result<Erased, Error> {
        let mut tx = self.db().snapshot().await?;
        let tombstone = tombstone::one(&mut tx, id.raw()).await?.ok_or(Error::NotFound)?;
        let proposed_by = name(&mut tx, tombstone.proposed_by).await?;
        let confirmed_by = name(&mut tx, tombstone.confirmed_by).await?;
        drop(tx);
        self.audit(permit.entry(&["certificate"]).on("tombstone", id.raw())).await?;
        Ok(Erased { tombstone, proposed_by, confirmed_by })
    }
}

#[derive(sqlx::FromRow)]
struct RecordRow {
    reference: String,
    name: String,
    opened_on: Day,
    closed_on: Option<Day>,
    is_open: bool,
    open_dates: i64,
}

async fn row(tx: &mut Tx, case: CaseId) -> Result<RecordRow, Error> {
    let row = sql!(
        "select c.reference, t.name, c.opened_on, c.closed_on, c.is_open, (
            select count(*) from deadline d where d.case_id = c.case_id and d.is_open) as open_dates
        from case_file c join team t on t.team_id = c.team_id where c.case_id = $1",
        case
    );
    tx.optional(row).await?.ok_or(Error::NotFound)
}

/// What several records hold together.
async fn together(tx: &mut Tx, records: &[CaseId]) -> Result<Vec<Counted>, Error> {
    let mut all: Vec<Counted> = Vec::new();
    for record in records {
        let own = counted(tx, *record, *record).await?;
        if all.is_empty() {
            all = own;
            continue;
        }
        for (sum, of) in all.iter_mut().zip(own) {
            sum.kept += of.kept;
        }
    }
    Ok(all)
}

async fn proposed(tx: &mut Tx) -> Result<Vec<Proposed>, Error> {
    let open = sql!(
        "select p.case_id, c.reference, p.reason, a.name, p.proposed_at
        from erasure_proposal p join case_file c on c.case_id = p.case_id
            join account a on a.account_id = p.proposed_by
        where p.withdrawn_at is null order by p.proposed_at, p.case_id"
    );
    let rows: Vec<(Uuid, String, String, String, DateTime<Utc>)> = tx.all(open).await?;
    let read = |(case, reference, reason, by, at): (Uuid, String, String, String, _)| {
        let reason = ErasureReason::from_code(&reason)
            .ok_or(Fault::Code { column: "erasure_proposal.reason" })?;
        Ok(Proposed { case: CaseId::new(case), reference, reason, by, at })
    };
    rows.into_iter().map(read).collect()
}

async fn held_records(tx: &mut Tx) -> Result<Vec<HeldRecord>, Error> {
    let all = sql!(
        "select h.case_id, c.reference, h.ground, h.review_on
        from legal_hold h join case_file c on c.case_id = h.case_id
        where h.ended_at is null order by h.review_on, c.reference"
    );
    let rows: Vec<(Uuid, String, String, Day)> = tx.all(all).await?;
    let read = |(case, reference, ground, review_on): (Uuid, String, String, Day)| {
        let ground =
            HoldGround::from_code(&ground).ok_or(Fault::Code { column: "legal_hold.ground" })?;
        Ok(HeldRecord { case: CaseId::new(case), reference, ground, review_on })
    };
    rows.into_iter().map(read).collect()
}

async fn name(tx: &mut Tx, account: Uuid) -> Result<Option<String>, Error> {
    let name = sql!("select name from account where account_id = $1", account);
    Ok(tx.optional::<(String,)>(name).await?.map(|(name,)| name))
}
