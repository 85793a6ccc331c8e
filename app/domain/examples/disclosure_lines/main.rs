//! Disclosure control over a pipe, for outside checkers: one request a line in JSON, one answer a line back. It runs
//! the same rules as the program, over records kept in memory, and needs no database:
//!
//! ```text
//! cargo run --package domain --example disclosure_lines
//! ```
//!
//! A session knows no time: a period is closed when it is asked to be. Errors are one word, and hold no number.

mod answer;
mod charity;
mod column;
mod internal;
mod record;
mod report;
mod session;

use std::io::{self, BufRead as _, Write as _};

use session::Session;

fn main() -> io::Result<()> {
    let mut session = Session::default();
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = session.line(&String::from_utf8_lossy(&line));
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
