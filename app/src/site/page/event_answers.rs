//! The answers about an event as a list, each with the way back to its question.

use domain::{
    code::Arrival,
    day::{Day, away, long},
    event::{Event, Fact},
};
use leptos::prelude::*;

use crate::{
    island::kind::Kind,
    site::{
        forms::event::Judged,
        words::{event::headline, form, record as words},
    },
};

/// One answer: its question, what was said, and the box it was typed into.
struct Answer {
    question: &'static str,
    said: String,
    at: &'static str,
}

/// Every answer that was given.
pub fn answers(judged: &Judged, form: &str, today: Day) -> AnyView {
    let list = about(&judged.event, today).into_iter().chain(notes(judged));
    let rows = list.map(|one| {
        let to = format!("{form}#{}", one.at);
        view! {
            <div>
                <dt>{one.question}</dt>
                <dd>{one.said}</dd>
                <dd><a href=to>{form::CHANGE}<span class="hear">": " {one.question}</span></a></dd>
            </div>
        }
    });
    view! { <dl class="facts wide">{rows.collect_view()}</dl> }.into_any()
}

fn about(event: &Event, today: Day) -> Vec<Answer> {
    let kind = Kind::of(&event.fact);
    let name = kind.map_or(words::DATE, |kind| kind.date_name().label());
    let day = |day: Day| format!("{} ({})", long(day), away(day, today));
    let when = &event.when;
    let optional = [
        when.sent.map(|on| Answer::new(words::SENT_SHORT, long(on), "sent-day")),
        when.received.map(|on| Answer::new(words::RECEIVED_SHORT, long(on), "received-day")),
        when.arrived.map(|how| Answer::new(words::ARRIVED, Arrival::label(how), "arrived")),
        (!when.certain).then(|| Answer::new(words::CERTAIN, words::CERTAIN_NO, "certain")),
    ];
    let mut list = vec![
        Answer::new(words::EVENT, headline(&event.fact), "kind"),
        Answer::new(name, day(when.on), "on-day"),
    ];
    list.extend(optional.into_iter().flatten());
    list.extend(details(&event.fact));
    list
}

fn details(fact: &Fact) -> Vec<Answer> {
    match fact {
        Fact::ReferralReceived { authority } => {
            vec![Answer::new(words::AUTHORITY, authority.label(), "authority")]
        }
        Fact::FirstDecision { reason: Some(reason), .. }
        | Fact::FinalDecision { reason: Some(reason), .. } => {
            vec![Answer::new(words::REASON_SHORT, reason.label(), "reason")]
        }
        Fact::ReconsiderationDecided { answer, .. } => {
            vec![Answer::new(words::ANSWER, answer.label(), "answer")]
        }
        Fact::PermissionGranted { route, from, until } => vec![
            Answer::new(words::ROUTE, route.label(), "route"),
            Answer::new(words::FROM, long(*from), "from-day"),
            Answer::new(words::UNTIL, long(*until), "until-day"),
        ],
        Fact::PermissionRefused { route } => {
            vec![Answer::new(words::ROUTE, route.label(), "route")]
        }
        Fact::CaseClosed { reason } => {
            vec![Answer::new(words::CLOSURE, reason.label(), "closure")]
        }
        Fact::DeadlineMet { evidence, .. } => {
            vec![Answer::new(words::EVIDENCE, evidence.clone(), "evidence")]
        }
        _ => Vec::new(),
    }
}

fn notes(judged: &Judged) -> impl Iterator<Item = Answer> {
    let note = judged.note.clone().map(|note| Answer::new(words::NOTE_SHORT, note, "note"));
    let why = judged.event.corrects.as_ref();
    let why = why.map(|why| Answer::new(words::WHY_SHORT, why.reason.clone(), "why"));
    note.into_iter().chain(why)
}

impl Answer {
    fn new(question: &'static str, said: impl Into<String>, at: &'static str) -> Self {
        Self { question, said: said.into(), at }
    }
}
