//! Words of tasks.

use domain::day::{Day, days};

words! {
    TASKS = "Tasks";
    NO_TASKS = "Nothing is to be done here. Set a task, or a next step when you log something.";
    SET = "Set a task";
    WHAT = "What is to be done?";
    ENTER_WHAT = "Write what is to be done";
    ON = "Day to do it by";
    ON_INSIDE = "day to do it by";
    LATER = "Day to do it by must be today or later";
    WHO = "Who does it?";
    CHOOSE_WHO = "Choose who does it from the list";
    ACT = "What happens with it?";
    CHOOSE_ACT = "Choose what happens with it";
    DONE = "Done";
    CHANGE = "Change";
    CHANGE_TITLE = "Change a task";
    SAVE = "Save";
    GONE = "This task is done or no longer needed.";
    DUE = "Do by";

    MINE = "Tasks";
    NO_MINE = "No task of yours is due in the next 7 days.";
}

/// How near a task is.
pub fn near(due: Day, today: Day) -> String {
    match (due - today).num_days() {
        past @ ..0 => format!("{} overdue", days(past)),
        0 => "Due today".to_owned(),
        1 => "Due tomorrow".to_owned(),
        ahead => format!("Due in {}", days(ahead)),
    }
}

/// What a form of one task is called for those who hear it.
pub fn done_form(place: usize, what: &str) -> String {
    format!("{DONE}: {what} ({place})")
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_task_says_how_near_it_is() {
        let said = |day| near(ymd(2026, 11, day), ymd(2026, 11, 22));

        assert_eq!(
            [20, 22, 23, 27].map(said),
            ["2 days overdue", "Due today", "Due tomorrow", "Due in 5 days"]
        );
    }
}
