//! Words of the duty-to-notify reports that name nobody.

use chrono::NaiveDate;
use domain::day::long;

words! {
    TITLE = "Reports that name nobody";
    ADD_TITLE = "Report an adult who declined";
    LINK = "Adults who declined: reports that name nobody";
    INTRO = "An adult who may be exploited can say no to a referral. A public authority still reports it, without anything that says who it is.";
    RULE = "Modern Slavery Act 2015, section 52, and SI 2015/1743. Charities have no duty to notify, and may report.";
    LINKED = "If the person agreed to be named, record that in their case instead.";
    NO_NAMES = "This report belongs to no case. Nobody can find the person from it, and neither can we.";
    ADD = "Add a report";
    BACK = "Back to the reports that name nobody";
    NONE = "No report is kept yet.";

    ON = "Date it was sent";
    ON_INSIDE = "date it was sent";
    BY = "Who reported it?";
    GENDER = "Gender";
    REGION = "Where the nationality is from (if you know it)";
    BEGAN = "Was the person under 18 when it began?";
    KINDS = "What kind of exploitation?";
    PLACE = "Where did it happen?";
    POLICE = "Were the police told?";
    REASONS = "Why did the person decline?";
    REASONS_HINT = "Tick all that were given.";
    YES = "Yes";
    NO = "No";
    NOT_KNOWN = "Not known";
    SAVE = "Save report";
    CHOOSE_BY = "Choose who reported it";
    CHOOSE_GENDER = "Choose a gender, or Not recorded";

    WHEN = "Sent";
    WHO = "Reported by";
    WHY = "Reasons";
    STATE = "State";
    KEPT = "Kept";
    TAKE_BACK = "Take back";
    TAKE_BACK_WHY = "Why it is taken back";
}

/// What listeners hear of one of several forms: "Take back number 2 of the list, Fri 27 Nov 2026".
pub fn take_back_which(number: usize, on: NaiveDate) -> String {
    format!("{TAKE_BACK} number {number} of the list, {}", long(on))
}

/// "Taken back: it was entered twice."
pub fn taken_back(why: &str) -> String {
    format!("Taken back: {}.", super::answers::inside(why))
}
