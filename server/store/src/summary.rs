//! What lists need to know of a case, kept in the row of the case itself.

use chrono::NaiveDate;
use domain::{
    event::Day,
    id::CaseId,
    picture::{Deadline, Picture},
    rule::{self, OwedBy},
};

use crate::{
    db::{Rows, Tx},
    derived::owed_by,
    error::Error,
    sql,
};

/// What lists need to know of a case.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Summary {
    pub(crate) is_open: bool,
    pub(crate) nation: String,
    pub(crate) age_group: String,
    pub(crate) stage: String,
    pub(crate) next_due: Option<NaiveDate>,
    pub(crate) next_title: Option<String>,
    pub(crate) due_order: NaiveDate,
    pub(crate) last_entry_on: NaiveDate,
    pub(crate) closed_on: Option<NaiveDate>,
}

impl Summary {
    /// What follows from this record.
    pub(crate) fn of(picture: &Picture) -> Self {
        let next = picture.open().into_iter().find(|deadline| owed_by(deadline) == OwedBy::We);
        let opened_on = picture.opened_on.unwrap_or_default();
        Self {
            is_open: picture.closed_on.is_none(),
            nation: picture.nation.code().into(),
            age_group: picture.beside.age_group.code().into(),
            stage: picture.stage.code().into(),
            next_due: next.map(|deadline| deadline.working.due),
            next_title: next.map(|deadline| title(deadline).into()),
            due_order: next.map_or(FAR_FUTURE, |deadline| deadline.working.due),
            last_entry_on: picture.last_entry_on.unwrap_or(opened_on),
            closed_on: picture.closed_on,
        }
    }

    /// Replaces what the row of the case says.
    pub(crate) async fn update(&self, tx: &mut Tx, case: CaseId) -> Result<(), Error> {
        let now = self.clone();
        let update = sql!(
            "update case_file set is_open = $2, nation = $3, age_group = $4, stage = $5,
                next_due = $6, next_title = $7, due_order = $8, last_entry_on = $9, closed_on = $10
            where case_id = $1",
            case,
            now.is_open,
            now.nation,
            now.age_group,
            now.stage,
            now.next_due,
            now.next_title,
            now.due_order,
            now.last_entry_on,
            now.closed_on
        );
        tx.execute(update, Rows::One).await?;
        Ok(())
    }
}

/// Sorts after every date.
const FAR_FUTURE: Day = NaiveDate::from_ymd_opt(9999, 12, 31).expect("it is a day of the calendar");

fn title(deadline: &Deadline) -> &str {
    rule::rule(&deadline.key.rule).map_or(deadline.key.rule.as_str(), |rule| rule.title)
}
