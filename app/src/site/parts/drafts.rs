//! What somebody began to type, above everything else on their first page: to go on with, or to throw away.

use domain::status::Look;
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    draft::Begun,
};

use super::notice;
use crate::site::{
    forms::Slot,
    page::form_parts::hidden,
    words::{
        case_review, contact, document, draft as words, evidence, holder, incident, pack, plan,
        risk, services,
    },
};

/// The drafts. Nothing where there are none.
pub fn drafts(drafts: &[Begun<Slot>]) -> Option<AnyView> {
    let rows = drafts.iter().enumerate().map(|(place, one)| row(place + 1, one)).collect_view();
    let body = view! { <p>{words::WHY}</p> <ul class="rows">{rows}</ul> };
    (!drafts.is_empty()).then(|| notice(Look::Ahead, words::TITLE, body))
}

fn row(place: usize, draft: &Begun<Slot>) -> impl IntoView + use<> {
    let what = name(draft.form);
    let about = draft.about.as_ref().map(|about| {
        let (reference, code_name) = (about.reference.clone(), about.code_name.clone());
        view! { <span class="ref">{reference}</span> " · " {code_name} ". " }
    });
    let throw = format!("{}: {what} ({place})", words::THROW_AWAY);
    view! {
        <li>
            <p class="alone"><a href=draft.form.page()>{words::GO_ON}<span class="hear">": "{what}</span></a></p>
            <div>
                <h3>{what}</h3>
                <p class="quiet">{about} {words::kept(london_day(draft.at), london_time(draft.at))}</p>
            </div>
            <form method="post" action="/api/throw-away" aria-label=throw>
                {hidden("slot", &draft.form.to_string())}
                <button class="button second">{words::THROW_AWAY}<span class="hear">": "{what}</span></button>
            </form>
        </li>
    }
}

/// What a form is called.
const fn name(slot: Slot) -> &'static str {
    match slot {
        Slot::AddCase => words::ADD_CASE,
        Slot::Notice => words::NOTICE,
        Slot::Event(_) => words::EVENT,
        Slot::Correction(..) => words::CORRECTION,
        Slot::Met(..) => words::MET,
        Slot::News(..) => words::NEWS,
        Slot::Review(..) => words::REVIEW,
        Slot::LogAny | Slot::Log(_) => words::LOG,
        Slot::Amend(..) => words::AMEND,
        Slot::NewTask(_) | Slot::Task(..) | Slot::GoalTask(..) => words::TASK,
        Slot::Plan(..) => plan::TITLE,
        Slot::Services(..) => services::TITLE,
        Slot::Incident(_) => incident::TITLE,
        Slot::AmendIncident(..) => incident::AMEND_TITLE,
        Slot::CaseReview(_) => case_review::TITLE,
        Slot::Pack(..) => pack::TITLE,
        Slot::Contact(..) => contact::TITLE,
        Slot::Document(_) => document::ADD,
        Slot::Aside(..) => document::ASIDE_TITLE,
        Slot::Risk(_) => risk::TITLE,
        Slot::Evidence(_) | Slot::EvidenceItem(..) => evidence::TITLE,
        Slot::Legal(_) | Slot::LegalAmend(..) => words::LEGAL,
        Slot::Rule(_) => words::RULE,
        Slot::Holder(_) => holder::HAND,
        Slot::Offer(_) => holder::OFFER,
        Slot::Answer(_) => holder::ONE,
        _ => words::OTHER,
    }
}
