//! What the caseworkers of the demonstration noted down, have to do, and judge of the harm that threatens. Only in the
//! first cases: those people look at.

use chrono::TimeDelta;
use domain::{
    event::Day,
    note::{Channel, Contact, NewNote, NewTask, NoteKind},
    pathway::picture,
    risk::{NewRisk, RiskLevel},
};

use super::{Entry, dice::Dice, next::events};

/// Cases that have notes: all that `make run` loads, and few enough that a large charity is loaded quickly.
const CASES: usize = 300;
/// Days a case is open before there is anything to tell of it.
const YOUNG: i64 = 20;

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

/// One note, and the task it set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    pub note: NewNote,
    pub next: Option<NewTask>,
}

/// What stands beside the events of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Beside {
    /// The earliest first.
    pub notes: Vec<Noted>,
    pub risk: Option<NewRisk>,
}

/// What was noted of a case from its first day to its last, and how its risk is judged while it is open.
pub(super) fn beside(index: usize, entries: &[Entry], today: Day, dice: &mut Dice) -> Beside {
    let drawn = picture(&events(entries));
    let last = drawn.closed_on.unwrap_or(today);
    let days = drawn.opened_on.map_or(0, |opened| (last - opened).num_days());
    if index >= CASES || days < YOUNG {
        return Beside::default();
    }
    let mut notes = notes(index, last, days, dice);
    let risk = drawn.closed_on.is_none().then(|| risk(today, dice)).flatten();
    let sets_task = drawn.closed_on.is_none() && (index < 4 || dice.percent(35));
    if let Some(note) = notes.last_mut().filter(|_| sets_task) {
        let due = today + TimeDelta::days(dice.between(-2, 12));
        note.next = Some(NewTask { what: dice.pick(NEXT).to_owned(), due });
    }
    Beside { notes, risk }
}

fn notes(index: usize, last: Day, days: i64, dice: &mut Dice) -> Vec<Noted> {
    let ago = |before: i64| last - TimeDelta::days(before.min(days - 1));
    let heard_ago = heard_ago(dice);
    let mut notes = vec![
        told(NoteKind::Progress, dice.pick(PROGRESS), ago(heard_ago + 7)),
        heard(dice.pick(CALLS), ago(heard_ago), true),
    ];
    if index % 4 == 1 {
        let harm = told(NoteKind::Progress, HARM, ago(heard_ago));
        let note = NewNote { describes_harm: true, ..harm.note };
        notes.push(Noted { note, ..harm });
    }
    if heard_ago > 5 && dice.percent(75) {
        notes.push(heard(dice.pick(TRIED), ago(dice.between(2, 5)), false));
    }
    notes
}

/// Days since the last talk: most were heard from lately, some not for a fortnight, a few not for a month.
fn heard_ago(dice: &mut Dice) -> i64 {
    match dice.between(1, 100) {
        1..=60 => dice.between(1, 6),
        61..=85 => dice.between(7, 13),
        86..=95 => dice.between(14, 27),
        _ => dice.between(29, 60),
    }
}

/// Nearly every open case has been judged; a few judgements are late.
fn risk(today: Day, dice: &mut Dice) -> Option<NewRisk> {
    let (level, why) = match dice.between(1, 100) {
        1..=12 => (RiskLevel::High, "Those who exploited her know the town she lives in."),
        13..=45 => (RiskLevel::Medium, "Lives apart from them; debts are still asked for."),
        46..=92 => (RiskLevel::Standard, "Safe house, no contact since the referral."),
        _ => return None,
    };
    let review_on = today + TimeDelta::days(dice.between(-3, 80));
    Some(NewRisk { level, why: why.to_owned(), review_on })
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
