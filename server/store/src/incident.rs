//! Incidents: recorded once, listed without a word of what describes harm, opened one by one with an audit row each.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, FormKey},
    incident::{IncidentKind, NewIncident},
    note::minutes_to_read,
};

pub use crate::incident_amend::Amendment;
use crate::{
    Store,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    incident_amend,
    permit::{Permit, ReadIncidents, WriteIncident},
    plan::Who,
    policy::{Reach, visible_case},
    sql,
    store::finish,
    task_change::hold,
};

/// Incidents shown of one case.
const MOST: u32 = 200;

/// An incident as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    pub number: u32,
    pub kind: IncidentKind,
    pub on: NaiveDate,
    /// Empty, as are the next two, where it describes harm and is only listed.
    pub body: String,
    pub told: String,
    pub done: String,
    /// Whether anybody who wrote it said so. Nobody can take that back.
    pub describes_harm: bool,
    pub minutes_to_read: usize,
    pub by: String,
    pub at: DateTime<Utc>,
    /// In the order they were made; none where it is only listed.
    pub amendments: Vec<Amendment>,
}

impl Incident {
    /// What happened, who was told and what was done, in the wording that counts now.
    pub fn now(&self) -> [&str; 3] {
        match self.amendments.last() {
            Some(last) => [&last.body, &last.told, &last.done],
            None => [&self.body, &self.told, &self.done],
        }
    }
}

/// Incidents of one case: all of them, or the one that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incidents {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    /// The latest first.
    pub rows: Vec<Incident>,
}

impl Store {
    /// Every incident of a case. Of one that describes harm no word leaves the database.
    pub async fn incidents(&self, permit: Permit<ReadIncidents>) -> Result<Incidents, Error> {
        let all = self.read_incidents(&permit, None).await?;
        self.audit(permit.entry(&["incidents"])).await?;
        Ok(all)
    }

    /// One incident, whole.
    pub async fn incident(
        &self,
        permit: Permit<ReadIncidents>,
        number: u32,
    ) -> Result<Incidents, Error> {
        let one = self.read_incidents(&permit, Some(number)).await?;
        if one.rows.is_empty() {
            return Err(Error::NotFound);
        }
        self.audit(permit.entry(&["incident"])).await?;
        Ok(one)
    }

    async fn read_incidents(
        &self,
        permit: &Permit<ReadIncidents>,
        number: Option<u32>,
    ) -> Result<Incidents, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let rows = between(&mut tx, case, number).await?;
        Ok(Incidents { case, reference, code_name, rows })
    }

    /// Records an incident. The same form twice records it once.
    pub async fn record_incident(
        &self,
        permit: Permit<WriteIncident>,
        new: NewIncident,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.record_incident_with(permit, new, form).await }).await
    }

    async fn record_incident_with(
        &self,
        permit: Permit<WriteIncident>,
        new: NewIncident,
        key: FormKey,
    ) -> Result<(), Error> {
        let form = Form::new(key, permit.actor(), "incident.record", &(permit.target(), &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        insert(&mut tx, permit.target(), new, (permit.actor().user(), self.now())).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["incidents"])).await?;
        tx.commit().await
    }
}

/// The case is held until the commit: no two incidents get one number.
pub(crate) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    new: NewIncident,
    (by, at): Who,
) -> Result<(), Error> {
    let words = [new.body.as_str(), &new.told, &new.done].join(" ");
    let minutes = i64::try_from(minutes_to_read(&words)).unwrap_or(i64::MAX);
    let add = sql!(
        "insert into incident (case_id, number, kind, happened_on, body, minutes_to_read,
            describes_harm, told, done, recorded_by, recorded_at)
        select $1, count(*) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10
        from incident where case_id = $1",
        case,
        new.kind.code(),
        new.on,
        new.body,
        minutes,
        new.describes_harm,
        new.told,
        new.done,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

pub(crate) async fn named(
    tx: &mut Tx,
    reach: Reach,
    case: CaseId,
) -> Result<(String, String), Error> {
    let file = sql!(
        concat!(
            "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
            visible_case!()
        ),
        reach.id(),
        case
    );
    tx.optional(file).await?.ok_or(Error::NotFound)
}

#[derive(sqlx::FromRow)]
struct IncidentRow {
    number: i64,
    kind: String,
    happened_on: NaiveDate,
    body: String,
    told: String,
    done: String,
    describes_harm: bool,
    minutes_to_read: i64,
    name: String,
    recorded_at: DateTime<Utc>,
}

/// All of them, or the one with this number, whole.
async fn between(tx: &mut Tx, case: CaseId, number: Option<u32>) -> Result<Vec<Incident>, Error> {
    let (first, last) = number.map_or((1, u32::MAX), |number| (number, number));
    let rows = sql!(
        "select i.number, i.kind, i.happened_on,
            case when i.is_harm = true and $4 = false then '' else i.body end as body,
            case when i.is_harm = true and $4 = false then '' else i.told end as told,
            case when i.is_harm = true and $4 = false then '' else i.done end as done,
            i.is_harm as describes_harm, i.minutes_to_read, a.name, i.recorded_at
        from (select f.number, f.kind, f.happened_on, f.body, f.told, f.done, f.recorded_by,
                f.recorded_at, f.describes_harm = true or exists (
                    select 1 from incident_amendment h where h.case_id = f.case_id
                        and h.incident = f.number and h.describes_harm = true) as is_harm,
                coalesce((select l.minutes_to_read from incident_amendment l
                    where l.case_id = f.case_id and l.incident = f.number
                    order by l.number desc limit 1), f.minutes_to_read) as minutes_to_read
            from incident f where f.case_id = $1 and f.number between $2 and $3) i
            join account a on a.account_id = i.recorded_by
        order by i.happened_on desc, i.number desc limit $5",
        case,
        first,
        last,
        number.is_some(),
        MOST
    );
    let rows: Vec<IncidentRow> = tx.all(rows).await?;
    let mut all = rows.into_iter().map(IncidentRow::incident).collect::<Result<Vec<_>, _>>()?;
    incident_amend::add_to(tx, case, &mut all, number.is_some()).await?;
    Ok(all)
}

impl IncidentRow {
    fn incident(self) -> Result<Incident, Error> {
        let kind = IncidentKind::from_code(&self.kind);
        Ok(Incident {
            number: u32::try_from(self.number).unwrap_or(u32::MAX),
            kind: kind.ok_or(Fault::Code { column: "incident.kind" })?,
            on: self.happened_on,
            body: self.body,
            told: self.told,
            done: self.done,
            describes_harm: self.describes_harm,
            minutes_to_read: usize::try_from(self.minutes_to_read).unwrap_or(1),
            by: self.name,
            at: self.recorded_at,
            amendments: Vec::new(),
        })
    }
}
