//! Addresses of what data protection leads see.

use domain::id::{CaseId, TombstoneId};

use super::KEPT;

/// One record, to keep or to erase.
pub fn kept(id: CaseId) -> String {
    format!("{KEPT}/{id}")
}

/// The certificate of one erasure.
pub fn erasure(id: TombstoneId) -> String {
    format!("/erasures/{id}")
}
