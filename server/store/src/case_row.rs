//! A case file as it lies in the table when it begins.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, PersonId, TeamId, UserId};
use uuid::Uuid;

use crate::{
    db::{Rows, Tx},
    error::Error,
    find, sql,
    summary::Summary,
};

/// The columns that do not follow from events.
pub(crate) struct Beginning {
    pub case: CaseId,
    pub person: PersonId,
    pub reference: String,
    pub code_name: String,
    pub nrm_reference: Option<String>,
    pub home_office_number: Option<String>,
    pub team: TeamId,
    pub held_by: UserId,
    pub language: String,
    pub safe_contact: String,
    pub opened_on: NaiveDate,
    pub version: i64,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

impl Beginning {
    /// Writes the row, unless the reference is taken: then false, and nothing is written.
    pub(crate) async fn insert(self, tx: &mut Tx, derived: &Summary) -> Result<bool, Error> {
        let derived = derived.clone();
        let add = sql!(
            "insert into case_file (case_id, person_id, reference, code_name, nrm_reference, team_id,
                held_by, language, safe_contact, opened_on, version, changed_by, changed_at,
                is_open, nation, age_group, stage, next_due, next_title, due_order, last_entry_on,
                closed_on, review_on, rest_reason, home_office_number)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
                $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
            on conflict (reference) do nothing returning case_id",
            self.case,
            self.person,
            self.reference,
            self.code_name,
            self.nrm_reference,
            self.team,
            self.held_by,
            self.language,
            self.safe_contact,
            self.opened_on,
            self.version,
            self.by,
            self.at,
            derived.is_open,
            derived.nation,
            derived.age_group,
            derived.stage,
            derived.next_due,
            derived.next_title,
            derived.due_order,
            derived.last_entry_on,
            derived.closed_on,
            derived.review_on,
            derived.rest_reason,
            self.home_office_number
        );
        Ok(tx.optional::<(Uuid,)>(add).await?.is_some())
    }
}

/// Writes down who a case is about. The record key decides the noise in reports and never changes.
pub(crate) async fn insert_person(
    tx: &mut Tx,
    person: PersonId,
    name: &str,
    record_key: [u8; 16],
) -> Result<(), Error> {
    let add = sql!(
        "insert into person (person_id, name, record_key) values ($1, $2, $3)",
        person,
        name,
        record_key
    );
    tx.execute(add, Rows::One).await?;
    find::insert_parts(tx, person, name).await
}
