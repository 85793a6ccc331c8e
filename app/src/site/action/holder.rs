//! Handing a case to a colleague, offering it to another team, and answering such an offer.

use domain::id::CaseId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Error, holder::Handed, permit, transfer::Stepped};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    context::door,
    forms::{
        Problem, Typed,
        holder::{AnswerForm, HandForm, OfferForm},
        saved::Saved,
    },
    load::go,
    path,
    words::holder as words,
};

/// Hands a case over.
#[server(prefix = "/api", endpoint = "hand-case-over")]
pub async fn hand_case_over(#[server(flatten)] form: HandForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.aim().ok_or(Turned)?;
        let handing = desk.right(form.parse(desk.store.today())).await?;
        let leave = desk.permit::<permit::HandOver>(case).await?;
        let handed = desk.took(desk.store.hand_case_over(leave, handing, key).await).await?;
        done(&desk, handed == Handed::Done, ("taker", words::CANNOT_TAKE)).await?;
        Saved::Handed.leave(&desk.store, &desk.actor, case).await;
        desk.forget().await;
        desk.go(&path::case(case))
    })
    .await
}

/// Offers a case to another team.
#[server(prefix = "/api", endpoint = "offer-case")]
pub async fn offer_case(#[server(flatten)] form: OfferForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.aim().ok_or(Turned)?;
        let (team, why) = desk.right(form.parse(desk.store.today())).await?;
        let leave = desk.permit::<permit::OfferCase>(case).await?;
        let offered = desk.took(desk.store.offer_case(leave, team, why, key).await).await?;
        done(&desk, offered == Stepped::Done, ("team", words::CANNOT_OFFER)).await?;
        desk.forget().await;
        desk.go(&path::holder(case))
    })
    .await
}

/// Answers an offer.
#[server(prefix = "/api", endpoint = "answer-offer")]
pub async fn answer_offer(#[server(flatten)] form: AnswerForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (offer, key) = form.aim().ok_or(Turned)?;
        let reply = desk.right(form.parse(desk.store.today())).await?;
        let leave = desk.permit::<permit::AnswerOffer>(offer).await?;
        let answered = desk.took(desk.store.answer_offer(leave, reply, key).await).await?;
        done(&desk, answered != Stepped::Cannot, ("taker", words::CANNOT_TAKE)).await?;
        desk.forget().await;
        let Stepped::Taken(case) = answered else { return desk.go(path::TRANSFERS) };
        Saved::Taken.leave(&desk.store, &desk.actor, case).await;
        desk.go(&path::case(case))
    })
    .await
}

/// Goes on where it was done, and back with what to choose anew where it could not be.
async fn done<F: Typed>(
    desk: &Desk<'_, F>,
    is_done: bool,
    (field, say): (&str, &str),
) -> Result<(), Turned> {
    let problem = || vec![Problem::with(field, say)];
    desk.right(if is_done { Ok(()) } else { Err(problem()) }).await
}

/// Takes the offer of a case back. Nothing is typed, so there is nothing to keep.
#[server(prefix = "/api", endpoint = "take-offer-back")]
pub async fn take_offer_back(#[server(default)] case: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let to = match take_back(&case).await {
        Ok(case) => path::holder(case),
        Err(Error::SignedOut) => path::SIGN_IN.to_owned(),
        Err(_) => path::NOWHERE.to_owned(),
    };
    go(&response, &to);
    Ok(())
}

async fn take_back(case: &str) -> Result<CaseId, Error> {
    let door = door();
    let actor = door.actor().await?;
    let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
    let leave = door.store.permit::<permit::OfferCase>(&actor, case).await?;
    door.store.take_offer_back(leave).await?;
    Ok(case)
}
