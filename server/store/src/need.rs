//! Need to know: a case restricted to named people, whom nobody else finds anywhere. Whoever holds the case and whoever
//! restricts it are always named, so that nobody is locked out by a slip. Records that are linked are restricted together.
//!
//! Reading who may see a case is in `need_read`, keeping somebody from it in `need_block`.

use std::collections::BTreeSet;

use domain::id::{CaseId, FormKey, Id, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    audit::{Entry, Outcome},
    db::Tx,
    error::Error,
    form_key::{self, Form, Press},
    grant::Grant,
    need_read::{candidates, last_change, version},
    need_row::{
        end_name, end_names, holder, is_number_taken, is_offered, linked, name, named,
        set_restricted,
    },
    permit::{Action, LiftRestriction, Permit, RestrictCase},
    sql,
    store::finish,
    task_change::hold,
};

/// To whom a case is restricted from now on, and the version of the list that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    pub people: Vec<UserId>,
    pub version: i64,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Restricted {
    Done,
    /// It is offered to another team, which has seen its reference.
    Offered,
    /// Somebody who was chosen could not open it anyway.
    CannotBeNamed,
}

/// What became of opening it to its team again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifted {
    Done,
    /// Another case was given the same number of the Home Office meanwhile.
    NumberTaken,
}

impl Store {
    /// Restricts a case to named people, or says anew to whom. The same form twice does it once.
    pub async fn restrict_case(
        &self,
        permit: Permit<RestrictCase>,
        to: Restriction,
        form: FormKey,
    ) -> Result<Restricted, Error> {
        let store = self.clone();
        finish(async move { store.restrict_with(permit, to, form).await }).await
    }

    async fn restrict_with(
        &self,
        permit: Permit<RestrictCase>,
        to: Restriction,
        key: FormKey,
    ) -> Result<Restricted, Error> {
        let (case, by) = (permit.target(), permit.actor());
        let form = Form::new(key, by, RestrictCase::NAME, &(case, &to))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(done) = self.press(&mut tx, &form).await? {
            return Ok(done);
        }
        hold(&mut tx, &permit).await?;
        if version(&mut tx, case).await? != to.version {
            return Err(last_change(&mut tx, case).await?);
        }
        let records = linked(&mut tx, case).await?;
        if is_offered(&mut tx, &records).await? {
            return Ok(Restricted::Offered);
        }
        let Some(named) = to_name(&mut tx, by, &records, &to.people).await? else {
            return Ok(Restricted::CannotBeNamed);
        };
        for record in &records {
            self.name_exactly(&mut tx, by, *record, &named).await?;
        }
        self.settle_tasks_of(&mut tx, by, &records).await?;
        form_key::answer(&mut tx, key, &Restricted::Done).await?;
        self.note_on(&mut tx, &permit, &records, &["is_restricted", "restricted_to"]).await?;
        tx.commit().await?;
        Ok(Restricted::Done)
    }

    /// Opens a restricted case to its team and its advisers again.
    pub async fn lift_restriction(&self, permit: Permit<LiftRestriction>) -> Result<Lifted, Error> {
        let store = self.clone();
        finish(async move { store.lift_with(permit).await }).await
    }

    async fn lift_with(&self, permit: Permit<LiftRestriction>) -> Result<Lifted, Error> {
        let mut tx = self.db().begin().await?;
        hold(&mut tx, &permit).await?;
        let records = linked(&mut tx, permit.target()).await?;
        for record in &records {
            if is_number_taken(&mut tx, *record).await? {
                return Ok(Lifted::NumberTaken);
            }
            let by = permit.actor().user();
            end_names(&mut tx, *record, by, self.now()).await?;
            set_restricted(&mut tx, *record, false).await?;
        }
        self.note_on(&mut tx, &permit, &records, &["is_restricted"]).await?;
        tx.commit().await?;
        Ok(Lifted::Done)
    }

    /// Whether this person may say who knows of a case: its holder and team leads may.
    pub(crate) async fn may_restrict(
        &self,
        actor: &Actor,
        case: Option<CaseId>,
    ) -> Result<bool, Error> {
        let held = sql!(
            "select c.case_id from case_file c where c.case_id = $1 and c.held_by = $2",
            case,
            actor.user()
        );
        let holds = self.db().optional::<(Uuid,)>(held).await?.is_some();
        Ok(holds || self.has_grant(actor, Grant::TeamLead).await?)
    }

    /// Restricts a case of a demonstration to whoever holds it.
    pub async fn restrict_demonstration(&self, case: CaseId) -> Result<(), Error> {
        if !self.is_demo() {
            return Err(Error::NotFound);
        }
        let mut tx = self.db().begin().await?;
        let holder = holder(&mut tx, case).await?;
        set_restricted(&mut tx, case, true).await?;
        name(&mut tx, case, holder, (holder, self.now())).await?;
        let entry = Entry::new(RestrictCase::NAME, Outcome::Done).on("case", case.raw());
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await
    }

    /// Names these people on a record, and nobody else.
    async fn name_exactly(
        &self,
        tx: &mut Tx,
        by: &Actor,
        record: CaseId,
        people: &[UserId],
    ) -> Result<(), Error> {
        set_restricted(tx, record, true).await?;
        for user in named(tx, record).await?.into_iter().filter(|user| !people.contains(user)) {
            end_name(tx, record, user, (by.user(), self.now())).await?;
        }
        for user in people {
            name(tx, record, *user, (by.user(), self.now())).await?;
        }
        Ok(())
    }

    /// Gives to the holders what others had to do in records that they do not see any more.
    pub(crate) async fn settle_tasks_of(
        &self,
        tx: &mut Tx,
        by: &Actor,
        records: &[CaseId],
    ) -> Result<(), Error> {
        for record in records {
            let holder = holder(tx, *record).await?;
            self.settle_tasks(tx, by, holder).await?;
        }
        Ok(())
    }

    /// Writes it into the trail of each record.
    pub(crate) async fn note_on<A: Action<Target = CaseId>>(
        &self,
        tx: &mut Tx,
        permit: &Permit<A>,
        records: &[CaseId],
        fields: &[&str],
    ) -> Result<(), Error> {
        for record in records {
            self.audit_in(tx, permit.entry(fields).on("case", record.raw())).await?;
        }
        Ok(())
    }
}

/// Everybody who is named: those chosen, whoever does it, and whoever holds one of the records. None where somebody
/// chosen could not open it.
async fn to_name(
    tx: &mut Tx,
    by: &Actor,
    records: &[CaseId],
    chosen: &[UserId],
) -> Result<Option<Vec<UserId>>, Error> {
    let mut may = BTreeSet::new();
    for record in records {
        let found = candidates(tx, *record).await?;
        may.extend(found.into_iter().map(|one| one.user.raw()));
    }
    let mut named: BTreeSet<Uuid> = chosen.iter().map(|user| user.raw()).collect();
    if !named.is_subset(&may) {
        return Ok(None);
    }
    named.insert(by.user().raw());
    for record in records {
        named.insert(holder(tx, *record).await?.raw());
    }
    Ok(Some(named.into_iter().map(Id::new).collect()))
}
