//! The numbers by which others know somebody: of the referral, and of the Home Office.

use domain::id::CaseId;
use leptos::prelude::*;
use store::{number::NumbersPage, permit::SetNumbers};

use super::form_parts::{buttons, hidden, key, said};
use crate::site::{
    context::signed_in,
    forms::{Kept, Slot, number::NumberForm},
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, text_field},
    path,
    words::{number as words, record},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        // Asked for here too, so that nobody fills in a form they may not send.
        store.permit::<SetNumbers>(&actor, case).await?;
        let of = store.numbers(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Numbers(case)).await?;
        Ok(show(&of, kept.as_ref()))
    })
}

pub(super) fn show(of: &NumbersPage, kept: Option<&Kept<NumberForm>>) -> Page {
    let slot = Slot::Numbers(of.case);
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let now = |number: &Option<String>| number.clone().unwrap_or_default();
    let (nrm, home_office) = (now(&of.numbers.nrm), now(&of.numbers.home_office));
    let fresh = || NumberForm {
        nrm: nrm.clone(),
        home_office: home_office.clone(),
        ..NumberForm::default()
    };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let number = ask("home_office", words::HOME_OFFICE).hint(words::HOME_OFFICE_HINT);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::WHY}</p>
        <form method="post" action="/api/set-numbers" data-keep="/api/keep-numbers" aria-label=words::TITLE novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {hidden("was_nrm", &nrm)}
            {hidden("was_home_office", &home_office)}
            {text_field(&ask("nrm", words::NRM), &typed.nrm, "off")}
            {text_field(&number, &typed.home_office, "off")}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}
