//! What goes back: refusals as one word each, and the register of what was published.

use serde::Serialize;
use serde_json::json;

/// Why there is no answer. None of them says anything of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    NotInProgramme,
    PeriodNotClosed,
    Forbidden,
    Malformed,
    NoRecords,
    NoSalt,
    NoFile,
    BadRecord,
}

impl Refusal {
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotInProgramme => "not_in_programme",
            Self::PeriodNotClosed => "period_not_closed",
            Self::Forbidden => "forbidden",
            Self::Malformed => "malformed",
            Self::NoRecords => "no_records",
            Self::NoSalt => "salt_missing",
            Self::NoFile => "file_missing",
            Self::BadRecord => "bad_record",
        }
    }
}

/// One release, known by its content.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Release {
    #[serde(rename = "release_id")]
    pub id: String,
    pub sha256: String,
    pub periods: Vec<String>,
    pub tables: Vec<&'static str>,
    pub cube_versions: Vec<String>,
    pub epsilon_per_table: f64,
    pub epsilon_per_episode: f64,
}

/// All releases, in the order they were first made.
#[derive(Default)]
pub struct Register(Vec<Release>);

impl Register {
    /// The same content is one release, however often it leaves.
    pub fn enter(&mut self, release: Release) {
        if !self.0.iter().any(|known| known.id == release.id) {
            self.0.push(release);
        }
    }

    pub fn to_json(&self) -> String {
        json!({ "rows": self.0 }).to_string()
    }
}
