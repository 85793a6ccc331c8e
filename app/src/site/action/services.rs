//! Recording consents and their end, referring somebody on, and saying what came of it.

use domain::id::{CaseId, FormKey};
use leptos::prelude::*;
use store::{onward::Sending, permit::WriteServices};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::{
        Problem, Typed,
        services::{Said, ServicesForm},
    },
    path,
    words::services as words,
};

/// Records whichever it is.
#[server(prefix = "/api", endpoint = "add-to-services")]
pub async fn add_to_services(#[server(flatten)] form: ServicesForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let ((case, part), key) = form.aim().zip(form.key()).ok_or(Turned)?;
        let said = desk.right(form.parse(part, desk.store.today())).await?;
        record(&desk, case, said, key).await?;
        desk.forget().await;
        desk.go(&path::services(case))
    })
    .await
}

async fn record(
    desk: &Desk<'_, ServicesForm>,
    case: CaseId,
    said: Said,
    key: FormKey,
) -> Result<(), Turned> {
    let permit = desk.permit::<WriteServices>(case).await?;
    let store = &desk.store;
    match said {
        Said::Answer(onward, new) => {
            desk.took(store.answer_onward(permit, onward, new, key).await).await
        }
        Said::Consent(new) => desk.took(store.record_consent(permit, new, key).await).await,
        Said::Withdraw(consent, new) => {
            desk.took(store.withdraw_consent(permit, consent, new, key).await).await
        }
        Said::Refer(new) => match desk.took(store.refer_on(permit, new, key).await).await? {
            Sending::Sent => Ok(()),
            Sending::NotSent(why) => {
                let say = words::not_shared(&why);
                desk.right(Err(vec![Problem::with("consent", say)])).await
            }
        },
    }
}
