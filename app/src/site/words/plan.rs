//! Words of the plan of somebody's support.

use domain::day::{Day, plain};

words! {
    TITLE = "Support plan";
    LINK = "Support plan";
    INTRO = "What the person needs and wants to reach, in their words, under the seven outcomes of the Modern Slavery Core Outcome Set.";
    NO_NEEDS = "No need is named yet. Ask the person what matters most to them, and name it in their words.";

    NAME_NEED = "Name a need";
    DOMAIN = "Which outcome does it belong to?";
    CHOOSE_DOMAIN = "Choose the outcome it belongs to";
    NEED = "What does the person need?";
    NEED_HINT = "In their own words. What somebody did to them belongs into a note that is kept closed.";
    ENTER_NEED = "Write what the person needs";
    FIRST_GOAL = "First goal (optional)";
    FIRST_GOAL_HINT = "What they want to reach, for example: a room of my own where I can sleep.";
    SAVE = "Save";
    NEED_HEAR = "Need";
    NAMED = "Named by";

    SET_GOAL = "Set a goal";
    GOAL = "What does the person want to reach?";
    ENTER_GOAL = "Write what the person wants to reach";
    NO_GOALS = "No goal is set for it yet.";
    ONE_GOAL = "A goal";
    HISTORY = "What became of it";
    SET_BY = "Set";
    SAY_STATE = "Say what became of it";
    STATE = "How does it stand now?";
    CHOOSE_STATE = "Choose how the goal stands";
    ON = "Since when?";
    ON_INSIDE = "day it stands so";
    REASON = "Why, in the person's words";
    REASON_HINT = "What was reached, or why something else matters more now.";
    ENTER_REASON = "Say why the goal stands so";
    BACK_TO_GOAL = "Back to the goal";
    SEE_GOAL = "Open the goal";
    TASKS = "Tasks that lead to it";
    NO_TASKS = "No task leads to it yet.";
    SET_TASK = "Set a task for this goal";
    DONE = "Done or no longer needed";

    SCORES = "How each outcome moved";
    SCORE = "Score the outcomes";
    SCORES_WHY = "How far is each of these so for the person now? Score it together, from 1 (not at all) to 5 (fully).";
    NO_SCORES = "Nothing is scored yet. Score the outcomes together on entry, at 6 and 12 months, and on leaving.";
    OUTCOME = "Outcome";
    MOVED = "Moved";
    NOT_SCORED = "Not scored";
    MOMENT = "For which moment?";
    CHOOSE_MOMENT = "Choose the moment it is scored for";
    SCORED_ON = "Day you scored it together";
    SCORED_ON_INSIDE = "day you scored it together";
    NOT_ASKED = "Not asked";
    CHOOSE_SCORE = "Choose a step from 1 to 5, or Not asked";
    SCORE_ONE = "Score one outcome at least";
    ALL_SCORES = "Every score";
    SAME = "No change";
    ONE_ONLY = "One score only";
    SCALE = "Scale: 1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully. Of two scores for one moment the later counts.";
}

/// How far an outcome moved, in words and figures.
pub fn moved(by: Option<i8>, is_any: bool) -> String {
    match by {
        None if is_any => ONE_ONLY.to_owned(),
        None => NOT_SCORED.to_owned(),
        Some(0) => SAME.to_owned(),
        Some(1) => "Better by 1 step".to_owned(),
        Some(-1) => "Worse by 1 step".to_owned(),
        Some(up @ 1..) => format!("Better by {up} steps"),
        Some(down) => format!("Worse by {} steps", down.unsigned_abs()),
    }
}

/// "Named by Rosa Ahmed, 23 October 2026".
pub fn named(by: &str, on: Day) -> String {
    format!("{NAMED} {by}, {}", plain(on))
}

/// "Since 23 October 2026, recorded by Rosa Ahmed".
pub fn since(on: Day, by: &str) -> String {
    format!("Since {}, recorded by {by}", plain(on))
}

/// "2 open tasks".
pub fn open_tasks(count: usize) -> String {
    match count {
        0 => "no open task".to_owned(),
        1 => "1 open task".to_owned(),
        more => format!("{more} open tasks"),
    }
}

/// "At 6 months, 20 November 2026, by Rosa Ahmed".
pub fn scored(moment: &str, on: Day, by: &str) -> String {
    format!("{moment}, {}, by {by}", plain(on))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_is_said_in_words() {
        let said = [Some(0), Some(1), Some(3), Some(-1), Some(-2)].map(|by| moved(by, true));

        let expected =
            [SAME, "Better by 1 step", "Better by 3 steps", "Worse by 1 step", "Worse by 2 steps"];
        assert_eq!(said, expected);
        assert_eq!([moved(None, true), moved(None, false)], [ONE_ONLY, NOT_SCORED]);
    }
}
