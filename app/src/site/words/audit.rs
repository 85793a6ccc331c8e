//! Words of the audit trail, for those who look after accounts.

words! {
    TITLE = "Audit trail";
    INTRO = "Who read and changed what. Entries name cases by reference, and never say what was in them.";
    RECORDED = "That you opened this page is an entry too.";
    FIND = "Find entries";
    WHO = "Who";
    ANYBODY = "Anybody";
    NOBODY = "Waymark itself";
    WHAT = "What";
    ANYTHING = "Anything";
    CASE = "Case";
    CASE_ASK = "Case (reference)";
    CASE_HINT = "The whole reference, like R-7F3K.";
    FROM = "First day";
    UNTIL = "Last day";
    SHOW = "Show entries";
    EVERY = "Show every entry";
    NUMBER = "Entry";
    WHEN = "When";
    ON = "About";
    PARTS = "Parts";
    REFUSED = "Refused";
    OLDER = "Older entries";
    NEWEST = "Newest entries";
    NONE = "No entry matches.";
    CHECK = "Follow the whole chain now";
    CHECK_WHY = "Each entry is sealed to the one before. Following the chain finds any that was changed, moved or taken out.";
    WHOLE = "The chain is whole";
    BROKEN = "The chain is broken";
    BROKEN_WHY = "Somebody changed the database itself. Keep this server as it is, and tell your data protection lead today.";
    BAD_ORDER = "The last day must not be before the first day";
    FIRST_NAME = "first day";
    LAST_NAME = "last day";
}

/// How many entries there are.
pub fn entries(count: i64) -> String {
    if count == 1 { "1 entry.".to_owned() } else { format!("{count} entries.") }
}

/// What following the chain found.
pub fn whole(rows: i64) -> String {
    format!("Followed from the first entry to entry {rows}.")
}

/// What is wrong first.
pub fn broken(what: &str) -> String {
    format!("Found first: {what}.")
}
