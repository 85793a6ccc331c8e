//! Reads the answers of the event form, in the order of the page.

use domain::{
    code::{Arrival, Route},
    day::{Day, TypedDay},
    event::{DeadlineKey, OtherDay, When},
    id::EventId,
};

use super::{
    Entry, EventForm,
    question::{choices, must},
};
use crate::{
    island::{
        ask::{Ask, Shape},
        details::{Details, Said, yes_or_no},
        kind::Kind,
    },
    site::{
        forms::{
            Problem,
            reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
        },
        words::{answers, ask as words, dates},
    },
};

impl EventForm {
    /// Reads the answers. A correction of "deadline done" stays about the same deadline: that is `met`.
    pub fn parse(&self, today: Day, met: Option<DeadlineKey>) -> Result<Entry, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let kind = reader.choice("kind", &self.kind, Kind::from_code, answers::CHOOSE_KIND);
        let when = self.when(&mut reader, kind);
        let details = kind.map(|kind| self.details(&mut reader, kind, met));
        let note = reader.text_if_any("note", &self.note, NOTE_LIMIT);
        let why = if self.corrects.is_empty() {
            None
        } else {
            reader.text("why", &self.why, NOTE_LIMIT, answers::SAY_WHY)
        };
        let fact = kind.zip(details).and_then(|(kind, details)| details.fact(kind));
        let read = kind.zip(fact).zip(when);
        reader.finish(read.map(|((kind, fact), when)| Entry { kind, fact, when, note, why }))
    }

    fn when(&self, reader: &mut Reader, kind: Option<Kind>) -> Option<When> {
        let name = kind.map_or(dates::ANY, |kind| dates::name(kind.date_name()));
        let on = reader.past_day("on", name, &self.on);
        let asks = |ask| kind.is_some_and(|kind| kind.asks_for(ask));
        let mut when =
            if asks(Ask::Letter) { self.letter(reader, kind) } else { When::dated(Day::MIN) };
        when.certain = !asks(Ask::Certain) || self.is_certain(reader)?;
        when.other = if asks(Ask::Certain) { self.other(reader) } else { None };
        when.document = reader.text_if_any("document", &self.document, LINE_LIMIT);
        when.although = reader.text_if_any("although", &self.although, NOTE_LIMIT);
        Some(When { on: on?, ..when })
    }

    /// What is asked about a letter.
    fn letter(&self, reader: &mut Reader, kind: Option<Kind>) -> When {
        let past =
            |reader: &mut Reader, field, name, typed| reader.past_day_if_any(field, name, typed);
        When {
            decided: past(reader, "decided", dates::DECIDED, &self.decided),
            sent: self.sent(reader, kind),
            received: past(reader, "received", dates::RECEIVED, &self.received),
            arrived: self.arrived(reader),
            ..When::dated(Day::MIN)
        }
    }

    fn arrived(&self, reader: &mut Reader) -> Option<Arrival> {
        match self.arrived.as_str() {
            "" => None,
            code => reader.choice("arrived", code, Arrival::from_code, answers::CHOOSE_ARRIVED),
        }
    }

    /// Tribunal time runs from the day the decision was sent, so there it must be known.
    fn sent(&self, reader: &mut Reader, kind: Option<Kind>) -> Option<Day> {
        if kind == Some(Kind::ClaimRefused) {
            return reader.past_day("sent", dates::SENT, &self.sent);
        }
        reader.past_day_if_any("sent", dates::SENT, &self.sent)
    }

    /// Another day and the source that gives it: both, or neither.
    fn other(&self, reader: &mut Reader) -> Option<OtherDay> {
        let source = reader.text_if_any("other_source", &self.other_source, LINE_LIMIT);
        let day = reader.past_day_if_any("other", dates::OTHER, &self.other);
        match (day, source) {
            (Some(day), Some(says)) => Some(OtherDay { day, says }),
            (Some(_), None) => {
                reader.refuse(Problem::with("other_source", answers::ENTER_OTHER_SOURCE));
                None
            }
            (None, Some(_)) if self.other == TypedDay::default() => {
                reader.day("other", dates::OTHER, &self.other);
                None
            }
            _ => None,
        }
    }

    fn is_certain(&self, reader: &mut Reader) -> Option<bool> {
        reader.choice("certain", &self.certain, yes_or_no, answers::CHOOSE_CERTAIN)
    }

    fn details(&self, reader: &mut Reader, kind: Kind, met: Option<DeadlineKey>) -> Details {
        let mut details = Details::about(met);
        for ask in kind.asks() {
            if let Some(said) = self.said(reader, kind, *ask) {
                details.say(*ask, said);
            }
        }
        waiver(reader, &details);
        details
    }

    /// The answer to one further question.
    fn said(&self, reader: &mut Reader, kind: Kind, ask: Ask) -> Option<Said> {
        let (field, must) = (ask.code(), must(kind, ask) && !self.lasts(ask));
        match ask.shape() {
            Shape::Group => None,
            Shape::Day if must => {
                reader.day(field, words::day_name(ask), &self.day(ask)).map(Said::Day)
            }
            Shape::Day => {
                reader.day_if_any(field, words::day_name(ask), &self.day(ask)).map(Said::Day)
            }
            Shape::Many => self.many(reader, ask),
            Shape::One if self.one(ask).is_empty() && !must => None,
            Shape::One => {
                let known = choices(ask).into_iter().any(|choice| choice.code == self.one(ask));
                reader.known(field, self.one(ask), known, words::missing(ask)).map(Said::One)
            }
            Shape::Text if must => {
                reader.text(field, self.one(ask), NOTE_LIMIT, words::missing(ask)).map(Said::Text)
            }
            Shape::Text => reader.text_if_any(field, self.one(ask), NOTE_LIMIT).map(Said::Text),
            Shape::Entry => {
                let known = self.one(ask).parse::<EventId>().is_ok();
                reader.known(field, self.one(ask), known, words::missing(ask)).map(Said::One)
            }
            Shape::Count => {
                let (typed, say) = (self.one(ask), words::missing(ask));
                reader.months_if_any(field, typed, say).map(Said::Months)
            }
            Shape::Hour => {
                let (typed, say) = (self.one(ask), words::missing(ask));
                reader.hour_if_any(field, typed, say).map(Said::Hour)
            }
            Shape::Money => reader.money_if_any(field, self.one(ask)).map(Said::Money),
        }
    }

    /// A permission without an end has no last day.
    fn lasts(&self, ask: Ask) -> bool {
        let route = || Route::from_code(self.one(Ask::Route));
        ask == Ask::Until && route().is_some_and(Route::is_lasting)
    }

    /// The boxes that were ticked, in the order they are read.
    fn many(&self, reader: &mut Reader, ask: Ask) -> Option<Said> {
        let ticked = self.ticked(ask);
        let codes: Vec<_> = choices(ask).into_iter().map(|choice| choice.code).collect();
        if ticked.iter().any(|code| !codes.iter().any(|known| known == code)) {
            reader.refuse(Problem::with(ask.code(), words::missing(ask)));
            return None;
        }
        let chosen: Vec<_> =
            codes.into_iter().filter(|code| ticked.contains(&code.as_str())).collect();
        (!chosen.is_empty()).then_some(Said::Many(chosen))
    }
}

/// A fee waiver is asked for before it is decided, and what was asked for has its day.
fn waiver(reader: &mut Reader, details: &Details) {
    let (asked, decided) = (details.day(Ask::WaiverAsked), details.day(Ask::WaiverDecided));
    let answered = decided.is_some() || details.has(Ask::Waiver);
    match (asked, decided) {
        (None, _) if answered => {
            let say = answers::ENTER_WAIVER_ASKED;
            reader.refuse(Problem::within(Ask::WaiverAsked.code(), "day", say));
        }
        (Some(asked), Some(decided)) if decided < asked => {
            let say = answers::WAIVER_ORDER;
            reader.refuse(Problem::within(Ask::WaiverDecided.code(), "day", say));
        }
        _ => {}
    }
}
