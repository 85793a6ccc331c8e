//! Words of the days in which a decision can be looked at again, and of the request for more time.

use domain::{
    day::{Day, days, long, plain},
    evidence::Sprint,
};

words! {
    TITLE = "The days to ask for reconsideration";
    LINK = "Day by day, with evidence";
    HOW = "How the last day is worked out";
    MISSING = "What is missing";
    ASKED = "What is asked of whom";
    THERE = "What is there";
    NO_LIST = "No list of evidence is begun for this decision yet.";
    BEGIN = "Begin the list";
    MORE_TIME = "A request for more time";
    DO_NOT_WAIT = "Send the request in time with what you have. More time is given in exceptional circumstances only: do not wait for the answer.";
    ALL_LISTS = "All lists of evidence";
    BACK = "Back to the days";
    LETTER_TITLE = "A letter that asks for more time";
    LETTER_BEFORE = "Copy it or print it, and fill in the blanks. It has references and no name. What goes to the Home Office also reaches immigration officers.";
    LETTER = "The letter";
    ASKS = "We ask for more time to send our request for reconsideration, until ____________.";
    COMES = "This evidence was asked for and has not reached us:";
    COMES_LATER = "This evidence is being gathered:";
    BECAUSE = "It could not be had sooner because ____________.";
    MEANWHILE = "If you give no more time, treat what we have sent you as our request. The evidence follows as soon as it is here.";
    NOTHING_LATE = "Nothing is missing on the list, so there is nothing to ask more time for.";
}

/// "Day 12 of 30", or "2 days overdue".
pub fn day(sprint: Sprint) -> String {
    if sprint.is_over() {
        return format!("{} overdue", days(-sprint.left()));
    }
    format!("Day {} of {}", sprint.day, sprint.of)
}

/// "18 days are left. The last day is Fri 20 Nov 2026; act by Thu 19 Nov 2026 to be safe."
pub fn left(sprint: Sprint) -> String {
    let ends = long(sprint.ends);
    match sprint.left() {
        ..0 => format!("The last day was {ends}."),
        0 => format!("Today is the last day: {ends}."),
        left => {
            let verb = if left == 1 { "is" } else { "are" };
            format!(
                "{} {verb} left. The last day is {ends}; act by {} to be safe.",
                days(left),
                long(sprint.act_by)
            )
        }
    }
}

/// "It runs from the decision of 21 October 2026."
pub fn runs_from(on: Day) -> String {
    format!("It counts from the decision letter dated {}.", plain(on))
}

/// "The decision is dated 21 October 2026 and the last day is Fri 20 Nov 2026."
pub fn about(decided: Day, ends: Day) -> String {
    format!(
        "Your decision is dated {}. The last day to ask for reconsideration is {}.",
        plain(decided),
        long(ends)
    )
}

/// "A statement, asked for on 3 November 2026"
pub fn awaited(what: &str, asked: Option<Day>) -> String {
    asked.map_or_else(|| what.to_owned(), |on| format!("{what}, asked for on {}", plain(on)))
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn each_day_says_how_many_are_left() {
        let ends = ymd(2026, 12, 2);
        let said = |day| left(Sprint { day, of: 30, ends, act_by: ymd(2026, 12, 1) });

        assert!(said(12).starts_with("18 days are left. The last day is Wed 2 Dec 2026"));
        assert!(said(29).starts_with("1 day is left."));
        assert!(said(30).starts_with("Today is the last day"));
        assert_eq!(said(31), "The last day was Wed 2 Dec 2026.");
        assert_eq!(day(Sprint { day: 45, of: 30, ends, act_by: ends }), "15 days overdue");
    }
}
