//! The questions about an event, in the order they are read and checked. The choice of what happened shows the others.

use leptos::prelude::*;

use super::{
    next_step::{is_asked, next_step},
    stay_questions::Pointers,
};
use crate::{
    choices,
    island::{
        ask::{Ask as Question, Shape},
        kind::{DateName, Kind},
    },
    site::{
        forms::{
            Kept,
            event::{
                EventForm,
                question::{choices, is_always_needed, is_in_sight},
            },
            reader::NOTE_LIMIT,
        },
        parts::{
            Ask, Choice, checks, day_field,
            kinds::{asked_by, kind_select},
            radios, safe_textarea, select, text_field,
        },
        words::{ask as ask_words, record as words},
    },
};

/// One form being shown: what was typed, and what has to be put right.
pub struct Sheet<'a> {
    pub typed: &'a EventForm,
    pub kept: Option<&'a Kept<EventForm>>,
    /// The entries that answers can point at.
    pub pointers: Pointers,
}

impl Sheet<'_> {
    /// All questions of an event.
    pub fn questions(&self, kinds: &[(&str, Vec<Kind>)]) -> AnyView {
        view! {
            {self.kind(kinds)}
            {self.on()}
            {asked(kinds, Question::Letter).then(|| self.letter())}
            {asked(kinds, Question::Certain).then(|| self.certain())}
            {self.further(kinds)}
            {self.document()}
            {self.note()}
            {self.next()}
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
        let decided = self.ask("decided", words::DECIDED);
        let sent = self.ask("sent", words::SENT).hint(words::SENT_HINT);
        let received = self.ask("received", words::RECEIVED);
        let arrived = self.ask("arrived", words::ARRIVED);
        let questions = view! {
            {day_field(&decided, &self.typed.decided)}
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
        let other = self.ask("other", words::OTHER).hint(words::OTHER_HINT);
        let source = self.ask("other_source", words::OTHER_SOURCE).hint(words::OTHER_SOURCE_HINT);
        let questions = view! {
            {radios(&ask, &choices, &self.typed.certain)}
            {day_field(&other, &self.typed.other)}
            {text_field(&source, &self.typed.other_source, "off")}
        };
        asked_by(Question::Certain, questions)
    }

    /// The questions that some of these kinds ask.
    fn further(&self, kinds: &[(&str, Vec<Kind>)]) -> AnyView {
        let further = Question::ALL.iter().filter(|ask| ask.shape() != Shape::Group);
        let further = further.filter(|ask| asked(kinds, **ask));
        further.map(|ask| asked_by(*ask, self.question(*ask))).collect_view().into_any()
    }

    fn question(&self, question: Question) -> AnyView {
        let mut ask = self.ask(question.code(), ask_words::question(question));
        ask.hint = ask_words::hint(question).map(str::to_owned);
        let typed = self.typed;
        match question.shape() {
            Shape::Group => ().into_any(),
            Shape::Day => day_field(&ask, &typed.day(question)),
            Shape::Many => checks(&ask, &choices(question), &typed.ticked(question)),
            Shape::Text if question == Question::Evidence => {
                safe_textarea(&ask, typed.one(question), NOTE_LIMIT)
            }
            Shape::Entry => {
                let (first, entries) =
                    (self.pointers.first(question), self.pointers.choices(question));
                list(&ask, first, entries.to_vec(), typed.one(question))
            }
            Shape::Text | Shape::Money | Shape::Count | Shape::Hour => {
                text_field(&ask, typed.one(question), "off")
            }
            Shape::One => {
                let none =
                    if is_always_needed(question) { words::CHOOSE_ONE } else { words::NOT_GIVEN };
                one_of(&ask, none, choices(question), typed.one(question))
            }
        }
    }

    fn document(&self) -> AnyView {
        let ask = self.ask("document", words::DOCUMENT).hint(words::DOCUMENT_HINT);
        text_field(&ask, &self.typed.document, "off")
    }

    /// Only where the page that shows what changes asked it before.
    fn next(&self) -> Option<AnyView> {
        let problems = self.kept.map_or(&[][..], |kept| &kept.problems);
        let typed = &self.typed.onward;
        is_asked(typed, problems).then(|| next_step(typed, problems))
    }

    fn note(&self) -> AnyView {
        let ask = self.ask("note", words::NOTE).hint(words::NOTE_HINT);
        safe_textarea(&ask, &self.typed.note, NOTE_LIMIT)
    }
}

/// Whether one of these kinds asks this.
fn asked(kinds: &[(&str, Vec<Kind>)], question: Question) -> bool {
    kinds.iter().any(|(_, kinds)| kinds.iter().any(|kind| kind.asks_for(question)))
}

/// Few answers in sight, many in a box that opens and says before one is chosen that none is.
fn one_of(ask: &Ask, none: &'static str, choices: Vec<Choice>, chosen: &str) -> AnyView {
    if is_in_sight(&choices) {
        return radios(ask, &choices, chosen);
    }
    list(ask, none, choices, chosen)
}

/// A box that opens, and what it says before one is chosen.
fn list(ask: &Ask, none: &'static str, choices: Vec<Choice>, chosen: &str) -> AnyView {
    select(ask, &[("", [vec![Choice::new("", none)], choices].concat())], chosen)
}
