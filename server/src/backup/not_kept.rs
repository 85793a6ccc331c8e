//! Why a backup was not made, or not taken: one sentence each, that says what to do.

use std::{
    io,
    path::{Path, PathBuf},
};

use store::{OpenError, copy::Unsound, rekey::NotRekeyed};

/// Why a backup was not made, or not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    #[error(
        "A backup is sealed to two trustees or more, so that one lost key does not lose the charity's records. Give --trustee FILE for each: {0} given."
    )]
    TooFewTrustees(usize),
    #[error("The file {} does not hold a trustee's public key: one line that begins with age1.", .0.display())]
    NotATrustee(PathBuf),
    #[error(
        "The file {} holds a trustee's secret key. Take it off this machine, and give the public one.", .0.display()
    )]
    SecretOfTrustee(PathBuf),
    #[error("The file {} does not hold a trustee's secret key: one line that begins with AGE-SECRET-KEY-1.", .0.display())]
    NotAnIdentity(PathBuf),
    #[error("There is a file at {} already. A key is never written over.", .0.display())]
    KeyThere(PathBuf),
    #[error("Another backup into {} is running. Wait until it is done.", .0.display())]
    Running(PathBuf),
    #[error("There is no backup in {} that is whole.", .0.display())]
    None(PathBuf),
    #[error("The file {} is not a backup of Waymark.", .0.display())]
    NotABackup(PathBuf),
    #[error(
        "The key in {} does not open this backup: it was sealed to other trustees.", .0.display()
    )]
    OtherIdentity(PathBuf),
    #[error("The file {} is cut short: {found} of {expected} bytes are there. Use another copy of it.", file.display())]
    Cut { file: PathBuf, found: u64, expected: u64 },
    #[error("The file {} was altered after it was made. Use another copy of it.", .0.display())]
    Altered(PathBuf),
    #[error("The file {} is cut short or was altered. Use another copy of it.", .0.display())]
    Damaged(PathBuf),
    #[error(
        "The backup was made by a newer Waymark (schema {found}; this one knows {known}). Install the newer version."
    )]
    Newer { found: i64, known: i64 },
    #[error("The backup does not hold what its list says: {0}. Use another one.")]
    NotAsListed(String),
    #[error("What came out of the backup is not what went in: the table {0} differs.")]
    Differs(String),
    #[error("There is something at {} already. Restore into a new directory.", .0.display())]
    Occupied(PathBuf),
    #[error("The database that --database names is not empty. Restore into an empty one.")]
    DatabaseOccupied,
    #[error("The backup is of a store on {0}. {1}")]
    OtherDatabase(&'static str, &'static str),
    #[error(
        "The program {0} is missing. It comes with PostgreSQL: on Debian, install postgresql-client."
    )]
    NoProgram(&'static str),
    #[error("The program {0} stopped. {1}")]
    ProgramStopped(&'static str, String),
    #[error(
        "The server that uses this store did not answer at {}. Stop it, or start it anew, and try again.", .0.display()
    )]
    NoAnswer(PathBuf),
    #[error("The server did not do it: {0}")]
    Server(String),
    #[error(
        "The backup belongs to another store, or to another history of this one. It was not counted."
    )]
    OtherStore,
    #[error(
        "Who was erased after this backup was made is not known here: there is no tombstones.log beside it. Bring the newest one with --tombstones FILE. If there is none anywhere any more, say --without-newer-tombstones."
    )]
    NoTombstones,
    #[error(
        "Only {found} of {noted} erasures are known here: the tombstones.log beside the backup is not the newest. Bring the newest one with --tombstones FILE."
    )]
    OldTombstones { found: usize, noted: usize },
    #[error(transparent)]
    Tombstones(#[from] store::tombstone_file::NotSealed),
    #[error("{0} cases in the backup differ from what their events say.")]
    Rebuild(usize),
    #[error(transparent)]
    Unsound(#[from] Unsound),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Rekey(#[from] NotRekeyed),
    #[error("The store did not do it: {0}.")]
    Store(#[from] store::Error),
    #[error("The file {} cannot be used: {}.", .0.display(), .1.kind())]
    File(PathBuf, #[source] io::Error),
}

impl NotKept {
    /// A file, and why it does not serve.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |problem| Self::File(path, problem)
    }
}
