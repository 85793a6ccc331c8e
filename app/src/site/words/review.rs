//! Words about what comes next in a case: when somebody looks at it again, or why nobody need.

use domain::day::{Day, long};

words! {
    TITLE = "When do we look at this case again?";
    CORRECT_TITLE = "Correct when we look again";
    WHY_ASKED = "An open case always has a task or a next date, or says why it has none. That way nobody is forgotten.";
    HOW = "What comes next?";
    CHOOSE = "Choose whether there is a day to look again";
    ON = "Day to look again";
    ON_INSIDE = "day to look again";
    TODAY_OR_LATER = "Day to look again must be today or later";
    WHY = "What for, or why nothing comes next";
    WHY_HINT = "For example: ask the authority when to expect the final decision. Facts only.";
    ENTER_WHY = "Say what for, or why nothing comes next";
    REASON = "Why do you correct this?";
    SAVE = "Save";

    HEADLINE = "A day to look at this case again";
    HEADLINE_RESTING = "Nothing comes next for now";
    NEXT = "Next";
    NOTHING = "Nothing comes next in this case";
    NOTHING_WHY = "No task and no date of ours is open, and none of theirs lies ahead. Say when to look again, or why nobody need.";
    AFTER = "After this, nothing comes next in this case";
    AFTER_WHY = "Say when to look at the case again, or why nobody need. It is saved together with the rest.";
    ASK_NEXT = "Say what comes next in this case, or why nothing does";
    NEXT_ON = "Day to look again (if there is one)";
    SET = "Say when to look again";
    CHANGE = "Change this";
    CASES_WITHOUT = "Cases with nothing next";
    CASES_WITHOUT_WHY = "Open cases with no task, no date of ours and none of theirs ahead. Say when to look again, or why nobody need.";
    NO_CASES_WITHOUT = "Every open case has a next date, or says why it has none.";
    AGAIN = "Cases to look at again";
    NO_AGAIN = "No case is to be looked at again in the next 7 days.";
}

/// "Look at this case again on Mon 4 Jan 2027: ask when the decision comes."
pub fn look_again(on: Day, why: &str) -> String {
    format!("Look at this case again on {}: {}.", long(on), why.trim_end_matches('.'))
}

/// The same once that day has passed.
pub fn overdue(on: Day, why: &str) -> String {
    format!("This case was to be looked at again on {}: {}.", long(on), why.trim_end_matches('.'))
}

/// Why nothing comes next.
pub fn resting(why: &str) -> String {
    format!("Nothing comes next for now: {}.", why.trim_end_matches('.'))
}

/// The next date.
pub fn date(title: &str, due: Day) -> String {
    format!("{title}, {}.", long(due))
}
