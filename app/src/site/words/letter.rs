//! Words of a letter that asks others for what they owe. It carries references, never a name.

use domain::day::{Day, days, long, plain};

words! {
    TITLE = "A letter that asks for an answer";
    LINK = "Letter that asks";
    BEFORE = "Copy it or print it. It has references and no name. What goes to the Home Office also reaches immigration officers.";
    LETTER = "The letter";
    OUR_REFERENCE = "Our reference:";
    YOUR_REFERENCE = "Your reference:";
    DEAR = "Dear colleagues,";
    ASK = "We would be grateful for your answer, or for the day by which we can expect it. If something is missing from us, tell us what.";
    YOURS = "Yours faithfully,";
}

/// "First decision expected: Fri 20 Nov 2026."
pub fn expected(title: &str, due: Day) -> String {
    format!("We are waiting for this: {title}. It was expected by {}.", long(due))
}

/// How long it is late.
pub fn late(due: Day, today: Day) -> String {
    match (today - due).num_days() {
        past @ 1.. => format!("That was {} ago, and we have not heard from you.", days(past)),
        _ => "We have not heard from you yet.".to_owned(),
    }
}

/// The day of the letter.
pub fn dated(today: Day) -> String {
    plain(today)
}
