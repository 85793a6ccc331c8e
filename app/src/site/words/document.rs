//! Words of documents: the list, the form, and why a file is not taken.

use domain::day::{Day, plain};
use paper::Refusal;

words! {
    TITLE = "Documents";
    DOCUMENT = "Document";
    ADD = "Add a document";
    NONE = "No documents are kept here yet. Add a letter, a decision or a photo.";
    ALL_OF = "All documents";
    DOWNLOAD = "Download";
    OPEN = "About this document";
    BACK = "Back to the documents";

    KIND = "What is it?";
    CHOOSE_KIND = "Choose what the document is";
    DATED = "Date on the document (optional)";
    DATED_INSIDE = "date on the document";
    EVENT = "Which entry does it show? (optional)";
    EVENT_HINT = "It then stands beside that entry in the timeline.";
    NO_EVENT = "None of these";
    CHOOSE_EVENT = "Choose an entry from the list";
    ABOUT = "A few words about it (optional)";
    ABOUT_HINT = "For colleagues, without names. For example: both pages, the second is hard to read.";
    FILE = "File";
    FILE_HINT = "PDF, JPEG, PNG, WebP, DOCX, XLSX, ODT, ODS, CSV or TXT, up to 25 megabytes.";
    KEPT_SAFE = "It is encrypted before it is kept. Where and when a photo was taken is removed from it.";
    AGAIN = "Choose the file again: the file itself is not kept in a draft";
    CHOOSE_AGAIN = "Choose the file again";
    CHOOSE_FILE = "Choose the file";
    SAVE = "Add document";
    ADDED_WHY = "It stands among the documents, and beside the entry it shows.";
    SENDING = "Sending the file";
    UNSENT = "The file did not arrive. Everything is still here: press the button again.";

    KIND_SHORT = "What it is";
    ABOUT_SHORT = "About it";
    DATED_SHORT = "Date on it";
    FORMAT = "Kind of file";
    FILE_NAME = "Name of the file";
    SHOWS = "Shows";
    ADDED = "Added";
    NOT_USED = "Not to be used";
    ASIDE_TITLE = "Say that it is not to be used";
    ASIDE_WHY = "A document is never changed or taken away. It stays readable, marked with your reason.";
    REASON = "Why is it not to be used?";
    ENTER_REASON = "Say why it is not to be used";
    SAVE_ASIDE = "Mark as not to be used";

    EMPTY = "This file is empty. Choose the file that has the document in it";
    TOO_BIG = "This file is larger than 25 megabytes. Choose a smaller one, or split it";
    NO_ENDING = "The name of this file has no ending such as .pdf. Choose the file under its full name";
    TWO_ENDINGS = "The name of this file has the ending of a program in it. Rename it, then choose it again";
    PROGRAM = "This is a program or a web page. Save what it shows as PDF, and choose that";
    ARCHIVE = "This file has others packed into it. Unpack it, and choose them one by one";
    EMAIL = "An email can hide other files. Print it to PDF and choose that, then each attachment alone";
    OLD_OFFICE = "This is an old kind of Office file. Save it as DOCX, XLSX or PDF, and choose that";
    LOCKED = "This file has a password, or is an old kind of Office file. Save it without one, and choose that";
    MACROS = "This file has macros, which are programs. Save it without them or as PDF, and choose that";
    EMBEDDED = "This file has other files inside it. Save it as PDF, and choose that";
    FETCHES = "This file fetches something from elsewhere when it is opened. Save it as PDF, and choose that";
    HEIC = "Few computers can open this photo. Save it or take it as JPEG, and choose that";
    OTHER_PICTURE = "This kind of picture is not taken. Save it as JPEG or PNG, and choose that";
    MOVING = "This picture moves. Save one view of it as JPEG or PNG, and choose that";
    TOO_MANY_POINTS = "This picture has more than 40 million points. Choose a smaller copy of it";
    UNPACKS = "This file unpacks to far more than a document has. Save it as PDF, and choose that";
    MISMATCH = "What is in this file is not what its name says. Open it, save it again, and choose that";
    NOT_TEXT = "This is not plain text. Choose the file under its right name, or save it as PDF";
    NOT_WHOLE = "This file is not whole or is damaged. Get it once more, and choose that";
    UNKNOWN = "This kind of file is not taken. Save it as PDF or JPEG, and choose that";
    INFECTED = "The virus scanner found something harmful in this file, so it is not kept. Choose another one";
    NOT_SCANNED = "The virus scanner cannot be reached, so nothing can be added now. Choose the file again later";
    TOO_SLOW = "The connection was too slow or broke, and the file did not arrive. Choose it again";
    MANY = "Several files are on their way already. Choose the file again in a minute";
}

/// Why a file is not taken, and what to do.
pub const fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::Empty => EMPTY,
        Refusal::TooBig => TOO_BIG,
        Refusal::NoEnding => NO_ENDING,
        Refusal::TwoEndings => TWO_ENDINGS,
        Refusal::Program => PROGRAM,
        Refusal::Archive => ARCHIVE,
        Refusal::Email => EMAIL,
        Refusal::OldOffice => OLD_OFFICE,
        Refusal::Locked => LOCKED,
        Refusal::Macros => MACROS,
        Refusal::Embedded => EMBEDDED,
        Refusal::Fetches => FETCHES,
        Refusal::Heic => HEIC,
        Refusal::OtherPicture => OTHER_PICTURE,
        Refusal::Moving => MOVING,
        Refusal::TooManyPoints => TOO_MANY_POINTS,
        Refusal::Unpacks => UNPACKS,
        Refusal::Mismatch => MISMATCH,
        Refusal::NotText => NOT_TEXT,
        Refusal::Broken => NOT_WHOLE,
        Refusal::Unknown => UNKNOWN,
    }
}

/// "Document 3".
pub fn number(number: u32) -> String {
    format!("Document {number}")
}

/// "All documents (5)".
pub fn all(count: usize) -> String {
    format!("{ALL_OF} ({count})")
}

/// "Document 3, decision".
pub fn named(number: u32, kind: &str) -> String {
    format!("{DOCUMENT} {number}, {}", super::problem::inside(kind))
}

/// What the form says about the file when it comes back.
pub fn again() -> String {
    format!("{AGAIN}. {FILE_HINT}")
}

/// "First decision received: negative, 21 October 2026 (event 14)".
pub fn entry(headline: &str, on: Day, number: u32) -> String {
    format!("{headline}, {} (event {number})", plain(on))
}

/// "Rosa Ahmed, 23 October 2026".
pub fn by(by: &str, on: Day) -> String {
    format!("{by}, {}", plain(on))
}

/// "Added by Rosa Ahmed, 23 October 2026".
pub fn added(by: &str, on: Day) -> String {
    format!("Added by {}", self::by(by, on))
}

/// "Marked by Rosa Ahmed, 23 October 2026:", before the reason.
pub fn aside(by: &str, on: Day) -> String {
    format!("Marked by {}:", self::by(by, on))
}

/// "Document 3 was added".
pub fn saved(number: u32) -> String {
    format!("Document {number} was added")
}

/// "PDF, 240 kB".
pub fn file(format: &str, size: u64) -> String {
    format!("{format}, {}", self::size(size))
}

/// "240 kB".
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_refusal_has_a_sentence_of_its_own_that_says_what_to_do() {
        let said: BTreeSet<_> = Refusal::ALL.iter().map(|why| refusal(*why)).collect();

        assert_eq!(said.len(), Refusal::ALL.len());
        for sentence in said {
            assert!(sentence.to_lowercase().contains("choose"), "{sentence}");
        }
    }

    #[test]
    fn a_size_is_said_as_people_say_it() {
        let said = [0, 999, 240_100, 3_460_000].map(size);

        assert_eq!(said, ["0 bytes", "999 bytes", "241 kB", "3.4 MB"]);
    }
}
