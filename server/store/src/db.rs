//! Two databases behind four verbs: `one`, `optional`, `all`, `execute`. Nothing outside this file knows which it is.
//!
//! SQLite has exactly one connection that writes or checkpoints, and readers that cannot: this rules out the race of
//! two writers over the write-ahead log that SQLite before 3.51.3 loses data by.

use std::sync::Arc;

use futures_util::TryStreamExt;
use sqlx::{
    AssertSqlSafe, Executor, FromRow, Pool, Postgres, SqlSafeStr, Sqlite, Transaction,
    postgres::{PgArguments, PgRow},
    query::QueryAs,
    sqlite::{SqliteArguments, SqliteRow},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    arg::Arg,
    error::{Error, Fault},
    sql::Sql,
};

/// Writers allowed to wait. The next one is told that we are busy, which is kinder than a page that never comes.
const WAITING_WRITERS: usize = 256;

/// An open database. Clones share its connections.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    places: Arc<Semaphore>,
}

#[derive(Clone)]
enum Pools {
    Sqlite { write: Pool<Sqlite>, read: Pool<Sqlite> },
    Postgres(Pool<Postgres>),
}

/// One transaction. Dropped without `commit`, it never happened.
pub struct Tx {
    open: Open,
    _place: Option<OwnedSemaphorePermit>,
}

enum Open {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// How many rows a write must change. Anything else is a fault, and the transaction is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Exactly one.
    One,
    /// Exactly so many.
    Exactly(u64),
    /// As many as there are: for clearing out derived or worn-out rows.
    Any,
}

/// A row type that both databases can fill: derive `sqlx::FromRow`, or use a tuple.
pub trait Row: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>> Row for T {}

impl Db {
    pub(crate) fn sqlite(write: Pool<Sqlite>, read: Pool<Sqlite>) -> Self {
        Self::over(Pools::Sqlite { write, read })
    }

    pub(crate) fn postgres(pool: Pool<Postgres>) -> Self {
        Self::over(Pools::Postgres(pool))
    }

    fn over(pools: Pools) -> Self {
        Self { pools, places: Arc::new(Semaphore::new(WAITING_WRITERS)) }
    }

    /// Which database it is, for migrations only.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.pools, Pools::Postgres(_))
    }

    /// Reads exactly one row.
    pub async fn one<T: Row>(&self, sql: Sql) -> Result<T, Error> {
        self.optional(sql).await?.ok_or(NO_ROW)
    }

    /// Reads one row or none.
    pub async fn optional<T: Row>(&self, sql: Sql) -> Result<Option<T>, Error> {
        Ok(match &self.pools {
            Pools::Sqlite { read, .. } => on_sqlite(sql)?.fetch_optional(read).await?,
            Pools::Postgres(pool) => on_postgres(sql)?.fetch_optional(pool).await?,
        })
    }

    /// Reads all rows.
    pub async fn all<T: Row>(&self, sql: Sql) -> Result<Vec<T>, Error> {
        Ok(match &self.pools {
            Pools::Sqlite { read, .. } => on_sqlite(sql)?.fetch_all(read).await?,
            Pools::Postgres(pool) => on_postgres(sql)?.fetch_all(pool).await?,
        })
    }

    /// Makes one write of its own. Several that belong together need [`Db::begin`].
    pub async fn execute(&self, sql: Sql, expected: Rows) -> Result<u64, Error> {
        let mut tx = self.begin().await?;
        let found = tx.execute(sql, expected).await?;
        tx.commit().await?;
        Ok(found)
    }

    /// Begins a transaction that writes.
    pub async fn begin(&self) -> Result<Tx, Error> {
        let place = self.places.clone().try_acquire_owned().map_err(|_| Error::Busy)?;
        let open = match &self.pools {
            // Immediate: a transaction that reads first and writes later would fail at once, whatever the timeout.
            Pools::Sqlite { write, .. } => Open::Sqlite(write.begin_with("begin immediate").await?),
            Pools::Postgres(pool) => Open::Postgres(pool.begin().await?),
        };
        Ok(Tx { open, _place: Some(place) })
    }

    /// Begins a transaction that only reads: all its statements see the same instant.
    pub async fn snapshot(&self) -> Result<Tx, Error> {
        const FROZEN: &str = "begin isolation level repeatable read read only";
        let open = match &self.pools {
            Pools::Sqlite { read, .. } => Open::Sqlite(read.begin().await?),
            Pools::Postgres(pool) => Open::Postgres(pool.begin_with(FROZEN).await?),
        };
        Ok(Tx { open, _place: None })
    }

    /// Asks the database to read a statement without running it.
    #[doc(hidden)]
    pub async fn prepare(&self, text: &'static str) -> Result<(), Error> {
        match &self.pools {
            Pools::Sqlite { read, .. } => {
                drop(read.acquire().await?.prepare(text.into_sql_str()).await?);
            }
            Pools::Postgres(pool) => {
                drop(pool.acquire().await?.prepare(text.into_sql_str()).await?);
            }
        }
        Ok(())
    }

    /// Lets nothing of what was deleted stand in the files. SQLite wrote over it where it stood: this folds the log into
    /// the file and empties it. PostgreSQL only makes room: it writes over it in its own time, on an encrypted disk.
    pub(crate) async fn wipe(&self) -> Result<(), Error> {
        match &self.pools {
            Pools::Sqlite { write, .. } => {
                let fold = sqlx::query_as("pragma wal_checkpoint(truncate)");
                let (is_busy, ..): (i64, i64, i64) = fold.fetch_one(write).await?;
                if is_busy == 0 { Ok(()) } else { Err(Error::Busy) }
            }
            Pools::Postgres(pool) => Ok(sqlx::raw_sql("vacuum").execute(pool).await.map(drop)?),
        }
    }

    /// Waits for what is running, then closes every connection; SQLite folds its log into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                // Best effort: whatever is left in the log is read again at the next start.
                let _ = sqlx::raw_sql("pragma wal_checkpoint(truncate)").execute(write).await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Reads exactly one row, or writes one and reads what it `returning`s.
    pub async fn one<T: Row>(&mut self, sql: Sql) -> Result<T, Error> {
        self.optional(sql).await?.ok_or(NO_ROW)
    }

    /// Reads one row or none. `insert … on conflict do nothing returning` says here whether it was new.
    pub async fn optional<T: Row>(&mut self, sql: Sql) -> Result<Option<T>, Error> {
        Ok(match &mut self.open {
            Open::Sqlite(tx) => on_sqlite(sql)?.fetch_optional(&mut **tx).await?,
            Open::Postgres(tx) => on_postgres(sql)?.fetch_optional(&mut **tx).await?,
        })
    }

    /// Reads all rows.
    pub async fn all<T: Row>(&mut self, sql: Sql) -> Result<Vec<T>, Error> {
        Ok(match &mut self.open {
            Open::Sqlite(tx) => on_sqlite(sql)?.fetch_all(&mut **tx).await?,
            Open::Postgres(tx) => on_postgres(sql)?.fetch_all(&mut **tx).await?,
        })
    }

    /// Writes, and holds the write to what it said it would change.
    pub async fn execute(&mut self, sql: Sql, expected: Rows) -> Result<u64, Error> {
        let Sql { text, args } = sql;
        #[cfg(test)]
        crate::sql::hear(text);
        let found = match &mut self.open {
            Open::Sqlite(tx) => {
                let bound = Arg::sqlite(args).map_err(sqlx::Error::Encode)?;
                sqlx::query_with(text, bound).execute(&mut **tx).await?.rows_affected()
            }
            Open::Postgres(tx) => {
                let bound = Arg::postgres(args).map_err(sqlx::Error::Encode)?;
                sqlx::query_with(text, bound).execute(&mut **tx).await?.rows_affected()
            }
        };
        expected.hold(found)
    }

    /// Runs a migration: several statements, no values.
    pub(crate) async fn script(&mut self, text: &'static str) -> Result<(), Error> {
        match &mut self.open {
            Open::Sqlite(tx) => sqlx::raw_sql(text).execute(&mut **tx).await.map(|_| ())?,
            Open::Postgres(tx) => sqlx::raw_sql(text).execute(&mut **tx).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Reads the one text of every row, one after another, without holding them all. Only for statements that no value
    /// and no person has any part in: the names of our own tables, as the database gives them.
    pub(crate) async fn each_text(
        &mut self,
        text: String,
        mut see: impl FnMut(&str) + Send,
    ) -> Result<(), Error> {
        let ask = AssertSqlSafe(text);
        match &mut self.open {
            Open::Sqlite(tx) => {
                let mut rows = sqlx::query_scalar::<_, String>(ask).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await? {
                    see(&row);
                }
            }
            Open::Postgres(tx) => {
                let mut rows = sqlx::query_scalar::<_, String>(ask).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await? {
                    see(&row);
                }
            }
        }
        Ok(())
    }

    /// Makes it so. Only after this returned may anybody be told that it is saved.
    pub async fn commit(self) -> Result<(), Error> {
        match self.open {
            Open::Sqlite(tx) => tx.commit().await?,
            Open::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

impl Rows {
    fn hold(self, found: u64) -> Result<u64, Error> {
        let expected = match self {
            Self::One => 1,
            Self::Exactly(rows) => rows,
            Self::Any => found,
        };
        if found == expected { Ok(found) } else { Err(Fault::Rows { expected, found }.into()) }
    }
}

const NO_ROW: Error = Error::Fault(Fault::Rows { expected: 1, found: 0 });

type Asked<D, T, A> = Result<QueryAs<'static, D, T, A>, sqlx::Error>;

fn on_sqlite<T: Row>(sql: Sql) -> Asked<Sqlite, T, SqliteArguments> {
    #[cfg(test)]
    crate::sql::hear(sql.text);
    let bound = Arg::sqlite(sql.args).map_err(sqlx::Error::Encode)?;
    Ok(sqlx::query_as_with(sql.text, bound))
}

fn on_postgres<T: Row>(sql: Sql) -> Asked<Postgres, T, PgArguments> {
    let bound = Arg::postgres(sql.args).map_err(sqlx::Error::Encode)?;
    Ok(sqlx::query_as_with(sql.text, bound))
}
