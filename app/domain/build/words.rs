//! What each key of a rule file may say, and the Rust it stands for. The compiler checks the right-hand side.

/// The words a key knows.
pub type Words = &'static [(&'static str, &'static str)];

pub const CALENDARS: Words = &[
    ("GEN", "CalendarKind::Office"),
    ("NOTICES", "CalendarKind::Notices"),
    ("IAC", "CalendarKind::Tribunal"),
    ("FOIA", "CalendarKind::AnyNation"),
];

pub const ROLLS: Words = &[
    ("never", "None"),
    ("GEN", "Some(CalendarKind::Office)"),
    ("NOTICES", "Some(CalendarKind::Notices)"),
    ("IAC", "Some(CalendarKind::Tribunal)"),
    ("FOIA", "Some(CalendarKind::AnyNation)"),
];

pub const FIRST_DAYS: Words =
    &[("day after", "FirstDay::DayAfter"), ("same day", "FirstDay::SameDay")];

pub const ACT_BYS: Words = &[("due", "ActBy::Due"), ("day before any roll", "ActBy::Unrolled")];

pub const CUTOFFS: Words = &[
    ("start of day", "Cutoff::StartOfDay"),
    ("5pm", "Cutoff::FivePm"),
    ("end of day", "Cutoff::EndOfDay"),
    ("midnight", "Cutoff::Midnight"),
];

pub const NATIONS: Words = &[
    ("EW", "Nation::EnglandWales"),
    ("SCT", "Nation::Scotland"),
    ("NI", "Nation::NorthernIreland"),
];

pub const SELECTORS: Words = &[("trigger", "Selector::Trigger")];

pub const OWERS: Words =
    &[("we", "OwedBy::We"), ("they", "OwedBy::They"), ("nobody", "OwedBy::Nobody")];

pub const KINDS: Words = &[
    ("legal limit", "Kind::LegalLimit"),
    ("target", "Kind::Target"),
    ("period end", "Kind::PeriodEnd"),
    ("not before", "Kind::NotBefore"),
    ("milestone", "Kind::Milestone"),
];

pub const CONFIDENCES: Words = &[
    ("sourced", "Confidence::Sourced"),
    ("secondary", "Confidence::Secondary"),
    ("knowledge", "Confidence::Knowledge"),
    ("practice", "Confidence::Practice"),
];

pub const SIGN_OFFS: Words = &[("unsigned", "SignOff::Unsigned"), ("signed", "SignOff::Signed")];

/// The Rust for one word, or a sentence that names the key and lists what it knows.
pub fn translate(key: &str, words: Words, said: &str) -> Result<&'static str, String> {
    words.iter().find(|(word, _)| *word == said).map(|(_, rust)| *rust).ok_or_else(|| {
        let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        format!("key {key}: {said:?} is not known; write one of: {}", known.join(", "))
    })
}

/// The Rust for a list of words.
pub fn translate_all(key: &str, words: Words, said: &[String]) -> Result<String, String> {
    let rust: Result<Vec<_>, _> = said.iter().map(|word| translate(key, words, word)).collect();
    Ok(format!("&[{}]", rust?.join(", ")))
}
