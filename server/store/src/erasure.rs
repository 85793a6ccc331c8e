//! Erasing a record: one data protection lead proposes it and says why, another confirms it, and then nothing of the
//! person is left but a tombstone without a name. A hold on any record of the person wins over both.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::{
    erasure::ErasureReason,
    id::{CaseId, FormKey, TombstoneId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    erase::erase,
    erase_rows,
    error::{Error, Fault},
    form_key::{self, Form, Press},
    permit::{Action, ConfirmErasure, Permit, ProposeErasure},
    sql,
    store::finish,
    tombstone::{Tombstone, digest},
};

/// The names of every table that is emptied of a record that is erased.
pub fn tables() -> Vec<&'static str> {
    erase_rows::tables()
}

/// Why nothing was erased. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotErased {
    /// These records of the person have to stay, by their references.
    Held(Vec<String>),
    /// It is proposed already.
    Proposed,
    /// Nobody proposes it any more.
    NotProposed,
    /// Whoever proposed it cannot confirm it.
    Own,
}

/// That a record is erased, as one lead proposed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub reason: ErasureReason,
    pub by: UserId,
    pub name: String,
    pub at: DateTime<Utc>,
}

impl Store {
    /// Proposes to erase a record, with all that is linked with it. The same form twice proposes it once.
    pub async fn propose_erasure(
        &self,
        permit: Permit<ProposeErasure>,
        reason: ErasureReason,
        key: FormKey,
    ) -> Result<Result<(), NotErased>, Error> {
        let case = permit.target().0;
        let form = Form::new(key, permit.actor(), ProposeErasure::NAME, &(case, reason))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(Ok(()));
        }
        let records = records(&mut tx, case).await?;
        let held = held(&mut tx, &records).await?;
        if !held.is_empty() {
            return Ok(Err(NotErased::Held(held)));
        }
        if proposal(&mut tx, case).await?.is_some() {
            return Ok(Err(NotErased::Proposed));
        }
        let add = sql!(
            "insert into erasure_proposal (proposal_id, case_id, reason, proposed_by, proposed_at)
            values ($1, $2, $3, $4, $5)",
            chance::uuid(),
            case,
            reason.code(),
            permit.actor().user(),
            self.now()
        );
        tx.execute(add, Rows::One).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["reason"])).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// Takes a proposal back, one's own or another's. Doing it twice does it once.
    pub async fn withdraw_erasure(&self, permit: Permit<ProposeErasure>) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let back = sql!(
            "update erasure_proposal set withdrawn_by = $2, withdrawn_at = $3
            where case_id = $1 and withdrawn_at is null",
            permit.target().0,
            permit.actor().user(),
            self.now()
        );
        if tx.execute(back, Rows::Any).await? == 0 {
            return Ok(());
        }
        self.audit_in(&mut tx, permit.entry(&["withdrawn"])).await?;
        tx.commit().await
    }

    /// Erases what another lead proposed, and returns what is left of it.
    pub async fn confirm_erasure(
        &self,
        permit: Permit<ConfirmErasure>,
        key: FormKey,
    ) -> Result<Result<TombstoneId, NotErased>, Error> {
        let store = self.clone();
        finish(async move { store.erase_confirmed(permit, key).await }).await
    }

    async fn erase_confirmed(
        &self,
        permit: Permit<ConfirmErasure>,
        key: FormKey,
    ) -> Result<Result<TombstoneId, NotErased>, Error> {
        let case = permit.target().0;
        let form = Form::new(key, permit.actor(), ConfirmErasure::NAME, &case)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(erased) = self.press(&mut tx, &form).await? {
            return Ok(Ok(erased));
        }
        let records = records(&mut tx, case).await?;
        hold_still(&mut tx, &records).await?;
        let held = held(&mut tx, &records).await?;
        if !held.is_empty() {
            return Ok(Err(NotErased::Held(held)));
        }
        let Some(proposal) = proposal(&mut tx, case).await? else {
            return Ok(Err(NotErased::NotProposed));
        };
        if proposal.by == permit.actor().user() {
            return Ok(Err(NotErased::Own));
        }
        let tombstone = self.tombstone(&proposal, permit.actor().user(), &records);
        erase(&mut tx, &tombstone, &records).await?;
        let erased = TombstoneId::new(tombstone.id);
        form_key::answer(&mut tx, key, &erased).await?;
        let entry = permit.entry(&["erased"]);
        self.audit_in(&mut tx, entry.clone()).await?;
        self.audit_in(&mut tx, entry.on("tombstone", tombstone.id)).await?;
        tx.commit().await?;
        self.after_erasing().await;
        Ok(Ok(erased))
    }

    fn tombstone(&self, proposal: &Proposal, by: UserId, records: &[CaseId]) -> Tombstone {
        Tombstone {
            id: chance::uuid(),
            reason: proposal.reason,
            proposed_by: proposal.by.raw(),
            proposed_at: proposal.at,
            confirmed_by: by.raw(),
            erased_at: self.now(),
            records: records.iter().map(|record| digest(*record)).collect(),
            counts: BTreeMap::new(),
        }
    }

    /// The record is gone. What is left to do is done again by the next backup and the next start, if not now.
    async fn after_erasing(&self) {
        if let Err(error) = self.write_tombstones().await {
            let error = &error as &dyn std::error::Error;
            tracing::error!(error, "the file of tombstones was not written");
        }
        self.wipe().await;
    }
}

/// Every record of the person: those under the same name, and those that are linked. Not found where there is none.
pub(crate) async fn records(tx: &mut Tx, case: CaseId) -> Result<Vec<CaseId>, Error> {
    let mut known = BTreeSet::new();
    let mut next = vec![case.raw()];
    while let Some(record) = next.pop() {
        let beside = sql!(
            "select c.case_id from case_file c where c.case_id = $1
            union select c.case_id from case_file c where c.merged_into = $1
            union select c.merged_into from case_file c
                where c.case_id = $1 and c.merged_into is not null
            union select c.case_id from case_file c join case_file o on o.person_id = c.person_id
                where o.case_id = $1",
            record
        );
        let beside: Vec<(Uuid,)> = tx.all(beside).await?;
        next.extend(beside.into_iter().map(|(id,)| id).filter(|id| known.insert(*id)));
    }
    if known.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(known.into_iter().map(CaseId::new).collect())
}

/// Holds the records until the commit, always in the same order: whoever is writing into one is waited for.
async fn hold_still(tx: &mut Tx, records: &[CaseId]) -> Result<(), Error> {
    for record in records {
        let hold = sql!("update case_file set version = version where case_id = $1", *record);
        if tx.execute(hold, Rows::Any).await? == 0 {
            return Err(Error::NotFound);
        }
    }
    Ok(())
}

/// The references of those that have to stay.
pub(crate) async fn held(tx: &mut Tx, records: &[CaseId]) -> Result<Vec<String>, Error> {
    let mut held = Vec::new();
    for record in records {
        let reference = sql!(
            "select c.reference from case_file c where c.case_id = $1 and exists (
                select 1 from legal_hold h where h.case_id = c.case_id and h.ended_at is null)",
            *record
        );
        held.extend(tx.optional::<(String,)>(reference).await?.map(|(reference,)| reference));
    }
    Ok(held)
}

/// What is proposed for one record.
pub(crate) async fn proposal(tx: &mut Tx, case: CaseId) -> Result<Option<Proposal>, Error> {
    let open = sql!(
        "select p.reason, p.proposed_by, a.name, p.proposed_at
        from erasure_proposal p join account a on a.account_id = p.proposed_by
        where p.case_id = $1 and p.withdrawn_at is null",
        case
    );
    let row: Option<(String, Uuid, String, DateTime<Utc>)> = tx.optional(open).await?;
    row.map(|(reason, by, name, at)| {
        let reason = ErasureReason::from_code(&reason)
            .ok_or(Fault::Code { column: "erasure_proposal.reason" })?;
        Ok(Proposal { reason, by: UserId::new(by), name, at })
    })
    .transpose()
}
