//! Opens the connections: encrypted SQLite as measured to lose nothing in a power cut, or PostgreSQL.

use std::{fs::File, io::Read, path::Path, str::FromStr, time::Duration};

use sqlx::{
    ConnectOptions, Connection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{
        SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqlitePoolOptions,
        SqliteSynchronous,
    },
};

use crate::{db::Db, key::Key, place::OpenError};

const READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;
const PATIENCE: Duration = Duration::from_secs(5);

/// Options that carry the key, so without `Debug`: sqlx would print it.
struct Locked(SqliteConnectOptions);

/// Opens an encrypted SQLite file, or makes it. `key_file` is named if the key does not fit.
pub async fn open_sqlite(
    path: &Path,
    key: &Key,
    key_file: &Path,
    create: bool,
) -> Result<Db, OpenError> {
    if create && path.exists() {
        return Err(OpenError::AlreadyThere(path.into()));
    }
    if !create {
        refuse_plain(path)?;
    }
    let refused = |error| {
        if is_not_a_database(&error) {
            OpenError::WrongKey(key_file.into())
        } else {
            OpenError::Database(error)
        }
    };
    hush().await.map_err(OpenError::Database)?;
    let write =
        writer().connect_with(Locked::new(path, key).writing(create)).await.map_err(refused)?;
    let read = readers().connect_with(Locked::new(path, key).reading()).await.map_err(refused)?;
    Ok(Db::sqlite(write, read))
}

/// The same without encryption, so that a test sees what is left in a file. Everything else is as it is in earnest.
#[cfg(test)]
pub(crate) async fn open_plain(path: &Path) -> Result<Db, sqlx::Error> {
    let plain = || Locked::on(path, SqliteConnectOptions::new());
    let write = writer().connect_with(plain().writing(true)).await?;
    let read = readers().connect_with(plain().reading()).await?;
    Ok(Db::sqlite(write, read))
}

/// Copies an encrypted file into one that is compact and has the same key, while others go on writing to it: a reader
/// sees one instant. It can neither write to the file nor checkpoint, so there is still one writer.
pub(crate) async fn copy(path: &Path, key: &Key, into: &Path) -> Result<(), sqlx::Error> {
    hush().await?;
    let reader = Locked::new(path, key).0.read_only(true).pragma("wal_autocheckpoint", "0");
    let mut reader = reader.connect().await?;
    let copied = sqlx::query("vacuum into $1").bind(into.to_str()).execute(&mut reader).await;
    reader.close().await?;
    copied.map(|_| ())
}

/// Encrypts a file under another key. In place, so only ever on a copy.
pub(crate) async fn rekey(path: &Path, key: &Key, new: &Key) -> Result<(), sqlx::Error> {
    let changing = Locked::new(path, key).0.pragma("rekey", raw(new));
    changing.connect().await?.close().await
}

/// SQLCipher writes to standard error past every log setting. It is told once, for the whole process.
async fn hush() -> Result<(), sqlx::Error> {
    let anywhere = SqliteConnectOptions::new().in_memory(true).pragma("cipher_log_level", "none");
    anywhere.connect().await?.close().await
}

/// Opens a PostgreSQL database by its address.
pub async fn open_postgres(url: &str) -> Result<Db, OpenError> {
    postgres(at(url)?).await
}

/// The same, seeing the tables of one schema and of no other.
pub(crate) async fn open_schema(url: &str, schema: &str) -> Result<Db, OpenError> {
    postgres(at(url)?.options([("search_path", schema)])).await
}

fn at(url: &str) -> Result<PgConnectOptions, OpenError> {
    PgConnectOptions::from_str(url).map_err(OpenError::Address)
}

async fn postgres(options: PgConnectOptions) -> Result<Db, OpenError> {
    let options = options
        .application_name("waymark")
        .statement_cache_capacity(256)
        .disable_statement_logging();
    let pool = PgPoolOptions::new().max_connections(POSTGRES_CONNECTIONS).acquire_timeout(PATIENCE);
    pool.connect_with(options).await.map(Db::postgres).map_err(OpenError::Database)
}

/// One connection for ever: whoever else wrote or checkpointed would bring the race back.
fn writer() -> SqlitePoolOptions {
    lasting(1)
}

fn readers() -> SqlitePoolOptions {
    lasting(READERS)
}

fn lasting(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .min_connections(connections)
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        // When the disk fails, SQLite takes the transaction back by itself, and sqlx goes on believing that it is open:
        // such a connection would refuse every transaction after it. It gives way to a new one.
        .before_acquire(|connection, _| {
            let is_free = !connection.is_in_transaction();
            Box::pin(async move { Ok(is_free) })
        })
}

impl Locked {
    fn new(path: &Path, key: &Key) -> Self {
        Self::on(path, SqliteConnectOptions::new().pragma("key", raw(key)))
    }

    fn on(path: &Path, options: SqliteConnectOptions) -> Self {
        let options = options
            .filename(path)
            .locking_mode(SqliteLockingMode::Normal)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .statement_cache_capacity(256)
            // A page's rows at once: the thread that reads them stops for nobody.
            .row_buffer_size(512)
            .pragma("trusted_schema", "off")
            .pragma("cell_size_check", "on")
            .pragma("mmap_size", "0")
            .pragma("cache_size", "-8000")
            .pragma("temp_store", "memory");
        // A slow open would otherwise put the key into the log.
        Self(options.disable_statement_logging())
    }

    fn writing(self, create: bool) -> SqliteConnectOptions {
        self.0
            .create_if_missing(create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("secure_delete", "on")
    }

    fn reading(self) -> SqliteConnectOptions {
        self.0.read_only(true).pragma("query_only", "on").pragma("wal_autocheckpoint", "0")
    }
}

/// The bytes of the key themselves: nothing is derived from them, so that opening is quick.
fn raw(key: &Key) -> String {
    format!("\"x'{}'\"", hex::encode(key.expose()))
}

/// A wrong path must never make an empty store, and a plain file must never be taken for a damaged one.
fn refuse_plain(path: &Path) -> Result<(), OpenError> {
    let mut head = [0; 15];
    let mut file = File::open(path).map_err(|_| OpenError::NoStore(path.into()))?;
    match file.read_exact(&mut head) {
        Ok(()) if &head == b"SQLite format 3" => Err(OpenError::Plain(path.into())),
        _ => Ok(()),
    }
}

fn is_not_a_database(error: &sqlx::Error) -> bool {
    const SQLITE_NOTADB: &str = "26";
    error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code)
        .is_some_and(|code| code == SQLITE_NOTADB)
}
