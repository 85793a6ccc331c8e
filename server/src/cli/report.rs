//! How a report is asked for at the shell: which, of when, and written how.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::At;

#[derive(Debug, Args)]
pub struct Report {
    #[command(flatten)]
    pub at: At,
    /// Which report, such as first-decisions: the last part of its address.
    #[arg(value_name = "ID")]
    pub report: String,
    /// The closed period, such as 2026H1, or the year whose periods are all closed.
    #[arg(long)]
    pub period: String,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub format: Format,
    /// The file to write. [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Xlsx,
    Json,
}
