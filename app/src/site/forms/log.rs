//! The form that logs contact or progress, with the tasks it ticks off and the next step it sets.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::{
    check::Field,
    day::{Day, TypedDay},
    id::{CaseId, FormKey, TaskId},
    note::{Channel, Contact, NewNote, NewTask, NoteKind},
};
use serde::{Deserialize, Serialize};
use store::note::NewLog;

use super::{
    Problem, Slot, Typed,
    event::given::TICKED,
    reader::{LINE_LIMIT, Reader},
};
use crate::site::words::{answers, log as words};

/// A next step is looked for in a week unless somebody says otherwise.
const A_WEEK: TimeDelta = TimeDelta::days(7);
const MINUTES_MOST: u16 = 1440;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogForm {
    /// Empty where the case is picked.
    pub case: String,
    /// What the case is called, where it is picked.
    pub which: String,
    pub form: String,
    pub kind: String,
    pub channel: String,
    pub reached: String,
    pub minutes: String,
    pub on: TypedDay,
    pub body: String,
    pub harm: String,
    /// Tasks that are done, each by its key.
    pub done: BTreeMap<String, String>,
    pub next: String,
    pub next_on: TypedDay,
}

impl LogForm {
    /// The form before anything is typed: a phone call today that reached both, and a week for what comes next.
    pub fn fresh(today: Day) -> Self {
        Self {
            kind: NoteKind::Contact.code().to_owned(),
            channel: Channel::Phone.code().to_owned(),
            reached: "yes".to_owned(),
            on: today.into(),
            next_on: (today + A_WEEK).into(),
            ..Self::default()
        }
    }

    /// The case it is about, where it was not picked.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewLog, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let kind = reader.choice("kind", &self.kind, NoteKind::from_code, words::CHOOSE_KIND);
        let limit = kind.unwrap_or(NoteKind::Progress).limit();
        let body = reader.text("body", &self.body, limit, words::ENTER_BODY);
        let contact = match kind {
            Some(NoteKind::Contact) => self.contact(&mut reader),
            _ => None,
        };
        let minutes = self.minutes(&mut reader);
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let next = self.next(&mut reader, today);
        let describes_harm = self.harm == TICKED;
        let note = kind.zip(on).zip(body).map(|((kind, on), body)| NewNote {
            kind,
            on,
            contact,
            minutes,
            body,
            describes_harm,
        });
        reader.finish(note.map(|note| NewLog { note, next, done: self.done() }))
    }

    fn contact(&self, reader: &mut Reader) -> Option<Contact> {
        let channel =
            reader.choice("channel", &self.channel, Channel::from_code, words::CHOOSE_CHANNEL);
        let is_two_way = reader.choice("reached", &self.reached, yes_or_no, words::CHOOSE_REACHED);
        channel.zip(is_two_way).map(|(channel, is_two_way)| Contact { channel, is_two_way })
    }

    fn minutes(&self, reader: &mut Reader) -> Option<u16> {
        let typed = self.minutes.trim();
        if typed.is_empty() {
            return None;
        }
        let minutes = typed.parse().ok().filter(|minutes| (1..=MINUTES_MOST).contains(minutes));
        if minutes.is_none() {
            reader.refuse(Problem::with("minutes", words::ENTER_MINUTES));
        }
        minutes
    }

    /// A day alone is no next step: it is there before anything is typed.
    fn next(&self, reader: &mut Reader, today: Day) -> Option<NewTask> {
        let what = reader.text_if_any("next", &self.next, LINE_LIMIT)?;
        let due = reader.day("next_on", words::NEXT_ON_INSIDE, &self.next_on)?;
        if due < today {
            reader.refuse(Problem::within("next_on", "day", words::NEXT_LATER));
        }
        Some(NewTask { what, due })
    }

    fn done(&self) -> Vec<TaskId> {
        let ticked = self.done.iter().filter(|(_, value)| *value == TICKED);
        ticked.filter_map(|(key, _)| key.strip_prefix(KEY)?.parse().ok()).collect()
    }
}

/// Before the id of a task in the name of its answer. A name that begins with a figure would be read as a place in a
/// list.
const KEY: char = 't';

/// What a task is called in the name of its answer.
pub fn key_of(task: TaskId) -> String {
    format!("{KEY}{task}")
}

fn yes_or_no(code: &str) -> Option<bool> {
    match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

impl Typed for LogForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        if self.case.is_empty() { Some(Slot::LogAny) } else { self.case().map(Slot::Log) }
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn typed() -> LogForm {
        LogForm { body: "She is well.".into(), ..LogForm::fresh(TODAY) }
    }

    fn at(form: &LogForm) -> Vec<String> {
        form.parse(TODAY).expect_err("refused").into_iter().map(|problem| problem.at).collect()
    }

    #[test]
    fn a_call_needs_one_answer_and_its_next_step_one_more() {
        let alone = typed().parse(TODAY).expect("complete");
        let both =
            LogForm { next: "Ring the GP".into(), ..typed() }.parse(TODAY).expect("complete");

        let contact = Contact { channel: Channel::Phone, is_two_way: true };
        assert_eq!((alone.note.contact, alone.note.on, alone.next), (Some(contact), TODAY, None));
        let next = NewTask { what: "Ring the GP".into(), due: ymd(2026, 11, 29) };
        assert_eq!(both.next, Some(next));
    }

    #[test]
    fn a_task_is_ticked_off_by_its_key_and_by_nothing_else() {
        let task = TaskId::new(uuid::Uuid::from_u128(8 << 120));
        let ticked =
            |key: String| LogForm { done: BTreeMap::from([(key, TICKED.to_owned())]), ..typed() };

        assert!(key_of(task).starts_with("t08"), "{}", key_of(task));
        assert_eq!(ticked(key_of(task)).parse(TODAY).expect("complete").done, [task]);
        assert_eq!(ticked(task.to_string()).parse(TODAY).expect("complete").done, []);
    }

    #[test]
    fn a_note_is_short_and_only_a_statement_may_be_long() {
        let long = LogForm { body: "a".repeat(601), ..typed() };
        let statement = LogForm { kind: "STATEMENT".into(), ..long.clone() };

        assert_eq!(at(&long), ["body"]);
        assert!(statement.parse(TODAY).is_ok());
        assert_eq!(at(&LogForm { body: "a".repeat(20_001), ..statement }), ["body"]);
    }

    #[test]
    fn each_slip_is_named_where_it_was_made() {
        let wrong = LogForm {
            kind: "CONTACT".into(),
            channel: String::new(),
            reached: "perhaps".into(),
            minutes: "ten".into(),
            on: ymd(2026, 11, 23).into(),
            next: "Ring".into(),
            next_on: ymd(2026, 11, 21).into(),
            body: " ".into(),
            ..LogForm::default()
        };

        let places = ["body", "channel", "reached", "minutes", "on-day", "next_on-day"];
        assert_eq!(at(&wrong), places);
        assert_eq!(at(&LogForm { kind: String::new(), ..typed() }), ["kind"]);
    }

    #[test]
    fn progress_has_no_channel_even_if_one_was_chosen_before() {
        let note =
            LogForm { kind: "PROGRESS".into(), ..typed() }.parse(TODAY).expect("complete").note;

        assert_eq!(note.contact, None);
    }
}
