//! What somebody agreed may be shared: recorded, taken back, and looked at before anything is sent. Nothing is changed;
//! that it was taken back is a row of its own.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    consent::{NewConsent, NewWithdrawal, NotShared, Way, may_share},
    id::{CaseId, ConsentId, FormKey, Id},
};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    permit::{Permit, WriteServices},
    plan::Who,
    sql,
    store::finish,
    task_change::hold,
};

/// Consents of one case that are shown.
const MOST: u32 = 200;

/// A consent as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub id: ConsentId,
    pub given: NewConsent,
    pub by: String,
    pub at: DateTime<Utc>,
    pub withdrawn: Option<Withdrawn>,
}

/// That it was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    pub on: NaiveDate,
    pub note: Option<String>,
    pub by: String,
}

impl Store {
    /// Records what somebody agreed to. The same form twice records it once.
    pub async fn record_consent(
        &self,
        permit: Permit<WriteServices>,
        new: NewConsent,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.record_consent_with(permit, new, form).await }).await
    }

    async fn record_consent_with(
        &self,
        permit: Permit<WriteServices>,
        new: NewConsent,
        key: FormKey,
    ) -> Result<(), Error> {
        let form = Form::new(key, permit.actor(), "consent.record", &(permit.target(), &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        let who = (permit.actor().user(), self.now());
        insert(&mut tx, (permit.target(), chance::id()), new, who).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["consents"])).await?;
        tx.commit().await
    }

    /// Records that somebody took a consent back. The same form twice, and two people at once, record it once.
    pub async fn withdraw_consent(
        &self,
        permit: Permit<WriteServices>,
        consent: ConsentId,
        new: NewWithdrawal,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.withdraw_consent_with(permit, consent, new, form).await }).await
    }

    async fn withdraw_consent_with(
        &self,
        permit: Permit<WriteServices>,
        consent: ConsentId,
        new: NewWithdrawal,
        key: FormKey,
    ) -> Result<(), Error> {
        let asked = (permit.target(), consent, &new);
        let form = Form::new(key, permit.actor(), "consent.withdraw", &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        let known = of(&mut tx, permit.target()).await?;
        let one = known.iter().find(|one| one.id == consent).ok_or(Error::NotFound)?;
        if one.withdrawn.is_none() {
            let who = (permit.actor().user(), self.now());
            insert_withdrawal(&mut tx, consent, new, who).await?;
        }
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["consents"])).await?;
        tx.commit().await
    }
}

pub(crate) async fn insert(
    tx: &mut Tx,
    (case, id): (CaseId, ConsentId),
    new: NewConsent,
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into consent (consent_id, case_id, what, whom, given_on, way, recorded_by,
            recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        case,
        new.what,
        new.whom,
        new.given_on,
        new.way.code(),
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

pub(crate) async fn insert_withdrawal(
    tx: &mut Tx,
    consent: ConsentId,
    new: NewWithdrawal,
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into consent_withdrawal (consent_id, withdrawn_on, note, recorded_by, recorded_at)
        values ($1, $2, $3, $4, $5)",
        consent,
        new.on,
        new.note,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

#[derive(sqlx::FromRow)]
struct ConsentRow {
    consent_id: Uuid,
    what: String,
    whom: String,
    given_on: NaiveDate,
    way: String,
    name: String,
    recorded_at: DateTime<Utc>,
    withdrawn_on: Option<NaiveDate>,
    note: Option<String>,
    withdrawn_by: Option<String>,
}

/// Every consent of a case somebody may see, the latest first.
pub(crate) async fn of(tx: &mut Tx, case: CaseId) -> Result<Vec<Consent>, Error> {
    let all = sql!(
        "select s.consent_id, s.what, s.whom, s.given_on, s.way, a.name, s.recorded_at,
            w.withdrawn_on, w.note, b.name as withdrawn_by
        from consent s join account a on a.account_id = s.recorded_by
            left join consent_withdrawal w on w.consent_id = s.consent_id
            left join account b on b.account_id = w.recorded_by
        where s.case_id = $1 order by s.given_on desc, s.consent_id limit $2",
        case,
        MOST
    );
    let rows: Vec<ConsentRow> = tx.all(all).await?;
    rows.into_iter().map(ConsentRow::consent).collect()
}

impl ConsentRow {
    fn consent(self) -> Result<Consent, Error> {
        let way = Way::from_code(&self.way).ok_or(Fault::Code { column: "consent.way" })?;
        let withdrawn = self.withdrawn_on.zip(self.withdrawn_by);
        let (what, whom, given_on, note) = (self.what, self.whom, self.given_on, self.note);
        Ok(Consent {
            id: Id::new(self.consent_id),
            given: NewConsent { what, whom, given_on, way },
            by: self.name,
            at: self.recorded_at,
            withdrawn: withdrawn.map(|(on, by)| Withdrawn { on, note, by }),
        })
    }
}

/// Whether something may be shared with somebody on a day by one of these.
pub(crate) fn covers(
    known: &[Consent],
    named: Option<ConsentId>,
    whom: &str,
    day: NaiveDate,
) -> Result<ConsentId, NotShared> {
    let one = known.iter().find(|one| Some(one.id) == named).ok_or(NotShared::NoConsent)?;
    may_share(&one.given, one.withdrawn.as_ref().map(|back| back.on), whom, day)?;
    Ok(one.id)
}
