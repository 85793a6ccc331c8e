//! Words of the email of what is due: where it is asked for, what it says, and the page of what became of it.

use domain::day::{Day, long, plain, weekday};

words! {
    ACCOUNT = "Email of what is due";
    ACCOUNT_WHY = "Counts, references and dates only: never a name. It comes only if something is due. If none comes, ask your administrator whether Waymark can send email.";
    HOW_OFTEN = "How often?";
    CHOOSE = "Save";
    CHOSEN_WHY = "It applies from the next working day.";

    OVERDUE = "Overdue";
    SOON = "Due in the next 7 days";
    UNANSWERED = "Not seen by whoever holds the case";
    REMINDERS = "Coming up";
    OPEN = "Open Waymark";
    WHY_YOU = "You asked for this email. Change it in Waymark under Account.";

    TITLE = "Emails";
    INTRO = "What became of the emails of what is due in the last five weeks. What they said is not kept.";
    NONE = "No email was due yet. People choose under Account how often they get one.";
    NO_MAIL = "If people chose one and nothing is listed here, the server was started without --mail. The README says how.";
    DAY = "Day";
    TO = "To";
    WHAT = "What became of it";
    PROBLEM = "What the mail server said";
    SENT = "Sent";
    NOTHING = "Nothing was due";
    FAILED = "Not sent";
    FAILING = "Emails do not arrive";
    FAILING_DO = "See what the mail server said, and put it right. Until then people do not hear by email of what is due.";
    SEE = "See the emails that were not sent";
}

/// "3 overdue, 2 due this week"
pub fn subject(overdue: usize, soon: usize, others: usize) -> String {
    let part = |count: usize, what: &str| (count > 0).then(|| format!("{count} {what}"));
    let parts = [part(overdue, "overdue"), part(soon, "due this week")];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match (parts.is_empty(), others) {
        (false, _) => format!("Waymark: {}", parts.join(", ")),
        (true, 1) => "Waymark: 1 thing to look at".to_owned(),
        (true, more) => format!("Waymark: {more} things to look at"),
    }
}

/// "Monday 30 November 2026"
pub fn day(on: Day) -> String {
    format!("{} {}", weekday(on), plain(on))
}

/// "R-0388: Fri 27 Nov 2026"
pub fn item(reference: &str, due: Day) -> String {
    format!("{reference}: {}", long(due))
}

/// "1 date to confirm."
pub fn to_confirm(count: usize) -> Option<String> {
    counted(count, "date to confirm", "dates to confirm")
}

/// "2 tasks."
pub fn tasks(count: usize) -> Option<String> {
    counted(count, "task", "tasks")
}

/// "1 case offered to your team."
pub fn offers(count: usize) -> Option<String> {
    counted(count, "case offered to your team", "cases offered to your team")
}

fn counted(count: usize, one: &str, more: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}.")),
        _ => Some(format!("{count} {more}.")),
    }
}

/// "Not sent, tried 3 times"
pub fn became(state: &str, tries: i64) -> String {
    match (state, tries) {
        ("SENT", _) => SENT.to_owned(),
        ("NOTHING", _) => NOTHING.to_owned(),
        (_, 1) => FAILED.to_owned(),
        (_, tries) => format!("{FAILED}, tried {tries} times"),
    }
}

/// "2 people could not be written to in the last 3 days."
pub fn failing(count: u32) -> String {
    match count {
        1 => "1 email could not be sent in the last 3 days.".to_owned(),
        more => format!("{more} emails could not be sent in the last 3 days."),
    }
}
