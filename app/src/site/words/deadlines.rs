//! Words of the list of deadlines.

words! {
    TITLE = "Deadlines";
    INTRO = "Every open date in your cases, with where it comes from.";
    WE_MUST = "We must";
    WE_MUST_WHY = "Dates that we have to keep.";
    THEY_OWE = "They owe us";
    THEY_OWE_WHY = "Dates by which others aim to act, and periods that end by themselves.";
    OVERDUE = "Overdue";
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
    NONE_OURS = "There is nothing we must do by a set date.";
    NONE_THEIRS = "No date of others is running.";
    NONE = "No deadlines. They appear here when a referral, a decision or a permission is recorded.";
}
