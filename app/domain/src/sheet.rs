//! The canonical sheet: every case of a charity as two CSV files that need no mapping and can be read back to the
//! letter. Pure: rows of cells in, facts out, and back.
//!
//! **The file of cases** has one row a case. Beside who it is about it has a group of columns for every kind of event
//! with a date and an outcome: `first_decision.on`, `first_decision.outcome`. Any of the columns may be left out, in
//! any order. The first event of a kind stands here.
//!
//! **The file of further events** has one row an event: the second of a kind, corrections, and what has no column
//! above. Its rows come in the order of the cases. `number` is the place of an event in the record of its case;
//! events without a number are put in order by their day.
//!
//! A third file lists the documents of each case; it goes out only.
//!
//! Days are `2026-11-20`, codes are the stored codes, several answers have a space between, an empty cell says
//! nothing. `checked` is `yes` when somebody has compared the days of this row with the letters; otherwise every
//! deadline that follows from them is marked as not confirmed. Cells that a spreadsheet would run as a formula have
//! an apostrophe in front.

mod about;
mod explain;
mod field;
mod flat;
mod guard;
mod kinds;
mod layout;
pub mod loose;
mod papers;
mod read;
mod turn;
mod write;
mod wrong;

use crate::event::Event;

pub use about::{ABOUT, About};
pub use explain::explain;
pub use field::{Field, Form, Kind, List, Place};
pub use flat::NoColumn;
pub use guard::{bare, guarded, is_formula};
pub use kinds::{kinds, named};
pub use layout::{Head, case_columns, form_of, further_columns, needed_with};
pub use papers::{LISTED, Listed};
pub use read::{Heads, event_id};
pub use write::Written;
pub use wrong::{Cause, Wrong};

/// One case as the sheet holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSheet {
    pub about: About,
    /// Numbered from 1 without gaps.
    pub entries: Vec<Entry>,
}

/// One event and what was noted beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub event: Event,
    pub note: Option<String>,
}

#[cfg(test)]
mod tests;
