//! Recording a case review, and with it the day on which somebody looks at the case again.

use leptos::prelude::*;
use store::permit::{RecordEvent, WriteReview};

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    forms::{Typed, case_review::CaseReviewForm},
    path,
};

/// Records it.
#[server(prefix = "/api", endpoint = "record-case-review")]
pub async fn record_case_review(#[server(flatten)] form: CaseReviewForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        let permit = desk.permit::<WriteReview>(case).await?;
        let leave = desk.permit::<RecordEvent>(case).await?;
        desk.took(desk.store.record_review(permit, leave, new, key).await).await?;
        desk.forget().await;
        desk.go(&path::reviews(case))
    })
    .await
}
