//! Breaking the glass: a case opened in an emergency by somebody who has no other way in. By its reference, with a
//! reason, for an hour and to read only; never what is privileged, and never where a conflict of interest stands. Its
//! workers are told, see `told`; what is shown is in `glass_read`.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{CaseId, FormKey, GlassId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry, Outcome},
    chance,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    permit::{Action, BreakGlass, Permit, standing_in},
    sql,
    store::finish,
    throttle::{self, Bucket, Turn},
};

/// How long a case stays open in this way.
pub const LASTS: TimeDelta = TimeDelta::minutes(60);

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emergency {
    pub reference: String,
    pub reason: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Broken {
    Opened(GlassId),
    /// They can open it as always.
    Theirs(CaseId),
    /// It does not exist, or it is not for them: nobody can tell which.
    NotFound,
    /// So many were tried that they have to wait.
    Wait(DateTime<Utc>),
}

impl Store {
    /// Opens a case in an emergency. The same form twice opens it once.
    pub async fn break_glass(
        &self,
        permit: Permit<BreakGlass>,
        asked: Emergency,
        form: FormKey,
    ) -> Result<Broken, Error> {
        let store = self.clone();
        finish(async move { store.break_with(permit, asked, form).await }).await
    }

    async fn break_with(
        &self,
        permit: Permit<BreakGlass>,
        asked: Emergency,
        key: FormKey,
    ) -> Result<Broken, Error> {
        let form = Form::new(key, permit.actor(), BreakGlass::NAME, &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(broken) = self.press(&mut tx, &form).await? {
            return Ok(broken);
        }
        let bucket = self.bucket("glass", &permit.actor().user().to_string());
        if let Turn::Wait(until) = Bucket::Account.take(&mut tx, bucket, self.now()).await? {
            return Ok(Broken::Wait(until));
        }
        let broken = match called(&mut tx, &permit, &asked.reference).await? {
            Called::Nothing => {
                let refused = Entry::new(BreakGlass::NAME, Outcome::Refused).by(permit.actor());
                self.audit_in(&mut tx, refused).await?;
                // The try is counted and written down; the form can be sent again with another reference.
                release(&mut tx, key).await?;
                tx.commit().await?;
                return Ok(Broken::NotFound);
            }
            Called::Theirs(case) => Broken::Theirs(case),
            Called::Other(case) => {
                let opened = self.open_glass(&mut tx, &permit, case, &asked.reason).await?;
                let entry = permit.entry(&["reason"]).on("case", case.raw());
                self.audit_in(&mut tx, entry).await?;
                Broken::Opened(opened)
            }
        };
        throttle::forget(&mut tx, bucket).await?;
        form_key::answer(&mut tx, key, &broken).await?;
        tx.commit().await?;
        Ok(broken)
    }

    async fn open_glass(
        &self,
        tx: &mut Tx,
        permit: &Permit<BreakGlass>,
        case: CaseId,
        reason: &str,
    ) -> Result<GlassId, Error> {
        let id: GlassId = chance::id();
        let add = sql!(
            "insert into glass (glass_id, case_id, account_id, reason, opened_at, until_at)
            values ($1, $2, $3, $4, $5, $6)",
            id,
            case,
            permit.actor().user(),
            reason,
            self.now(),
            self.now() + LASTS
        );
        tx.execute(add, Rows::One).await?;
        Ok(id)
    }
}

/// What a reference leads to.
enum Called {
    Nothing,
    Theirs(CaseId),
    Other(CaseId),
}

/// Which case has this reference, and how this person stands to it.
async fn called(
    tx: &mut Tx,
    permit: &Permit<BreakGlass>,
    reference: &str,
) -> Result<Called, Error> {
    let find = sql!(
        "select c.case_id from case_file c
        where c.reference = $1 and c.taken_back_at is null",
        reference.trim().to_uppercase()
    );
    let Some((case,)) = tx.optional::<(Uuid,)>(find).await? else {
        return Ok(Called::Nothing);
    };
    let case = CaseId::new(case);
    Ok(match standing_in(tx, permit.actor(), case).await? {
        None => Called::Nothing,
        Some(standing) if standing.is_blocked => Called::Nothing,
        Some(standing) if standing.opens() => Called::Theirs(case),
        Some(_) => Called::Other(case),
    })
}

/// Gives the key of a form back, so that it can be sent again.
async fn release(tx: &mut Tx, key: FormKey) -> Result<(), Error> {
    let release = sql!("delete from form_key where form_key = $1", key);
    tx.execute(release, Rows::One).await.map(drop)
}
