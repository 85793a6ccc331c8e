//! Words of the forms that record what happened, of the page that checks it, and of "deadline done".

use chrono::NaiveTime;
use domain::day::{Day, long};

use super::clock;

words! {
    TITLE = "Record an event";
    CORRECT_TITLE = "Correct an entry";
    CHECK_TITLE = "Check what this changes";
    MET_TITLE = "Mark as done";

    KIND = "What happened?";
    CHOOSE_ONE = "Choose one";
    LIKELY = "Likely next";
    THIS_ENTRY = "This entry";
    DATE = "Date";
    DATE_HINT = "For example, 21 10 2026 or 21 Oct 2026. For a letter, the date printed on it.";
    EVENT = "Event";
    SENT_SHORT = "Sent";
    RECEIVED_SHORT = "Reached us";
    NOTE_SHORT = "Note";
    WHY_SHORT = "Why it is corrected";
    SENT = "Date it was sent (if you know it)";
    SENT_HINT = "From the envelope or the email. Time to appeal counts from this day.";
    RECEIVED = "Date it reached us (if you know it)";
    DECIDED = "Date of the decision (if the letter gives another than its own)";
    DECIDED_SHORT = "Decided";
    DOCUMENT = "Which document does this rest on? (optional)";
    DOCUMENT_SHORT = "Rests on";
    DOCUMENT_HINT = "For example: letter of the authority, scan 14 in the case folder. No names.";
    ALTHOUGH = "If it is right all the same, say why (optional)";
    ALTHOUGH_SHORT = "Right although it looked odd";
    ALTHOUGH_HINT = "Colleagues read this next to the entry.";
    WHO_KEEPS = "Why is it closed with these dates open, and who keeps them?";
    WHO_KEEPS_HINT = "For example: her solicitor acts for her and has all three dates in writing.";
    SAY_WHO_KEEPS = "Say why it is closed with these dates open, and who keeps them";
    LEFT_OPEN = "Dates in law that stay open";
    LEFT_OPEN_WHY = "Once the case is closed, Today and the lists do not show them any more.";
    CLOSED_ALTHOUGH = "Closed with dates open";
    ARRIVED = "How did it arrive?";
    CERTAIN = "Is the date certain?";
    CERTAIN_YES = "Yes, it is on the letter";
    CERTAIN_NO = "No, someone told me";
    OTHER = "Other day that another source gives (if one does)";
    OTHER_HINT = "The earlier of the two counts, and both are shown.";
    OTHER_SOURCE = "Which source gives that other day?";
    OTHER_SOURCE_HINT = "For example: the postmark, or the email.";
    OTHER_SHORT = "Another source";
    EVIDENCE = "What shows that it was done?";
    EVIDENCE_HINT = "For example: receipt by email, saved in the case folder.";
    NOTE = "Note (optional)";
    NOTE_HINT = "Facts only. Do not describe harm here.";
    WHY = "Why do you correct this?";
    WHY_HINT = "Colleagues read this next to the old entry, which stays readable.";
    DONE_ON = "Date it was done";
    DONE_HINT = "The day it reached whoever it had to reach. It may be late: record the real day.";
    SEE = "See what this changes";
    SAVE = "Save event";
    SAVE_CORRECTION = "Save correction";
    SAVE_DONE = "Save";
    BACK_TO_FORM = "Back";
    NOT_GIVEN = "Not given";

    IF_YOU_SAVE = "If you save this";
    NOTHING_ELSE = "No deadline starts, moves or ends.";
    LOOK_TWICE = "Look twice before you save";
    KEPT = "What you typed here before is kept";
    KEPT_WHY = "It is not saved yet.";
    EMPTY = "Start again with an empty form";
    SEE_CASE = "See the case";
    SINCE = "Recorded since you opened the form";
    YOURS = "Your answers";
    SAVED_BEFORE = "This form was saved before";
    SAVED_BEFORE_WHY = "It was saved with other answers, and these are not saved. Look at the case, then save again if something else happened.";
}

/// Somebody else saved first.
pub fn changed(by: &str, at: NaiveTime) -> String {
    format!("{by} changed this case at {}", clock(at))
}

/// What to do about it.
pub const CHANGED_WHY: &str = "Your answers are kept. See what changed, then save again.";

/// What is corrected: "Event 14: First decision received: negative".
pub fn correcting(number: u32, headline: &str) -> String {
    format!("Event {number}: {headline}")
}

/// "The postmark: Mon 9 Nov 2026".
pub fn other(says: &str, day: Day) -> String {
    format!("{}: {}", super::answers::capital(says), long(day))
}

/// "Back to R-7F3K".
pub fn back_to(reference: &str) -> String {
    format!("Back to {reference}")
}
