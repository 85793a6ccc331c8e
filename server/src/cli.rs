//! The command line, whole: this is also its documentation. What each command does is in `command`.

mod holidays;
mod keeping;
mod report;
mod serve;
mod sheet;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::{code::Nation, event::Day};

use crate::edge::origin::Origin;
pub use holidays::{Holidays, Load};
pub use keeping::{Backup, Drill, Restore, Trustee};
pub use report::{Format, Report};
pub use serve::Serve;
pub use sheet::{Export, Import};

/// Waymark: case management for charities that support survivors of trafficking.
#[derive(Debug, Parser)]
#[command(name = "waymark", version, disable_help_subcommand = true)]
pub struct Waymark {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site.
    Serve(Serve),
    /// Make a store for a charity, with its first administrator.
    Init(Init),
    /// Make a store with an invented charity.
    Demo(Demo),
    /// Show the rules that deadlines come from.
    #[command(subcommand)]
    Rules(Rules),
    /// Show the bank holidays that dates are counted by, or load newer ones.
    #[command(subcommand)]
    Holidays(Holidays),
    /// Write a report that may be published, and enter it in the register of releases.
    Report(Report),
    /// Bring cases in from a sheet, or take such an import back.
    Import(Import),
    /// Take every case out as the canonical sheet.
    Export(Export),
    /// Derive everything again from the events.
    Rebuild(Rebuild),
    /// Make a sealed copy of the store, on SQLite while it is used too, and remove old ones by a schedule.
    Backup(Backup),
    /// Make a store out of a backup, in a new directory.
    Restore(Restore),
    /// Restore the newest backup for a moment, to see that it can be, and write down that it could.
    Drill(Drill),
    /// Encrypt the store under a new key. Stop the server first.
    Rekey(At),
    /// Make a trustee's key, on the trustee's own machine.
    Trustee(Trustee),
    /// Look after the record of who read and changed what.
    #[command(subcommand)]
    Audit(Audit),
    /// Look after accounts.
    #[command(subcommand)]
    User(User),
}

/// Where a store is.
#[derive(Debug, Clone, Args)]
pub struct At {
    /// The directory of the store.
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub place: PathBuf,
    /// The directory of its keys. Keep it apart from backups of the store. [default: keys inside the store]
    #[arg(long, value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// Keep the records in PostgreSQL: its address, or a file that holds it if it has a password in it.
    #[arg(long, value_name = "ADDRESS|FILE")]
    pub database: Option<String>,
}

#[derive(Debug, Args)]
pub struct Init {
    #[command(flatten)]
    pub at: At,
    /// The first administrator's name.
    #[arg(long)]
    pub name: String,
    /// The first administrator's email address.
    #[arg(long)]
    pub email: String,
    /// A file with the administrator's password. [default: a link is printed, by which they choose one]
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Where people will reach this site, for the link.
    #[arg(long, value_name = "URL")]
    pub origin: Option<Origin>,
    /// How many referrals a year the charity expects. It decides what is measured for reports; under 30, nothing is.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub referrals: u32,
    /// The day from which reports count, such as 2026-01-01. [default: today]
    #[arg(long, value_name = "DAY")]
    pub reports_from: Option<Day>,
}

#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    pub at: At,
    /// How many cases.
    #[arg(long, value_name = "N", default_value_t = 240)]
    pub cases: usize,
    /// The same number makes the same charity.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Write the sign-ins, the cases each may see, the words planted in them and who may open which page to this file as
    /// JSON.
    #[arg(long, value_name = "FILE")]
    pub manifest: Option<PathBuf>,
    /// Give everybody a second step, as in a real store. The keys of their apps are in the manifest.
    #[arg(long)]
    pub second_step: bool,
}

#[derive(Debug, Subcommand)]
pub enum Rules {
    /// List every rule, with the second inputs that some need.
    List,
    /// Run every worked example of every rule.
    Check,
    /// Work out one date.
    Due(Due),
}

#[derive(Debug, Args)]
pub struct Due {
    /// The rule, such as `RECON_30CD`.
    pub rule: String,
    /// The day that starts it, such as 2026-11-20.
    #[arg(long, value_name = "DAY")]
    pub from: Day,
    /// A second input, such as letter=2026-11-05. `rules list` names them. May be given again.
    #[arg(long, value_name = "NAME=VALUE", value_parser = second_input)]
    pub with: Vec<(String, String)>,
    /// The nation whose law and holidays apply.
    #[arg(long = "in", value_name = "EW|SCT|NI", default_value = "EW", value_parser = nation)]
    pub nation: Nation,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Rebuild {
    #[command(flatten)]
    pub at: At,
    /// Only compare; change nothing.
    #[arg(long)]
    pub check: bool,
}

#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Check that no entry was altered, removed or moved.
    Verify(At),
}

#[derive(Debug, Subcommand)]
pub enum User {
    /// Add an account.
    Add(AddUser),
    /// Let a manager see exact figures, which are never for publication.
    GrantInternal(Grant),
    /// Let somebody in who can neither sign in nor ask another administrator: prints a link that works for one hour,
    /// by which they choose a password. Their second step is taken away.
    Recover(Recover),
}

#[derive(Debug, Args)]
pub struct Recover {
    #[command(flatten)]
    pub at: At,
    /// The person's work email address.
    #[arg(long)]
    pub email: String,
    /// Where people reach this site, for the link.
    #[arg(long, value_name = "URL")]
    pub origin: Option<Origin>,
}

#[derive(Debug, Args)]
pub struct AddUser {
    #[command(flatten)]
    pub at: At,
    /// The person's name.
    #[arg(long)]
    pub name: String,
    /// The person's work email address.
    #[arg(long)]
    pub email: String,
    /// What the person does.
    #[arg(long, value_enum)]
    pub role: Role,
    /// The team whose cases a caseworker sees. It is made if it is not there.
    #[arg(long)]
    pub team: Option<String>,
    /// A file with the person's first password.
    #[arg(long, value_name = "FILE")]
    pub password_file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Grant {
    #[command(flatten)]
    pub at: At,
    /// The manager's work email address.
    #[arg(long)]
    pub email: String,
}

/// What a person does at the charity.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Role {
    Caseworker,
    LegalAdviser,
    Manager,
    ReportReader,
    Administrator,
}

impl From<Role> for store::Role {
    fn from(role: Role) -> Self {
        match role {
            Role::Caseworker => Self::Caseworker,
            Role::LegalAdviser => Self::LegalAdviser,
            Role::Manager => Self::Manager,
            Role::ReportReader => Self::ReportReader,
            Role::Administrator => Self::Administrator,
        }
    }
}

fn second_input(typed: &str) -> Result<(String, String), &'static str> {
    let (name, value) = typed.split_once('=').ok_or("NAME=VALUE is expected")?;
    Ok((name.to_owned(), value.to_owned()))
}

fn nation(code: &str) -> Result<Nation, &'static str> {
    Nation::from_code(&code.to_ascii_uppercase()).ok_or("EW, SCT or NI is expected")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Waymark::command().debug_assert();
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused_at_once() {
        let typed = ["waymark", "rules", "due", "RECON_30CD", "--from", "2026-02-31"];

        assert!(Waymark::try_parse_from(typed).is_err());
    }

    #[test]
    fn a_second_input_has_a_name_and_a_value() {
        assert_eq!(
            second_input("letter=2026-11-05"),
            Ok(("letter".to_owned(), "2026-11-05".to_owned()))
        );
        assert!(second_input("letter").is_err());
    }
}
