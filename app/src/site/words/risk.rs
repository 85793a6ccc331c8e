//! Words of risk, and of those who were not heard from.

use domain::day::{Day, plain, short};

words! {
    TITLE = "How much harm threatens?";
    WHY_ASKED = "The more harm threatens, the sooner Today reminds you when the person was not heard from: after 7, 14 or 28 days.";
    NOW = "Now";
    NONE_YET = "Nobody has judged it yet.";
    LEVEL = "How much harm threatens now?";
    CHOOSE_LEVEL = "Choose how much harm threatens";
    WHY = "What do you go by?";
    WHY_HINT = "Facts that colleagues need. What somebody did belongs into a note that is kept closed.";
    ENTER_WHY = "Say what you go by";
    REVIEW = "Day to judge again";
    REVIEW_INSIDE = "day to judge again";
    REVIEW_LATER = "Day to judge again must be today or later";
    SAVE = "Save";
    RISK = "Risk";
    CHANGE = "Judge risk";
    NOT_JUDGED = "Not judged yet";
    OVERDUE = "to be judged again now";

    NOT_HEARD = "Not heard from";
    NOT_HEARD_WHY = "No two-way contact for 7 days at high risk, 14 at medium, 28 otherwise. Log it here when you reach each other.";
    NO_NOT_HEARD = "Everybody was heard from lately.";
    LOG = "Log contact";
    NEVER = "no two-way contact yet";
}

/// "High, again on 1 Dec 2026".
pub fn stands(level: &str, review_on: Day, today: Day) -> String {
    if review_on < today {
        return format!("{level}, {OVERDUE}");
    }
    format!("{level}, again on {}", short(review_on))
}

/// "High risk, last heard from on 20 November 2026".
pub fn since(level: Option<&str>, since: Day, ever: bool) -> String {
    let heard = if ever {
        format!("last heard from on {}", plain(since))
    } else {
        format!("{NEVER}, opened on {}", plain(since))
    };
    match level {
        Some(level) => format!("{level} risk, {heard}"),
        None => format!("{NOT_JUDGED}, {heard}"),
    }
}
