//! What of a record was given to somebody outside, part by part: prepared by one person and, where it goes to an authority,
//! approved by another. What was given, what was not and why stays written down.

use chrono::{DateTime, Utc};
use domain::{
    event::Day,
    id::{CaseId, FormKey},
    outgoing::{Basis, Decided, NewOutgoing, Requester, Withheld},
};
use serde::{Deserialize, Serialize};

use crate::{
    Store,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    outgoing_parts::{Part, parts},
    outgoing_row::all,
    permit::{
        Action, ApproveOutgoing, ChooseOutgoing, DrawOutgoing, Permit, PrepareOutgoing,
        ReadOutgoing,
    },
    policy::{Reach, visible_case},
    sql,
    store::finish,
};

/// The parts of a case to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosing {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub parts: Vec<Part>,
}

/// What was given out of a case, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingList {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub rows: Vec<Outgoing>,
}

/// One of them, with what was decided of every part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub number: u32,
    pub requester: Requester,
    pub basis: Basis,
    pub detail: String,
    pub asked_on: Day,
    pub prepared_by: String,
    pub prepared_at: DateTime<Utc>,
    /// Whether whoever looks prepared it.
    pub is_own: bool,
    /// Nothing while it waits, and where nobody has to approve it.
    pub approved: Option<(String, DateTime<Utc>)>,
    pub parts: Vec<Decided>,
}

/// The pages that are handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub case: CaseId,
    pub reference: String,
    pub outgoing: Outgoing,
    /// Those that are given, with what they say.
    pub parts: Vec<Part>,
}

/// Why nothing was prepared, approved or drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotGiven {
    /// The record has other parts than those decided about: somebody added to it meanwhile.
    OtherParts,
    /// Whoever prepared it cannot approve it.
    Own,
    /// Nobody else approved it yet.
    NotApproved,
}

impl Outgoing {
    /// Whether it can be handed over.
    pub const fn is_ready(&self) -> bool {
        !self.requester.needs_approval() || self.approved.is_some()
    }
}

impl Store {
    /// Every part of a case, to decide about each.
    pub async fn choose_parts(&self, permit: Permit<ChooseOutgoing>) -> Result<Choosing, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let parts = parts(&mut tx, case, permit.actor()).await?;
        drop(tx);
        self.audit(permit.entry(&["parts"])).await?;
        Ok(Choosing { case, reference, code_name, parts })
    }

    /// Writes down what is to be given and what is not. The same form twice does it once.
    pub async fn prepare_outgoing(
        &self,
        permit: Permit<PrepareOutgoing>,
        new: NewOutgoing,
        form: FormKey,
    ) -> Result<Result<u32, NotGiven>, Error> {
        let store = self.clone();
        finish(async move { store.prepare(permit, new, form).await }).await
    }

    async fn prepare(
        &self,
        permit: Permit<PrepareOutgoing>,
        new: NewOutgoing,
        key: FormKey,
    ) -> Result<Result<u32, NotGiven>, Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), PrepareOutgoing::NAME, &(case, &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(number) = self.press(&mut tx, &form).await? {
            return Ok(Ok(number));
        }
        hold(&mut tx, permit.reach()?, case).await?;
        let there = parts(&mut tx, case, permit.actor()).await?;
        let mut decided: Vec<_> = new.parts.iter().map(|one| one.part).collect();
        decided.sort_unstable();
        if !decided.iter().eq(there.iter().map(|part| &part.id)) {
            return Ok(Err(NotGiven::OtherParts));
        }
        let number = self.insert_outgoing(&mut tx, &permit, &new).await?;
        form_key::answer(&mut tx, key, &number).await?;
        self.audit_in(&mut tx, permit.entry(&["outgoing", "parts"])).await?;
        tx.commit().await?;
        Ok(Ok(number))
    }

    async fn insert_outgoing(
        &self,
        tx: &mut Tx,
        permit: &Permit<PrepareOutgoing>,
        new: &NewOutgoing,
    ) -> Result<u32, Error> {
        let case = permit.target();
        let add = sql!(
            "insert into outgoing (case_id, number, requester, basis, detail, asked_on, prepared_by,
                prepared_at)
            select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from outgoing where case_id = $1
            returning number",
            case,
            new.requester.code(),
            new.basis.code(),
            &new.detail,
            new.asked_on,
            permit.actor().user(),
            self.now()
        );
        let (number,): (i64,) = tx.one(add).await?;
        for Decided { part, withheld } in &new.parts {
            let add = sql!(
                "insert into outgoing_part (case_id, outgoing, kind, number, withheld)
                values ($1, $2, $3, $4, $5)",
                case,
                number,
                part.kind.code(),
                part.number,
                withheld.map(Withheld::code)
            );
            tx.execute(add, Rows::One).await?;
        }
        u32::try_from(number).map_err(|_| Fault::Code { column: "outgoing.number" }.into())
    }

    /// What was given out of a case.
    pub async fn outgoing(&self, permit: Permit<ReadOutgoing>) -> Result<OutgoingList, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let rows = all(&mut tx, case, permit.actor().user().raw()).await?;
        drop(tx);
        self.audit(permit.entry(&["outgoing"])).await?;
        Ok(OutgoingList { case, reference, code_name, rows })
    }

    /// Approves what somebody else prepared. Doing it twice does it once.
    pub async fn approve_outgoing(
        &self,
        permit: Permit<ApproveOutgoing>,
        number: u32,
    ) -> Result<Result<(), NotGiven>, Error> {
        let case = permit.target();
        let mut tx = self.db().begin().await?;
        hold(&mut tx, permit.reach()?, case).await?;
        let rows = all(&mut tx, case, permit.actor().user().raw()).await?;
        let one = rows.into_iter().find(|one| one.number == number).ok_or(Error::NotFound)?;
        if one.is_own {
            return Ok(Err(NotGiven::Own));
        }
        if one.approved.is_some() || !one.requester.needs_approval() {
            return Ok(Ok(()));
        }
        let approve = sql!(
            "insert into outgoing_approval (case_id, outgoing, approved_by, approved_at)
            values ($1, $2, $3, $4)",
            case,
            number,
            permit.actor().user(),
            self.now()
        );
        tx.execute(approve, Rows::One).await?;
        self.audit_in(&mut tx, permit.entry(&["approved"])).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// The pages that are handed over, with what the parts say.
    pub async fn draw_outgoing(
        &self,
        permit: Permit<DrawOutgoing>,
        number: u32,
    ) -> Result<Result<Drawn, NotGiven>, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, _) = named(&mut tx, permit.reach()?, case).await?;
        let rows = all(&mut tx, case, permit.actor().user().raw()).await?;
        let outgoing = rows.into_iter().find(|one| one.number == number).ok_or(Error::NotFound)?;
        if !outgoing.is_ready() {
            return Ok(Err(NotGiven::NotApproved));
        }
        let given = |part: &Part| {
            outgoing.parts.iter().any(|one| one.part == part.id && one.withheld.is_none())
        };
        let mut parts = parts(&mut tx, case, permit.actor()).await?;
        parts.retain(given);
        drop(tx);
        self.audit(permit.entry(&["outgoing", "pages"])).await?;
        Ok(Ok(Drawn { case, reference, outgoing, parts }))
    }
}

async fn named(tx: &mut Tx, reach: Reach, case: CaseId) -> Result<(String, String), Error> {
    let named = sql!(
        concat!(
            "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
            visible_case!()
        ),
        reach.id(),
        case
    );
    tx.optional(named).await?.ok_or(Error::NotFound)
}

/// Holds the case until the commit.
pub(crate) async fn hold(tx: &mut Tx, reach: Reach, case: CaseId) -> Result<(), Error> {
    let hold = sql!(
        concat!(
            "update case_file as c set note_count = note_count where c.case_id = $2 and ",
            visible_case!(),
            " returning case_id"
        ),
        reach.id(),
        case
    );
    tx.optional::<(uuid::Uuid,)>(hold).await?.map(drop).ok_or(Error::NotFound)
}
