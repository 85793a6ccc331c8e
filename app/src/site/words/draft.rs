//! Words of what somebody began to type and has not saved.

use chrono::NaiveTime;
use domain::day::{Day, plain};

use super::clock;

words! {
    TITLE = "You were writing";
    WHY = "None of this is saved yet. It is kept for 14 days.";
    GO_ON = "Go on";
    THROW_AWAY = "Throw away";
    ADD_CASE = "Add a case";
    NOTICE = "A report that names nobody";
    EVENT = "Record an event";
    CORRECTION = "Correct an entry";
    MET = "Mark as done";
    NEWS = "What happened with a date";
    REVIEW = "When to look at a case again";
    LOG = "Log contact or progress";
    AMEND = "Amend a note";
    TASK = "A task";
    LEGAL = "A legal note";
    RULE = "What is said of a rule";
    OTHER = "A form";
}

/// "Kept on 22 November 2026 at 2:05pm."
pub fn kept(on: Day, at: NaiveTime) -> String {
    format!("Kept on {} at {}.", plain(on), clock(at))
}
