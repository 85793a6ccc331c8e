//! Words of case reviews.

use domain::day::{Day, plain};

words! {
    TITLE = "Case reviews";
    LINK = "Case reviews";
    NONE_YET = "This case was not reviewed yet.";
    RECORD = "Record a case review";
    WHY = "The day of the next review becomes the day on which this case is looked at again.";
    ON = "Day of the review";
    ON_INSIDE = "day of the review";
    BY = "Who reviewed the case?";
    BY_HINT = "For example: Grace Okafor with Rosa Ahmed.";
    ENTER_BY = "Enter who reviewed the case";
    AGREED = "What was agreed?";
    AGREED_HINT = "Who does what until the next review.";
    ENTER_AGREED = "Write what was agreed";
    NEXT_ON = "Day of the next review";
    NEXT_ON_INSIDE = "day of the next review";
    NEXT_LATER = "Day of the next review must be today or later";
    SAVE = "Save";
    NEXT = "Next review";
}

/// "By Grace and Rosa. Recorded by Rosa Ahmed, 23 October 2026".
pub fn recorded(by: &str, on: Day) -> String {
    format!("Recorded by {by}, {}", plain(on))
}
