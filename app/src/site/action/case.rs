//! Adding a case. Reference and code name are made for the worker; a known NRM reference is said before anything is saved.

use domain::id::{CaseId, FormKey};
use leptos::prelude::*;
use store::{permit, view::NewCase};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::{
        Typed,
        add_case::{AddCaseForm, Intake},
        saved::Saved,
    },
    path,
};

/// Opens a case for somebody.
#[server(prefix = "/api", endpoint = "add-case")]
pub async fn add_case(#[server(flatten)] form: AddCaseForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let intake = desk.right(form.parse(desk.store.today())).await?;
        let case = add(&desk, intake, form.key().ok_or(Turned)?).await?;
        say_added(&desk, case).await
    })
    .await
}

async fn add(
    desk: &Desk<'_, AddCaseForm>,
    intake: Intake,
    form: FormKey,
) -> Result<CaseId, Turned> {
    let leave = desk.permit::<permit::AddCase>(()).await?;
    let new = NewCase {
        name: intake.name,
        language: intake.language,
        nation: intake.nation,
        gender: intake.gender,
        age_group: intake.age_group,
        nationality: intake.nationality,
        born: intake.born,
        safe_contact: intake.safe_contact,
        nrm_reference: intake.nrm,
        opened_on: desk.store.today(),
        despite_known: intake.despite,
        first: Some(intake.first),
    };
    desk.took(desk.store.add_case(leave, new, form).await).await
}

async fn say_added(desk: &Desk<'_, AddCaseForm>, case: CaseId) -> Result<(), Turned> {
    Saved::Case.leave(&desk.store, &desk.actor, case).await;
    desk.forget().await;
    desk.go(&path::case(case))
}
