//! Puts another wording beside an incident. The first one stays, and everybody sees that there are two.

use chrono::{DateTime, Utc};
use domain::{
    id::{CaseId, FormKey},
    incident::NewIncidentAmendment,
    note::minutes_to_read,
};

use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    incident::Incident,
    permit::{Permit, WriteIncident},
    plan::Who,
    sql,
    store::finish,
    task_change::hold,
};

/// Another wording of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    pub body: String,
    pub told: String,
    pub done: String,
    pub reason: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Store {
    /// Amends an incident, if nobody else did since `expected` amendments were read. The same form twice amends once.
    pub async fn amend_incident(
        &self,
        permit: Permit<WriteIncident>,
        incident: u32,
        new: NewIncidentAmendment,
        expected: u32,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(
            async move { store.amend_incident_with(permit, incident, new, expected, form).await },
        )
        .await
    }

    async fn amend_incident_with(
        &self,
        permit: Permit<WriteIncident>,
        incident: u32,
        new: NewIncidentAmendment,
        expected: u32,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), "incident.amend", &(case, incident, &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        if !exists(&mut tx, case, incident).await? {
            return Err(Error::NotFound);
        }
        if let Some(conflict) = since(&mut tx, (case, incident), expected).await? {
            return Err(conflict);
        }
        let who = (permit.actor().user(), self.now());
        insert(&mut tx, (case, incident, expected + 1), new, who).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["incident", "amendment"])).await?;
        tx.commit().await
    }
}

async fn exists(tx: &mut Tx, case: CaseId, incident: u32) -> Result<bool, Error> {
    let one =
        sql!("select number from incident where case_id = $1 and number = $2", case, incident);
    Ok(tx.optional::<(i64,)>(one).await?.is_some())
}

/// Who amended the incident since, if anybody did.
async fn since(
    tx: &mut Tx,
    (case, incident): (CaseId, u32),
    expected: u32,
) -> Result<Option<Error>, Error> {
    let last = sql!(
        "select a.name, m.written_at from incident_amendment m
            join account a on a.account_id = m.written_by
        where m.case_id = $1 and m.incident = $2 and m.number > $3 order by m.number desc limit 1",
        case,
        incident,
        expected
    );
    let last: Option<(String, DateTime<Utc>)> = tx.optional(last).await?;
    Ok(last.map(|(by, at)| Error::Conflict { by, at }))
}

async fn insert(
    tx: &mut Tx,
    (case, incident, number): (CaseId, u32, u32),
    new: NewIncidentAmendment,
    (by, at): Who,
) -> Result<(), Error> {
    let words = [new.body.as_str(), &new.told, &new.done].join(" ");
    let minutes = i64::try_from(minutes_to_read(&words)).unwrap_or(i64::MAX);
    let add = sql!(
        "insert into incident_amendment (case_id, incident, number, body, told, done,
            describes_harm, minutes_to_read, reason, written_by, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        case,
        incident,
        number,
        new.body,
        new.told,
        new.done,
        new.describes_harm,
        minutes,
        new.reason,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

#[derive(sqlx::FromRow)]
struct AmendmentRow {
    incident: i64,
    body: String,
    told: String,
    done: String,
    reason: String,
    name: String,
    written_at: DateTime<Utc>,
}

/// Adds the amendments to the incidents they belong to. Where they are only listed, of those that describe harm no word
/// leaves the database.
pub(crate) async fn add_to(
    tx: &mut Tx,
    case: CaseId,
    incidents: &mut [Incident],
    is_opened: bool,
) -> Result<(), Error> {
    let rows = sql!(
        "select m.incident, m.body, m.told, m.done, m.reason, a.name, m.written_at
        from incident_amendment m join account a on a.account_id = m.written_by
            join incident i on i.case_id = m.case_id and i.number = m.incident
        where m.case_id = $1 and ($2 = true or (i.describes_harm = false and not exists (
            select 1 from incident_amendment h where h.case_id = m.case_id
                and h.incident = m.incident and h.describes_harm = true)))
        order by m.incident, m.number",
        case,
        is_opened
    );
    for row in tx.all::<AmendmentRow>(rows).await? {
        let of = incidents.iter_mut().find(|one| i64::from(one.number) == row.incident);
        let AmendmentRow { body, told, done, reason, name: by, written_at: at, .. } = row;
        if let Some(of) = of {
            of.amendments.push(Amendment { body, told, done, reason, by, at });
        }
    }
    Ok(())
}
