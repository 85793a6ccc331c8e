//! Drafts: what is being typed, kept a moment after each pause. Neither a session's end nor a hidden screen loses it.

use leptos::prelude::*;

use super::{
    Unread,
    desk::{open, serve},
};
use crate::site::forms::{
    Typed,
    add_case::AddCaseForm,
    amend::AmendForm,
    amend_incident::AmendIncidentForm,
    case_review::CaseReviewForm,
    contact::ContactForm,
    document::{AsideForm, DocumentForm},
    event::EventForm,
    holder::{AnswerForm, HandForm, OfferForm},
    incident::IncidentForm,
    judge_rule::JudgeForm,
    legal::{LegalAmendForm, LegalForm},
    log::LogForm,
    met::MetForm,
    moved::MovedForm,
    news::NewsForm,
    notice::NoticeForm,
    pack::PackForm,
    plan::PlanForm,
    review::ReviewForm,
    risk::RiskForm,
    services::ServicesForm,
    task::TaskForm,
};

/// Keeps what is being typed about an event.
#[server(prefix = "/api", endpoint = "keep-event")]
pub async fn keep_event(#[server(flatten)] form: EventForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a new case.
#[server(prefix = "/api", endpoint = "keep-case")]
pub async fn keep_case(#[server(flatten)] form: AddCaseForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a deadline that was met.
#[server(prefix = "/api", endpoint = "keep-met")]
pub async fn keep_met(#[server(flatten)] form: MetForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about what became of a date.
#[server(prefix = "/api", endpoint = "keep-news")]
pub async fn keep_news(#[server(flatten)] form: NewsForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about looking at a case again.
#[server(prefix = "/api", endpoint = "keep-review")]
pub async fn keep_review(#[server(flatten)] form: ReviewForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being logged.
#[server(prefix = "/api", endpoint = "keep-log")]
pub async fn keep_log(#[server(flatten)] form: LogForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about somebody around a case.
#[server(prefix = "/api", endpoint = "keep-contact")]
pub async fn keep_contact(#[server(flatten)] form: ContactForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a document.
#[server(prefix = "/api", endpoint = "keep-document")]
pub async fn keep_document(#[server(flatten)] form: DocumentForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a document that is not to be used.
#[server(prefix = "/api", endpoint = "keep-aside")]
pub async fn keep_aside(#[server(flatten)] form: AsideForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about risk.
#[server(prefix = "/api", endpoint = "keep-risk")]
pub async fn keep_risk(#[server(flatten)] form: RiskForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being added to a plan.
#[server(prefix = "/api", endpoint = "keep-plan")]
pub async fn keep_plan(#[server(flatten)] form: PlanForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about services and consents.
#[server(prefix = "/api", endpoint = "keep-services")]
pub async fn keep_services(#[server(flatten)] form: ServicesForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about an incident.
#[server(prefix = "/api", endpoint = "keep-incident")]
pub async fn keep_incident(#[server(flatten)] form: IncidentForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed of another wording of an incident.
#[server(prefix = "/api", endpoint = "keep-incident-amendment")]
pub async fn keep_incident_amendment(
    #[server(flatten)] form: AmendIncidentForm,
) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a case review.
#[server(prefix = "/api", endpoint = "keep-case-review")]
pub async fn keep_case_review(#[server(flatten)] form: CaseReviewForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a task.
#[server(prefix = "/api", endpoint = "keep-task")]
pub async fn keep_task(#[server(flatten)] form: TaskForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed of another wording.
#[server(prefix = "/api", endpoint = "keep-amendment")]
pub async fn keep_amendment(#[server(flatten)] form: AmendForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed of a legal note, sealed.
#[server(prefix = "/api", endpoint = "keep-legal")]
pub async fn keep_legal(#[server(flatten)] form: LegalForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed of another wording of one, sealed.
#[server(prefix = "/api", endpoint = "keep-legal-amendment")]
pub async fn keep_legal_amendment(#[server(flatten)] form: LegalAmendForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about a rule.
#[server(prefix = "/api", endpoint = "keep-judgement")]
pub async fn keep_judgement(#[server(flatten)] form: JudgeForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being decided about dates that would move.
#[server(prefix = "/api", endpoint = "keep-moved")]
pub async fn keep_moved(#[server(flatten)] form: MovedForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being chosen about a report that names nobody.
#[server(prefix = "/api", endpoint = "keep-notice")]
pub async fn keep_notice(#[server(flatten)] form: NoticeForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being answered for the pack of a referral.
#[server(prefix = "/api", endpoint = "keep-pack")]
pub async fn keep_pack(#[server(flatten)] form: PackForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed to hand a case over.
#[server(prefix = "/api", endpoint = "keep-hand")]
pub async fn keep_hand(#[server(flatten)] form: HandForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed to offer a case to another team.
#[server(prefix = "/api", endpoint = "keep-offer")]
pub async fn keep_offer(#[server(flatten)] form: OfferForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed to answer an offer.
#[server(prefix = "/api", endpoint = "keep-answer")]
pub async fn keep_answer(#[server(flatten)] form: AnswerForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what a form says, unless it is saved already.
pub async fn keep<F: Typed>(form: &F) -> Result<(), Unread> {
    serve(async {
        open(form).await?.keep_draft().await;
        Ok(())
    })
    .await
}
