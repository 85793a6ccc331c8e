//! What colleagues write down of a case beside its events: contact, progress, supervision, longer statements. No rule
//! reads a word of it; the text stays as it was written, and an amendment stands beside it.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day};

codes! {
    /// What a note is about.
    NoteKind {
        Contact = "CONTACT", "Contact with the person";
        Progress = "PROGRESS", "Progress on the case";
        Supervision = "SUPERVISION", "Supervision";
        Statement = "STATEMENT", "A longer statement, kept closed";
    }
}

codes! {
    /// How contact was made.
    Channel {
        Phone = "PHONE", "Phone call";
        Text = "TEXT", "Text message";
        InPerson = "IN_PERSON", "In person";
        Video = "VIDEO", "Video call";
        Email = "EMAIL", "Email";
        Letter = "LETTER", "Letter";
    }
}

/// The longest note, in characters. A larger box gets filled with everything possibly relevant.
const SHORT: usize = 600;
/// The longest statement.
const LONG: usize = 20_000;
/// Words most people read in a minute.
const WORDS_A_MINUTE: usize = 200;
/// A longer note is closed until somebody opens it.
const OPEN_AT_MOST: usize = 300;

impl NoteKind {
    /// How many characters it may have.
    pub const fn limit(self) -> usize {
        match self {
            Self::Statement => LONG,
            _ => SHORT,
        }
    }
}

/// Contact: by which way, and whether both sides were heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub channel: Channel,
    pub is_two_way: bool,
}

/// A note, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNote {
    pub kind: NoteKind,
    pub on: Day,
    pub contact: Option<Contact>,
    pub minutes: Option<u16>,
    pub body: String,
    /// Chosen by the writer: nobody should meet it by scrolling past.
    pub describes_harm: bool,
}

/// Another wording of a note. The first one stays readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAmendment {
    pub body: String,
    pub describes_harm: bool,
    pub reason: String,
}

/// Something to be done by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTask {
    pub what: String,
    pub due: Day,
}

/// How long it takes to read, in minutes, at least one.
pub fn minutes_to_read(body: &str) -> usize {
    body.split_whitespace().count().div_ceil(WORDS_A_MINUTE).max(1)
}

/// Whether a note is closed until somebody opens it.
pub fn is_closed(body: &str, describes_harm: bool) -> bool {
    describes_harm || body.chars().count() > OPEN_AT_MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_to_read_is_said_in_whole_minutes() {
        let words = |count| "word ".repeat(count);

        assert_eq!(
            [0, 1, 200, 201, 800].map(|count| minutes_to_read(&words(count))),
            [1, 1, 1, 2, 4]
        );
    }

    #[test]
    fn a_long_note_and_one_that_describes_harm_are_closed() {
        assert!(!is_closed("She rang at four.", false));
        assert!(is_closed("She rang at four.", true));
        assert!(is_closed(&"a".repeat(301), false));
    }

    #[test]
    fn only_a_statement_may_be_long() {
        let limits: Vec<_> = NoteKind::ALL.iter().map(|kind| kind.limit()).collect();

        assert_eq!(limits, [600, 600, 600, 20_000]);
    }
}
