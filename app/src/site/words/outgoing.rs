//! Words of what is given out of a record: to the person it is about, and to authorities.

use domain::day::{Day, plain};

words! {
    TITLE = "Given out of this record";
    LINK = "Given out, and requests for the record";
    WHY = "Everything of this record that goes to the person or to an authority is decided part by part here, and stays listed.";
    LEGAL = "Legal notes can never be chosen here.";
    ASKED = "The person asked for their record";
    ASKED_WHY = "The date to answer by is worked out and stands with the other dates of the case. Check that it is really them who ask.";
    RECEIVED = "When did the request, or the proof of who they are, come?";
    RECEIVED_INSIDE = "day the request came";
    LOG_IT = "Log the request";
    FOR_PERSON = "Prepare the record for the person";
    FOR_AUTHORITY = "Prepare parts for an authority";
    LIST = "What was prepared";
    NONE = "Nothing was prepared yet.";
    NUMBER = "Number";
    WHOM = "For whom";
    ASKED_ON = "Asked on";
    STANDING = "Where it stands";
    READY = "Ready to be handed over";
    WAITS = "Waits for somebody else to approve it";
    PERSON_TITLE = "A record for the person it is about";
    PERSON_WHY = "Everything is ticked. Take the tick away where a part is about somebody else or could harm, and say why.";
    AUTHORITY_TITLE = "Parts for an authority";
    AUTHORITY_WHY = "Nothing is ticked. Tick only what was asked for and what the basis covers. Somebody else has to approve it.";
    REQUESTER = "Who asks?";
    CHOOSE_REQUESTER = "Choose who asks";
    BASIS = "What lets us give it?";
    CHOOSE_BASIS = "Choose what lets us give it";
    NOT_THEIRS = "That basis is not one for whoever asks. Choose another";
    DETAIL = "Which order, Act or letter?";
    DETAIL_HINT = "Without names. For example: letter of 3 March, section 45 of the Act.";
    ENTER_DETAIL = "Say which order, Act or letter it rests on";
    DAY_ASKED = "When did they ask?";
    DAY_ASKED_INSIDE = "day they asked";
    PARTS = "The parts of the record";
    GIVE = "Give";
    LOOK = "Usually names others: look first";
    WHY_NOT = "If not, why";
    NO_REASON = "Choose why not";
    SAY_WHY = "Say why each part without a tick is not given";
    NOTHING = "Tick one part at least";
    CHANGED = "The record has other parts by now. Look at the list again and decide about each";
    PREPARE = "Write it down";
    SCHEDULE = "What was given and what was not";
    NUMBERED = "Of this record, number";
    PREPARED_BY = "Prepared by";
    APPROVED_BY = "Approved by";
    NO_APPROVAL = "Needs none: it is their own record";
    NOT_YET = "Not yet";
    GIVEN = "Given";
    WITHHELD = "Not given";
    PART = "Part";
    REASON = "Reason";
    ALL_GIVEN = "Everything was given.";
    APPROVE = "Approve it";
    APPROVE_WHY = "Look whether the basis covers every part that is given, and whether anything could put somebody at risk.";
    OWN = "You prepared it. Somebody else who works on this case approves it.";
    PAGES = "The pages to hand over";
    PAGES_WHY = "You need leave to take cases out, which an administrator gives for a day.";
    FILE = "The same as a sheet";
    SEEN = "Who has seen this record: print it and put it with the pages";
    DOCUMENTS = "Documents are fetched one by one from the page of documents, those that are given only.";
    PRINT = "Print this page, or save it as a file.";
    INDEX = "Index";
    CLOSED = "A statement. Whoever holds the case can print it.";
}

/// "Note 3".
pub fn part(kind: &str, number: u32) -> String {
    format!("{kind} {number}")
}

/// "12 parts".
pub fn parts(count: usize) -> String {
    if count == 1 { "1 part".to_owned() } else { format!("{count} parts") }
}

/// "Rosa Ahmed, 3 March 2026".
pub fn who(by: &str, on: Day) -> String {
    format!("{by}, {}", plain(on))
}
