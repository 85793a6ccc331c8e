//! Words of the list of deadlines.

words! {
    TITLE = "Deadlines";
    INTRO = "Every open date in your cases, with where it comes from.";
    WE_MUST = "We must";
    WE_MUST_WHY = "Dates that we have to keep.";
    THEY_OWE = "They owe us";
    THEY_OWE_WHY = "Dates by which others aim to act. You can ask when one has passed.";
    PERIODS = "Good to know";
    PERIODS_WHY = "Periods that end by themselves, and birthdays. Nobody has to act.";
    MONTH = "See one month";
    LIST = "List";
    OVERDUE = "Overdue";
    LATE = "Later than expected";
    NEXT_7 = "Next 7 days";
    NEXT_28 = "Next 28 days";
    LATER = "Later";
    DUE = "Due";
    WHAT = "What must happen";
    CASE = "Case";
    FROM = "Worked from";
    CITATION = "Rule and source";
    CERTAIN = "Certain";
    YES = "Yes";
    NOT_YET = "Not confirmed";
    WORKER = "Who";
    NONE_HERE = "Nothing here now.";
    NONE = "No deadlines. They appear here when a referral, a decision or a permission is recorded.";
}

/// The way to the dates that are far ahead.
pub fn more(hidden: usize) -> String {
    format!("Show all, {hidden} more")
}
