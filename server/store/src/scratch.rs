//! A database of PostgreSQL that is made for one piece of work and gone afterwards: a backup is restored into it to see
//! that it can be.

use std::str::FromStr;

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, postgres::PgConnectOptions};

use crate::{OpenError, chance};

/// A database for the moment.
pub struct Scratch {
    beside: String,
    name: String,
}

impl Scratch {
    /// Makes an empty database on the same server for a drill. What an earlier drill left behind goes first.
    pub async fn for_drill(beside: &str) -> Result<Self, OpenError> {
        let mut server = reach(beside).await?;
        sweep(&mut server).await?;
        server.close().await.map_err(OpenError::Database)?;
        Self::make(beside, "drill").await
    }

    /// Makes an empty database on the same server, with what it is for in its name.
    pub async fn make(beside: &str, what: &'static str) -> Result<Self, OpenError> {
        let mut server = reach(beside).await?;
        let name = format!("waymark_{what}_{}", chance::uuid().simple());
        run(&mut server, format!("create database {name}")).await?;
        server.close().await.map_err(OpenError::Database)?;
        Ok(Self { beside: beside.to_owned(), name })
    }

    /// Where it is.
    pub fn address(&self) -> String {
        let (base, query) = self.beside.split_once('?').unwrap_or((&self.beside, ""));
        let after_scheme = base.find("://").map_or(0, |at| at + 3);
        let end = base[after_scheme..].find('/').map_or(base.len(), |at| after_scheme + at);
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        format!("{}/{}{query}", &base[..end], self.name)
    }

    /// Takes it away with everything in it.
    pub async fn remove(self) -> Result<(), OpenError> {
        let mut server = reach(&self.beside).await?;
        run(&mut server, format!("drop database if exists {} with (force)", self.name)).await?;
        server.close().await.map_err(OpenError::Database)
    }
}

/// Whether a database holds no table of anybody's.
pub async fn is_empty(url: &str) -> Result<bool, OpenError> {
    let mut server = reach(url).await?;
    let tables = "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')";
    let tables: i64 =
        sqlx::query_scalar(tables).fetch_one(&mut server).await.map_err(OpenError::Database)?;
    server.close().await.map_err(OpenError::Database)?;
    Ok(tables == 0)
}

/// Not the ones that somebody is using: those refuse.
async fn sweep(server: &mut PgConnection) -> Result<(), OpenError> {
    let left = "select datname::text from pg_database where datname like 'waymark\\_drill\\_%'";
    let left: Vec<String> =
        sqlx::query_scalar(left).fetch_all(&mut *server).await.map_err(OpenError::Database)?;
    for name in
        left.iter().filter(|name| name.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric()))
    {
        let _ = run(server, format!("drop database if exists {name}")).await;
    }
    Ok(())
}

async fn reach(url: &str) -> Result<PgConnection, OpenError> {
    let options = PgConnectOptions::from_str(url).map_err(OpenError::Address)?;
    options.disable_statement_logging().connect().await.map_err(OpenError::Database)
}

/// Only with names that are made here.
async fn run(server: &mut PgConnection, statement: String) -> Result<(), OpenError> {
    let run = sqlx::raw_sql(AssertSqlSafe(statement)).execute(server).await;
    run.map(drop).map_err(OpenError::Database)
}
