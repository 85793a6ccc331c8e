//! Events as they lie in the table, and the way there and back.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    event::{Correction, Event},
    id::{CaseId, Id, UserId},
};
use uuid::Uuid;

use crate::{
    db::{Rows, Tx},
    error::{Error, Fault},
    sql,
};

/// The columns that make an event.
#[derive(sqlx::FromRow)]
pub(crate) struct EventRow {
    event_id: Uuid,
    number: i64,
    fact: String,
    dates: String,
    recorded_on: NaiveDate,
    corrects: Option<Uuid>,
    reason: Option<String>,
}

impl EventRow {
    pub(crate) fn event(self) -> Result<Event, Error> {
        let correction = self.corrects.zip(self.reason);
        Ok(Event {
            id: Id::new(self.event_id),
            number: u32::try_from(self.number)
                .map_err(|_| Fault::Code { column: "event.number" })?,
            fact: serde_json::from_str(&self.fact)?,
            when: serde_json::from_str(&self.dates)?,
            recorded_on: self.recorded_on,
            corrects: correction
                .map(|(event, reason)| Correction { event: Id::new(event), reason }),
        })
    }
}

/// The whole record of a case, in the order it was recorded. The case has been checked by whoever asks.
pub(crate) async fn history(tx: &mut Tx, case: CaseId) -> Result<Vec<Event>, Error> {
    let record = sql!(
        "select event_id, number, fact, dates, recorded_on, corrects, reason
        from event where case_id = $1 order by number",
        case
    );
    tx.all::<EventRow>(record).await?.into_iter().map(EventRow::event).collect()
}

/// Adds an event to the record of a case, for ever.
pub(crate) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    event: &Event,
    note: Option<&str>,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let add = sql!(
        "insert into event (event_id, case_id, number, fact, dates, recorded_on, recorded_by,
            recorded_at, corrects, reason, note)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        event.id,
        case,
        event.number,
        serde_json::to_string(&event.fact)?,
        serde_json::to_string(&event.when)?,
        event.recorded_on,
        by,
        at,
        event.corrects.as_ref().map(|correction| correction.event),
        event.corrects.as_ref().map(|correction| &correction.reason),
        note
    );
    tx.execute(add, Rows::One).await?;
    Ok(())
}
