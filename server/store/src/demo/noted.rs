//! What the caseworkers of the demonstration noted down and have to do. Only in the first cases: those people look at.

use chrono::TimeDelta;
use domain::{
    event::Day,
    note::{Channel, Contact, NewNote, NewTask, NoteKind},
};

use super::dice::Dice;

/// Cases that have notes.
const CASES: usize = 60;

const CALLS: &[&str] = &[
    "Rang as agreed. Sleeping better, still no word about the school place. Asked for the letter to be read to her again.",
    "Spoke for half an hour with the interpreter. College place confirmed for January. Worried about the interview.",
    "Met at the office. Went through the letter together line by line. Wants to think about it until Thursday.",
];
const TRIED: &[&str] = &[
    "Rang twice at the agreed hour, no answer. No voicemail left.",
    "Text sent with the agreed word. No reply yet.",
];
const PROGRESS: &[&str] = &[
    "GP registration done. First appointment is booked, interpreter asked for.",
    "Bank account opened with the letter from the house. Card arrives within ten days.",
    "Council confirmed that the housing application is complete.",
];
const HARM: &str = "Told the key worker about a man who waited outside the college. The place and what was said are in the safety plan.";
const NEXT: &[&str] = &[
    "Ring about the college place",
    "Ask the solicitor for the date of the interview",
    "Book an interpreter for the next meeting",
    "Send the bus pass form",
];

/// One note, and how many days ago it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    pub note: NewNote,
    pub next: Option<NewTask>,
}

/// The notes of one case, the earliest first.
pub(super) fn notes(index: usize, opened: Day, today: Day, dice: &mut Dice) -> Vec<Noted> {
    if index >= CASES || today - opened < TimeDelta::days(20) {
        return Vec::new();
    }
    let ago = |days: i64| today - TimeDelta::days(days);
    let mut notes = vec![
        told(NoteKind::Progress, dice.pick(PROGRESS), ago(18)),
        heard(dice.pick(CALLS), ago(11), true),
        heard(dice.pick(TRIED), ago(dice.between(2, 5)), false),
    ];
    if index % 4 == 1 {
        let harm = told(NoteKind::Progress, HARM, ago(9));
        let note = NewNote { describes_harm: true, ..harm.note };
        notes.insert(2, Noted { note, ..harm });
    }
    let due = today + TimeDelta::days(dice.between(-2, 12));
    let next = NewTask { what: dice.pick(NEXT).to_owned(), due };
    if let Some(last) = notes.last_mut() {
        last.next = Some(next);
    }
    notes
}

fn told(kind: NoteKind, body: &str, on: Day) -> Noted {
    let (contact, minutes) = (None, None);
    let note = NewNote { kind, on, contact, minutes, body: body.to_owned(), describes_harm: false };
    Noted { note, next: None }
}

fn heard(body: &str, on: Day, is_two_way: bool) -> Noted {
    let Noted { note, next } = told(NoteKind::Contact, body, on);
    let contact = Some(Contact { channel: Channel::Phone, is_two_way });
    Noted { note: NewNote { contact, minutes: Some(20), ..note }, next }
}
