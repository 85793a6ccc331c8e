//! Case reviews: what was agreed stays as it was recorded, and the next review is the day on which somebody looks at the
//! case again. Both are saved together or not at all.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, FormKey},
    review::NewReview,
};

use crate::{
    Store,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    incident::named,
    next::NextStep,
    permit::{Permit, ReadReviews, RecordEvent, WriteReview},
    plan::Who,
    sql,
    store::finish,
    task_change::hold,
};

/// Reviews shown of one case.
const MOST: u32 = 200;
/// What the day of the next review says of itself in the record.
pub const WHY: &str = "The next case review";

/// A review as it is read back.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Review {
    pub number: i64,
    pub reviewed_on: NaiveDate,
    pub reviewed_by: String,
    pub agreed: String,
    pub next_on: NaiveDate,
    /// Who recorded it.
    pub name: String,
    pub recorded_at: DateTime<Utc>,
}

/// The reviews of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviews {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    /// The latest first.
    pub rows: Vec<Review>,
}

impl Store {
    /// The reviews of a case.
    pub async fn reviews(&self, permit: Permit<ReadReviews>) -> Result<Reviews, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let all = sql!(
            "select r.number, r.reviewed_on, r.reviewed_by, r.agreed, r.next_on, a.name,
                r.recorded_at
            from case_review r join account a on a.account_id = r.recorded_by
            where r.case_id = $1 order by r.number desc limit $2",
            case,
            MOST
        );
        let rows = tx.all(all).await?;
        drop(tx);
        self.audit(permit.entry(&["reviews"])).await?;
        Ok(Reviews { case, reference, code_name, rows })
    }

    /// Records a review, and the day of the next one among what comes next in the case.
    pub async fn record_review(
        &self,
        permit: Permit<WriteReview>,
        leave: Permit<RecordEvent>,
        new: NewReview,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.record_review_with(permit, leave, new, form).await }).await
    }

    async fn record_review_with(
        &self,
        permit: Permit<WriteReview>,
        leave: Permit<RecordEvent>,
        new: NewReview,
        key: FormKey,
    ) -> Result<(), Error> {
        let case = permit.target();
        // Leave for another case is no leave.
        if leave.target() != case {
            return Err(Error::NotFound);
        }
        let form = Form::new(key, permit.actor(), "review.record", &(case, &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        let next = NextStep { on: Some(new.next_on), why: WHY.to_owned() };
        insert(&mut tx, case, new, (permit.actor().user(), self.now())).await?;
        self.go_on(&mut tx, &leave, next).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["reviews"])).await?;
        tx.commit().await
    }
}

/// The case is held until the commit: no two reviews get one number.
pub(crate) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    new: NewReview,
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into case_review (case_id, number, reviewed_on, reviewed_by, agreed, next_on,
            recorded_by, recorded_at)
        select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from case_review where case_id = $1",
        case,
        new.on,
        new.by,
        new.agreed,
        new.next_on,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}
