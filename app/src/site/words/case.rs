//! Words of the page of one case.

use domain::day::{Day, plain};

use super::problem::inside;

words! {
    TITLE = "Case";
    RECORD = "Record an event";
    SAFE_CONTACT = "Safe contact";
    NO_SAFE_CONTACT = "No safe way to reach the person is recorded. Do not call or write before you have asked.";
    WHERE = "Where this case is";
    BESIDE = "Beside the referral";
    DEADLINES = "Deadlines";
    NO_DEADLINES = "No open deadlines. One is worked out when you record a referral, a decision or a permission.";
    NOT_COMPUTED = "This date could not be worked out";
    EARLIER = "Earlier deadlines";
    TIMELINE = "Timeline";
    NO_ENTRIES = "Nothing is recorded yet.";
    PEOPLE = "People and facts";
    NAME = "Name";
    NAME_HIDDEN = "Hidden";
    SHOW_NAME = "Show name";
    HIDE_NAME = "Hide name";
    WORKER = "Worker";
    ADVISER = "Legal adviser";
    NO_ADVISER = "No legal adviser yet";
    LANGUAGE = "Language";
    AGE_GROUP = "Age group";
    NATION = "Lives in";
    NRM = "NRM reference";
    NO_NRM = "Not recorded";
    OPENED = "Opened";
    PERMISSIONS = "Permission to stay";

    HOW = "How we worked this out";
    RULE = "Rule";
    MORE_TIME = "More time";
    IF_MISSED = "If it is missed";
    LOOKS_WRONG = "If this looks wrong, correct the date it comes from.";
    CORRECT_SOURCE = "Correct that date";
    DONE = "Mark as done: another day or evidence";
    DONE_TODAY = "Done today";
    EVIDENCE = "What shows it";
    SHOW_NOTE = "Show note";
    CORRECT = "Correct this entry";
    SENT = "Sent";
    RECEIVED = "Reached us";
    NOT_CERTAIN = "Date not confirmed";
}

/// What the form is called that marks one of several dates as done.
pub fn done_form(title: &str, place: &str) -> String {
    format!("{DONE_TODAY}: {title} ({place})")
}

/// Until when the name is shown, and that it was written down.
pub fn shown_until(time: &str) -> String {
    format!("Shown until {time}. That you looked is written down.")
}

/// Where the referral stands.
pub fn stage(label: &str) -> String {
    format!("Now: {}.", inside(label))
}

/// "Entered by Rosa Ahmed, 23 October 2026".
pub fn entered(by: &str, on: Day) -> String {
    format!("Entered by {by}, {}", plain(on))
}

/// Whose entry put a date where it is.
pub fn said_by(name: &str) -> String {
    format!("Recorded by {name}.")
}

/// What replaced an entry.
pub fn replaced_by(number: u32) -> String {
    format!("Replaced by event {number}")
}

/// What an entry replaces, and why.
pub fn corrects(number: u32, reason: &str) -> String {
    format!("Corrects event {number}: {reason}")
}

/// "Event 14".
pub fn event(number: u32) -> String {
    format!("Event {number}")
}

/// "Rule `RECON_30CD`, version 3."
pub fn rule(id: &str, version: u16) -> String {
    format!("Rule {id}, version {version}.")
}
