//! What the staff of Harbour Light type in.

use chrono::{DateTime, Utc};
use domain::{
    code::{AgeGroup, Authority, Gender, Nation, NegativeReason, Outcome},
    event::{Correction, Day, Fact, When},
    id::EventId,
    note::NewTask,
};
use store::view::{NewCase, NewEvent};

/// An instant.
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A day.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Amina's case as Rosa types it in.
pub fn amina() -> NewCase {
    NewCase {
        name: "Amina".into(),
        language: "Albanian".into(),
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
        safe_contact: "Text only, weekdays after 4pm".into(),
        nrm_reference: Some("NRM-0417".into()),
        opened_on: day("2026-03-04"),
        despite_known: false,
        first: Some(NewTask { what: "Agree what comes next".into(), due: day("2027-01-15") }),
    }
}

/// Something that happened on a day, known for certain.
pub fn happened(on: &str, fact: Fact) -> NewEvent {
    let when = When::dated(day(on));
    NewEvent { fact, when, corrects: None, note: None, next: None }
}

/// The referral was received.
pub fn referral(on: &str) -> NewEvent {
    happened(on, Fact::referral_to(Authority::Sca))
}

/// The first decision was negative.
pub fn first_negative(on: &str) -> NewEvent {
    let reason = Some(NegativeReason::Credibility);
    happened(on, Fact::FirstDecision { outcome: Outcome::Negative, reason })
}

/// The same event with something put right.
pub fn correction(of: EventId, new: NewEvent) -> NewEvent {
    let reason = "The letter says another day".into();
    NewEvent { corrects: Some(Correction { event: of, reason }), ..new }
}
