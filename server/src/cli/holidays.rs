//! The part of the command line that is about bank holidays.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::At;

#[derive(Debug, Subcommand)]
pub enum Holidays {
    /// List every list that is held, how far it is known, and the days still to come.
    List(At),
    /// Load bank holidays from a file. No date moves: a legal adviser decides about those that would.
    Load(Load),
}

#[derive(Debug, Args)]
pub struct Load {
    /// A CSV file with the first line date,nation,name and then one bank holiday of one nation a line, such as
    /// 2027-05-07,SCT,A day announced late.
    pub file: PathBuf,
    /// The file gives all days of every year and nation in it, which take the place of those that are held.
    #[arg(long)]
    pub whole_years: bool,
    #[command(flatten)]
    pub at: At,
}
