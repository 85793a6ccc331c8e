//! Notes as they are read back, and the pages made of them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::CaseId,
    note::{Contact, NoteKind, is_closed},
};

use crate::{case_work::CaseWork, contact::ContactRow, risk::Risk, task::Task};

/// A note as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub number: u32,
    pub kind: NoteKind,
    pub on: NaiveDate,
    pub contact: Option<Contact>,
    pub minutes: Option<u32>,
    /// As it was first written. Empty where a statement is only listed.
    pub body: String,
    pub describes_harm: bool,
    pub by: String,
    pub at: DateTime<Utc>,
    /// In the order they were made.
    pub amendments: Vec<Amendment>,
}

/// Another wording of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    pub body: String,
    pub describes_harm: bool,
    pub reason: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Note {
    /// The wording that counts now.
    pub fn now(&self) -> &str {
        self.amendments.last().map_or(&self.body, |last| &last.body)
    }

    /// Whether anybody who wrote it said that it describes harm. Nobody can take that back.
    pub fn is_harm(&self) -> bool {
        self.describes_harm || self.amendments.iter().any(|one| one.describes_harm)
    }

    /// Whether it is closed until somebody opens it.
    pub fn is_closed(&self) -> bool {
        is_closed(self.now(), self.is_harm())
    }
}

/// What the page of a case shows of the work on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseDay {
    /// The latest first, and only a few.
    pub notes: Vec<Note>,
    pub note_count: u32,
    pub last_contact_on: Option<NaiveDate>,
    pub risk: Option<Risk>,
    /// Open, the soonest first.
    pub tasks: Vec<Task>,
    /// How much stands in its plan and beside it.
    pub work: CaseWork,
}

/// What is known of a case before something is logged in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogSheet {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub safe_contact: String,
    /// How the person is reached, and the professionals around them.
    pub contacts: Vec<ContactRow>,
    pub tasks: Vec<Task>,
}

/// One page of the notes of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotePage {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub notes: Vec<Note>,
    pub total: u32,
    pub page: u32,
    pub pages: u32,
}

/// One note, whole, and its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneNote {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub note: Note,
}
