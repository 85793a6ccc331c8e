//! The rows of the internal tables as they lie in the database.

use chrono::NaiveDate;
use domain::{id::CaseId, tally::Tallied};

use crate::{
    db::{Rows, Tx},
    error::Error,
    sql,
};

/// One row to count. Whose it is follows from the case.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct TallyLine {
    position: i64,
    topic: String,
    begun_on: NaiveDate,
    until_on: Option<NaiveDate>,
    answer: Option<String>,
    detail: Option<String>,
    authority: Option<String>,
    days: Option<i64>,
    pence: Option<i64>,
    gender: String,
    region: Option<String>,
    age: String,
    exploitation: Option<String>,
}

impl TallyLine {
    pub(super) fn of(row: Tallied, position: i64) -> Self {
        Self {
            position,
            topic: row.topic.code().into(),
            begun_on: row.on,
            until_on: row.until,
            answer: row.answer.map(Into::into),
            detail: row.detail,
            authority: row.authority.map(|authority| authority.code().into()),
            days: row.days.map(Into::into),
            pence: row.pence.and_then(|pence| i64::try_from(pence).ok()),
            gender: row.who.gender.code().into(),
            region: row.who.region.map(|region| region.code().into()),
            age: row.who.age.code().into(),
            exploitation: row.who.exploitation.map(|kind| kind.code().into()),
        }
    }

    pub(super) async fn insert(&self, tx: &mut Tx, case: CaseId) -> Result<(), Error> {
        let add = sql!(
            "insert into tally (case_id, position, person_id, topic, begun_on, until_on, answer, detail,
                authority, days, pence, gender, region, age, exploitation)
            select c.case_id, $2, c.person_id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
            from case_file c where c.case_id = $1",
            case,
            self.position,
            &self.topic,
            self.begun_on,
            self.until_on,
            self.answer.as_ref(),
            self.detail.as_ref(),
            self.authority.as_ref(),
            self.days,
            self.pence,
            &self.gender,
            self.region.as_ref(),
            &self.age,
            self.exploitation.as_ref()
        );
        tx.execute(add, Rows::One).await?;
        Ok(())
    }

    /// What the table says of this case now.
    pub(super) async fn stored(tx: &mut Tx, case: CaseId) -> Result<Vec<Self>, Error> {
        let stored = sql!(
            "select position, topic, begun_on, until_on, answer, detail, authority, days, pence, gender,
                region, age, exploitation
            from tally where case_id = $1 order by position",
            case
        );
        tx.all(stored).await
    }
}
