//! The event form filled in from a recorded event: where a correction starts.

use domain::{
    code::{Arrival, NegativeReason},
    day::{Day, TypedDay},
    event::{Event, Fact},
};

use super::EventForm;
use crate::island::kind::Kind;

impl EventForm {
    /// The form as it would have been filled in to record this event: the start of a correction.
    pub fn filled(event: &Event) -> Option<Self> {
        let kind = Kind::of(&event.fact)?;
        let typed = |day: Option<Day>| day.map(TypedDay::from).unwrap_or_default();
        let mut form = Self {
            corrects: event.number.to_string(),
            kind: kind.code().to_owned(),
            on: event.when.on.into(),
            sent: typed(event.when.sent),
            received: typed(event.when.received),
            arrived: event.when.arrived.map(Arrival::code).unwrap_or_default().to_owned(),
            certain: if event.when.certain { "yes" } else { "no" }.to_owned(),
            ..Self::default()
        };
        form.fill_details(&event.fact);
        Some(form)
    }

    fn fill_details(&mut self, fact: &Fact) {
        match fact {
            Fact::ReferralReceived { authority } => self.authority = authority.code().into(),
            Fact::FirstDecision { reason, .. } | Fact::FinalDecision { reason, .. } => {
                self.reason = reason.map(NegativeReason::code).unwrap_or_default().into();
            }
            Fact::ReconsiderationDecided { answer, .. } => self.answer = answer.code().into(),
            Fact::PermissionGranted { route, from, until } => {
                self.route = route.code().into();
                self.from = (*from).into();
                self.until = (*until).into();
            }
            Fact::PermissionRefused { route } => self.route = route.code().into(),
            Fact::DeadlineMet { evidence, .. } => self.evidence.clone_from(evidence),
            Fact::CaseClosed { reason } => self.closure = reason.code().into(),
            _ => {}
        }
    }
}
