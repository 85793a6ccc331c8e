//! Addresses of the handover and chronology of a case. What is chosen stands behind them as numbers.

use domain::id::CaseId;

/// The page on which its parts are chosen.
pub fn chronology(id: CaseId) -> String {
    format!("/cases/{id}/chronology")
}

/// The sheet itself.
pub fn chronology_sheet(id: CaseId) -> String {
    format!("{}/sheet", chronology(id))
}
