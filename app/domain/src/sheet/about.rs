//! What the sheet says of a case beside its events.

/// The columns of a case that are not events, in the order of the sheet.
pub const ABOUT: [&str; 10] = [
    "reference",
    "code_name",
    "nrm_reference",
    "name",
    "language",
    "safe_contact",
    "worker",
    "advisers",
    "checked",
    "home_office_number",
];

/// What a case file holds that does not follow from events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Empty: one is made.
    pub reference: String,
    /// Empty: one is made.
    pub code_name: String,
    pub nrm_reference: String,
    pub name: String,
    pub language: String,
    pub safe_contact: String,
    /// The work email address of whoever holds the case. Empty: whoever brings it in.
    pub worker: String,
    /// The work email addresses of legal advisers on the case.
    pub advisers: Vec<String>,
    pub home_office_number: String,
}

impl About {
    /// What the file of further events calls the case.
    pub fn key(&self) -> &str {
        if self.reference.is_empty() { &self.nrm_reference } else { &self.reference }
    }
}
