//! The answers about an event as a list, each with the way back to its question.

use domain::{
    code::Arrival,
    day::{Day, away, long},
    event::{Event, Fact},
};
use leptos::prelude::*;

use super::stay_questions::Pointers;
use crate::{
    island::{
        ask::{Ask, Shape},
        details::{Details, Said},
        kind::Kind,
    },
    site::{
        forms::event::Judged,
        words::{
            ask as ask_words,
            event::{headline, in_words},
            form, record as words,
        },
    },
};

/// One answer: its question, what was said, and the box it was typed into.
struct Answer {
    question: &'static str,
    said: String,
    at: String,
}

/// Every answer that was given.
pub fn answers(judged: &Judged, pointers: &Pointers, form: &str, today: Day) -> AnyView {
    let list = about(&judged.event, pointers, today).into_iter().chain(notes(judged));
    let rows = list.map(|one| {
        let to = format!("{form}#{}", one.at);
        view! {
            <div>
                <dt>{one.question}</dt>
                <dd dir="auto">{one.said}</dd>
                <dd><a href=to>{form::CHANGE}<span class="hear">": " {one.question}</span></a></dd>
            </div>
        }
    });
    view! { <dl class="facts wide">{rows.collect_view()}</dl> }.into_any()
}

fn about(event: &Event, pointers: &Pointers, today: Day) -> Vec<Answer> {
    let kind = Kind::of(&event.fact);
    let name = kind.map_or(words::DATE, |kind| kind.date_name().label());
    let day = |day: Day| format!("{} ({})", long(day), away(day, today));
    let when = &event.when;
    let optional = [
        when.decided.map(|on| Answer::new(words::DECIDED_SHORT, long(on), "decided-day")),
        when.sent.map(|on| Answer::new(words::SENT_SHORT, long(on), "sent-day")),
        when.received.map(|on| Answer::new(words::RECEIVED_SHORT, long(on), "received-day")),
        when.arrived.map(|how| Answer::new(words::ARRIVED, Arrival::label(how), "arrived")),
        when.other.as_ref().map(|other| {
            Answer::new(words::OTHER_SHORT, words::other(&other.says, other.day), "other-day")
        }),
        (!when.certain).then(|| Answer::new(words::CERTAIN, words::CERTAIN_NO, "certain")),
    ];
    let mut list = vec![
        Answer::new(words::EVENT, headline(&event.fact), "kind"),
        Answer::new(name, day(when.on), "on-day"),
    ];
    list.extend(optional.into_iter().flatten());
    list.extend(details(&event.fact, pointers));
    let document = when.document.clone();
    list.extend(document.map(|text| Answer::new(words::DOCUMENT_SHORT, text, "document")));
    list
}

fn details(fact: &Fact, pointers: &Pointers) -> Vec<Answer> {
    let details = Details::of(fact);
    let answer = |(ask, said): &(Ask, Said)| Answer {
        question: ask_words::question(*ask),
        said: match said {
            Said::One(code) if ask.shape() == Shape::Entry => pointers.name(*ask, code),
            said => in_words(*ask, said),
        },
        at: place(*ask),
    };
    details.all().iter().map(answer).collect()
}

/// The box a question begins with.
fn place(ask: Ask) -> String {
    let code = ask.code();
    if ask.shape() == Shape::Day { format!("{code}-day") } else { code.to_owned() }
}

fn notes(judged: &Judged) -> impl Iterator<Item = Answer> {
    let note = judged.note.clone().map(|note| Answer::new(words::NOTE_SHORT, note, "note"));
    let why = judged.event.corrects.as_ref();
    let why = why.map(|why| Answer::new(words::WHY_SHORT, why.reason.clone(), "why"));
    note.into_iter().chain(why)
}

impl Answer {
    fn new(question: &'static str, said: impl Into<String>, at: &str) -> Self {
        Self { question, said: said.into(), at: at.to_owned() }
    }
}
