//! The form that says what became of a date, other than that it was kept; also when such an entry is corrected.

mod kind;

use domain::{
    check::Field,
    day::{Day, TypedDay},
    event::{Correction, Dated, Event, Fact, When},
    id::{CaseId, DeadlineId, FormKey},
    picture::Deadline,
};
use serde::{Deserialize, Serialize};
use store::next::NextStep;

pub use kind::NewsKind;

use super::{
    Problem, Slot, Typed,
    next_step::NextForm,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::{answers, dates, news as words};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NewsForm {
    pub case: String,
    pub deadline: String,
    pub version: String,
    pub form: String,
    /// The number of the entry to correct; empty for a new one.
    pub corrects: String,
    pub news: String,
    pub on: TypedDay,
    pub due: TypedDay,
    pub check_on: TypedDay,
    pub why: String,
    pub document: String,
    /// Why the entry is corrected.
    pub reason: String,
    #[serde(flatten)]
    pub onward: NextForm,
}

/// The hidden part: which deadline, in the case as it was when the page was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub case: CaseId,
    pub deadline: DeadlineId,
    pub version: i64,
    pub form: FormKey,
    /// The entry to correct; 0 for a new one.
    pub corrects: u32,
}

/// An entry, ready for the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    pub fact: Fact,
    pub when: When,
    pub corrects: Option<Correction>,
    pub next: Option<NextStep>,
}

impl NewsForm {
    /// Which deadline the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        let corrects = if self.corrects.is_empty() { Some(0) } else { self.corrects.parse().ok() };
        Some(Aim {
            case: self.case.parse().ok()?,
            deadline: self.deadline.parse().ok()?,
            version: self.version.parse().ok()?,
            form: self.form.parse().ok()?,
            corrects: corrects?,
        })
    }

    /// The form as it would have been filled in to record this entry: the start of its correction.
    pub fn filled(event: &Event) -> Option<Self> {
        let Fact::Deadline(dated) = &event.fact else { return None };
        let kind = NewsKind::of(dated.news);
        let day = |day: Option<Day>| day.map(TypedDay::from).unwrap_or_default();
        Some(Self {
            corrects: event.number.to_string(),
            news: kind.code().to_owned(),
            on: event.when.on.into(),
            due: day(kind::new_date(dated.news)),
            check_on: day(kind::check_on(dated.news)),
            why: dated.why.clone(),
            document: event.when.document.clone().unwrap_or_default(),
            ..Self::default()
        })
    }

    /// Reads the answers about this deadline. `original` is the entry to correct.
    pub fn parse(
        &self,
        today: Day,
        deadline: &Deadline,
        original: Option<&Event>,
    ) -> Result<Heard, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let kind = reader.choice("news", &self.news, NewsKind::from_code, words::CHOOSE);
        let reason = original.map(|old| (old, self.reason(&mut reader)));
        let said = kind.and_then(|kind| match (kind, original) {
            (NewsKind::Mistake, Some(old)) => {
                Some((Fact::RecordedByMistake, When::dated(old.when.on)))
            }
            (NewsKind::Mistake, None) => None,
            _ => self.said(&mut reader, kind, deadline),
        });
        let corrects = reason
            .map(|(old, reason)| Correction { event: old.id, reason: reason.unwrap_or_default() });
        let next = self.onward.read(&mut reader);
        let heard = said.zip(next);
        reader.finish(heard.map(|((fact, when), next)| Heard { fact, when, corrects, next }))
    }

    fn reason(&self, reader: &mut Reader) -> Option<String> {
        reader.text("reason", &self.reason, NOTE_LIMIT, answers::SAY_WHY)
    }

    fn said(&self, reader: &mut Reader, kind: NewsKind, of: &Deadline) -> Option<(Fact, When)> {
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let due = kind.asks_new_date().then(|| reader.day("due", words::DUE_INSIDE, &self.due));
        let check_on = kind
            .asks_check()
            .then(|| reader.day("check_on", words::CHECK_ON_INSIDE, &self.check_on));
        let why = reader.text("why", &self.why, NOTE_LIMIT, words::ENTER_WHY);
        let document = if kind.needs_source() {
            reader.text("document", &self.document, LINE_LIMIT, words::ENTER_SOURCE).map(Some)
        } else {
            Some(reader.text_if_any("document", &self.document, LINE_LIMIT))
        };
        let news = kind.news(due.unwrap_or_default(), check_on.unwrap_or_default(), of)?;
        let when = When { document: document?, ..When::dated(on?) };
        Some((Fact::Deadline(Dated { key: of.key.clone(), news, why: why? }), when))
    }
}

impl Typed for NewsForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|aim| Slot::News(aim.case, aim.deadline, aim.corrects))
    }

    fn question(&self, field: Field) -> (&'static str, String) {
        let (id, name) = match field {
            Field::On => ("on", words::ON_INSIDE),
            Field::Until => ("due", words::DUE_INSIDE),
            Field::Review => ("check_on", words::CHECK_ON_INSIDE),
            Field::Reason => ("reason", dates::ANY),
            _ => ("news", dates::ANY),
        };
        (id, answers::capital(name))
    }
}

#[cfg(test)]
mod tests;
