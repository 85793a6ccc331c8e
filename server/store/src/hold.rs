//! Records that have to stay: a hold says why and when somebody looks at it again, and while it stands nothing of the
//! record is erased, whoever asks.

use chrono::{DateTime, Utc};
use domain::{
    erasure::HoldGround,
    event::Day,
    id::{CaseId, FormKey, HoldId},
};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    permit::{Action, Permit, SetHold},
    sql,
    store::finish,
};

/// A hold to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewHold {
    pub ground: HoldGround,
    pub why: String,
    pub review_on: Day,
}

/// A hold that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub id: HoldId,
    pub ground: HoldGround,
    pub why: String,
    pub review_on: Day,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Store {
    /// Says that a record has to stay. The same form twice says it once.
    pub async fn set_hold(
        &self,
        permit: Permit<SetHold>,
        new: NewHold,
        key: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.hold(permit, new, key).await }).await
    }

    async fn hold(&self, permit: Permit<SetHold>, new: NewHold, key: FormKey) -> Result<(), Error> {
        let case = permit.target().0;
        let form = Form::new(key, permit.actor(), SetHold::NAME, &(case, &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        let set = sql!(
            "insert into legal_hold (hold_id, case_id, ground, why, review_on, set_by, set_at)
            select $1, c.case_id, $3, $4, $5, $6, $7 from case_file c where c.case_id = $2",
            chance::uuid(),
            case,
            new.ground.code(),
            new.why,
            new.review_on,
            permit.actor().user(),
            self.now()
        );
        if tx.execute(set, Rows::Any).await? == 0 {
            return Err(Error::NotFound);
        }
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["ground", "why", "review_on"])).await?;
        tx.commit().await
    }

    /// Ends a hold. Ending it twice ends it once.
    pub async fn end_hold(&self, permit: Permit<SetHold>, hold: HoldId) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let end = sql!(
            "update legal_hold set ended_by = $3, ended_at = $4
            where hold_id = $1 and case_id = $2 and ended_at is null",
            hold,
            permit.target().0,
            permit.actor().user(),
            self.now()
        );
        if tx.execute(end, Rows::Any).await? == 0 {
            return Ok(());
        }
        self.audit_in(&mut tx, permit.entry(&["ended"])).await?;
        tx.commit().await
    }
}

type HoldRow = (Uuid, String, String, Day, String, DateTime<Utc>);

/// The holds that stand on one record.
pub(crate) async fn standing(tx: &mut Tx, case: CaseId) -> Result<Vec<Hold>, Error> {
    let holds = sql!(
        "select h.hold_id, h.ground, h.why, h.review_on, a.name, h.set_at
        from legal_hold h join account a on a.account_id = h.set_by
        where h.case_id = $1 and h.ended_at is null order by h.set_at, h.hold_id",
        case
    );
    let rows: Vec<HoldRow> = tx.all(holds).await?;
    let hold = |(id, ground, why, review_on, by, at): HoldRow| {
        let ground =
            HoldGround::from_code(&ground).ok_or(Fault::Code { column: "legal_hold.ground" })?;
        Ok(Hold { id: HoldId::new(id), ground, why, review_on, by, at })
    };
    rows.into_iter().map(hold).collect()
}
