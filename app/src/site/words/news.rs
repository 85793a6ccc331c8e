//! Words of the form that says what became of a date, and of the page of one date.

use domain::day::{Day, long, plain};

words! {
    TITLE = "What happened with this date?";
    CORRECT_TITLE = "Correct what was said of a date";
    CHOOSE = "Choose what happened with this date";
    QUESTION = "What happened?";
    ON = "Date of the letter, or the day it happened";
    ON_INSIDE = "date it happened";
    DUE = "New date";
    DUE_HINT = "The last day, as the letter gives it. The worked-out date stays beside it.";
    DUE_INSIDE = "new date";
    CHECK_ON = "When do we look again?";
    CHECK_ON_INSIDE = "date to look again";
    WHY = "Say more";
    WHY_HINT = "Why it changes, how more time was asked for, or what was done about a missed date. Facts only.";
    ENTER_WHY = "Say in a few words why, or what was done about it";
    DOCUMENT = "What does this rest on?";
    DOCUMENT_HINT = "For example: letter of the tribunal, scan 14 in the case folder. No names. A new date always needs it.";
    ENTER_SOURCE = "Say what the new date rests on";
    REASON = "Why do you correct this?";
    SAVE = "Save";

    RECOUNTED = "Counted anew by the bank holidays and rules of that day";
    KEPT = "Kept as it was, although it would come out differently";

    ELSE = "Something else happened";
    PAGE = "Deadline";
    WORKED_OUT = "Worked-out date";
    DUE_ON = "Date that counts";
    ACT_BY = "Last working day to act";
    OWED_BY = "Who owes it";
    LIVES_IN = "Counted for";
    SURE = "How sure";
    LATEST = "Latest date that can be argued";
    CERTAIN = "The date it starts from is in writing.";
    UNCERTAIN = "The date it starts from is not confirmed yet.";
    HOW = "How we worked this out";
    RULE = "The rule, as it was used";
    WHAT_STARTS = "Starts with";
    MORE_TIME = "More time";
    IF_MISSED = "If it is missed";
    CONFIDENCE = "How well the source is known";
    IN_USE = "In use";
    SIGN_OFF = "Approval";
    RECORDED = "What was recorded about it";
    GENERATIONS = "Dates this one had before";
    TRAIL = "Audit entries";
    TRAIL_WHY = "Each entry below was written together with what it records, and is sealed to the one before.";
    NO_TRAIL = "No audit entry names these events.";
    CERTIFICATE = "This page can be printed as it is. It does not name the person it is about.";
}

/// In which days a version of a rule applies.
pub fn in_use(from: Option<Day>, to: Option<Day>) -> String {
    match (from, to) {
        (None, None) => "No end is known.".to_owned(),
        (Some(from), None) => format!("From {}.", plain(from)),
        (None, Some(to)) => format!("Until {}.", plain(to)),
        (Some(from), Some(to)) => format!("From {} until {}.", plain(from), plain(to)),
    }
}

/// "Fri 4 Dec 2026 instead of Fri 20 Nov 2026."
pub fn new_date(due: Day, instead_of: Day) -> String {
    format!("{} instead of {}.", long(due), long(instead_of))
}

/// When a pause is looked at again.
pub fn look_again(on: Day) -> String {
    format!("We look again on {}.", long(on))
}

/// "Printed by Rosa Ahmed on 29 November 2026."
pub fn printed(by: &str, on: Day) -> String {
    format!("Printed by {by} on {}.", plain(on))
}

/// "Entry 4711".
pub fn entry(seq: i64) -> String {
    format!("Entry {seq}")
}
