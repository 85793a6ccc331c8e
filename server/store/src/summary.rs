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
    pub(crate) review_on: Option<NaiveDate>,
    pub(crate) rest_reason: Option<String>,
}

impl Summary {
    /// What follows from this record.
    pub(crate) fn of(picture: &Picture) -> Self {
        let opened_on = picture.opened_on.unwrap_or_default();
        let review = picture.review.as_ref().filter(|_| picture.closed_on.is_none());
        let review_on = review.and_then(|review| review.on);
        let next = next(picture, review_on);
        Self {
            is_open: picture.closed_on.is_none(),
            nation: picture.nation.code().into(),
            age_group: picture.beside.age_group.code().into(),
            stage: picture.stage.code().into(),
            next_due: next.map(|(due, _)| due),
            next_title: next.map(|(_, title)| title.into()),
            due_order: next.map_or(FAR_FUTURE, |(due, _)| due),
            last_entry_on: picture.last_entry_on.unwrap_or(opened_on),
            closed_on: picture.closed_on,
            review_on,
            rest_reason: review.filter(|review| review.on.is_none()).map(|rest| rest.why.clone()),
        }
    }

    /// Replaces what the row of the case says.
    pub(crate) async fn update(&self, tx: &mut Tx, case: CaseId) -> Result<(), Error> {
        let now = self.clone();
        let update = sql!(
            "update case_file set is_open = $2, nation = $3, age_group = $4, stage = $5,
                next_due = $6, next_title = $7, due_order = $8, last_entry_on = $9, closed_on = $10,
                review_on = $11, rest_reason = $12
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
            now.closed_on,
            now.review_on,
            now.rest_reason
        );
        tx.execute(update, Rows::One).await?;
        Ok(())
    }
}

/// The nearest day on which we have something to do, and what.
fn next(picture: &Picture, review_on: Option<Day>) -> Option<(Day, &str)> {
    let ours = picture.open().into_iter().find(|deadline| owed_by(deadline) == OwedBy::We);
    let ours = ours.map(|deadline| (deadline.due(), title(deadline)));
    let review = review_on.map(|on| (on, REVIEW));
    ours.into_iter().chain(review).min_by_key(|(due, _)| *due)
}

/// What is to be done on the day of a review.
const REVIEW: &str = "Look at this case again";

/// Sorts after every date.
const FAR_FUTURE: Day = NaiveDate::from_ymd_opt(9999, 12, 31).expect("it is a day of the calendar");

fn title(deadline: &Deadline) -> &str {
    rule::rule(&deadline.key.rule).map_or(deadline.key.rule.as_str(), |rule| rule.title)
}
