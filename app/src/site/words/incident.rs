//! Words of incidents.

use domain::day::{Day, plain};

use super::log::{HARM_SHORT, reading};

words! {
    TITLE = "Incidents";
    LINK = "Incidents";
    ONE = "Incident";
    NONE_YET = "No incident is recorded.";
    RECORD = "Record an incident";
    WHY = "What went wrong, or could have. Whoever is in danger now comes first: ring 999, and record it afterwards.";
    KIND = "What kind of incident was it?";
    CHOOSE_KIND = "Choose what kind of incident it was";
    ON = "Day it happened";
    ON_INSIDE = "day it happened";
    BODY = "What happened?";
    BODY_HINT = "Facts, in your own words. Use the code name.";
    ENTER_BODY = "Write what happened";
    HARM = "Does it describe harm?";
    HARM_TICK = "Yes. Keep it closed until somebody chooses to read it";
    TOLD = "Who was told, and when?";
    TOLD_HINT = "For example: police at once by phone, the team lead within the hour. Or: nobody yet.";
    ENTER_TOLD = "Say who was told, or that nobody was yet";
    DONE = "What was done?";
    DONE_HINT = "For the person's safety first, then so that it does not happen again.";
    ENTER_DONE = "Say what was done";
    SAVE = "Save";
    AMEND = "Every wording, or amend it";
    AMEND_TITLE = "Amend the incident";
    AMEND_WHY = "What was recorded first stays readable, with who wrote it. Your wording stands beside it and counts from now on.";
    FIRST = "First wording";
    SAVE_AMENDMENT = "Save the amendment";
    BACK = "Back to incidents";
    OPEN = "Open the incident";
    CLOSED_WHY = "It describes harm: it opens on its own page, and each opening is recorded.";
}

/// "Incident 3".
pub fn number(number: u32) -> String {
    format!("{ONE} {number}")
}

/// What the link to a closed one says: "Open the incident (about 2 minutes to read, describes harm)".
pub fn open(minutes: usize) -> String {
    format!("{OPEN} ({}, {HARM_SHORT})", reading(minutes))
}

/// "Recorded by Rosa Ahmed, 23 October 2026".
pub fn recorded(by: &str, on: Day) -> String {
    format!("Recorded by {by}, {}", plain(on))
}

/// "Amended by Rosa Ahmed, 23 October 2026: the second call came to light".
pub fn amended(by: &str, on: Day, reason: &str) -> String {
    format!("Amended by {by}, {}: {reason}", plain(on))
}
