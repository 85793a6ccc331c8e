//! The event form filled in from a recorded event: where a correction starts.

use domain::{
    code::Arrival,
    day::{Day, TypedDay},
    event::Event,
};

use super::EventForm;
use crate::{
    island::{
        details::{Details, Said},
        kind::Kind,
    },
    site::words::ask::{clock, pounds},
};

impl EventForm {
    /// The form as it would have been filled in to record this event: the start of a correction.
    pub fn filled(event: &Event) -> Option<Self> {
        let kind = Kind::of(&event.fact)?;
        let typed = |day: Option<Day>| day.map(TypedDay::from).unwrap_or_default();
        let when = &event.when;
        let mut form = Self {
            corrects: event.number.to_string(),
            kind: kind.code().to_owned(),
            on: when.on.into(),
            decided: typed(when.decided),
            sent: typed(when.sent),
            received: typed(when.received),
            arrived: when.arrived.map(Arrival::code).unwrap_or_default().to_owned(),
            certain: if when.certain { "yes" } else { "no" }.to_owned(),
            other: typed(when.other.as_ref().map(|other| other.day)),
            other_source: when.other.as_ref().map(|other| other.says.clone()).unwrap_or_default(),
            document: when.document.clone().unwrap_or_default(),
            although: when.although.clone().unwrap_or_default(),
            ..Self::default()
        };
        for (ask, said) in Details::of(&event.fact).all() {
            match said {
                Said::One(typed) | Said::Text(typed) => form.give(*ask, typed.clone()),
                Said::Many(codes) => form.tick(*ask, codes),
                Said::Day(day) => form.give_day(*ask, *day),
                Said::Months(months) => form.give(*ask, months.to_string()),
                Said::Hour(hour) => form.give(*ask, clock(*hour)),
                Said::Money(pence) => form.give(*ask, pounds(*pence)),
            }
        }
        Some(form)
    }
}
