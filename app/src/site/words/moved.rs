//! Words of the page of dates that would move.

use domain::{
    day::{Day, long},
    terms::Basis,
};

words! {
    TITLE = "Dates that would move";
    INTRO = "Newer bank holidays or a newer version of a rule give other dates for these. Nothing has moved. Use each new date, or keep the date as it is. Either is recorded in the case.";
    WHO = "The legal adviser of a case decides. In a case without one, its team does.";
    BACK = "Back to deadlines";
    NONE = "No date that you decide about would move.";
    CASE = "Case";
    WHAT = "Date";
    IS = "Now";
    WOULD_BE = "Would be";
    BECAUSE = "Why";
    DECIDE = "Decide";
    LATER = "Later";
    MOVE = "Use the new date";
    KEEP = "Keep the date";
    CHOOSE = "Choose for at least one date what becomes of it";
    WHY = "Why are dates kept?";
    WHY_HINT = "Only if you keep a date. It is recorded in every case whose date you keep. No names.";
    ENTER_WHY = "Say in a few words why dates are kept";
    SAVE = "Save what is chosen";
    MOVE_ALL = "Use all new dates";
    KEEP_ALL = "Keep all dates";
    ACCEPTED = "A legal adviser looked at it and uses the new date.";
    ACCEPTED_BY_TEAM = "The case has no legal adviser. Its team looked at it and uses the new date.";
    DONE = "Your decisions are recorded";
    WAITS = "Dates wait for a decision";
    SEE = "See the dates that would move";
    ADVISER = "Newer bank holidays or a newer rule give other dates. A legal adviser decides whether they move.";
    TEAM = "Newer bank holidays or a newer rule give other dates. This case has no legal adviser, so its team decides whether they move.";
    ACT_BY = "act by";
    NO_DATE = "No date.";
}

/// What a select of one row is called: every row has its own.
pub fn decide(title: &str, reference: &str) -> String {
    format!("{DECIDE}: {title}, {reference}")
}

/// "Fri 27 Nov 2026, act by Fri 27 Nov 2026".
pub fn dates(due: Day, act_by: Day) -> String {
    format!("{}, {ACT_BY} {}", long(due), long(act_by))
}

/// "Bank holiday: Wed 25 Nov 2026, A day announced late".
pub fn holiday((day, name): &(Day, String)) -> String {
    format!("Bank holiday: {}, {name}", long(*day))
}

/// What the date rests on now, and what it would rest on.
pub fn basis(version: u16, by: Basis) -> String {
    if by.version == version {
        format!("List {} of bank holidays", by.list)
    } else {
        format!("Version {} of the rule instead of version {version}", by.version)
    }
}

/// How many were recorded, and how many had changed meanwhile.
pub fn done(done: u32, left: u32) -> String {
    let done = match done {
        1 => "1 date is decided.".to_owned(),
        many => format!("{many} dates are decided."),
    };
    match left {
        0 => done,
        _ => format!("{done} {left} had changed meanwhile and are left as they are."),
    }
}

/// "3 dates that you decide about would move."
pub fn count(count: usize) -> String {
    match count {
        1 => "1 date that you decide about would move.".to_owned(),
        many => format!("{many} dates that you decide about would move."),
    }
}

/// "Ask for reconsideration would be Fri 27 Nov 2026."
pub fn would_be(title: &str, now: Option<Day>) -> String {
    match now {
        Some(day) => format!("{title}: would be {}.", long(day)),
        None => format!("{title}: would have no date."),
    }
}
