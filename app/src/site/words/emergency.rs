//! Words of opening a case in an emergency, and of what people are told of it and of unusual reading.

use chrono::NaiveTime;
use domain::day::{Day, plain};

use super::clock;

words! {
    TITLE = "Open a case in an emergency";
    LINK = "Open a case in an emergency";
    WHAT = "For when somebody may come to harm and nobody on the case can be reached. You can read for an hour, and change nothing.";
    TOLD = "Whoever works on the case is told that you opened it and why, and so is your data lead.";
    REFERENCE = "Reference of the case";
    REFERENCE_HINT = "The whole reference, like R-7F3K.";
    ENTER_REFERENCE = "Enter the reference of the case";
    REASON = "What happened, and why must you see this case now?";
    REASON_HINT = "At least 20 characters. The people on the case read it.";
    ENTER_REASON = "Say in at least 20 characters why you must see this case now";
    OPEN_IT = "Open the case for an hour";
    NOT_FOUND = "There is no case with this reference that you can open";

    OPENED = "A case opened in an emergency";
    READ_ONLY = "To read only. What you see here is in the audit trail.";
    YOU_SAID = "You said:";
    NOT_HERE = "Legal notes, statements and documents are not opened in an emergency.";
    PERSON = "The person";
    NAME = "Name";
    LANGUAGE = "Language";
    WORKER = "Who holds the case";
    TEAM = "Team";
    ADVISER = "Legal adviser";
    STAGE = "Where it stands";
    RISK = "Risk";
    NOT_JUDGED = "Not judged yet";
    CONTACTS = "How to reach them, and who is around them";
    NO_CONTACTS = "Nothing more is recorded.";
    DATES = "Open dates";
    NO_DATES = "No date is open.";
    TASKS = "What is to be done";
    NO_TASKS = "Nothing is to be done.";
    NOTES = "Latest notes";
    NO_NOTES = "Nothing was noted.";
    STATEMENT = "A statement, which is not opened here.";
    PAPERS = "Documents there are";
    NO_PAPERS = "There is none that may be named here.";
    NO_DAY = "no day on it";

    KNOW = "I know of it";
    TO_KNOW = "To know";
    UNUSUAL = "Many cases were opened within an hour";
    UNUSUAL_WHY = "Waymark asked them to show again who they are. Speak with them about it.";
    HIDDEN = "A restricted case";
    OVERSIGHT = "Emergencies and unusual reading";
    OVERSIGHT_WHAT = "Every case that was opened in an emergency, and everybody who opened more than 25 cases within an hour.";
    NOTHING = "There was none.";
    WHAT_IT_WAS = "What";
    WHO = "Who";
    WHEN = "When";
    REASON_GIVEN = "Reason";
    KNOWN_TO = "Who knows of it";
    NOBODY_YET = "Nobody yet";
    YOURS_NOT = "What you did yourself is not in this list: another data lead sees it.";
}

/// "Open for you until 3:05pm."
pub fn until(time: NaiveTime) -> String {
    format!("Open for you until {}.", clock(time))
}

/// How long somebody has to wait who tried many references.
pub fn wait(time: NaiveTime) -> String {
    format!("Too many references were tried. Try again after {}", clock(time))
}

/// "R-7F3K was opened in an emergency".
pub fn was_opened(what: &str) -> String {
    format!("{what} was opened in an emergency")
}

/// "By Tom Bell, 3 December 2026, 3:05pm".
pub fn by(name: &str, on: Day, at: NaiveTime) -> String {
    format!("By {name}, {}, {}", plain(on), clock(at))
}

/// The form that says that somebody knows, told apart from the others.
pub fn know(what: &str, place: usize) -> String {
    format!("{place}. I know of it: {what}")
}
