//! PostgreSQL's own programs copy its databases. What they write goes straight into the seal, and what they read comes
//! straight out of it: it is never in a file in clear. A password reaches them in a file of ours, never as a word on the
//! command line or in the environment.

use std::{
    fs::OpenOptions,
    io::{self, Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use store::copy::Frozen;

use super::{
    NotKept,
    archive::DUMP,
    envelope::Envelope,
    opened::{self, Opener},
};

/// A dump is put into the archive in pieces of this size: its length is not known before it ends.
const PIECE: usize = 4 << 20;
/// What PostgreSQL's programs understand of an address. The rest is for our own connections.
const UNDERSTOOD: [&str; 8] =
    ["sslmode", "sslrootcert", "sslcert", "sslkey", "host", "port", "user", "dbname"];

/// How their programs reach a database.
pub struct Dial {
    address: String,
    password_file: Option<PathBuf>,
}

impl Dial {
    /// Takes the password out of an address and puts it into a file in `room`, which goes with the work.
    pub fn of(address: &str, room: &Path) -> Result<Self, NotKept> {
        let (address, password) = apart(address);
        let Some(password) = password else { return Ok(Self { address, password_file: None }) };
        let file = room.join("password");
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file);
        let line = format!("*:*:*:*:{}\n", password.replace('\\', "\\\\").replace(':', "\\:"));
        made.and_then(|mut made| made.write_all(line.as_bytes())).map_err(NotKept::file(&file))?;
        Ok(Self { address, password_file: Some(file) })
    }

    fn start(
        &self,
        program: &'static str,
        words: &[&str],
        (from, to): (Stdio, Stdio),
    ) -> Result<Child, NotKept> {
        let mut command = Command::new(program);
        command.args(words).arg(format!("--dbname={}", self.address)).arg("--no-password");
        if let Some(file) = &self.password_file {
            command.env("PGPASSFILE", file);
        }
        command.stdin(from).stdout(to).stderr(Stdio::piped()).spawn().map_err(|error| {
            match error.kind() {
                io::ErrorKind::NotFound => NotKept::NoProgram(program),
                _ => NotKept::ProgramStopped(program, error.kind().to_string()),
            }
        })
    }
}

/// Puts the whole database into the archive, as it was at the instant it is held at.
pub fn dump(dial: &Dial, frozen: &Frozen, envelope: &mut Envelope) -> Result<(), NotKept> {
    let snapshot = format!("--snapshot={}", frozen.snapshot);
    let words = ["--format=custom", "--no-owner", "--no-privileges", snapshot.as_str()];
    let mut child = dial.start("pg_dump", &words, (Stdio::null(), Stdio::piped()))?;
    let mut out = child.stdout.take().ok_or_else(|| stopped("pg_dump"))?;
    let mut piece = Vec::with_capacity(PIECE);
    for number in 0.. {
        piece.clear();
        let read = (&mut out).take(PIECE as u64).read_to_end(&mut piece);
        if read.map_err(|_| stopped("pg_dump"))? == 0 {
            break;
        }
        let name = format!("{DUMP}{number:06}");
        envelope.add_bytes(&name, &piece).map_err(|_| stopped("pg_dump"))?;
    }
    drop(out);
    finish("pg_dump", child)
}

/// Puts a dump into an empty database: all of it, or nothing.
pub fn restore(dial: &Dial, file: &Path, opener: &Opener) -> Result<(), NotKept> {
    let words = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"];
    let mut child = dial.start("pg_restore", &words, (Stdio::piped(), Stdio::null()))?;
    let mut into = child.stdin.take().ok_or_else(|| stopped("pg_restore"))?;
    let poured = opened::read(file, opener, &mut |name, part| {
        if !name.starts_with(DUMP) {
            return Ok(());
        }
        io::copy(part, &mut into).map(drop).map_err(|_| stopped("pg_restore"))
    });
    if poured.is_err() {
        // Before it learns that there is no more: a transaction that is not finished never was.
        let _ = child.kill();
    }
    drop(into);
    let finished = finish("pg_restore", child);
    poured?;
    finished
}

/// Waits for a program. Of what it says only the first line of `pg_dump` is passed on: others may quote a record.
fn finish(program: &'static str, child: Child) -> Result<(), NotKept> {
    let ended = child.wait_with_output().map_err(|_| stopped(program))?;
    if ended.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&ended.stderr);
    let first = said.lines().next().filter(|_| program == "pg_dump").unwrap_or_default();
    Err(NotKept::ProgramStopped(program, first.to_owned()))
}

fn stopped(program: &'static str) -> NotKept {
    NotKept::ProgramStopped(program, String::new())
}

/// An address without what only we understand, and the password that was in it.
fn apart(address: &str) -> (String, Option<String>) {
    let (base, query) = address.split_once('?').unwrap_or((address, ""));
    let (scheme, rest) = base.split_once("://").unwrap_or(("postgres", base));
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (user, mut password) = match user.split_once(':') {
        Some((user, password)) => (user, Some(plain(password))),
        None => (user, None),
    };
    let mut kept = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("password", word)) => password = Some(plain(word)),
            Some((name, _)) if UNDERSTOOD.contains(&name) => kept.push(pair),
            _ => {}
        }
    }
    let at = if user.is_empty() { String::new() } else { format!("{user}@") };
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    (format!("{scheme}://{at}{host}/{path}{query}"), password)
}

/// What an address writes with percent signs.
fn plain(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_never_stands_among_the_words_of_a_program() {
        let of = |address: &str| apart(address);
        let secret = Some("se:cret".to_owned());

        assert_eq!(of("postgres://way@host:5/db"), ("postgres://way@host:5/db".into(), None));
        assert_eq!(
            of("postgres://way:se%3Acret@host/db"),
            ("postgres://way@host/db".into(), secret.clone())
        );
        assert_eq!(
            of(
                "postgres://way@host/db?sslmode=verify-full&password=se:cret&options[search_path]=t"
            ),
            ("postgres://way@host/db?sslmode=verify-full".into(), secret)
        );
    }
}
