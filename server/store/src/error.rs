//! What can go wrong, by what the caller can do next. Anything nobody can act on is a `Fault`.

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
    /// Too much at once: try again in a moment.
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
    #[error("a task of the store stopped")]
    Stopped,
    #[error("a file of the store could not be written")]
    File(#[from] std::io::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if is_passing(&error) { Self::Busy } else { Self::Fault(Fault::Database(error)) }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Waiting helps: the queue is long, the disk is full, or two transactions stood in each other's way.
fn is_passing(error: &sqlx::Error) -> bool {
    const SQLITE_BUSY: &str = "5";
    const SQLITE_FULL: &str = "13";
    const POSTGRES: [&str; 3] = ["40001", "40P01", "53100"];
    match error {
        sqlx::Error::PoolTimedOut => true,
        sqlx::Error::Database(inner) => inner.code().is_some_and(|code| {
            code == SQLITE_BUSY || code == SQLITE_FULL || POSTGRES.contains(&code.as_ref())
        }),
        _ => false,
    }
}
