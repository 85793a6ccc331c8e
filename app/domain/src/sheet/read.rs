//! The rows of a case as facts. Strict: what is not exactly as the sheet says is said, cell by cell, never guessed.

mod draft;
mod number;

use super::{
    About, CaseSheet,
    layout::{Head, groups},
    wrong::{Cause, Wrong},
};
use crate::{
    event::Day,
    id::{CaseId, EventId, Id},
};
use draft::Draft;
use uuid::Uuid;

/// The longest text of one cell, and of a name or another thing that takes one line.
pub(super) const LONGEST: usize = 10_000;
const LINE: usize = 200;
const SAFE_CONTACT: usize = 5;
const ADVISERS: usize = 7;
const CHECKED: usize = 8;
const HOME_OFFICE: usize = 9;

/// The headings of the two files.
#[derive(Debug, Clone)]
pub struct Heads {
    pub cases: Head,
    /// None where there is no file of further events.
    pub further: Option<Head>,
}

/// The identifier of the event with this number: made from the case, so that a row can name an event below it.
pub fn event_id(case: CaseId, number: u32) -> EventId {
    Id::new(Uuid::new_v5(&case.raw(), &number.to_be_bytes()))
}

impl CaseSheet {
    /// Reads the row of a case and its rows of further events. The events get new identifiers, and the day on which
    /// they are brought in.
    pub fn read<S: AsRef<str>>(
        heads: &Heads,
        row: &[S],
        further: &[Vec<S>],
        case: CaseId,
        recorded_on: Day,
    ) -> Result<Self, Vec<Wrong>> {
        let id_of = |number| event_id(case, number);
        let mut wrong = Vec::new();
        let about = about(&heads.cases, row, &mut wrong);
        let checked = heads.cases.cell(CHECKED, row) == "yes";
        let mut drafts = Vec::new();
        for group in groups() {
            keep(Draft::in_row(&heads.cases, group, row, checked, &id_of), &mut drafts, &mut wrong);
        }
        for (row, head) in further.iter().zip(std::iter::repeat(heads.further.as_ref())) {
            let Some(head) = head else { break };
            keep(Draft::further(head, row, &id_of).map(Some), &mut drafts, &mut wrong);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let entries = number::entries(drafts, case, recorded_on).map_err(|wrong| vec![wrong])?;
        Ok(Self { about, entries })
    }
}

fn keep(read: Result<Option<Draft>, Wrong>, drafts: &mut Vec<Draft>, wrong: &mut Vec<Wrong>) {
    match read {
        Ok(draft) => drafts.extend(draft),
        Err(problem) => wrong.push(problem),
    }
}

fn about<S: AsRef<str>>(head: &Head, row: &[S], wrong: &mut Vec<Wrong>) -> About {
    let mut text = |place: usize| {
        let cell = head.cell(place, row);
        let most = if place == SAFE_CONTACT { LONGEST } else { LINE };
        if cell.chars().count() > most && place != ADVISERS {
            wrong.push(Wrong::new(super::ABOUT[place], cell, Cause::TooLong));
        }
        cell.to_owned()
    };
    let about = About {
        reference: text(0),
        code_name: text(1),
        nrm_reference: text(2),
        name: text(3),
        language: text(4),
        safe_contact: text(SAFE_CONTACT),
        worker: text(6),
        advisers: text(ADVISERS).split_whitespace().map(str::to_owned).collect(),
        home_office_number: text(HOME_OFFICE),
    };
    if about.name.trim().is_empty() {
        wrong.push(Wrong::new("name", "", Cause::Needed));
    }
    if !matches!(head.cell(CHECKED, row), "" | "yes" | "no") {
        wrong.push(Wrong::new("checked", head.cell(CHECKED, row), Cause::NotYesNo));
    }
    about
}
