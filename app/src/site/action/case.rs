//! Adding a case. Reference and code name are made for the worker; a known NRM reference is said before anything is saved.

use domain::id::{CaseId, FormKey};
use leptos::prelude::*;
use store::{
    answers::Holder,
    find::{Alike, Found},
    permit,
    view::{KnownCase, NewCase},
};

use super::{
    Unread,
    desk::{Desk, Turned, open, serve},
};
use crate::site::{
    forms::{
        Kept, Notice, Slot, Typed,
        add_case::{AddCaseForm, Intake, LookFor},
        find::FindForm,
        kept::KnownPerson,
        saved::Saved,
    },
    path,
    words::{find as find_words, new_case as words},
};

/// Opens a case for somebody.
#[server(prefix = "/api", endpoint = "add-case")]
pub async fn add_case(#[server(flatten)] form: AddCaseForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let intake = desk.right(form.parse(desk.store.today())).await?;
        first_look(&desk, &form).await?;
        let case = add(&desk, intake, form.key().ok_or(Turned)?).await?;
        say_added(&desk, case).await
    })
    .await
}

/// Looks whether somebody like this is known, and comes back with what was typed. The first step, for whoever wants it.
#[server(prefix = "/api", endpoint = "check-known")]
pub async fn check_known(#[server(flatten)] form: AddCaseForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let asked = desk.right(form.look_for(desk.store.today())).await?;
        let mut found = alike(&desk, &asked, |_| true).await?;
        if let Some(nrm) = &asked.nrm {
            let leave = desk.permit::<permit::AddCase>(()).await?;
            if let Some(known) = desk.took(desk.store.known_reference(leave, nrm).await).await? {
                let Some(case) = known.case else {
                    return desk.tell(Notice::Known { case: None }).await;
                };
                found.retain(|one| one.case != case.id);
                let KnownCase { id, reference, code_name } = case;
                let why = words::SAME_REFERENCE.to_owned();
                found.insert(0, KnownPerson { case: id, reference, code_name, why });
            }
        }
        desk.tell(Notice::Looked { found }).await
    })
    .await
}

/// Nobody is added a second time unseen: the same name and day of birth are shown first.
async fn first_look(desk: &Desk<'_, AddCaseForm>, form: &AddCaseForm) -> Result<(), Turned> {
    if form.is_despite() {
        return Ok(());
    }
    let asked = desk.right(form.look_for(desk.store.today())).await?;
    if asked.born.is_none() {
        return Ok(());
    }
    let found = alike(desk, &asked, |one| one.is_born_same == Some(true)).await?;
    if found.is_empty() { Ok(()) } else { desk.tell(Notice::Looked { found }).await }
}

async fn alike<F: Typed>(
    desk: &Desk<'_, F>,
    asked: &LookFor,
    counts: impl Fn(&Alike) -> bool,
) -> Result<Vec<KnownPerson>, Turned> {
    // Whoever may not add a case is not told who is known.
    desk.permit::<permit::AddCase>(()).await?;
    let leave = desk.permit::<permit::FindPerson>(()).await?;
    let found = desk.store.find_alike(leave, &asked.name, asked.born).await;
    let found = desk.took(found).await?;
    Ok(found.into_iter().filter(counts).map(person).collect())
}

fn person(one: Alike) -> KnownPerson {
    let why = words::alike(&find_words::why(&one.found), one.is_born_same);
    let Found { case, reference, code_name, .. } = one.found;
    KnownPerson { case, reference, code_name, why }
}

/// Takes the name that was looked for into the form of a new case, unless another one is being written there.
#[server(prefix = "/api", endpoint = "add-found")]
pub async fn add_found(#[server(flatten)] form: FindForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let name = desk.right(form.parse(desk.store.today())).await?;
        desk.permit::<permit::AddCase>(()).await?;
        let waiting = Kept::<AddCaseForm>::waiting(&desk.store, &desk.actor, Slot::AddCase).await;
        if desk.took(waiting).await?.is_none() {
            let asked = LookFor { name, born: None, nrm: None };
            let found = alike(&desk, &asked, |_| true).await?;
            let fresh = AddCaseForm::fresh(desk.store.today());
            let typed = AddCaseForm { name: asked.name, ..fresh };
            let kept = Kept::with_notice(typed, Notice::Looked { found });
            let holder = Holder::User(desk.actor.user());
            if kept.keep(&desk.store, &holder, Slot::AddCase).await.is_err() {
                tracing::warn!("typed answers could not be kept");
            }
        }
        desk.forget().await;
        desk.go(path::ADD_CASE)
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
