//! Words of linking two records of the same person.

use domain::day::{Day, plain};

words! {
    TITLE = "Is this person recorded twice?";
    LINK = "Recorded twice? Merge with another record";
    WHY = "Enter the reference of the other record. Before anything is done you see both side by side.";
    CALLED = "Reference or code name of the other record";
    CALLED_HINT = "For example: R-7F3K";
    ENTER_CALLED = "Enter the reference or the code name of the other record";
    NOT_FOUND = "No other case you can see is called so, or more than one is. Enter its reference";
    THIS_ONE = "That is this record, or one that stands beside it already. Enter another reference";
    COMPARE = "See both";
    BOTH = "Two records of one person";
    KEPT = "Kept";
    OTHER = "Put beside it";
    SWAP = "Keep the other one instead";
    WHAT = "What they hold";
    TOGETHER = "Together";
    COUNTED = "Counted now, before anything is done";
    COUNTED_AFTER = "Counted now: nothing was lost";
    WHAT_1 = "Merging links the two. Nothing is moved or deleted: every entry stays in its record, with its dates.";
    WHAT_2 = "Searching for the other record leads to the kept one. New work is recorded in the kept one.";
    WHAT_3 = "Dates and tasks of the other record stay in every list until they are done.";
    WHAT_4 = "You can undo it within 30 days, and both are as they were before.";
    REASON = "How do you know that they are the same person?";
    REASON_HINT = "Facts only, without names. For example: the same date of birth and the same Home Office number.";
    ENTER_REASON = "Say how you know that they are the same person";
    SURE = "Have you looked at both?";
    SURE_TICK = "Yes. They are the same person";
    TICK_SURE = "Look at both records and tick the box";
    MERGE = "Merge the records";
    TAKEN = "These two cannot be merged now";
    ACCESS_WHY = "Not the same people may see both. Make it the same under Who may see this case, and merge them then.";
    TAKEN_WHY = "One of them is part of another merge. Open that one and undo it first, if it was wrong.";
    MERGED = "These records are merged";
    UNDO = "Undo the merge";
    TOO_LATE = "It was merged more than 30 days ago and cannot be undone here any more. Both records can still be read.";
    BACK = "Look for another record";
    INTO = "Merged with another record";
    INTO_WHY = "Record what is new in the kept record. What is here can be read, and its dates kept.";
    OPEN_KEPT = "Open the kept record";
    BESIDE = "Other record of this person";
    SEE = "See both, or undo";
}

/// "Merged by Rosa Ahmed, 23 October 2026".
pub fn merged(by: &str, on: Day) -> String {
    format!("Merged by {by}, {}", plain(on))
}

/// "R-7F3K · Kestrel, opened 4 March 2026, held by Rosa Ahmed".
pub fn side(opened: Day, worker: &str) -> String {
    format!("opened {}, held by {worker}", plain(opened))
}
