//! Legal notes: what legal advisers write for each other. Privileged: nobody else reads a word, whatever their role. What
//! the others have to do is a task of its own, in words the adviser chooses for them.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day, note::NewTask};

codes! {
    /// What a legal note is about.
    LegalKind {
        Advice = "ADVICE", "Advice given";
        Instructions = "INSTRUCTIONS", "Instructions taken";
        Attendance = "ATTENDANCE", "Call, meeting or hearing";
        Merits = "MERITS", "Prospects and strategy";
        Research = "RESEARCH", "Law, guidance and evidence";
        Other = "OTHER", "Something else";
    }
}

/// The longest legal note, in characters.
pub const LIMIT: usize = 20_000;

/// A legal note, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLegalNote {
    pub kind: LegalKind,
    pub on: Day,
    pub body: String,
    /// What the adviser asks of whoever holds the case. Everybody on the case reads it.
    pub shared: Option<NewTask>,
}

/// Another wording of a legal note. The first one stays readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLegalAmendment {
    pub body: String,
    pub reason: String,
}
