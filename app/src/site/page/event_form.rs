//! The questions about an event, in the order they are read and checked. The choice of what happened shows the others.

use leptos::prelude::*;

use crate::{
    choices,
    island::kind::{Ask as Question, DateName, Kind},
    site::{
        forms::{Kept, event::EventForm, reader::NOTE_LIMIT},
        parts::{
            Ask, Choice, day_field,
            kinds::{asked_by, kind_select},
            radios, safe_textarea, select,
        },
        words::record as words,
    },
};

/// One form being shown: what was typed, and what has to be put right.
pub struct Sheet<'a> {
    pub typed: &'a EventForm,
    pub kept: Option<&'a Kept<EventForm>>,
}

impl Sheet<'_> {
    /// All questions of an event.
    pub fn questions(&self, kinds: &[(&str, Vec<Kind>)]) -> AnyView {
        view! {
            {self.kind(kinds)}
            {self.on()}
            {self.letter()}
            {self.certain()}
            {self.authority()}
            {self.answer()}
            {self.reason()}
            {self.route()}
            {self.period()}
            {self.closure()}
            {self.evidence()}
            {self.note()}
        }
        .into_any()
    }

    /// Why an entry is corrected.
    pub fn why(&self) -> AnyView {
        let ask = self.ask("why", words::WHY).hint(words::WHY_HINT);
        safe_textarea(&ask, &self.typed.why, NOTE_LIMIT)
    }

    fn ask(&self, id: &'static str, label: &'static str) -> Ask {
        Ask::new(id, label).problem(self.kept.and_then(|kept| kept.problem(id)))
    }

    fn kind(&self, kinds: &[(&str, Vec<Kind>)]) -> AnyView {
        kind_select(&self.ask("kind", words::KIND), words::CHOOSE_ONE, kinds, &self.typed.kind)
    }

    fn on(&self) -> AnyView {
        let names = DateName::ALL.iter().map(|name| (name.code(), name.label())).collect();
        let ask = self.ask("on", words::DATE).names(names).hint(words::DATE_HINT);
        day_field(&ask, &self.typed.on)
    }

    fn letter(&self) -> AnyView {
        let sent = self.ask("sent", words::SENT).hint(words::SENT_HINT);
        let received = self.ask("received", words::RECEIVED);
        let arrived = self.ask("arrived", words::ARRIVED);
        let questions = view! {
            {day_field(&sent, &self.typed.sent)}
            {day_field(&received, &self.typed.received)}
            {radios(&arrived, &choices!(domain::code::Arrival), &self.typed.arrived)}
        };
        asked_by(Question::Letter, questions)
    }

    fn certain(&self) -> AnyView {
        let ask = self.ask("certain", words::CERTAIN);
        let choices =
            [Choice::new("yes", words::CERTAIN_YES), Choice::new("no", words::CERTAIN_NO)];
        asked_by(Question::Certain, radios(&ask, &choices, &self.typed.certain))
    }

    fn authority(&self) -> AnyView {
        let ask = self.ask("authority", words::AUTHORITY);
        let choices = choices!(domain::code::Authority);
        asked_by(Question::Authority, radios(&ask, &choices, &self.typed.authority))
    }

    fn answer(&self) -> AnyView {
        let ask = self.ask("answer", words::ANSWER);
        let choices = choices!(domain::code::ReconsiderationAnswer);
        asked_by(Question::Answer, radios(&ask, &choices, &self.typed.answer))
    }

    fn reason(&self) -> AnyView {
        let ask = self.ask("reason", words::REASON);
        let choices = choices!(domain::code::NegativeReason);
        asked_by(Question::Reason, list(&ask, words::NOT_GIVEN, choices, &self.typed.reason))
    }

    fn route(&self) -> AnyView {
        let ask = self.ask("route", words::ROUTE);
        let choices = choices!(domain::code::Route);
        asked_by(Question::Route, list(&ask, words::CHOOSE_ONE, choices, &self.typed.route))
    }

    fn period(&self) -> AnyView {
        let from = self.ask("from", words::FROM);
        let until = self.ask("until", words::UNTIL).hint(words::UNTIL_HINT);
        let questions = view! {
            {day_field(&from, &self.typed.from)}
            {day_field(&until, &self.typed.until)}
        };
        asked_by(Question::Period, questions)
    }

    fn closure(&self) -> AnyView {
        let ask = self.ask("closure", words::CLOSURE);
        let choices = choices!(domain::code::ClosureReason);
        asked_by(Question::Closure, list(&ask, words::CHOOSE_ONE, choices, &self.typed.closure))
    }

    fn evidence(&self) -> AnyView {
        let ask = self.ask("evidence", words::EVIDENCE).hint(words::EVIDENCE_HINT);
        let question = safe_textarea(&ask, &self.typed.evidence, NOTE_LIMIT);
        asked_by(Question::Evidence, question)
    }

    fn note(&self) -> AnyView {
        let ask = self.ask("note", words::NOTE).hint(words::NOTE_HINT);
        safe_textarea(&ask, &self.typed.note, NOTE_LIMIT)
    }
}

/// A box of answers that opens, and what it says before one is chosen.
fn list(ask: &Ask, none: &'static str, choices: Vec<Choice>, chosen: &str) -> AnyView {
    select(ask, &[("", [vec![Choice::new("", none)], choices].concat())], chosen)
}
