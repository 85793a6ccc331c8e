//! The form in which somebody decides about dates that would move: one by one, or all that are shown.

use std::collections::BTreeMap;

use domain::{
    check::Field,
    codes,
    day::Day,
    id::{DeadlineId, FormKey},
};
use serde::{Deserialize, Serialize};
use store::moved::Decision;

use super::{
    Problem, Slot, Typed,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::moved as words;

codes! {
    /// What becomes of a date. Nothing chosen: it is decided later.
    Choice {
        Move = "move", "Use the new date";
        Keep = "keep", "Keep the date";
    }
}

/// What was typed. The maps go by the key of the date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MovedForm {
    pub form: String,
    /// Set by the buttons that decide about everything shown.
    pub all: String,
    pub why: String,
    pub choice: BTreeMap<String, String>,
    /// Which case each date is in.
    pub case: BTreeMap<String, String>,
    /// What each date would be, as it was shown.
    pub shown: BTreeMap<String, String>,
}

/// What is decided, and why dates are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisions {
    pub all: Vec<Decision>,
    pub why: String,
}

impl MovedForm {
    /// Reads the answers. `accepted` is what stands for a reason where every date moves.
    pub fn parse(&self, today: Day, accepted: &str) -> Result<Decisions, Vec<Problem>> {
        let all: Vec<_> =
            self.case.iter().filter_map(|(id, case)| self.decision(id, case)).collect();
        let keeps = all.iter().any(|one| !one.moves);
        let mut reader = Reader::on(today);
        let why = reader.text_if_any("why", &self.why, NOTE_LIMIT);
        if keeps && self.why.trim().is_empty() {
            reader.refuse(Problem::with("why", words::ENTER_WHY));
        }
        if all.is_empty() {
            let first = self.case.keys().next().map_or("main".to_owned(), |key| box_of(key));
            reader.refuse(Problem { field: "choice".into(), at: first, say: words::CHOOSE.into() });
        }
        reader.finish(Some(Decisions { all, why: why.unwrap_or_else(|| accepted.to_owned()) }))
    }

    fn decision(&self, key: &str, case: &str) -> Option<Decision> {
        let said = if self.all.is_empty() { self.choice.get(key)? } else { &self.all };
        let shown = self.shown.get(key)?;
        Some(Decision {
            case: case.parse().ok()?,
            deadline: key.strip_prefix(KEY)?.parse().ok()?,
            shown: shown.parse().ok(),
            moves: Choice::from_code(said)? == Choice::Move,
        })
    }
}

/// Before the id of a date in the names of its answers. A name that begins with a figure would be read as a place in a
/// list.
const KEY: char = 'd';

/// What a date is called in the names of its answers.
pub fn key_of(date: DeadlineId) -> String {
    format!("{KEY}{date}")
}

/// The id of the box in which one date is decided about.
pub fn box_of(key: &str) -> String {
    format!("choice-{key}")
}

impl Typed for MovedForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().map(|_| Slot::Moved)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("why", words::WHY.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::{day::ymd, id::Id};
    use uuid::Uuid;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn form(choices: [&str; 2], all: &str, why: &str) -> MovedForm {
        let id = |number: u128| Uuid::from_u128(number).to_string();
        let both = |one: &str, two: &str| {
            let key = |number| key_of(Id::new(Uuid::from_u128(number)));
            BTreeMap::from([(key(1), one.to_owned()), (key(2), two.to_owned())])
        };
        MovedForm {
            form: id(9),
            all: all.to_owned(),
            why: why.to_owned(),
            choice: both(choices[0], choices[1]),
            case: both(&id(7), &id(7)),
            shown: both("2026-11-30", ""),
        }
    }

    fn moves(form: &MovedForm) -> Vec<(u128, bool)> {
        let read = form.parse(TODAY, words::ACCEPTED).unwrap();
        read.all.iter().map(|one| (one.deadline.raw().as_u128(), one.moves)).collect()
    }

    #[test]
    fn dates_are_decided_about_one_by_one_or_all_at_once() {
        assert_eq!(moves(&form(["move", ""], "", "")), [(1, true)]);
        assert_eq!(moves(&form(["move", "keep"], "", "Agreed")), [(1, true), (2, false)]);
        assert_eq!(moves(&form(["", "keep"], "move", "")), [(1, true), (2, true)]);
        let read = form(["move", "keep"], "", " Agreed with the tribunal ")
            .parse(TODAY, words::ACCEPTED)
            .unwrap();
        assert_eq!(read.why, "Agreed with the tribunal");
        assert_eq!(read.all[0].shown, Some(ymd(2026, 11, 30)));
        assert_eq!((read.all[1].shown, read.all[1].case), (None, Id::new(Uuid::from_u128(7))));
    }

    #[test]
    fn nothing_chosen_and_a_date_kept_without_a_reason_are_asked_about() {
        let problem = |form: &MovedForm| form.parse(TODAY, words::ACCEPTED).unwrap_err().remove(0);

        assert_eq!(problem(&form(["", "whatever"], "", "")).say, words::CHOOSE);
        assert_eq!(
            problem(&form(["", ""], "", "")).at,
            box_of(&key_of(Id::new(Uuid::from_u128(1))))
        );
        assert_eq!(problem(&form(["keep", ""], "", "  ")).say, words::ENTER_WHY);
        assert_eq!(problem(&form(["", ""], "keep", "")).say, words::ENTER_WHY);
    }
}
