//! Addresses of the legal side of a case: what only its legal advisers open, and what they share.

use domain::id::CaseId;

/// The legal notes of a case.
pub fn legal(id: CaseId) -> String {
    format!("/cases/{id}/legal")
}

/// The form that writes one.
pub fn new_legal(id: CaseId) -> String {
    format!("{}/new", legal(id))
}

/// One of them, by its number.
pub fn legal_note(id: CaseId, number: u32) -> String {
    format!("{}/{number}", legal(id))
}
