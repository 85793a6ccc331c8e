//! Words of Today.

use domain::day::{Day, long, plain, short, weekday};
use store::changed::What;

use crate::site::parts::deadline_card::title;

words! {
    RECORD = "Record an event";
    OUTCOME = "Record outcome";
    OVERDUE = "Overdue";
    NEXT_7 = "Due in the next 7 days";
    REMINDERS = "Coming up";
    REMINDERS_WHY = "These dates have reached a reminder. Mark one as seen when you have planned for it. It comes back at its next reminder.";
    UNANSWERED = "Not seen by whoever holds the case";
    UNANSWERED_WHY = "A limit in law is near or has passed, and nobody has marked its last reminder as seen. Ask them, or see to it yourself, then mark it as seen.";
    SEEN = "Mark as seen";
    SEEN_DONE = "Marked as seen";
    SEEN_DONE_WHY = "It comes back here at its next reminder. Nothing changed in the case.";
    TO_CONFIRM = "To confirm";
    TO_CONFIRM_WHY = "These dates come from something that is not certain yet. Confirm them when the letter arrives.";
    WAITING = "Waiting on others";
    WAITING_WHY = "Nothing for you to do here, unless you want to ask.";
    NEXT = "Next:";
    LATELY = "What colleagues recorded";
    NO_LATELY = "Nobody else recorded anything in your cases in the last 7 days.";
    CHANGED = "What changed without you";
    NO_CHANGED = "No date moved and no case came to you in the last 7 days.";
    HANDED = "This case was handed to you";
    REFUSED = "The other team does not take this case";
    TAKEN = "The other team took this case";
    NO_CASE_ADVISER = "You are on no case yet. A caseworker puts you on theirs.";
    QUIET = "Quiet cases";
    QUIET_WHY = "Open cases with no entry in the last 28 days.";
    NO_OVERDUE = "Nothing is overdue.";
    NO_NEXT_7 = "Nothing is due in the next 7 days.";
    NO_TO_CONFIRM = "Every date comes from a letter. There is nothing to confirm.";
    NO_WAITING = "No answer from others is expected by a set date.";
    NO_QUIET = "No quiet cases. Every open case has had an entry in the last 28 days.";
    NOTHING = "Nothing is overdue and nothing is due in the next 7 days.";
}

/// "Sunday 22 November 2026. You have 1 overdue, 2 due in the next 7 days and 1 to confirm."
pub fn summary(today: Day, overdue: usize, next_7: usize, to_confirm: usize) -> String {
    let date = format!("{} {}.", weekday(today), plain(today));
    if overdue + next_7 + to_confirm == 0 {
        return format!("{date} {NOTHING}");
    }
    format!(
        "{date} You have {overdue} overdue, {next_7} due in the next 7 days and {to_confirm} to confirm."
    )
}

/// The way to everything that is further ahead.
pub fn later(count: u32) -> String {
    match count {
        0 => "See all deadlines".to_owned(),
        more => format!("Later: {more} more in the next 30 days"),
    }
}

/// "Held by Rosa Lindqvist"
pub fn held_by(worker: &str) -> String {
    format!("Held by {worker}")
}

/// What follows "Record outcome" for those who hear links one by one.
pub fn outcome_of(title: &str, reference: &str) -> String {
    format!(" for {title}, {reference}")
}

/// What tells one row of this page from every other: "Overdue, 2".
pub fn place(heading: &str, place: usize) -> String {
    format!("{heading}, {place}")
}

/// "Ask for reconsideration: was 20 Nov 2026, now Mon 23 Nov 2026, by a new rule or bank holiday"
pub fn changed(what: &What) -> String {
    match what {
        What::Handed => HANDED.to_owned(),
        What::Refused { .. } => REFUSED.to_owned(),
        What::Taken => TAKEN.to_owned(),
        What::Moved { deadline, from, recounted } => {
            let by = if *recounted { "a new rule or bank holiday" } else { "a correction" };
            let (what, now) = (title(deadline), long(deadline.due()));
            format!("{what}: was {}, now {now}, by {by}", short(*from))
        }
    }
}

/// "Last entry 19 October 2026"
pub fn last_entry(on: Day) -> String {
    format!("Last entry {}", plain(on))
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_day_with_nothing_due_says_so_in_words() {
        let said = summary(ymd(2026, 11, 22), 0, 0, 0);

        assert_eq!(
            said,
            "Sunday 22 November 2026. Nothing is overdue and nothing is due in the next 7 days."
        );
    }
}
