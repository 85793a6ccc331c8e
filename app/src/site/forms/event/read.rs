//! Reads the answers of the event form, in the order of the page.

use domain::{
    code::{Arrival, Authority, ClosureReason, NegativeReason, ReconsiderationAnswer, Route},
    day::Day,
    event::{DeadlineKey, When},
};

use super::{Entry, EventForm};
use crate::{
    island::{
        details::Details,
        kind::{Ask, Kind},
    },
    site::{
        forms::{
            Problem,
            reader::{NOTE_LIMIT, Reader},
        },
        words::{answers as words, dates},
    },
};

impl EventForm {
    /// Reads the answers. A correction of "deadline done" stays about the same deadline: that is `met`.
    pub fn parse(&self, today: Day, met: Option<DeadlineKey>) -> Result<Entry, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let kind = reader.choice("kind", &self.kind, Kind::from_code, words::CHOOSE_KIND);
        let when = self.when(&mut reader, kind);
        let details = kind.map(|kind| self.details(&mut reader, kind, met));
        let note = reader.text_if_any("note", &self.note, NOTE_LIMIT);
        let why = if self.corrects.is_empty() {
            None
        } else {
            reader.text("why", &self.why, NOTE_LIMIT, words::SAY_WHY)
        };
        let fact = kind.zip(details).and_then(|(kind, details)| details.fact(kind));
        let read = kind.zip(fact).zip(when);
        reader.finish(read.map(|((kind, fact), when)| Entry { kind, fact, when, note, why }))
    }

    fn when(&self, reader: &mut Reader, kind: Option<Kind>) -> Option<When> {
        let name = kind.map_or(dates::ANY, |kind| dates::name(kind.date_name()));
        let on = reader.past_day("on", name, &self.on);
        let asks = |ask| kind.is_some_and(|kind| kind.asks_for(ask));
        let (mut sent, mut received, mut arrived) = (None, None, None);
        if asks(Ask::Letter) {
            sent = self.sent(reader, kind);
            received = reader.past_day_if_any("received", dates::RECEIVED, &self.received);
            arrived =
                if_any(reader, "arrived", &self.arrived, Arrival::from_code, words::CHOOSE_ARRIVED);
        }
        let certain = !asks(Ask::Certain) || self.is_certain(reader)?;
        Some(When { sent, received, arrived, certain, ..When::dated(on?) })
    }

    /// Tribunal time runs from the day the decision was sent, so there it must be known.
    fn sent(&self, reader: &mut Reader, kind: Option<Kind>) -> Option<Day> {
        if kind == Some(Kind::ClaimRefused) {
            return reader.past_day("sent", dates::SENT, &self.sent);
        }
        reader.past_day_if_any("sent", dates::SENT, &self.sent)
    }

    fn is_certain(&self, reader: &mut Reader) -> Option<bool> {
        let yes_or_no = |code: &str| match code {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        reader.choice("certain", &self.certain, yes_or_no, words::CHOOSE_CERTAIN)
    }

    fn details(&self, reader: &mut Reader, kind: Kind, met: Option<DeadlineKey>) -> Details {
        let mut details = Details { met, ..Details::default() };
        for ask in kind.asks() {
            self.detail(reader, *ask, &mut details);
        }
        details
    }

    fn detail(&self, reader: &mut Reader, ask: Ask, into: &mut Details) {
        match ask {
            Ask::Letter | Ask::Certain => {}
            Ask::Reason => {
                into.reason = if_any(
                    reader,
                    "reason",
                    &self.reason,
                    NegativeReason::from_code,
                    words::CHOOSE_REASON,
                );
            }
            Ask::Authority => {
                into.authority = reader.choice(
                    "authority",
                    &self.authority,
                    Authority::from_code,
                    words::CHOOSE_AUTHORITY,
                );
            }
            Ask::Answer => {
                into.answer = reader.choice(
                    "answer",
                    &self.answer,
                    ReconsiderationAnswer::from_code,
                    words::CHOOSE_ANSWER,
                );
            }
            Ask::Route => {
                into.route =
                    reader.choice("route", &self.route, Route::from_code, words::CHOOSE_ROUTE);
            }
            Ask::Period => {
                into.from = reader.day("from", dates::FROM, &self.from);
                into.until = reader.day("until", dates::UNTIL, &self.until);
            }
            Ask::Closure => {
                into.closure = reader.choice(
                    "closure",
                    &self.closure,
                    ClosureReason::from_code,
                    words::CHOOSE_CLOSURE,
                );
            }
            Ask::Evidence => {
                into.evidence = reader
                    .text("evidence", &self.evidence, NOTE_LIMIT, words::ENTER_EVIDENCE)
                    .unwrap_or_default();
            }
        }
    }
}

/// An answer of a code list that may be left out, but not made up.
fn if_any<T>(
    reader: &mut Reader,
    field: &str,
    code: &str,
    from_code: fn(&str) -> Option<T>,
    say: &str,
) -> Option<T> {
    match code {
        "" => None,
        code => reader.choice(field, code, from_code, say),
    }
}
