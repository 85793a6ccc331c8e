//! Addresses of what is given out of a record.

use domain::id::CaseId;

/// What was given out.
pub fn outgoing(case: CaseId) -> String {
    format!("/cases/{case}/outgoing")
}

/// The form that decides what is: for "person" or "authority".
pub fn new_outgoing(case: CaseId, whom: &str) -> String {
    format!("{}/new/{whom}", outgoing(case))
}

/// What was given and what was not, by its number.
pub fn outgoing_one(case: CaseId, number: u32) -> String {
    format!("{}/{number}", outgoing(case))
}

/// The pages that are handed over.
pub fn outgoing_pages(case: CaseId, number: u32) -> String {
    format!("{}/pages", outgoing_one(case, number))
}

/// The same as a sheet.
pub fn outgoing_file(case: CaseId, number: u32) -> String {
    format!("{}.csv", outgoing_pages(case, number))
}
