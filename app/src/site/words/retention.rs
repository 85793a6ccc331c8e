//! Words of how long records are kept.

use domain::day::{Day, plain};

words! {
    DUE = "Records to be looked at";
    DUE_WHY = "The time we keep these is over. Look whether anything speaks for keeping each one. Nothing is erased by itself.";
    DUE_HOW = "Hold a record with a day to look again, or propose to erase it. Until you do, it stays here.";
    NONE = "No record has to be looked at today.";
    KIND = "Why now";
    SINCE = "Since";
    STANDS = "Where it stands";
    PROPOSED = "Proposed to be erased";
    WAITS = "Waits for you";
    POLICY = "How long we keep records";
    POLICY_WHY = "This is our policy and no law. After so many years somebody looks at a record; nothing is erased by itself.";
    LONGEST = "Where several kinds fit one record, the longest counts.";
    RECORDS = "Kind of record";
    YEARS = "Years";
    FROM = "Counted from";
    RESTS_ON = "Rests on";
    SET = "Change the years of one kind";
    CHOOSE_KIND = "Choose the kind of record";
    HOW_LONG = "For how many years is it kept?";
    HOW_LONG_HINT = "A whole number from 1 to 100. For a child, the age in years.";
    ENTER_YEARS = "Enter the years as a whole number from 1 to 100";
    WHY = "What does that rest on?";
    WHY_HINT = "For example: our insurer, letter of 3 March.";
    ENTER_WHY = "Say what it rests on";
    SAVE = "Save";
}

/// "Set by Rosa Ahmed, 23 October 2026: our insurer".
pub fn set(by: &str, on: Day, why: &str) -> String {
    format!("Set by {by}, {}: {why}", plain(on))
}

/// "A hold says: look again on 3 March 2027".
pub fn hold(until: Day) -> String {
    format!("Held. The day to look again has come: {}", plain(until))
}

/// "12 records".
pub fn waiting(count: usize) -> String {
    if count == 1 { "1 record".to_owned() } else { format!("{count} records") }
}
