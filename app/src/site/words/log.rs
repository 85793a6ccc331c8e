//! Words of logging contact and progress, and of notes.

use domain::{
    day::{Day, long, plain},
    note::Contact,
};

words! {
    LINK = "Log";
    LINK_HEAR = " contact or progress";
    TITLE = "Log contact or progress";
    WHICH = "Which case?";
    WHICH_HINT = "Its reference or code name, for example Kestrel.";
    WHICH_ONE = "Enter the reference or the code name of a case you can see";
    KIND = "What is it?";
    CHOOSE_KIND = "Choose what it is";
    BODY = "What happened?";
    BODY_HINT = "Facts, in your own words. Use the code name. Only a longer statement may have more than 600 characters.";
    ENTER_BODY = "Write what happened";
    HARM = "Does it describe harm?";
    HARM_TICK = "Yes. Keep it closed until somebody chooses to read it";
    CHANNEL = "How?";
    CHOOSE_CHANNEL = "Choose how contact was made";
    REACHED = "Did you reach each other?";
    REACHED_YES = "Yes, both were heard";
    REACHED_NO = "No, one way only";
    CHOOSE_REACHED = "Choose whether you reached each other";
    MINUTES = "Minutes (optional)";
    ENTER_MINUTES = "Enter the minutes as a number, for example 20";
    ON = "Day it happened";
    ON_INSIDE = "day it happened";
    DONE = "Which tasks are done with this?";
    NEXT = "Next step (optional)";
    NEXT_HINT = "For example: ring the GP about the letter.";
    NEXT_ON = "Day to do it by";
    NEXT_ON_INSIDE = "day to do it by";
    NEXT_LATER = "Day to do it by must be today or later";
    SAVE = "Save";
    SAVED = "Logged";
    NEXT_SET = "The next step is among the tasks.";

    NOTES = "Notes";
    NO_NOTES = "Nothing is logged yet. Log a call, a visit or progress.";
    ALL_NOTES = "All notes";
    NO_CONTACT = "No two-way contact is logged yet.";
    ONE_WAY = "one way only";
    SHOW = "Show note";
    HARM_SHORT = "describes harm";
    OPEN_STATEMENT = "Open the statement";
    STATEMENT_WHY = "Who holds the case, advises on it or wrote it can open it. Each opening is recorded.";
    AMEND = "Amend this note";
    AMENDED = "Amended";
    NOTE = "Note";
    EARLIER = "Earlier wording";
    FIRST = "As it was first written";
    NOW = "As it stands now";
    BACK_TO_NOTES = "Back to the notes";

    AMEND_TITLE = "Amend a note";
    AMEND_WHY = "Both wordings stay readable. Nothing that was written is taken away.";
    NEW_WORDING = "New wording";
    REASON = "Why do you amend it?";
    ENTER_REASON = "Say why you amend it";
    SAVE_AMENDMENT = "Save amendment";
}

/// "Last two-way contact 20 November 2026, 2 days ago."
pub fn last_contact(on: Day, ago: &str) -> String {
    format!("Last two-way contact {}, {ago}.", plain(on))
}

/// "All notes (12)".
pub fn all(count: u32) -> String {
    format!("{ALL_NOTES} ({count})")
}

/// "Note 14".
pub fn number(number: u32) -> String {
    format!("{NOTE} {number}")
}

/// "Phone call, one way only, 20 minutes".
pub fn how(contact: Option<Contact>, minutes: Option<u32>) -> String {
    let channel = contact.map(|contact| contact.channel.label().to_owned());
    let one_way = contact.filter(|contact| !contact.is_two_way).map(|_| ONE_WAY.to_owned());
    let minutes = minutes.map(|minutes| match minutes {
        1 => "1 minute".to_owned(),
        more => format!("{more} minutes"),
    });
    [channel, one_way, minutes].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What stands on a closed note.
pub fn show(minutes: usize, is_harm: bool) -> String {
    let time = reading(minutes);
    if is_harm { format!("{SHOW} ({time}, {HARM_SHORT})") } else { format!("{SHOW} ({time})") }
}

/// "about 2 minutes to read".
pub fn reading(minutes: usize) -> String {
    match minutes {
        1 => "about 1 minute to read".to_owned(),
        more => format!("about {more} minutes to read"),
    }
}

/// "Amended by Farah Aziz on 22 November 2026: A slip".
pub fn amended(by: &str, on: Day, reason: &str) -> String {
    format!("{AMENDED} by {by} on {}: {reason}", plain(on))
}

/// "Written by Rosa Ahmed, 23 October 2026".
pub fn written(by: &str, on: Day) -> String {
    format!("Written by {by}, {}", plain(on))
}

/// "Ring the GP, by Fri 27 Nov 2026, Rosa Ahmed".
pub fn task(what: &str, due: Day, owner: &str) -> String {
    format!("{what}, by {}, {owner}", long(due))
}

/// How many tasks were ticked off.
pub fn done(count: u32) -> String {
    match count {
        1 => "1 task is done.".to_owned(),
        more => format!("{more} tasks are done."),
    }
}

#[cfg(test)]
mod tests {
    use domain::note::Channel;

    use super::*;

    #[test]
    fn a_closed_note_says_how_long_it_takes_and_that_it_describes_harm() {
        assert_eq!(show(2, true), "Show note (about 2 minutes to read, describes harm)");
        assert_eq!(show(1, false), "Show note (about 1 minute to read)");
    }

    #[test]
    fn a_call_nobody_answered_is_told_from_one_that_was() {
        let call = |is_two_way| Contact { channel: Channel::Phone, is_two_way };

        assert_eq!(how(Some(call(true)), Some(20)), "Phone call, 20 minutes");
        assert_eq!(how(Some(call(false)), Some(1)), "Phone call, one way only, 1 minute");
        assert_eq!(how(None, None), "");
    }
}
