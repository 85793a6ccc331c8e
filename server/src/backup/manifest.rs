//! What a backup says about itself: the list inside the seal, and the note beside it that anybody may read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::contents::{Contents, Head};

/// How backups are laid out. Another layout gets another number.
pub const FORMAT: u32 = 1;

/// The list inside the seal, last of all parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of the program that made it.
    pub program: String,
    /// The instant before which everything that was acknowledged is in it.
    pub taken_at: DateTime<Utc>,
    pub engine: Engine,
    /// Rows and digests of every table, and where the audit chain was.
    pub contents: Contents,
    /// How many records were erased before it was made. Backups from before there were any say nothing of it.
    #[serde(default)]
    pub tombstones: usize,
    pub parts: Vec<Part>,
}

/// Which database the records were in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// One file in the seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

/// What stands beside a sealed file: enough to see that a copy of it is whole, and nothing about anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub format: u32,
    pub taken_at: DateTime<Utc>,
    pub bytes: u64,
    pub sha256: String,
    pub schema: i64,
    /// An anchor of the audit chain that is kept away from the store.
    pub audit: Head,
    /// How many records were erased before it was made: fewer can never be known later.
    #[serde(default)]
    pub tombstones: usize,
}
