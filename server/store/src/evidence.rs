//! Evidence: lists begun for a route, and each step about an item. Nothing is changed; how an item stands follows from
//! its steps.

use domain::{
    day::Day,
    evidence::{self, EvidenceRoute, Getter, NewEvidenceStep},
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};

pub use crate::evidence_view::{Evidence, EvidenceList, Item, Taken};
use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    evidence_read,
    form_key::{self, Form, Press},
    permit::{Permit, WriteEvidence},
    plan::Who,
    sql,
    store::finish,
    task_change::hold,
};

/// Which item, and how many steps there were when it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAim {
    pub list: u32,
    pub item: String,
    pub version: u32,
}

/// What became of saying what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stepped {
    Done,
    /// It would have been before what was done last, on this day.
    Earlier(Day),
}

impl Store {
    /// Begins a list for a route. The same form twice begins it once.
    pub async fn begin_evidence(
        &self,
        permit: Permit<WriteEvidence>,
        route: &'static EvidenceRoute,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.begin_evidence_with(permit, route, form).await }).await
    }

    async fn begin_evidence_with(
        &self,
        permit: Permit<WriteEvidence>,
        route: &'static EvidenceRoute,
        key: FormKey,
    ) -> Result<(), Error> {
        let form = Form::new(key, permit.actor(), "evidence.begin", &(permit.target(), route.id))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        begin(&mut tx, permit.target(), route.id, (permit.actor().user(), self.now())).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["evidence"])).await?;
        tx.commit().await
    }

    /// Records what was done about an item. The same form twice, and two people doing the same, record it once; whoever
    /// does something else second is told who was first.
    pub async fn step_evidence(
        &self,
        permit: Permit<WriteEvidence>,
        aim: ItemAim,
        new: NewEvidenceStep,
        form: FormKey,
    ) -> Result<Stepped, Error> {
        let store = self.clone();
        finish(async move { store.step_evidence_with(permit, aim, new, form).await }).await
    }

    async fn step_evidence_with(
        &self,
        permit: Permit<WriteEvidence>,
        aim: ItemAim,
        new: NewEvidenceStep,
        key: FormKey,
    ) -> Result<Stepped, Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), "evidence.step", &(case, &aim, new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(Stepped::Done);
        }
        hold(&mut tx, &permit).await?;
        match self.moves_on(&mut tx, case, &aim, new).await? {
            Move::On => {
                let who = (permit.actor().user(), self.now());
                let place = (aim.list, aim.item.as_str(), aim.version + 1);
                insert(&mut tx, case, place, new, who).await?;
            }
            Move::Before(last) => return Ok(Stepped::Earlier(last)),
            Move::Already => {}
        }
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["evidence"])).await?;
        tx.commit().await?;
        Ok(Stepped::Done)
    }

    /// Whether there is anything to record: not where somebody did the very same meanwhile.
    async fn moves_on(
        &self,
        tx: &mut Tx,
        case: CaseId,
        aim: &ItemAim,
        new: NewEvidenceStep,
    ) -> Result<Move, Error> {
        let lists = evidence_read::lists(tx, case).await?;
        let list = lists.iter().find(|list| list.number == aim.list).ok_or(Error::NotFound)?;
        let item = list.item(&aim.item).ok_or(Error::NotFound)?;
        let known = u32::try_from(item.steps.len()).unwrap_or(u32::MAX);
        match item.steps.last() {
            Some(newest) if known > aim.version => {
                if newest.new.step == new.step {
                    Ok(Move::Already)
                } else {
                    Err(conflict(newest))
                }
            }
            _ if known < aim.version => Err(Error::NotFound),
            _ if !item.standing().steps().contains(&new.step) => Err(Error::NotFound),
            Some(newest) if new.on < newest.new.on => Ok(Move::Before(newest.new.on)),
            _ => Ok(Move::On),
        }
    }
}

/// Where a step leads.
enum Move {
    On,
    /// Somebody did the very same meanwhile.
    Already,
    /// What was done last was done on this later day.
    Before(Day),
}

fn conflict(newest: &Taken) -> Error {
    Error::Conflict { by: newest.by.clone(), at: newest.at }
}

/// Begins a list. The case is held until the commit: no two lists get one number.
pub(crate) async fn begin(
    tx: &mut Tx,
    case: CaseId,
    route: &str,
    (by, at): Who,
) -> Result<u32, Error> {
    let add = sql!(
        "insert into evidence_list (case_id, number, route, begun_by, begun_at)
        select $1, count(*) + 1, $2, $3, $4 from evidence_list where case_id = $1
        returning number",
        case,
        route,
        by,
        at
    );
    let (number,): (i64,) = tx.one(add).await?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

pub(crate) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    (list, item, number): (u32, &str, u32),
    new: NewEvidenceStep,
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into evidence_step (case_id, list, item, number, step, happened_on, why, getter,
            recorded_by, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        case,
        list,
        item,
        number,
        new.step.code(),
        new.on,
        new.why.map(evidence::WhyNot::code),
        new.getter.map(Getter::code),
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}
