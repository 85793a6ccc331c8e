//! One service somebody was referred on to, with what came of it; and one consent, with what was sent by it.

use domain::{
    day::Day,
    id::{CaseId, ConsentId, OnwardId},
    onward::Standing,
    status::Look,
};
use leptos::prelude::*;
use store::{
    Error,
    consent::Consent,
    onward::{Answer, Onward, Services},
};

use super::{
    form_parts::{buttons, hidden, said},
    service_forms::{ask, questions},
    services::{given, holds, shared, standing},
};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            reader::NOTE_LIMIT,
            services::{Part, ServicesForm},
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{day_field, notice, radios, safe_textarea},
        path,
        words::services as words,
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, OnwardId) = (named("case")?, named("service")?);
        let (store, actor) = signed_in().await?;
        let services = store.services(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Services(case, Part::Answer(id))).await?;
        let one = services.one(id).ok_or(Error::NotFound)?;
        Ok(show(&services, one, kept.as_ref(), store.today()))
    })
}

/// One consent.
pub fn consent() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, ConsentId) = (named("case")?, named("consent")?);
        let (store, actor) = signed_in().await?;
        let services = store.services(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Services(case, Part::Withdraw(id))).await?;
        let one = services.consent(id).ok_or(Error::NotFound)?;
        Ok(show_consent(&services, one, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(
    of: &Services,
    one: &Onward,
    kept: Option<&Kept<ServicesForm>>,
    today: Day,
) -> Page {
    let part = Part::Answer(one.id);
    let history = one.answers.iter().map(answered).collect_view();
    let stop = of
        .taken_back(one)
        .map(|_| notice(Look::Over, words::WITHDRAWN, view! { <p>{words::STOP}</p> }));
    let body = view! {
        {said(kept, Slot::Services(of.case, part))}
        <h1>{one.service.label()} ": " <bdi>{one.whom.clone()}</bdi></h1>
        {whose(of)}
        {stop}
        <p>{standing(one.standing())} " " {words::asked(one.asked_on, &one.by)} ". " {shared(one)} "."</p>
        <h2>{words::HISTORY}</h2>
        <ul>{history}</ul>
        <h2>{words::SAY_ANSWER}</h2>
        <form method="post" action="/api/add-to-services" data-keep="/api/keep-services" aria-label=words::SAY_ANSWER novalidate>
            {hidden("version", &one.answers.len().to_string())}
            {questions(of, part, kept, today)}
            {buttons(words::SAVE, Slot::Services(of.case, part))}
        </form>
    };
    framed(words::ONE, of, kept, body)
}

pub(super) fn show_consent(
    of: &Services,
    one: &Consent,
    kept: Option<&Kept<ServicesForm>>,
    today: Day,
) -> Page {
    let part = Part::Withdraw(one.id);
    let form = one.withdrawn.is_none().then(|| {
        view! {
            <h2>{words::WITHDRAW}</h2>
            <p>{words::WITHDRAW_WHY}</p>
            <form method="post" action="/api/add-to-services" data-keep="/api/keep-services" aria-label=words::WITHDRAW novalidate>
                {questions(of, part, kept, today)}
                {buttons(words::SAVE, Slot::Services(of.case, part))}
            </form>
        }
    });
    let body = view! {
        {said(kept, Slot::Services(of.case, part))}
        <h1>{words::ONE_CONSENT} ": " <bdi>{one.given.whom.clone()}</bdi></h1>
        {whose(of)}
        <p>{holds(one)} " " {words::STILL} ": " <bdi>{one.given.what.clone()}</bdi></p>
        {given(one)}
        <h2>{words::SENT_BY_IT}</h2>
        {sent(of, one)}
        {form}
    };
    framed(words::ONE_CONSENT, of, kept, body)
}

fn framed(
    title: &'static str,
    of: &Services,
    kept: Option<&Kept<ServicesForm>>,
    body: impl IntoView + 'static,
) -> Page {
    Page::titled(title, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::services(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn whose(of: &Services) -> impl IntoView + use<> {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    view! { <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p> }
}

fn answered(answer: &Answer) -> impl IntoView + use<> {
    let outcome = answer.outcome.clone().map(|said| view! { ": " <bdi>{said}</bdi> });
    let since = words::since(answer.on, &answer.by);
    view! { <li>{answer.standing.label()} ". " {since}{outcome}</li> }
}

fn sent(of: &Services, consent: &Consent) -> AnyView {
    let by_it = |one: &&Onward| one.shared.as_ref().is_some_and(|(_, id)| *id == consent.id);
    let rows: Vec<_> = of.onward.iter().filter(by_it).map(|one| one_sent(of.case, one)).collect();
    if rows.is_empty() {
        return view! { <p class="empty">{words::NOTHING_SENT}</p> }.into_any();
    }
    view! { <ul class="links">{rows}</ul> }.into_any()
}

fn one_sent(case: CaseId, one: &Onward) -> AnyView {
    let (what, whom) = (one.service.label(), one.whom.clone());
    let asked = words::asked(one.asked_on, &one.by);
    view! { <li><a href=path::onward(case, one.id)>{what} ": " <bdi>{whom}</bdi></a> ". " {asked} "."</li> }
        .into_any()
}

/// What is asked of a service.
pub(super) fn answer(kept: Option<&Kept<ServicesForm>>, typed: &ServicesForm) -> AnyView {
    let outcome = ask(kept, "outcome", words::OUTCOME).hint(words::OUTCOME_HINT);
    view! {
        {radios(&ask(kept, "standing", words::STANDING), &choices!(Standing), &typed.standing)}
        {day_field(&ask(kept, "on", words::ANSWERED_ON), &typed.on)}
        {safe_textarea(&outcome, &typed.outcome, NOTE_LIMIT)}
    }
    .into_any()
}

/// What is asked when a consent is taken back.
pub(super) fn withdrawal(kept: Option<&Kept<ServicesForm>>, typed: &ServicesForm) -> AnyView {
    view! {
        {day_field(&ask(kept, "on", words::WITHDRAWN_ON), &typed.on)}
        {safe_textarea(&ask(kept, "outcome", words::NOTE), &typed.outcome, NOTE_LIMIT)}
    }
    .into_any()
}
