//! Words of the demonstration: references, code names, contact rules, evidence. Nothing here is about anybody.

use crate::{chance::LETTERS, code_name::WORDS};

pub(super) const SAFE_CONTACT: &[&str] = &[
    "Text only, weekdays after 4pm. Do not leave voicemail.",
    "Ring between 10am and noon. If anyone else answers, say it is the dentist.",
    "E-mail only. Subject line: appointment.",
    "Ring the key worker at the house first, never the mobile.",
    "Text first and wait for the word agreed before ringing.",
    "Any time by phone. No letters: post is opened by others.",
    "Meet at the office or the library. Never at home.",
    "Ring with the interpreter on the line. No text messages.",
    "Through the social worker until further notice.",
    "Weekday mornings by phone. Do not say where you ring from.",
    "Video call on Tuesdays. The phone is shared with a housemate.",
    "Letters to the solicitor only. Text to say that one is there.",
];

pub(super) const ASKED_LATE: &str = "Request sent with the reasons for lateness";

pub(super) const APPEALED: &[&str] = &[
    "Lodged online, receipt kept in the file",
    "Notice of appeal e-mailed, automatic reply kept",
    "Lodged online by counsel, confirmation page saved",
];

pub(super) const REVIEWED: &[&str] = &[
    "Claim form sealed by the tribunal, copy in the file",
    "Counsel advised against a claim; advice letter sent and explained",
    "Settled after the letter before claim: they will decide again",
    "Advice given with interpreter: no claim, further evidence first",
];

pub(super) const LET_BE: &[&str] = &[
    "Advice given with interpreter: no new evidence, no request made",
    "The person decided not to ask; signed note in the file",
];

pub(super) const APPLIED: &[&str] = &[
    "Form FLR(HRO) submitted online, receipt kept",
    "Application and fee waiver sent together, receipt kept",
];

pub(super) const MISREAD: &[&str] = &[
    "The day on the letter was misread.",
    "The letter came: it bears another date than we were told.",
    "Another date on the page was typed instead of the letter's own.",
];

/// A neutral name for the case.
pub(super) fn code_name(index: usize, seed: u64) -> &'static str {
    match index {
        0 => "Heron",
        1 => "Kestrel",
        2 => "Juniper",
        _ => WORDS[place(index, seed, 67, WORDS.len())],
    }
}

/// "R-7F3K": all different, and in no order.
pub(super) fn reference(index: usize, seed: u64) -> String {
    let base = LETTERS.len();
    let mut left = place(index, seed, 398_021, base.pow(4));
    let mut signs = String::from("R-");
    for _ in 0..4 {
        signs.push(char::from(LETTERS[left % base]));
        left /= base;
    }
    signs
}

/// All different, and in no order.
pub(super) fn nrm_reference(index: usize, seed: u64) -> String {
    format!("NRM{:07}", place(index, seed, 7_654_321, 10_000_000))
}

/// All different, and in no order. A third have none that is known.
pub(super) fn home_office_number(index: usize, seed: u64) -> Option<String> {
    (index % 3 != 1).then(|| format!("A{:07}", place(index, seed, 5_432_101, 10_000_000)))
}

/// Walks through `size` places without treading on one twice: the stride shares no factor with any size used here.
fn place(index: usize, seed: u64, stride: usize, size: usize) -> usize {
    let start = usize::try_from(seed % 1_000_003).unwrap_or(0);
    (start + index * stride) % size
}
