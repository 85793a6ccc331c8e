//! Words of evidence that is gathered for a route.

use domain::{
    day::{Day, plain, short},
    evidence::{Getter, Standing},
};

words! {
    TITLE = "Evidence";
    LINK = "Evidence";
    ONE = "One piece of evidence";
    WHY = "What has to be gathered for each route, whom it is asked of and who gets it. Everything here is chosen from lists.";
    NONE_YET = "No list is begun yet.";
    BEGIN = "Begin a list";
    ROUTE = "Which route is it for?";
    CHOOSE_ROUTE = "Choose which route it is for";
    SAVE = "Save";
    BACK = "Back to evidence";
    ASKED_TODAY = "Asked today";
    AGAIN_TODAY = "Asked again today";
    GOT_TODAY = "Got today";
    CHANGE = "More";
    STEP = "What was done?";
    CHOOSE_STEP = "Choose what was done";
    ON = "Day it was done";
    ON_INSIDE = "day it was done";
    NOT_NEEDED_WHY = "Why is it not needed?";
    CHOOSE_WHY = "Choose why it is not needed";
    GETTER = "Who gets it?";
    CHOOSE_GETTER = "Choose who gets it";
    STEPS = "What was done";
    NO_STEPS = "Nothing was done about it yet.";
    RECORD = "Say what was done";
    SOURCE = "Where this list comes from";
    NO_LISTS = "no list begun";
    FROM = "From";
    NOT_ASKED = "Not asked";
    GOT = "Got";
    MISSING_NONE = "Everything that is needed is there.";
}

/// "4 of 7 there."
pub fn counted((got, needed): (usize, usize)) -> String {
    format!("{got} of {needed} there.")
}

/// What to do about a day before what was done last.
pub fn earlier(last: Day) -> String {
    format!("Day it was done must be {} or later: that is when the last step was", plain(last))
}

/// "Read on 22 November 2026."
pub fn read_on(day: Day) -> String {
    format!("Read on {}.", plain(day))
}

/// "2 lists".
pub fn lists(count: i64) -> String {
    match count {
        0 => NO_LISTS.to_owned(),
        1 => "1 list".to_owned(),
        more => format!("{more} lists"),
    }
}

/// "Asked 3 Nov 2026".
pub fn standing(of: Standing) -> String {
    match of {
        Standing::Open => NOT_ASKED.to_owned(),
        Standing::Asked(on) => format!("Asked {}", short(on)),
        Standing::Chased(on) => format!("Asked again {}", short(on)),
        Standing::Got(on) => format!("Got {}", short(on)),
        Standing::NotNeeded(_) => "Not needed".to_owned(),
    }
}

/// "From: the police. Whoever holds the case gets it."
pub fn whose(from: &str, getter: Getter) -> String {
    format!("{FROM}: {from}. Who gets it: {}.", getter.label())
}

/// "First asked on 3 November 2026, 19 days ago."
pub fn first_asked(on: Day, ago: &str) -> String {
    format!("First asked on {}, {ago}.", plain(on))
}

/// "By Fri 20 Nov 2026: Ask for reconsideration"
pub fn by(due: Day, what: &str) -> String {
    format!("Last day {}: {what}.", short(due))
}

/// "List 2, begun by Rosa Ahmed on 3 November 2026."
pub fn begun(number: u32, by: &str, on: Day) -> String {
    format!("List {number}, begun by {by} on {}.", plain(on))
}

/// "Asked for on 3 November 2026. Recorded by Rosa Ahmed."
pub fn step(what: &str, on: Day, by: &str) -> String {
    format!("{what} on {}. Recorded by {by}.", plain(on))
}

/// What a form of one press is called: "Asked today: A statement (list 2)".
pub fn press(what: &str, item: &str, list: u32) -> String {
    format!("{what}: {item} (list {list})")
}
