//! The forms that refer somebody on and record a consent.

use domain::{consent::Way, day::Day, id::CaseId, onward::Service};
use leptos::prelude::*;
use store::{Error, consent::Consent, onward::Services};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            reader::NOTE_LIMIT,
            services::{Part, ServicesForm, Sharing},
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{Ask, Choice, day_field, radios, safe_textarea, select, text_field},
        path,
        words::services as words,
    },
};

/// Refers somebody on.
pub fn refer() -> impl IntoView {
    load(async { form(named("case")?, Part::Refer).await })
}

/// Records a consent.
pub fn consent() -> impl IntoView {
    load(async { form(named("case")?, Part::Consent).await })
}

async fn form(case: CaseId, part: Part) -> Result<Page, Error> {
    let (store, actor) = signed_in().await?;
    let services = store.services(store.permit(&actor, case).await?).await?;
    let kept = Kept::waiting(&store, &actor, Slot::Services(case, part)).await?;
    Ok(show(&services, part, kept.as_ref(), store.today()))
}

pub(super) fn show(
    of: &Services,
    part: Part,
    kept: Option<&Kept<ServicesForm>>,
    today: Day,
) -> Page {
    let slot = Slot::Services(of.case, part);
    let (title, why) = match part {
        Part::Consent => (words::RECORD_CONSENT, Some(words::CONSENT_WHY)),
        _ => (words::REFER, None),
    };
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{title}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        {why.map(|why| view! { <p>{why}</p> })}
        <form method="post" action="/api/add-to-services" data-keep="/api/keep-services" aria-label=title novalidate>
            {questions(of, part, kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(title, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::services(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

/// The questions of one form, with what was typed already.
pub(super) fn questions(
    of: &Services,
    part: Part,
    kept: Option<&Kept<ServicesForm>>,
    today: Day,
) -> AnyView {
    let fresh = || ServicesForm { on: today.into(), ..ServicesForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let asked = match part {
        Part::Refer => referred(of, kept, &typed),
        Part::Answer(_) => super::onward::answer(kept, &typed),
        Part::Consent => given(kept, &typed),
        Part::Withdraw(_) => super::onward::withdrawal(kept, &typed),
    };
    view! {
        {hidden("case", &of.case.to_string())}
        {hidden("part", &part.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {asked}
    }
    .into_any()
}

pub(super) fn ask(kept: Option<&Kept<ServicesForm>>, id: &'static str, label: &'static str) -> Ask {
    Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)))
}

fn referred(of: &Services, kept: Option<&Kept<ServicesForm>>, typed: &ServicesForm) -> AnyView {
    let whom = ask(kept, "whom", words::WHOM).hint(words::WHOM_HINT).offers("known-whom");
    let known =
        of.consents.iter().map(|one| view! { <option value=one.given.whom.clone()></option> });
    let what = ask(kept, "what", words::SHARED).hint(words::SHARED_HINT);
    let consent = ask(kept, "consent", words::CONSENT).hint(words::CONSENT_HINT);
    view! {
        {radios(&ask(kept, "service", words::SERVICE), &choices!(Service), &typed.service)}
        {text_field(&whom, &typed.whom, "off")}
        <datalist id="known-whom">{known.collect_view()}</datalist>
        {day_field(&ask(kept, "on", words::ASKED_ON), &typed.on)}
        {radios(&ask(kept, "sharing", words::SHARING), &choices!(Sharing), &typed.sharing)}
        {safe_textarea(&what, &typed.what, NOTE_LIMIT)}
        {select(&consent, &[("", consents(&of.consents))], &typed.consent)}
        <p class="alone" data-screen-only=""><a href=path::new_consent(of.case)>{words::RECORD_CONSENT}</a></p>
    }
    .into_any()
}

/// Withdrawn ones too, marked: what was sent while one held can still be recorded.
fn consents(all: &[Consent]) -> Vec<Choice> {
    let one = |one: &Consent| {
        let withdrawn = one.withdrawn.as_ref().map(|back| back.on);
        let said = words::choice(&one.given.whom, &one.given.what, withdrawn);
        Choice::new(one.id.to_string(), said)
    };
    let none = Choice::new("", words::NO_CONSENT_CHOSEN);
    std::iter::once(none).chain(all.iter().map(one)).collect()
}

fn given(kept: Option<&Kept<ServicesForm>>, typed: &ServicesForm) -> AnyView {
    let whom = ask(kept, "whom", words::CONSENT_WHOM).hint(words::CONSENT_WHOM_HINT);
    let what = ask(kept, "what", words::WHAT).hint(words::WHAT_HINT);
    view! {
        {text_field(&whom, &typed.whom, "off")}
        {safe_textarea(&what, &typed.what, NOTE_LIMIT)}
        {day_field(&ask(kept, "on", words::GIVEN_ON), &typed.on)}
        {radios(&ask(kept, "way", words::WAY), &choices!(Way), &typed.way)}
    }
    .into_any()
}
