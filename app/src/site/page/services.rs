//! Services somebody was referred on to, and what they agreed may be shared. A consent that was withdrawn is shown with
//! what was sent by it.

use domain::{id::CaseId, onward::Standing, status::Look};
use leptos::prelude::*;
use store::{
    consent::Consent,
    onward::{Onward, Services},
};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::{notice, tag},
    path,
    words::{record, services as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let services = store.services(store.permit(&actor, case).await?).await?;
        Ok(show(&services))
    })
}

pub(super) fn show(of: &Services) -> Page {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::refer_on(of.case)>{words::REFER}</a>
        </div>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <h2>{words::ONWARD}</h2>
        {onward(of)}
        <h2>{words::CONSENTS}</h2>
        {consents(of)}
        <p class="alone" data-screen-only=""><a href=path::new_consent(of.case)>{words::RECORD_CONSENT}</a></p>
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
}

fn onward(of: &Services) -> AnyView {
    if of.onward.is_empty() {
        return view! { <p class="empty">{words::NO_ONWARD}</p> }.into_any();
    }
    let rows = of.onward.iter().map(|one| row(of, one)).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn row(of: &Services, one: &Onward) -> AnyView {
    let outcome = one.answers.last().and_then(|last| last.outcome.clone());
    let outcome = outcome.map(|said| view! { <p><bdi>{said}</bdi></p> });
    let stop = of
        .taken_back(one)
        .map(|_| view! { <p>{tag(Look::Over, words::WITHDRAWN)} " " {words::STOP}</p> });
    view! {
        <li>
            <p>{standing(one.standing())}</p>
            <div>
                <h3><a href=path::onward(of.case, one.id)>{one.service.label()} ": " <bdi>{one.whom.clone()}</bdi></a></h3>
                <p class="quiet">{words::asked(one.asked_on, &one.by)}</p>
                {outcome}
                <p class="small">{shared(one)}</p>
                {stop}
            </div>
        </li>
    }
    .into_any()
}

/// Where it stands, as a tag that says it.
pub(super) fn standing(standing: Standing) -> AnyView {
    let look = match standing {
        Standing::Asked => Look::Hold,
        Standing::Waiting => Look::Soon,
        Standing::Accepted => Look::Done,
        Standing::Refused | Standing::Ended => Look::Wait,
    };
    tag(look, standing.label()).into_any()
}

/// What was shared.
pub(super) fn shared(one: &Onward) -> AnyView {
    match &one.shared {
        None => words::NOTHING_SHARED.into_any(),
        Some((what, _)) => view! { {words::WHAT_SHARED} ": " <bdi>{what.clone()}</bdi> }.into_any(),
    }
}

fn consents(of: &Services) -> AnyView {
    if of.consents.is_empty() {
        return notice(Look::Soon, words::CONSENTS, view! { <p>{words::NO_CONSENTS}</p> });
    }
    let rows = of.consents.iter().map(|one| consent(of.case, one)).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn consent(case: CaseId, one: &Consent) -> AnyView {
    let (whom, what) = (one.given.whom.clone(), one.given.what.clone());
    view! {
        <li>
            <p>{holds(one)}</p>
            <div>
                <h3><bdi>{whom.clone()}</bdi></h3>
                <p><bdi>{what}</bdi></p>
                {given(one)}
                <p class="small"><a href=path::consent(case, one.id)>{words::SEE_CONSENT}<span class="hear">": "{whom}</span></a></p>
            </div>
        </li>
    }
    .into_any()
}

/// Whether it holds.
pub(super) fn holds(one: &Consent) -> AnyView {
    match one.withdrawn {
        Some(_) => tag(Look::Over, words::WITHDRAWN).into_any(),
        None => tag(Look::Done, words::ALIVE).into_any(),
    }
}

/// When and how it was given, and when it was taken back.
pub(super) fn given(one: &Consent) -> AnyView {
    let back = one.withdrawn.as_ref().map(|back| {
        let note = back.note.clone().map(|note| view! { ": " <bdi>{note}</bdi> });
        view! { <p>{words::withdrawn(back.on, &back.by)}{note}</p> }
    });
    view! {
        <p class="quiet">{words::given(one.given.given_on, &lower(one.given.way.label()), &one.by)}</p>
        {back}
    }
    .into_any()
}

fn lower(label: &str) -> String {
    crate::site::words::answers::inside(label)
}
