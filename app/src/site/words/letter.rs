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
    ASK = "We would be grateful for your answer, or for the day by which we can expect it. If you need something from us, tell us what.";
    YOURS = "Yours faithfully,";
}

/// What we wait for. The name of the date says "expected" itself, once more than a letter needs.
pub fn expected(title: &str, due: Day, today: Day) -> String {
    let what = title.strip_suffix(" expected").unwrap_or(title);
    let was = if due < today { "was" } else { "is" };
    format!("We are waiting for this: {what}. It {was} expected by {}.", long(due))
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

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_letter_says_once_that_something_was_expected() {
        let said = |today| expected("First decision expected", ymd(2026, 11, 20), today);

        let late = "We are waiting for this: First decision. It was expected by Fri 20 Nov 2026.";
        assert_eq!(said(ymd(2026, 11, 22)), late);
        assert_eq!(said(ymd(2026, 11, 20)), late.replace("was", "is"));
    }
}
