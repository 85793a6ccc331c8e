//! What the store gives out and takes in: per page and per role, never a row of a table. A person's name is in none
//! of these but where it was asked for on its own a moment ago, and that is written down.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::{
    change::Change,
    code::{AgeGroup, Gender, Nation},
    codes,
    event::{Correction, Day, Event, Fact, When},
    id::{CaseId, DeadlineId, EventId, UserId},
    note::NewTask,
    picture::{CaseStage, Deadline, Picture},
    rule::OwedBy,
    terms::Terms,
};
use serde::{Deserialize, Serialize};

use crate::{
    changed::Changes, document::Document, lately::Lately, merge::MergedWith, name_shown::ShownName,
    next::NextStep, note_view::CaseDay, risk::NotHeard, rule_book::RuleBook, task::CaseTask,
    told::Told,
};

/// One case, whole, for those who work on it.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseFile {
    pub id: CaseId,
    pub reference: String,
    pub code_name: String,
    /// The name, where whoever reads asked to see it a moment ago.
    pub shown: Option<ShownName>,
    pub opened_on: Day,
    pub nation: Nation,
    pub language: String,
    pub age_group: AgeGroup,
    pub worker: String,
    pub held_by: UserId,
    /// None until somebody is asked.
    pub adviser: Option<String>,
    /// Only people named on it find it.
    pub is_restricted: bool,
    /// How to reach this person without harming them. Comes before everything else on the page.
    pub safe_contact: String,
    pub nrm_reference: Option<String>,
    pub home_office_number: Option<String>,
    pub version: i64,
    pub picture: Picture,
    /// What legal advisers said of the rules its dates rest on.
    pub rules: Arc<RuleBook>,
    /// What its dates are worked out by.
    pub terms: Arc<Terms>,
    /// In the order they were recorded.
    pub events: Vec<RecordedEvent>,
    /// The latest notes, and what is to be done.
    pub day: CaseDay,
    /// What was kept with it, the latest first.
    pub documents: Vec<Document>,
    /// Other records of the same person that it is linked with, where both may be seen.
    pub merges: Vec<MergedWith>,
}

/// One event and who recorded it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordedEvent {
    pub event: Event,
    pub by: String,
    pub at: DateTime<Utc>,
    /// For colleagues: facts only. No rule reads it.
    pub note: Option<String>,
    /// The number of the event that corrects this one.
    pub superseded_by: Option<u32>,
}

/// The record of a case, to record onto.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub version: i64,
    pub events: Vec<Event>,
    /// What its dates are worked out by.
    pub terms: Arc<Terms>,
    /// Somebody has a task in it: something comes next, whatever its dates say.
    pub has_task: bool,
}

/// A case to be opened, checked at the door.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewCase {
    pub name: String,
    pub language: String,
    pub nation: Nation,
    pub gender: Gender,
    pub age_group: AgeGroup,
    /// ISO 3166-1 alpha-2; empty when not known.
    pub nationality: Vec<String>,
    pub born: Option<Day>,
    pub safe_contact: String,
    pub nrm_reference: Option<String>,
    pub opened_on: Day,
    /// Set when the worker saw that the NRM reference is known and went on.
    pub despite_known: bool,
    /// What the worker does first, and by when. Needed unless a date follows from the rest.
    #[serde(default)]
    pub first: Option<NewTask>,
}

/// An event to be recorded, checked at the door. The store gives it its number, and its day from the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEvent {
    pub fact: Fact,
    pub when: When,
    pub corrects: Option<Correction>,
    pub note: Option<String>,
    /// What comes next in the case, where it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextStep>,
}

/// What recording an event did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    pub case: CaseId,
    pub event: EventId,
    pub number: u32,
    pub version: i64,
    pub at: DateTime<Utc>,
    pub changes: Vec<Change>,
}

/// The NRM reference is in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownReference {
    /// The case, if the person asking may open it; otherwise somebody else here works on it.
    pub case: Option<KnownCase>,
}

/// A case by the names that may be spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCase {
    pub id: CaseId,
    pub reference: String,
    pub code_name: String,
}

codes! {
    /// Which cases a list shows.
    Standing {
        Open = "open", "Open";
        Closed = "closed", "Closed";
        All = "all", "Open and closed";
    }
}

codes! {
    /// The order of a list of cases.
    CaseSort {
        Due = "due", "Next deadline";
        Reference = "reference", "Case";
        Stage = "stage", "Stage";
        Worker = "worker", "Worker";
        LastEntry = "entry", "Last entry";
    }
}

/// Which cases, in which order, from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFilter {
    /// Part of a reference, a code name or a worker's name.
    pub q: Option<String>,
    pub stage: Option<CaseStage>,
    pub worker: Option<UserId>,
    pub closed: Standing,
    pub sort: CaseSort,
    /// From 1.
    pub page: u32,
}

impl Default for CaseFilter {
    fn default() -> Self {
        Self {
            q: None,
            stage: None,
            worker: None,
            closed: Standing::Open,
            sort: CaseSort::Due,
            page: 1,
        }
    }
}

/// One page of a list of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseList {
    pub rows: Vec<CaseRow>,
    /// All that match, on every page.
    pub total: u32,
    pub page: u32,
    pub pages: u32,
}

/// One case in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    pub id: CaseId,
    pub reference: String,
    pub code_name: String,
    pub stage: CaseStage,
    pub next_due: Option<Day>,
    pub next_title: Option<String>,
    pub worker: String,
    pub last_entry_on: Day,
}

/// What to do today, in order of consequence.
#[derive(Debug, Clone, PartialEq)]
pub struct TodayPage {
    pub overdue: Vec<DeadlineRow>,
    pub next_7: Vec<DeadlineRow>,
    /// Limits in law of colleagues that nobody has answered for.
    pub unanswered: Vec<DeadlineRow>,
    /// Further ahead, and at a step of their reminders that nobody has marked as seen.
    pub reminders: Vec<DeadlineRow>,
    /// Of the dates in the other lists: those at such a step.
    pub unseen: Vec<DeadlineId>,
    /// Neither overdue nor near, but worked out from a day nobody has seen in writing.
    pub to_confirm: Vec<DeadlineRow>,
    /// Owed by others.
    pub waiting: Vec<DeadlineRow>,
    /// Open, and nothing recorded for 28 days.
    pub quiet: Vec<CaseRow>,
    /// To be looked at again by now, or within a week.
    pub again: Vec<CaseRow>,
    /// Open, and nothing comes next, and nobody has said why.
    pub nothing: Vec<CaseRow>,
    /// To be done by this person, by now or within a week.
    pub tasks: Vec<CaseTask>,
    /// Not heard from for as long as their risk allows.
    pub not_heard: Vec<NotHeard>,
    /// Recorded by colleagues in the last week.
    pub lately: Vec<Lately>,
    /// What moved, came or went without this person's doing.
    pub changes: Changes,
    /// What this person is told and has not said that they know.
    pub told: Vec<Told>,
    /// Whether they look after how records are read.
    pub oversees: bool,
    pub has_cases: bool,
    /// Due in 8 to 30 days.
    pub later: u32,
    /// The first of those.
    pub next: Option<DeadlineRow>,
}

/// One open deadline in a list across cases.
#[derive(Debug, Clone, PartialEq)]
pub struct DeadlineRow {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub deadline: Deadline,
    pub worker: String,
    /// Of the case: it grows with every entry in the record.
    pub version: i64,
}

/// Which deadlines across cases. The default is all that are open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeadlineFilter {
    pub owed_by: Option<OwedBy>,
    /// Due on this day or after.
    pub from: Option<Day>,
    /// Due on this day or before.
    pub until: Option<Day>,
    /// Of this case only.
    pub case: Option<CaseId>,
    /// Only the cases this person holds.
    pub worker: Option<UserId>,
}
