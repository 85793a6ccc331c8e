//! The way from a case to its plan, services, incidents and reviews, each with a figure.

use domain::{id::CaseId, picture::CaseStage};
use leptos::prelude::*;
use store::{case_work::CaseWork, view::CaseFile};

use crate::site::{
    path,
    words::{case_review, case_work as words, evidence, incident, legal, pack, plan, services},
};

/// The way to the pack, while no referral was sent.
pub fn before_referral(file: &CaseFile) -> Option<AnyView> {
    let is_before = matches!(
        file.picture.stage,
        CaseStage::NoReferral | CaseStage::Identified | CaseStage::Declined | CaseStage::Requested
    );
    is_before.then(|| {
        view! { <p class="alone"><a href=path::pack(file.id)>{pack::NO_REFERRAL_YET}</a></p> }
            .into_any()
    })
}

/// The list.
pub fn section(case: CaseId, work: &CaseWork) -> AnyView {
    let rows = [
        (path::pack(case), pack::LINK, words::pack(work.pack)),
        (path::plan(case), plan::LINK, words::needs(work.needs)),
        (path::services(case), services::LINK, words::services(work.services)),
        (path::evidence(case), evidence::LINK, evidence::lists(work.evidence)),
        (path::incidents(case), incident::LINK, words::incidents(work.incidents)),
        (path::reviews(case), case_review::LINK, words::reviewed(work.reviewed_on)),
    ];
    // Figures of legal notes are there for legal advisers only.
    let legal = work.legal.map(|count| (path::legal(case), legal::LINK, legal::count(count)));
    let row = |(to, label, said): (String, &'static str, String)| {
        view! { <li><a href=to>{label}</a> ": " {said}</li> }
    };
    view! {
        <h2>{words::TITLE}</h2>
        <ul class="links">{rows.into_iter().chain(legal).map(row).collect_view()}</ul>
    }
    .into_any()
}
