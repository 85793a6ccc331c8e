//! What can go wrong, by what the caller can do next. Anything nobody can act on is a `Fault`.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use domain::check::Verdict;

use crate::view::KnownReference;

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in, or not any more.
    #[error("nobody is signed in")]
    SignedOut,
    /// It is some time since they showed who they are, and this asks for it anew.
    #[error("it must be confirmed who this is")]
    NotProved,
    /// It does not exist, or it is not theirs: nobody can tell which.
    #[error("not found")]
    NotFound,
    /// Somebody else saved first.
    #[error("changed by somebody else meanwhile")]
    Conflict { by: String, at: DateTime<Utc> },
    /// The rules do not let this be recorded; each reason names the answer it is about.
    #[error("refused by the rules")]
    Refused(Verdict),
    /// It would leave an open case with nothing that comes next, and nobody has said what does.
    #[error("nothing would come next")]
    NothingNext,
    /// The NRM reference is known already, and the worker has not said to go on.
    #[error("the reference is known")]
    Duplicate(KnownReference),
    /// This form was already used for something else.
    #[error("this form was already used")]
    FormReused,
    /// Too much at once, or a disk that takes nothing: try again in a moment.
    #[error("the store is busy")]
    Busy,
    /// Something is wrong with the program, the disk or the database.
    #[error("a fault in the store")]
    Fault(#[from] Fault),
}

/// What nobody at a keyboard can put right.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("the database refused")]
    Database(#[source] sqlx::Error),
    #[error("a write changed {found} rows instead of {expected}")]
    Rows { expected: u64, found: u64 },
    #[error("a stored value cannot be read")]
    Unreadable(#[from] serde_json::Error),
    #[error("a stored code is unknown in {column}")]
    Code { column: &'static str },
    #[error("the figures of a period are not those that were kept")]
    Figures,
    #[error("a secret of the store cannot be read with its key")]
    Secret,
    #[error("nobody could be asked for a passkey")]
    Passkey(#[source] webauthn_rs::prelude::WebauthnError),
    #[error("a task of the store stopped")]
    Stopped,
    #[error("a file of the store could not be written")]
    File(#[from] std::io::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if is_of_the_disk(&error) {
            tracing::error!(error = &error as &dyn std::error::Error, "the disk refused");
        }
        if is_passing(&error) { Self::Busy } else { Self::Fault(Fault::Database(error)) }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// What SQLite says of a disk that fails, and of one that is full.
const SQLITE_IOERR: u32 = 10;
const SQLITE_FULL: u32 = 13;

/// Waiting helps: the queue is long, the disk is full or fails, the database is away for a moment, or two transactions
/// stood in each other's way.
fn is_passing(error: &sqlx::Error) -> bool {
    const SQLITE: [u32; 4] = [5, SQLITE_IOERR, SQLITE_FULL, 14];
    const POSTGRES: [&str; 7] = ["40001", "40P01", "53100", "58030", "57P01", "57P02", "57P03"];
    matches!(error, sqlx::Error::PoolTimedOut | sqlx::Error::Io(_))
        || sqlite(error).is_some_and(|code| SQLITE.contains(&code))
        || code(error).is_some_and(|code| POSTGRES.contains(&code.as_ref()))
}

/// Somebody who looks after the machine should know.
fn is_of_the_disk(error: &sqlx::Error) -> bool {
    const POSTGRES: [&str; 2] = ["53100", "58030"];
    sqlite(error).is_some_and(|code| code == SQLITE_IOERR || code == SQLITE_FULL)
        || code(error).is_some_and(|code| POSTGRES.contains(&code.as_ref()))
}

fn code(error: &sqlx::Error) -> Option<Cow<'_, str>> {
    error.as_database_error().and_then(sqlx::error::DatabaseError::code)
}

/// The code of SQLite without what it adds about the place. Those of PostgreSQL have five characters.
fn sqlite(error: &sqlx::Error) -> Option<u32> {
    let code = code(error).filter(|code| code.len() < 5)?;
    code.parse::<u32>().ok().map(|code| code & 0xff)
}
