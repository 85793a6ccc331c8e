//! What each key of a rule file may say, and the Rust it stands for. The compiler checks the right-hand side.

/// The words a key knows.
pub type Words = &'static [(&'static str, &'static str)];

pub const CALENDARS: Words = &[
    ("GEN", "CalendarKind::Office"),
    ("GEN-EW", "CalendarKind::OfficeEnglandWales"),
    ("NOTICES", "CalendarKind::Notices"),
    ("IAC", "CalendarKind::Tribunal"),
    ("FOIA", "CalendarKind::AnyNation"),
];

pub const ROLLS: Words = &[
    ("never", "None"),
    ("GEN", "Some(CalendarKind::Office)"),
    ("GEN-EW", "Some(CalendarKind::OfficeEnglandWales)"),
    ("NOTICES", "Some(CalendarKind::Notices)"),
    ("IAC", "Some(CalendarKind::Tribunal)"),
    ("FOIA", "Some(CalendarKind::AnyNation)"),
];

pub const FIRST_DAYS: Words =
    &[("day after", "FirstDay::DayAfter"), ("same day", "FirstDay::SameDay")];

pub const ACT_BYS: Words = &[
    ("due", "ActBy::Due"),
    ("day before any roll", "ActBy::Unrolled"),
    ("before due", "ActBy::BeforeDue"),
];

pub const CUTOFFS: Words = &[
    ("start of day", "Cutoff::StartOfDay"),
    ("5pm", "Cutoff::FivePm"),
    ("court closes", "Cutoff::CourtCloses"),
    ("end of day", "Cutoff::EndOfDay"),
    ("midnight", "Cutoff::Midnight"),
    ("on the form", "Cutoff::OnTheForm"),
    ("the hour", "Cutoff::TheHour"),
];

pub const NATIONS: Words = &[
    ("EW", "Nation::EnglandWales"),
    ("SCT", "Nation::Scotland"),
    ("NI", "Nation::NorthernIreland"),
];

pub const SELECTORS: Words = &[
    ("trigger", "Selector::Trigger"),
    ("first decision", "Selector::FirstDecision"),
    ("decision", "Selector::Decision"),
    ("grant", "Selector::Grant"),
    ("claim", "Selector::Claim"),
];

pub const TRIGGER_DATES: Words = &[
    ("decided", "TriggerDate::Decided"),
    ("sent", "TriggerDate::Sent"),
    ("received", "TriggerDate::Received"),
    ("notified", "TriggerDate::Notified"),
    ("posted", "TriggerDate::Posted"),
    ("dated", "TriggerDate::Dated"),
    ("happened", "TriggerDate::Happened"),
    ("ends", "TriggerDate::Ends"),
    ("born", "TriggerDate::Born"),
];

pub const PLACES: Words = &[
    ("anywhere", "Place::Anywhere"),
    ("in the UK", "Place::InUk"),
    ("detained", "Place::Detained"),
    ("outside the UK", "Place::Abroad"),
];

/// What an input may do, and the kind of answer that goes with it.
pub const ROLES: Words = &[
    ("is the date", "day"),
    ("is the length", "number"),
    ("is the hour", "time"),
    ("ends later", "day"),
    ("ends earlier", "day"),
    ("pauses from", "day"),
    ("pauses until", "day"),
    ("selects the version", "day"),
];

pub const OWERS: Words =
    &[("we", "OwedBy::We"), ("they", "OwedBy::They"), ("nobody", "OwedBy::Nobody")];

pub const KINDS: Words = &[
    ("legal limit", "Kind::LegalLimit"),
    ("target", "Kind::Target"),
    ("period end", "Kind::PeriodEnd"),
    ("not before", "Kind::NotBefore"),
    ("not after", "Kind::NotAfter"),
    ("milestone", "Kind::Milestone"),
    ("reminder", "Kind::Reminder"),
    ("service", "Kind::Service"),
    ("recurring", "Kind::Recurring"),
    ("flag", "Kind::Flag"),
];

pub const CONFIDENCES: Words = &[
    ("sourced", "Confidence::Sourced"),
    ("secondary", "Confidence::Secondary"),
    ("knowledge", "Confidence::Knowledge"),
    ("doubtful", "Confidence::Doubtful"),
    ("practice", "Confidence::Practice"),
];

/// Who usually gets a piece of evidence.
pub const GETTERS: Words = &[
    ("worker", "Getter::Worker"),
    ("adviser", "Getter::Adviser"),
    ("person", "Getter::Person"),
    ("other", "Getter::Other"),
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
