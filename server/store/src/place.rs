//! Where a store lives, and why one is refused at start: each reason is one sentence the person at the shell can
//! act on.

use std::{
    fs,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use crate::{error::Error, tombstone_file::TOMBSTONES};

/// Where a store lives: its files, its keys, and PostgreSQL if it is not SQLite.
#[derive(Clone)]
pub struct Place {
    pub(crate) data: PathBuf,
    pub(crate) keys: PathBuf,
    pub(crate) postgres: Option<String>,
}

impl Place {
    /// A directory of encrypted SQLite files, with the keys in `keys` inside it until said otherwise.
    pub fn new(data: impl Into<PathBuf>) -> Self {
        let data = data.into();
        Self { keys: data.join("keys"), data, postgres: None }
    }

    /// The same with the keys elsewhere: outside the data directory in earnest.
    #[must_use]
    pub fn with_keys(mut self, keys: impl Into<PathBuf>) -> Self {
        self.keys = keys.into();
        self
    }

    /// The same with the records in PostgreSQL. Keys and anchors stay in files.
    #[must_use]
    pub fn on_postgres(mut self, url: impl Into<String>) -> Self {
        self.postgres = Some(url.into());
        self
    }

    /// The directory of the store's files.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The directory of its keys.
    pub fn keys(&self) -> &Path {
        &self.keys
    }

    /// The file that remembers where the audit chain was, outside the database.
    pub fn anchor_file(&self) -> PathBuf {
        self.data.join("anchors.log")
    }

    /// The file that remembers who was erased, outside the database.
    pub fn tombstone_file(&self) -> PathBuf {
        self.data.join(TOMBSTONES)
    }

    /// Whether the records are in PostgreSQL.
    pub const fn is_on_postgres(&self) -> bool {
        self.postgres.is_some()
    }

    /// The address of PostgreSQL, with whatever secret is in it.
    pub fn postgres(&self) -> Option<&str> {
        self.postgres.as_deref()
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.data.join("waymark.db")
    }

    pub(crate) fn protected_file(&self) -> PathBuf {
        self.data.join("protected.db")
    }
}

/// Real survivors, or the made-up ones of the demonstration. A store is one or the other for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Real,
    Demo,
}

impl Kind {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Demo => "demo",
        }
    }
}

/// Why a store was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("There is no store at {}. Give the right directory, or make one with `waymark init`.", .0.display())]
    NoStore(PathBuf),
    #[error("The database holds no store. Make one with `waymark init`.")]
    EmptyDatabase,
    #[error("There is a store at {} already. Nothing was changed.", .0.display())]
    AlreadyThere(PathBuf),
    #[error("The key file {} is missing. Without it nobody can read the store: bring it back from where it is kept safe.", .0.display())]
    NoKey(PathBuf),
    #[error("The key file {} can be read by other users. Run `chmod 400` on it, and think of who may have copied it.", .0.display())]
    KeyShared(PathBuf),
    #[error("The key file {} does not hold a key: 64 hexadecimal digits are expected.", .0.display())]
    KeyMalformed(PathBuf),
    #[error("The key in {} does not open this store: it belongs to another one, or the file is damaged.", .0.display())]
    WrongKey(PathBuf),
    #[error("The file {} is not encrypted, so it is not a store of Waymark.", .0.display())]
    Plain(PathBuf),
    #[error(
        "The store was written by a newer Waymark (schema {found}; this one knows {known}). Install the newer version."
    )]
    Newer { found: i64, known: i64 },
    #[error("This is a demonstration store. It can only be opened as a demonstration.")]
    IsDemo,
    #[error("This store holds real records. It cannot be opened as a demonstration.")]
    IsReal,
    #[error(
        "The file {}, which keeps erased people erased, is not as Waymark wrote it. Put the copy there that lies beside the newest backup.", .0.display()
    )]
    Tombstones(PathBuf),
    #[error("Another Waymark is using the store at {}. Stop it first.", .0.display())]
    InUse(PathBuf),
    #[error("The address of the PostgreSQL database is not valid.")]
    Address(#[source] sqlx::Error),
    #[error("The database cannot be reached or did not answer as expected.")]
    Database(#[source] sqlx::Error),
    #[error("The store opened, but could not be made ready.")]
    NotReady(#[from] Error),
    #[error("The file {} cannot be used.", .0.display())]
    File(PathBuf, #[source] std::io::Error),
}

impl OpenError {
    pub(crate) fn no_key(path: &Path, error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NoKey(path.into()),
            _ => Self::File(path.into(), error),
        }
    }
}

/// Makes a directory that only its owner can enter, unless it is there.
pub fn private_dir(path: &Path) -> Result<(), OpenError> {
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|error| OpenError::File(path.into(), error))
}

/// Takes the store for this process. The lock goes with the process, however it ends.
pub(crate) fn lock(data: &Path) -> Result<fs::File, OpenError> {
    let path = data.join("waymark.lock");
    let file = fs::File::create(&path).map_err(|error| OpenError::File(path, error))?;
    file.try_lock().map_err(|_| OpenError::InUse(data.into()))?;
    Ok(file)
}
