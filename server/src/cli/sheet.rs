//! How cases are brought in and taken out at the shell.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use domain::id::ImportId;

use super::At;

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).args(["file", "undo", "explain"])))]
pub struct Import {
    #[command(flatten)]
    pub at: At,
    /// The sheet: one row a case. The canonical CSV needs no mapping.
    pub file: Option<PathBuf>,
    /// The canonical file of further events, in the order of the cases.
    #[arg(long, value_name = "FILE", requires = "file")]
    pub events: Option<PathBuf>,
    /// How the columns of your own sheet are read. Without it, a proposal is printed for you to look at and keep.
    #[arg(long, value_name = "MAP.toml", requires = "file", conflicts_with = "events")]
    pub map: Option<PathBuf>,
    /// Only check; save nothing.
    #[arg(long, requires = "file")]
    pub dry_run: bool,
    /// Where the rows to fix are written. [default: beside the sheet, with -to-fix in its name]
    #[arg(long, value_name = "FILE", requires = "file")]
    pub to_fix: Option<PathBuf>,
    /// The work email address of whoever answers for it. [default: the first administrator]
    #[arg(long, value_name = "EMAIL")]
    pub by: Option<String>,
    /// Take back everything that this import brought in, within seven days.
    #[arg(long, value_name = "ID")]
    pub undo: Option<ImportId>,
    /// Show every column of the canonical sheet, and what may stand in it.
    #[arg(long)]
    pub explain: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub at: At,
    /// A new directory for cases.csv, further-events.csv and documents.csv, which lists what documents there are. What is
    /// in them is not encrypted.
    #[arg(value_name = "DIR")]
    pub to: PathBuf,
    /// The work email address of whoever answers for it. [default: the first administrator]
    #[arg(long, value_name = "EMAIL")]
    pub by: Option<String>,
}
