//! The program `waymark`: reads the command line, runs the command, and says in one sentence what went wrong.

use std::{
    io::{Write, stderr, stdout},
    process::ExitCode,
};

use clap::Parser;
use mimalloc::MiMalloc;
use server::{cli::Waymark, command};

/// A page is thousands of small texts, made and thrown away at once.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let asked = Waymark::parse();
    match command::run(asked.command, &mut stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // If even that cannot be written, the exit code still says it.
            let _ = writeln!(stderr(), "{failure}");
            ExitCode::FAILURE
        }
    }
}
