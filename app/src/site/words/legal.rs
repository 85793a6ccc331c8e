//! Words of legal notes.

use domain::day::{Day, long, plain};

words! {
    TITLE = "Legal notes";
    LINK = "Legal notes";
    ONE = "Legal note";
    NONE_YET = "No legal note is written yet.";
    WRITE = "Write a legal note";
    PRIVILEGED = "Privileged and confidential";
    WHO_READS = "Only legal advisers on this case can read these notes. Colleagues, managers and administrators cannot, and no sheet, report or list has them.";
    KIND = "What is it about?";
    CHOOSE_KIND = "Choose what it is about";
    ON = "Day it is about";
    ON_INSIDE = "day it is about";
    BODY = "Legal note";
    BODY_HINT = "Advice, instructions, prospects: what nobody but a legal adviser may read.";
    ENTER_BODY = "Write the note";
    STEP = "What should whoever holds the case do? (optional)";
    STEP_HINT = "Everybody on the case reads this line. Say what to do, not why. For example: ask the GP for a letter.";
    STEP_ON = "Day to do it by";
    STEP_ON_INSIDE = "day to do it by";
    STEP_LATER = "Day to do it by must be today or later";
    SAVE = "Save";
    BACK = "Back to legal notes";
    AMEND = "Amend this note";
    AMEND_TITLE = "Amend a legal note";
    AMEND_WHY = "Both wordings stay readable to legal advisers on the case. Nothing that was written is taken away.";
    NEW_WORDING = "New wording";
    REASON = "Why do you amend it?";
    ENTER_REASON = "Say why you amend it";
    SAVE_AMENDMENT = "Save amendment";
    NOW = "As it stands now";
    FIRST = "As it was first written";
    NO_NOTES = "none written";
}

/// "Legal note 3".
pub fn number(number: u32) -> String {
    format!("{ONE} {number}")
}

/// "Written by Farah Aziz, 23 October 2026".
pub fn written(by: &str, on: Day) -> String {
    format!("Written by {by}, {}", plain(on))
}

/// "Amended by Farah Aziz on 22 November 2026: A slip".
pub fn amended(by: &str, on: Day, reason: &str) -> String {
    format!("Amended by {by} on {}: {reason}", plain(on))
}

/// "Asked of Rosa Ahmed, who holds the case: Ring the GP, by Friday 27 November 2026".
pub fn shared(worker: &str, what: &str, due: Day) -> String {
    format!("Asked of whoever holds the case, now {worker}: {what}, by {}", long(due))
}

/// "3 written".
pub fn count(count: i64) -> String {
    match count {
        0 => NO_NOTES.to_owned(),
        1 => "1 written".to_owned(),
        more => format!("{more} written"),
    }
}
