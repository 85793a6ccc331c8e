//! Words about backups.

use std::path::PathBuf;

use clap::Args;

use super::At;
use crate::backup::schedule::Schedule;

#[derive(Debug, Args)]
pub struct Backup {
    #[command(flatten)]
    pub at: At,
    /// The directory of the backups.
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    /// A file with a trustee's public key. Give it for two trustees or more.
    #[arg(long, value_name = "FILE")]
    pub trustee: Vec<PathBuf>,
    /// For how many days the newest backup of the day is kept.
    #[arg(long, value_name = "N", default_value_t = 7)]
    pub daily: usize,
    /// For how many weeks the newest of the week is kept.
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub weekly: usize,
    /// For how many months the newest of the month is kept.
    #[arg(long, value_name = "N", default_value_t = 12)]
    pub monthly: usize,
}

impl Backup {
    /// How long backups are kept.
    pub const fn schedule(&self) -> Schedule {
        Schedule { daily: self.daily, weekly: self.weekly, monthly: self.monthly }
    }
}

#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
    /// A file with the secret key of one trustee.
    #[arg(long, value_name = "FILE")]
    pub identity: PathBuf,
    /// A file that says who was erased since. The tombstones.log beside the backup is read in any case.
    #[arg(long, value_name = "FILE")]
    pub tombstones: Vec<PathBuf>,
    /// Go on although nobody knows any more who was erased after the backup was made. They are back then.
    #[arg(long)]
    pub without_newer_tombstones: bool,
    /// Where the store goes: --place and --keys must not be there yet, and a --database must be empty.
    #[command(flatten)]
    pub at: At,
}

#[derive(Debug, Args)]
pub struct Drill {
    #[command(flatten)]
    pub at: At,
    /// The directory of the backups.
    #[arg(long, value_name = "DIR")]
    pub from: PathBuf,
    /// A file with the secret key of one trustee.
    #[arg(long, value_name = "FILE")]
    pub identity: PathBuf,
}

#[derive(Debug, Args)]
pub struct Trustee {
    /// The file for the secret key. The public one goes beside it, with .pub at the end.
    pub file: PathBuf,
}
