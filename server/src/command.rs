//! What each command does. They write to what they are given, and fail with one sentence.

mod backup;
mod demo;
mod drill;
mod export;
mod failure;
mod holiday_file;
mod holidays;
mod import;
mod init;
mod manifest;
mod open;
mod rekey;
mod report;
mod restore;
mod rules;
mod serve;
mod trustee;
mod upkeep;
mod user;

use std::io::Write;

use tokio::runtime::Runtime;

use crate::cli::{Audit, Command, Holidays, Rules, User};
pub use failure::Failure;

/// Runs a command to its end.
pub fn run(command: Command, out: &mut dyn Write) -> Result<(), Failure> {
    match command {
        Command::Rules(Rules::List) => rules::list(out),
        Command::Rules(Rules::Check) => rules::check(out),
        Command::Rules(Rules::Due(due)) => rules::due(&due, out),
        Command::Holidays(Holidays::List(at)) => wait(holidays::list(&at, out)),
        Command::Holidays(Holidays::Load(how)) => wait(holidays::load(&how, out)),
        Command::Serve(how) => wait(serve::serve(how, out)),
        Command::Init(how) => wait(init::init(&how, out)),
        Command::Demo(how) => wait(demo::make(&how, out)),
        Command::Report(how) => wait(report::write(&how, out)),
        Command::Import(how) => wait(import::bring_in(&how, out)),
        Command::Export(how) => wait(export::take_out(&how, out)),
        Command::Rebuild(how) => wait(upkeep::rebuild(&how, out)),
        Command::Backup(how) => wait(backup::make(&how, out)),
        Command::Restore(how) => wait(restore::restore(&how, out)),
        Command::Drill(how) => wait(drill::drill(&how, out)),
        Command::Rekey(at) => wait(rekey::rekey(&at, out)),
        Command::Trustee(who) => trustee::make(&who, out),
        Command::Audit(Audit::Verify(at)) => wait(upkeep::verify(&at, out)),
        Command::User(User::Add(who)) => wait(user::add(&who, out)),
        Command::User(User::Recover(who)) => wait(user::recover(&who, out)),
        Command::User(User::GrantInternal(who)) => wait(user::grant_internal(&who, out)),
    }
}

fn wait(work: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    Runtime::new()?.block_on(work)
}
